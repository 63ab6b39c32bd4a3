// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace junbi {

/// Slow work of a window. Each job has a thread of its own, so that one that hangs (a drive in the network that does not
/// answer) keeps nobody else waiting; jobs of a line come one after the other. No thread is ever joined: one that hangs is
/// left behind with what it owns, and the process must end without waiting for it.
class Jobs {
public:
    using Work = std::function<void()>;
    using Post = std::function<void(Work)>; ///< brings something to the window's thread

    explicit Jobs(Post post);
    /// Waits for what is under way, but at most `patience`; nothing is posted afterwards.
    ~Jobs();
    Jobs(const Jobs&) = delete;
    Jobs& operator=(const Jobs&) = delete;

    /// Does `work` elsewhere at once, then `then` on the window's thread. Neither may throw.
    void run(Work work, Work then);
    /// The same, but after everything that was queued before it.
    void queue(Work work, Work then);

    static constexpr std::chrono::seconds patience{2};

private:
    struct Shared;
    Work begin(Work work, Work then);
    void done(int job);

    std::shared_ptr<Shared> shared_;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true); ///< for what is posted but not done yet
    std::map<int, Work> then_; ///< only the window's thread knows what comes next, and takes it with it when it goes
    int last_ = 0;
};

} // namespace junbi
