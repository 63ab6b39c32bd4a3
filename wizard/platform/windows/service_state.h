// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace junbi::windows {

/// What the service manager says of a service, in the numbers of Windows.
struct ServiceStatus {
    unsigned long state = 0;   ///< SERVICE_STATUS::dwCurrentState: 1 stopped, 2 starting, 4 running …
    unsigned long start = 0;   ///< QUERY_SERVICE_CONFIG::dwStartType: 2 with the computer, 3 when asked for, 4 never
    bool has_triggers = false; ///< Windows starts it by itself, as the smart-card service when a reader is plugged in
};

/// CardService::state in the words of the contract.
std::string service_state(const ServiceStatus& status);

} // namespace junbi::windows
