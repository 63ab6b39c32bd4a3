// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"

#include <string>

namespace junbi {

/// Puts the step as context (context_end) before every msgid that has none, so that its own words are looked up first.
void give_context(Outcome& outcome, const std::string& step);

} // namespace junbi
