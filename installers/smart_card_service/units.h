// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"
#include "installers/smart_card_service/commands.h"

#include <optional>
#include <string>

namespace junbi {

constexpr auto unit_socket = "pcscd.socket", unit_service = "pcscd.service";

/// What systemd says of one unit: systemctl(1), "show".
struct Unit {
    std::string load, enabled, active;
    bool there() const { return load == "loaded"; }
    bool masked() const { return load == "masked" || enabled.starts_with("masked"); }
    bool runs() const { return active == "active" || active == "activating"; }
};

/// Both units of pcscd; `trouble` where systemd could not be asked.
struct Units {
    Unit socket = {}, service = {};
    std::optional<Finding> trouble = {};
    /// The service may run without its socket: it was started by itself then.
    bool runs() const { return socket.runs() || service.runs(); }
    bool starts_with_computer() const { return socket.enabled == "enabled" || service.enabled == "enabled"; }
    bool can_be_enabled() const { return socket.enabled == "disabled" || socket.enabled == "enabled-runtime"; }
};

/// How both stand now, as systemd says it.
Units ask_systemd(const Host& host);

} // namespace junbi
