// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/interrupt.h"

namespace junbi {

void Interrupt::was_asked()
{
    then_();
    const std::lock_guard lock(mutex_);
    asked_ = true;
    wake_.notify_all();
}

bool Interrupt::within(std::chrono::milliseconds time)
{
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, time, [this] { return asked_ || woken_; });
    woken_ = false;
    return asked_;
}

void Interrupt::wake()
{
    const std::lock_guard lock(mutex_);
    woken_ = true;
    wake_.notify_all();
}

} // namespace junbi
