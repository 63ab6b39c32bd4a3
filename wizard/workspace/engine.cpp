// SPDX-License-Identifier: Apache-2.0
#include "wizard/workspace/engine.h"

#include "checks/contract/days.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/part.h"
#include "wizard/platform/live_facts.h"
#include "wizard/storage/rule_files.h"

namespace junbi {

Tools live_tools() { return {std::make_shared<LiveFacts>(), day_in_japan(now())}; }

std::unique_ptr<Wizard> make_wizard(const Tools& tools, std::unique_ptr<Runner> runner, Office office)
{
    Setup setup{all_checks(), read_rules(places().data / "rules"), tools.today, tools.eyes, std::move(runner), now};
    return std::make_unique<Wizard>(std::move(setup), std::move(office));
}

} // namespace junbi
