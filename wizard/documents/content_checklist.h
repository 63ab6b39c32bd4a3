// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"
#include "checks/contract/text.h"
#include "wizard/documents/content.h"
#include "wizard/documents/paper_head.h"
#include "wizard/documents/told_once.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One line of the readiness checklist: a Check! box of the guide and how it stands.
struct ChecklistLine {
    std::string section;                     ///< "2-1"
    Text chapter;                            ///< heading above it; lines of one chapter stand together
    std::string guide;                       ///< "2-1.c1"
    Text item;                               ///< what is to be made sure
    std::vector<std::string> computers = {}; ///< those it is about; none: the whole office
    Status status = Status::todo;
    Text what = {}, advice = {};
    std::optional<Day> due = {}; ///< by when; of something put off: until when
    Text because = {};           ///< why it was put off
    /// What else is open or was put off, however much it is: nothing of that may be missing on a sheet that is signed.
    std::vector<ToldOnce> further = {};
    std::string responsible = {};
};

/// How many computers were looked at, and from when to when.
struct ChecklistLooks {
    int computers = 0;
    Day first{}, last{};
};

/// What the readiness checklist says; nothing in it is worked out while printing.
struct ChecklistFacts {
    PaperHead head;
    int computers = 0;
    ChecklistLooks looks = {};
    std::map<Status, int> counts = {}; ///< lines per status
    std::optional<Day> visit = {};     ///< when the set-up is done
    std::vector<ChecklistLine> lines = {};
};

/// The words and lists of templates/checklist.xml.
Content checklist_content(const ChecklistFacts& facts, const Say& say);

} // namespace junbi
