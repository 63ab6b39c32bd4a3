// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/documents/content.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One place for a poster.
struct HangingPlace {
    std::string place;    ///< as the office calls it
    std::string audience; ///< "users", "wheelchair", "staff"; empty: not said
    std::string poster;
    std::optional<Day> hung = {};
};

/// Where posters hang, along the way that care users walk.
struct HangingPlan {
    std::string office;
    Day today;
    std::string contact;
    std::vector<HangingPlace> places = {};
};

/// The words and lists of templates/hanging-plan.xml: a line for each place, and empty ones up to a full page.
Content hanging_plan_content(const HangingPlan& plan, const Say& say);

} // namespace junbi
