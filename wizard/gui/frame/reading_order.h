// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"

namespace junbi {

/// All pages in the order of the profile, for the side bar as for Back and Next: "start", the steps, and "computers" before
/// the first step that looks at them, or before everything where the profile starts there.
std::vector<std::string> reading_order(const Wizard& wizard);

} // namespace junbi
