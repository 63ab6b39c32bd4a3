// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/windows/service_state.h"

namespace junbi::windows {

std::string service_state(const ServiceStatus& status)
{
    constexpr unsigned long starting = 2, running = 4, going_on = 5;
    constexpr unsigned long never = 4;
    if (status.state == running || status.state == starting || status.state == going_on)
        return "running";
    if (status.start == never)
        return "disabled";
    return status.has_triggers ? "on_demand" : "stopped";
}

} // namespace junbi::windows
