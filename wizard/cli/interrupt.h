// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace junbi {

/// While it lives, Ctrl-C (or a request of the system to end) ends only what is being waited for, so that what was seen can
/// still be kept. Make it before any other thread.
class Interrupt {
public:
    /// `then` is called once, on a thread of its own.
    explicit Interrupt(std::function<void()> then);
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    /// Waits that long, or until it is woken; true at once where it was asked to end, then or before.
    bool within(std::chrono::milliseconds time);
    /// From any thread: who waits now or next does not wait on, because there is something new.
    void wake();

private:
    void listen();
    void was_asked();

    std::function<void()> then_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool asked_ = false, woken_ = false;
    std::atomic<bool> over_ = false;
    std::thread listener_; ///< last: starts when everything above exists
};

} // namespace junbi
