// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_plan.h"

namespace junbi {

/// The days that the picture of a plan reaches over: whole months, with today in them.
struct PlanSpan {
    Day first, last; ///< both inclusive

    /// Where a day stands, 0 … 1, for from= and to= of a layout; days outside stand at the edge.
    std::string share(Day day) const;
    bool holds(Day day) const { return day >= first && day <= last; }
};

/// The months from the first day of the plan (at most three months ago) to its last one (at most fifteen months ahead), and no fewer than
/// three.
PlanSpan span_of(const PlanFacts& facts);

/// Sign and word of something with a day. What is in order has only its day to come (the visit, a start): a dot instead of a sign, and no
/// word that says it was done.
void add_plan_state(std::map<std::string, std::string>& words, Status status, const Say& say);

/// The pictures of templates/plan.xml: each has a few steps, the months over them, and today.
std::vector<Row> plan_pictures(const PlanFacts& facts, const Say& say);

} // namespace junbi
