// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/staff/matching.h"

namespace junbi::staff_step {

/// The table `matches`: class, roster_row, registered_row, reason. Row numbers as in the files, never a name.
Table matches_table(const Matches& matches, const Table& roster, const Table& registered);

/// The table `corrections`: action (add, correct, remove), roster_row, registered_row, field, reason; first what is in the registered
/// list, in its order, then those to add, in the order of the staff list. Nothing that a person still has to decide on.
Table corrections_table(const Matches& matches, const Table& roster, const Table& registered);

} // namespace junbi::staff_step
