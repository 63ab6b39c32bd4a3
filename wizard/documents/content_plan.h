// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"
#include "wizard/documents/told_once.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// A day in the plan's picture.
struct PlanMark {
    Day day;
    Status status;
};

/// A step in the plan's picture.
struct PlanStep {
    std::string section; ///< "2-1"
    Text title;
    Status status = Status::todo;     ///< the worst of what has a day
    std::vector<PlanMark> marks = {}; ///< by day
    int open = 0, past = 0;           ///< how many days are open, and how many of those have passed
};

/// A line of the plan's list: what has a day.
struct PlanLine {
    ToldOnce told;
    std::string section = {}, responsible = {};
};

/// What the plan says; nothing in it is worked out while printing.
struct PlanFacts {
    PaperHead head;
    std::optional<Day> visit = {};
    std::vector<PlanStep> steps = {}; ///< in the order of the wizard
    std::vector<PlanLine> lines = {}; ///< by day
    int without_day = 0;              ///< what is open without a day
};

/// The words and lists of templates/plan.xml.
Content plan_content(const PlanFacts& facts, const Say& say);

} // namespace junbi
