// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"

namespace junbi {

/// All pages in the order of the guide, for the side bar as for Back and Next: "start", the steps, and "computers" before
/// the first step that looks at them.
std::vector<std::string> reading_order(const Wizard& wizard);

} // namespace junbi
