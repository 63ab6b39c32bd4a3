// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <string>
#include <vector>

namespace junbi {

/// One place in the order of a profile: a step, or all steps that the profile does not name.
struct ProfileStep {
    std::string step;       ///< id of the step; empty: all that are not named, in page order
    std::string as = {};    ///< id of an instance of its own; empty: the step itself
    Text title = {};        ///< of this place; empty: the step's own
    Settings settings = {}; ///< added to the step's own
};

/// Whom the wizard is for: which steps, in which order, which papers, and where it starts.
struct Profile {
    std::string id = {}; ///< "vendor"; empty: nobody was asked for, all steps in page order
    Text title = {};     ///< "A support vendor on a visit"
    Text purpose = {};   ///< one sentence: what comes first, and why
    std::vector<ProfileStep> steps = {{""}};
    std::vector<std::string> papers = {}; ///< in the order in which they are offered; empty: all
    std::string start = "start";          ///< the page that is opened first: "start", "computers" or a step of it

    /// True where this audience is offered that paper.
    bool offers(const std::string& paper) const;
};

/// The steps of a profile in its order, and what about it could not be followed.
struct Arranged {
    std::vector<Check> checks = {};
    std::vector<Text> warnings = {}; ///< steps that are not here
};

/// Takes the steps of a profile out of all that there are; what one of them builds on comes along. Throws Failure (file) where a step would
/// stand before one that it builds on (Check::after), or an instance would get the id of another step.
Arranged apply_profile(const Profile& profile, const std::vector<Check>& all);

} // namespace junbi
