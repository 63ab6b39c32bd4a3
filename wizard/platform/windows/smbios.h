// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <string_view>

namespace junbi::windows {

/// Maker and model from the firmware's table as GetSystemFirmwareTable("RSMB") gives it (SMBIOS, DSP0134, structure 1). Nothing else is
/// taken from it: it also holds serial numbers. Empty where the table is cut off or has no such structure.
Machine machine_in_smbios(std::string_view table);

} // namespace junbi::windows
