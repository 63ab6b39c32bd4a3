// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <vector>

namespace junbi::vendor_step {

/// One of the works that the subsidy supports (rules of the subsidy for the fiscal year 2026, article 3).
struct Work {
    const char* wanted;   ///< tick of the form: "work_app"
    const char* included; ///< column of an answer: "does_app"
    Text label;           ///< in the official wording
    Text answer;          ///< heads the column
    Text hint = {};
};

/// In the order of the rules.
const std::vector<Work>& works();

} // namespace junbi::vendor_step
