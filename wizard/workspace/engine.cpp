// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/engine.h"

#include "checks/contract/days.h"
#include "wizard/parts/clock.h"
#include "wizard/platform/live_facts.h"
#include "wizard/steps/outside_steps.h"
#include "wizard/workspace/rules.h"

namespace junbi {
Tools live_tools()
{
    Tools tools{std::make_shared<LiveFacts>(), day_in_japan(now())};
    tools.profiles = read_profiles(our_profiles_file(), own_profiles_file());
    tools.words = tools.profiles.words;
    return tools;
}

Tools with_steps(Tools tools, const std::filesystem::path& office)
{
    ModuleTerms terms = module_terms();
    terms.answered = tools.answered;
    RulesInUse rules = rules_in_use();
    tools.rule_troubles = std::move(rules.troubles);
    Steps steps = with_steps_from_outside({all_checks(), std::move(rules.rules)}, step_folders(office), terms);
    tools.checks = std::move(steps.checks);
    tools.rules = std::move(steps.rules);
    tools.unreadable = std::move(steps.unreadable);
    tools.words = tools.profiles.words;
    for (auto& [language, words] : steps.words)
        tools.words[language].merge(words);
    return tools;
}

Tools with_profile(Tools tools, const std::string& id)
{
    tools.profile = tools.profiles.of(id);
    apply_profile(tools.profile, tools.checks);
    return tools;
}

Tools without_profile(Tools tools)
{
    tools.profile = {};
    return tools;
}

std::unique_ptr<Wizard> make_wizard(const Tools& tools, std::unique_ptr<Runner> runner, Office office)
{
    Setup setup{apply_profile(tools.profile, tools.checks).checks, tools.rules ? *tools.rules : rules_in_use().rules, tools.today,
        tools.eyes, std::move(runner), now, tools.profile};
    return std::make_unique<Wizard>(std::move(setup), std::move(office));
}

} // namespace junbi
