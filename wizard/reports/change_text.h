// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/reports/change_shown.h"

namespace junbi {

/// What would be done, or was done, for people.
std::string change_text(const ShownChange& change, const Say& say);

/// A line per entry of the ledger.
std::string ledger_text(const std::vector<ShownEntry>& entries, const Say& say);

} // namespace junbi
