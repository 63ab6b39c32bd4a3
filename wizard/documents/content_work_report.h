// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"
#include "wizard/documents/told_once.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Something that was done and written down on a day.
struct WorkDone {
    Day day;
    Text what;
    std::vector<std::string> computers = {}; ///< empty: the whole office
};

/// How a computer stood when its findings were last kept, and stands now.
struct WorkComputer {
    std::string name;
    std::optional<Status> before = {}, now = {};
    int open = 0, mended = 0; ///< what is left; what was open then and is not now
    std::optional<Day> looked_on = {};
};

/// Something that is left.
struct WorkLeft {
    ToldOnce told;
    std::string section = {}, responsible = {};
};

/// What a work report says: only what is recorded; nothing in it is worked out while printing.
struct WorkFacts {
    PaperHead head;
    std::string vendor;
    std::optional<Day> visit = {};
    std::vector<WorkDone> done = {}; ///< by day
    std::vector<WorkComputer> computers = {};
    std::vector<WorkLeft> left = {}; ///< most pressing first
    int further = 0;                 ///< what is open in steps that no visit is about
};

/// The words and lists of templates/work-report.xml.
Content work_report_content(const WorkFacts& facts, const Say& say);

} // namespace junbi
