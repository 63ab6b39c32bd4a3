// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_work_report.h"

namespace junbi {

/// What was done, as it is recorded, by day: what Junbi changed (the ledger), when computers were looked at, and the days that people
/// entered for what they did. What is the same on several computers on one day is told once; days to come are not told.
std::vector<WorkDone> work_done(const Wizard& wizard);

} // namespace junbi
