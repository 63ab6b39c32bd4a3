// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/jobs.h"

#include "wizard/parts/apart.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace junbi {

/// What threads that are left behind may still touch.
struct Jobs::Shared {
    std::mutex mutex;
    std::condition_variable ended;
    Post post; ///< empty once nobody waits for anything
    int under_way = 0;
    std::deque<Work> line;
    bool line_moves = false; ///< a thread is at the line
};

Jobs::Jobs(Post post) : shared_(std::make_shared<Shared>()) { shared_->post = std::move(post); }

Jobs::~Jobs()
{
    std::unique_lock lock(shared_->mutex);
    shared_->ended.wait_for(lock, patience, [this] { return shared_->under_way == 0; });
    shared_->post = nullptr;
}

/// The job as a thread does it.
Jobs::Work Jobs::begin(Work work, Work then)
{
    then_.emplace(++last_, std::move(then));
    {
        const std::lock_guard lock(shared_->mutex);
        ++shared_->under_way;
    }
    return [this, job = last_, alive = std::weak_ptr(alive_), shared = shared_, work = std::move(work)]() mutable {
        work();
        work = nullptr; // what it holds (a file's lock) goes before anybody is told
        const std::lock_guard lock(shared->mutex);
        if (shared->post) // while it is there, so is this
            shared->post([this, job, alive] {
                if (!alive.expired())
                    done(job);
            });
        --shared->under_way;
        shared->ended.notify_all();
    };
}

void Jobs::done(int job)
{
    const Work then = std::move(then_.extract(job).mapped());
    then();
}

void Jobs::run(Work work, Work then) { run_apart(begin(std::move(work), std::move(then))); }

void Jobs::queue(Work work, Work then)
{
    Work job = begin(std::move(work), std::move(then));
    const std::lock_guard turn(shared_->mutex);
    shared_->line.push_back(std::move(job));
    if (std::exchange(shared_->line_moves, true))
        return;
    run_apart([shared = shared_] {
        std::unique_lock lock(shared->mutex);
        while (!shared->line.empty()) {
            Work next = std::move(shared->line.front());
            shared->line.pop_front();
            lock.unlock();
            next();
            lock.lock();
        }
        shared->line_moves = false;
    });
}

} // namespace junbi
