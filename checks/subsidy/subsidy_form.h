// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"

#include <string>
#include <vector>

namespace junbi {

/// The questions of the step "subsidy". None is required: whether the office wants the subsidy is asked on the page of the office.
Form subsidy_form();

/// One of the papers ① to ④ or one point of the self-check: its field, its words, what to do while it is open.
struct Point {
    std::string field;
    Text label, advice;
};

/// The four papers of the round of the fiscal year 2026.
std::vector<Point> subsidy_papers();

/// What to look over before sending; `advice` is left empty.
std::vector<Point> subsidy_self_check();

} // namespace junbi
