// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/smart_card_service/commands.h"

namespace junbi {

/// A service as the service manager of Windows shows it.
struct ManagedService {
    enum class Start { with_computer, when_needed, never };
    bool there = false;
    Start start = Start::when_needed;
    bool running = false;
    std::string trouble = {}; ///< why it could not be asked: Windows' number
};

/// Windows, as far as starting the smart-card service goes. Tests pretend one.
struct ServiceManager {
    bool administrator = false; ///< we have an administrator's rights already
    std::function<ManagedService()> look = {};
    /// Runs cmd.exe with this line behind /c, with an administrator's rights; Windows asks the person for them itself. Where the person
    /// closed that question the exit code is rights_refused.
    std::function<Ended(const std::string& line, std::chrono::milliseconds limit)> run = {};
};

/// What ends a command for which nobody gave the rights (ERROR_CANCELLED).
constexpr int rights_refused = 1223;

/// The installer at work through that manager: the service "SCardSvr".
Installer smart_card_service_by(const ServiceManager& manager);

/// This computer's own.
ServiceManager this_service_manager();

} // namespace junbi
