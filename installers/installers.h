// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/installer.h"
#include "installers/stores/home.h"

#include <vector>

/// In the part junbi-installers: adds every installer there is, working for the person of that home.
extern "C" void junbi_installers(const junbi::Home& home, std::vector<junbi::Installer>& into);
