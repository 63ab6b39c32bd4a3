// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/smart_card_service/commands.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

using PackageNames = std::vector<std::string>;

bool holds(const PackageNames& all, const std::string& name);
/// "pcscd, libccid".
std::string listed(const PackageNames& names);

/// Those of the packages that dpkg calls installed, with or without a hold; nothing where it could not be asked.
std::optional<PackageNames> installed(const Host& host, const PackageNames& names);

/// What apt would do.
struct AptPlan {
    std::vector<Made> fresh = {};            ///< packages that are not here yet, with their versions
    PackageNames renewed = {}, removed = {}; ///< those that are here and would become newer, or go
    std::string refusal = {};                ///< why it would not, as apt says it
};

/// Asks apt-get what that command would do, and changes nothing.
AptPlan simulate(const Host& host, Command command);

} // namespace junbi
