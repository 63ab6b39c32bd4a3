// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/runner.h"

#include <utility>

namespace junbi {

void InlineRunner::run(Work work, Work then)
{
    work();
    then();
}

BackgroundRunner::BackgroundRunner(Post post) : post_(std::move(post)), thread_([this] { loop(); }) { }

BackgroundRunner::~BackgroundRunner()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void BackgroundRunner::run(Work work, Work then)
{
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back({std::move(work), std::move(then)});
    }
    wake_.notify_one();
}

void BackgroundRunner::loop()
{
    for (;;) {
        std::unique_lock lock(mutex_);
        wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
        if (stopping_)
            return;
        Job job = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();

        job.work();
        post_([alive = std::weak_ptr<bool>(alive_), then = std::move(job.then)] {
            if (!alive.expired())
                then();
        });
    }
}

} // namespace junbi
