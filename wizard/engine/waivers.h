// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"

namespace junbi {

/// Marks the open findings that a waiver covers on the report's day, and says why and until when.
void apply_waivers(Report& report, const std::vector<Waiver>& waivers);

} // namespace junbi
