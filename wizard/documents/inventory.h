// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"

#include <map>
#include <string>

namespace junbi {

/// What the office has as one computer: seen, and corrected by hand (finding vendor.inventory). Names: place, maker, model, system, memory,
/// browser, reader; what is not known is not there.
std::map<std::string, std::string> inventory_of(const Wizard& wizard, const std::string& computer);

} // namespace junbi
