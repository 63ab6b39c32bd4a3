// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "checks/staff/matching.h"

#include <vector>

namespace junbi::staff_step {

/// Both lists of a case, compared.
struct Compared {
    const Table &roster, &registered;
    Matches matches;
    std::size_t staff = 0;           ///< people on the staff list who are staff today
    std::size_t unused_variants = 0; ///< rows of the office's own characters that could not be used
};

Compared compare(const Case& c);

/// With both lists: what the comparison says, and the tables `matches` and `corrections`.
Outcome judge_lists(const Case& c);

/// With one list or none: which one is missing, or the counts that a person typed; what an erased comparison left open.
std::vector<Finding> judge_without_lists(const Case& c);

/// What was answered about job types, and what the registered list says of them.
std::vector<Finding> judge_jobs(const Case& c);

/// The answers that stay when the lists are erased: how many, and how they compared.
Answers counts(const Case& c);

} // namespace junbi::staff_step
