// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper_head.h"
#include "wizard/documents/told_once.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Something to have at hand at a visit, and how it stands where that is known.
struct VisitThing {
    Text thing;
    std::optional<Status> status = {};
};

/// The steps that a visit is about, in the order of the columns.
inline constexpr std::array<const char*, 5> visit_steps{"environment", "certificate", "card_reader", "accounts", "app_registration"};

/// One computer of a visit; a step that was not judged has no state.
struct VisitComputer {
    std::string name, machine;
    std::array<std::optional<Status>, visit_steps.size()> states = {};
    std::vector<Finding> open = {}; ///< worst first
};

/// What a visit sheet says; nothing in it is worked out while printing.
struct VisitFacts {
    PaperHead head;
    std::string address, phone, contact, vendor;
    std::optional<Day> visit = {};
    std::vector<VisitThing> things = {};
    std::vector<ToldOnce> before = {}; ///< what is open in the office itself and concerns the visit
    std::vector<VisitComputer> computers = {};
    std::size_t lines = 0; ///< how many lines for computers there are at least, for those that are not known yet
};

/// The words and lists of templates/visit-sheet.xml.
Content visit_sheet_content(const VisitFacts& facts, const Say& say);

} // namespace junbi
