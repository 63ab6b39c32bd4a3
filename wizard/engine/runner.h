// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace junbi {

/// Where slow work happens and where its result is delivered. The engine is the same for window, command line and tests.
class Runner {
public:
    using Work = std::function<void()>;
    virtual ~Runner() = default;
    /// Does `work` somewhere, then `then` on the caller's own thread. Neither may throw.
    virtual void run(Work work, Work then) = 0;
};

/// Command line and tests: now, here.
class InlineRunner : public Runner {
public:
    void run(Work work, Work then) override;
};

/// Window: one background thread; `then` is handed to `post`, which must bring it to the window's thread.
/// A result that nobody waits for any more (the runner is gone) is dropped.
class BackgroundRunner : public Runner {
public:
    using Post = std::function<void(Work)>;

    explicit BackgroundRunner(Post post);
    /// Waits for the work at hand; work that can take long must be cancelled first.
    ~BackgroundRunner() override;
    void run(Work work, Work then) override;

private:
    struct Job {
        Work work, then;
    };
    void loop();

    Post post_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< only the posting thread's side reads it, after the join
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> queue_;
    bool stopping_ = false;
    std::thread thread_; ///< last: starts when everything above exists
};

} // namespace junbi
