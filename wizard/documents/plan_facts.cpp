// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/plan_facts.h"

#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

/// The step with its days; without marks where nothing of it has one.
PlanStep step_of(const Check& check, const std::vector<ToldOnce>& dated, Day today)
{
    PlanStep step{check.section, check.title, Status::not_applicable};
    for (const ToldOnce& each : dated) {
        if (step_of(each.finding) != check.id)
            continue;
        step.status = std::max(step.status, each.finding.status);
        step.marks.push_back({*each.finding.due, each.finding.status});
        step.open += each.open();
        step.past += each.open() && *each.finding.due < today;
    }
    return step;
}

PlanLine line_of(const ToldOnce& told, const Wizard& wizard)
{
    const std::string step = step_of(told.finding);
    const Check* check = wizard.find(step);
    return {told, check ? check->section : "", wizard.office().of(step).text("responsible")};
}

} // namespace

PlanFacts plan_facts(const Wizard& wizard)
{
    const std::vector<ToldOnce> dated = told_once(plan(wizard.report()));
    PlanFacts facts{paper_head(wizard), wizard.office().of("office").day("visit")};
    for (const Check& check : wizard.checks())
        if (PlanStep step = step_of(check, dated, wizard.today()); !step.marks.empty())
            facts.steps.push_back(std::move(step));
    for (const ToldOnce& each : dated)
        facts.lines.push_back(line_of(each, wizard));
    for (const ToldOnce& each : told_once(open_tasks(wizard.report())))
        facts.without_day += !each.finding.due;
    return facts;
}

PrintJob plan_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    return sheet_job("plan", plan_content(plan_facts(wizard), say), say, language, wizard.today());
}

} // namespace junbi
