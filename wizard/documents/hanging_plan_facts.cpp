// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/hanging_plan_facts.h"

#include "checks/contract/days.h"

#include <algorithm>

namespace junbi {

HangingPlan hanging_plan(const Wizard& wizard)
{
    const Answers& notices = wizard.office().of("notices");
    HangingPlan plan{wizard.office().of("office").text("name"), wizard.today(), notices.text("contact")};
    const Table& rows = notices.rows("places");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::optional<Day> hung = parse_day(rows.at(i, "hung"));
        if (hung && *hung > wizard.today())
            hung.reset(); // planned, not done
        plan.places.push_back({rows.at(i, "place"), rows.at(i, "audience"), rows.at(i, "poster"), hung});
    }
    return plan;
}

PrintJob hanging_plan_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    PrintJob job{layout_file("hanging-plan"), hanging_plan_content(hanging_plan(wizard), say), say};
    job.language = language;
    job.created = Moment(wizard.today());
    job.strict = false; // a name with a rare character is told, and printed all the same
    return job;
}

bool posters_to_hang(const Wizard& wizard)
{
    const HangingPlan plan = hanging_plan(wizard);
    return plan.places.empty() || std::any_of(plan.places.begin(), plan.places.end(), [](const HangingPlace& each) { return !each.hung; });
}

} // namespace junbi
