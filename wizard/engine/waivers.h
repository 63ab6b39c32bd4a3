// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"

#include <span>

namespace junbi {

/// The waiver that covers a finding on that day, or null.
const Waiver* waiver_for(const FindingKey& finding, std::span<const Waiver> waivers, Day today);

/// Marks the open findings that a waiver covers on the report's day, and says why and until when.
void apply_waivers(Report& report, const std::vector<Waiver>& waivers);

} // namespace junbi
