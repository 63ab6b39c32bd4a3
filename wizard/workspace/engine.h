// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"
#include "wizard/steps/profiles/profiles.h"

#include <filesystem>
#include <optional>

namespace junbi {

/// What all engines of one program have in common.
struct Tools {
    std::shared_ptr<const FactSource> eyes;   ///< one for the whole program: it remembers which looks hang
    Day today{};                              ///< the day by which everything is judged
    std::vector<Check> checks = all_checks(); ///< all steps there are, in page order
    Profiles profiles = {};                   ///< that can be chosen from
    Profile profile = {};                     ///< the one chosen
    std::optional<Rules> rules = {};          ///< all rule tables; nothing: not read yet
    Words words = {};                         ///< of what comes from outside
    std::vector<Text> rule_troubles = {};     ///< bundles of rule tables that are left out, with the reason
    std::vector<Text> unreadable = {};        ///< steps from outside that could not be used, with the reason
    std::function<void()> answered = {};      ///< ModuleTerms::answered
};

/// The eyes of this computer, the day it is in Japan, and the profiles on this computer, none of which is chosen yet.
Tools live_tools();

/// The same with the steps from outside: the system's, the person's, and those beside an office file (empty: there is none).
/// Throws Failure (file) where a rule table of ours or of the person is broken.
Tools with_steps(Tools tools, const std::filesystem::path& office);

/// The same for the profile of that id. Throws Failure: (usage) where there is none, (file) where its order is impossible.
Tools with_profile(Tools tools, const std::string& id);

/// The same with all steps in page order.
Tools without_profile(Tools tools);

/// An engine with the steps of the profile chosen and the rule tables (wizard/workspace/rules.h). Throws Failure (file) where a table is
/// broken.
std::unique_ptr<Wizard> make_wizard(const Tools& tools, std::unique_ptr<Runner> runner, Office office);

} // namespace junbi
