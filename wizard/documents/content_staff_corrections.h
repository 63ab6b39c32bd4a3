// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/documents/content.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One line of the correction list: what is to be done about one person in the web service.
struct Correction {
    enum class Action { correct, remove, add, decide };
    Action action = Action::correct;
    std::string registered_row, roster_row;               ///< as a spreadsheet numbers the sources; empty: not in that list
    std::string registered, roster;                       ///< the names
    std::vector<Text> registered_details, roster_details; ///< what else differs or helps to tell: "Reading: …"
    std::string number, job;
    std::vector<Text> reasons;
    bool not_on_staff_list = false; ///< as far as the comparison says
};

/// What the correction list says; nothing in it is worked out while printing.
struct StaffCorrections {
    std::string office, office_number;      ///< name and 事業所番号
    Day today{};                            ///< when the lists were compared
    std::optional<Day> seen_on = {};        ///< when the web screen was looked at
    bool compared = false;                  ///< both lists are there
    bool masked = false;                    ///< names and numbers are hidden already
    std::map<std::string, int> counts = {}; ///< rows per class of the comparison
    std::vector<Correction> lines = {};     ///< correct and remove as the web screen is ordered, then add, then decide
};

/// The words and lists of templates/staff-corrections.xml.
Content staff_corrections_content(const StaffCorrections& facts, const Say& say);

/// The same rows for a spreadsheet: UTF-8 with its mark, a header line first.
std::string staff_corrections_csv(const StaffCorrections& facts, const Say& say);

} // namespace junbi
