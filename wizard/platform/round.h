// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/watch.h"
#include "wizard/parts/apart.h"
#include "wizard/platform/lane.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace junbi {

/// The exception being handled, as the reason why nothing was seen. Home folders are written as ~.
struct Reason {
    Trouble trouble;
    std::string detail;
};
Reason reason_of_this_exception(const std::filesystem::path& home);

/// One round of looks, side by side. Each look runs on a thread of its own that owns all it touches and is never
/// joined: whatever hangs is left behind, at the end of the round as well as at the end of the program.
class Round {
public:
    Round(std::function<Moment()> now, std::filesystem::path home);

    /// Starts a look. Nothing it captures may belong to the caller: it may outlive everybody.
    template <class T>
    void start(Fact<T> Facts::*fact, std::shared_ptr<Lane> lane, std::function<T(const Stop&)> look);

    /// Waits until all is seen, the limit is over or the person stops; then gives what is there.
    Facts finish(const Watch& watch);

private:
    struct Shared {
        std::mutex mutex;
        std::condition_variable changed;
        Facts facts; ///< not asked: still being looked at
        int pending = 0;
        Stop stop{false};
        std::function<Moment()> now;
        std::filesystem::path home;
    };
    template <class T>
    static Fact<T> looked(const Shared& shared, const std::function<T(const Stop&)>& look);

    std::shared_ptr<Shared> shared_;
    std::vector<std::function<void(Facts&, Trouble)>> give_up_; ///< one per look; leaves a finished one alone
};

template <class T>
Fact<T> Round::looked(const Shared& shared, const std::function<T(const Stop&)>& look)
{
    try {
        return Fact<T>(look(shared.stop));
    } catch (...) {
        const Reason reason = reason_of_this_exception(shared.home);
        return Fact<T>(reason.trouble, reason.detail);
    }
}

template <class T>
void Round::start(Fact<T> Facts::*fact, std::shared_ptr<Lane> lane, std::function<T(const Stop&)> look)
{
    const auto put = [fact](Shared& shared, Fact<T> seen) {
        seen.seen = shared.now();
        const std::lock_guard lock(shared.mutex);
        if (shared.stop)
            return; // too late: the round is over
        shared.facts.*fact = std::move(seen);
        --shared.pending;
        shared.changed.notify_all();
    };
    {
        const std::lock_guard lock(shared_->mutex); // an earlier look may be ending right now
        ++shared_->pending;
    }
    give_up_.push_back([fact, lane, moment = shared_->now](Facts& facts, Trouble trouble) {
        if ((facts.*fact).asked())
            return;
        facts.*fact = Fact<T>(trouble);
        (facts.*fact).seen = moment();
        if (trouble == Trouble::timed_out)
            lane->give_up();
    });
    if (lane->stuck())
        return put(*shared_, Fact<T>(Trouble::timed_out, "EBUSY"));
    run_apart([shared = shared_, lane, look = std::move(look), put] {
        if (!lane->enter(shared->stop))
            return;
        auto seen = looked(*shared, look);
        lane->leave();
        put(*shared, std::move(seen));
    });
}

} // namespace junbi
