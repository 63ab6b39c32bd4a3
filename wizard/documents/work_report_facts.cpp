// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/work_report_facts.h"

#include "checks/contract/days.h"
#include "wizard/documents/visit_sheet_facts.h"
#include "wizard/documents/work_done.h"
#include "wizard/engine/differences.h"
#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

void take_worst(std::optional<Status>& known, Status status) { known = std::max(known.value_or(Status::not_applicable), status); }

WorkComputer computer_of(const Computer& computer, const Wizard& wizard, const Differences& since)
{
    WorkComputer made{computer.name};
    for (const Earlier& each : wizard.office().earlier)
        if (each.finding.computer == computer.name)
            take_worst(made.before, each.status);
    for (const StepReport& step : wizard.report().steps)
        for (const Placed& each : step.findings)
            if (each.computer == computer.name) {
                take_worst(made.now, each.finding.status);
                made.open += is_open(each.finding.status);
            }
    made.mended = static_cast<int>(
        std::count_if(since.mended.begin(), since.mended.end(), [&](const FindingKey& each) { return each.computer == computer.name; }));
    if (computer.seen() != Moment{})
        made.looked_on = day_in_japan(computer.seen());
    return made;
}

std::string section_of(const Wizard& wizard, const std::string& step)
{
    const Check* check = wizard.find(step);
    return check ? check->section : "";
}

} // namespace

WorkFacts work_facts(const Wizard& wizard)
{
    const Office& office = wizard.office();
    WorkFacts facts{paper_head(wizard), visit_facts(wizard).vendor, office.of("office").day("visit")};
    facts.done = work_done(wizard);
    const Differences since = differences(office.earlier, wizard.report());
    for (const Computer& each : office.computers)
        facts.computers.push_back(computer_of(each, wizard, since));
    for (ToldOnce& each : told_once(open_tasks(wizard.report()))) {
        const std::string step = step_of(each.finding);
        if (each.computers.empty() && std::find(visit_steps.begin(), visit_steps.end(), step) == visit_steps.end())
            ++facts.further;
        else
            facts.left.push_back({std::move(each), section_of(wizard, step), office.of(step).text("responsible")});
    }
    return facts;
}

bool work_to_report(const Wizard& wizard)
{
    const Office& office = wizard.office();
    const std::optional<Day> visit = office.of("office").day("visit");
    return (visit && *visit <= wizard.today())
        || std::any_of(office.computers.begin(), office.computers.end(), [](const Computer& each) { return !each.changes.empty(); });
}

PrintJob work_report_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    return sheet_job("work-report", work_report_content(work_facts(wizard), say), say, language, wizard.today());
}

} // namespace junbi
