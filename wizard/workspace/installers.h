// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/stores/home.h"
#include "wizard/engine/wizard.h"

#include <string>
#include <vector>

namespace junbi {

/// Everything that can be changed on this computer, for the person at it. Loads the part that can; until then nobody pays for it.
/// Throws std::runtime_error where the part is missing.
std::vector<Installer> installers_here();

/// The same for the person of that home.
std::vector<Installer> installers_for(const Home& home);

/// The steps whose findings such a change concerns, by what they want to know of that computer.
std::vector<std::string> steps_about(const std::string& installer, const Wizard& wizard, const std::string& computer);

} // namespace junbi
