// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/platform/unseen.h"

#include <condition_variable>
#include <mutex>

namespace junbi {

/// The way to one daemon or library: one look at a time. A second look waits for its turn; once a look has been
/// given up and still hangs, the lane is stuck, and further looks are refused at once instead of piling up behind it.
class Lane {
public:
    /// Waits for the turn; false where nobody wants the look any more.
    bool enter(const Stop& stop);
    void leave();
    /// Called when the one who waited has had enough: whoever is inside now hangs.
    void give_up();
    bool stuck() const;

private:
    mutable std::mutex mutex_;
    std::condition_variable freed_;
    bool busy_ = false;
    bool stuck_ = false;
};

} // namespace junbi
