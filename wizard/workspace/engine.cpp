// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/engine.h"

#include "checks/contract/days.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/part.h"
#include "wizard/platform/live_facts.h"
#include "wizard/steps/outside_steps.h"
#include "wizard/storage/rule_files.h"

namespace junbi {
namespace {

/// Those that come with the program, with the person's own rows over them.
Rules all_rules() { return with_own_rows(read_rules(places().data / "rules"), own_rule_folder()); }

} // namespace

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
    Steps steps = with_steps_from_outside({all_checks(), all_rules()}, step_folders(office), terms);
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
    Setup setup{apply_profile(tools.profile, tools.checks).checks, tools.rules ? *tools.rules : all_rules(), tools.today, tools.eyes,
        std::move(runner), now, tools.profile};
    return std::make_unique<Wizard>(std::move(setup), std::move(office));
}

} // namespace junbi
