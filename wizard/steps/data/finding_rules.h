// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/conditions.h"
#include "wizard/steps/data/reading.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace junbi {

/// A finding as a step file describes it: what does not depend on the case, and where the rest comes from.
struct FindingRule {
    Finding made; ///< evidence without its values
    Condition when;
    std::vector<Name> what = {}, advice = {}; ///< what fills the places {1}, {2} … of its sentences
    std::vector<Name> evidence = {};          ///< one for each of made.evidence
    std::optional<Name> due = {};             ///< the earliest of its days
};

/// The findings in <office> or <computer>. Throws Failure (file) with the line of what is wrong.
std::vector<FindingRule> read_findings(Reading& reading, pugi::xml_node node);

/// The groups of facts ("readers") that these findings name.
std::set<std::string> facts_of(const std::vector<FindingRule>& rules);

/// Every finding whose condition holds. Where one cannot be told because something could not be looked at, there is one finding
/// "STEP.look" that says so and lists what it was.
Outcome judged(const std::vector<FindingRule>& rules, const std::string& step, const Case& given);

} // namespace junbi
