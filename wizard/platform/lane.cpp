// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/lane.h"

#include <chrono>

namespace junbi {

bool Lane::enter(const Stop& stop)
{
    std::unique_lock lock(mutex_);
    while (busy_ && !stop)
        freed_.wait_for(lock, std::chrono::milliseconds(20));
    if (stop)
        return false;
    busy_ = true;
    return true;
}

void Lane::leave()
{
    const std::lock_guard lock(mutex_);
    busy_ = stuck_ = false;
    freed_.notify_one();
}

void Lane::give_up()
{
    const std::lock_guard lock(mutex_);
    stuck_ = busy_;
}

bool Lane::stuck() const
{
    const std::lock_guard lock(mutex_);
    return stuck_;
}

} // namespace junbi
