// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/checklist_facts.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

/// Two Check! boxes often hang on the same finding; the second line says so instead of repeating it.
void shorten_repetition(ChecklistLine& line, const ChecklistLine& before)
{
    if (line.section != before.section || line.status != before.status || line.what != before.what || line.computers != before.computers
        || !is_open(line.status))
        return;
    line.what = T("The same as in the line above.");
    line.computers.clear();
    line.advice = {};
    std::erase_if(line.further,
        [&](const ToldOnce& each) { return std::find(before.further.begin(), before.further.end(), each) != before.further.end(); });
}

/// What helps is told where something is wrong in the office itself: what is still to do says so already, and what is wrong on a
/// computer stands on its own sheet.
Text advice_for(const ToldOnce& worst)
{
    return worst.finding.status >= Status::attention && worst.computers.empty() ? worst.finding.advice : Text{};
}

/// The first day by which something of the line is to be done.
std::optional<Day> earliest(const std::vector<ToldOnce>& told)
{
    std::optional<Day> first;
    for (const ToldOnce& each : told)
        if (each.open() && each.finding.due && (!first || *each.finding.due < *first))
            first = each.finding.due;
    return first;
}

ChecklistLine line_of(const ItemReport& item, const Office& office)
{
    ChecklistLine line{item.check->section, chapter_of(item.check->section), item.item->id, item.item->text};
    line.status = item.status;
    line.responsible = office.of(item.check->id).text("responsible");
    if (item.findings.empty())
        return line;
    std::vector<ToldOnce> told = told_once(item.findings);
    const ToldOnce& worst = told.front();
    line.what = worst.finding.what;
    line.computers = worst.computers;
    line.advice = advice_for(worst);
    const PutOff waiver = put_off(worst.finding);
    line.due = waiver.until ? waiver.until : earliest(told);
    line.because = waiver.because;
    std::copy_if(told.begin() + 1, told.end(), std::back_inserter(line.further),
        [](const ToldOnce& each) { return each.open() || each.finding.status == Status::waived; });
    return line;
}

/// When the computers were looked at, in days of Japan.
ChecklistLooks looks_of(const Office& office)
{
    ChecklistLooks looks;
    for (const Computer& each : office.computers) {
        if (each.seen() == Moment{})
            continue;
        const Day day = day_in_japan(each.seen());
        looks.first = looks.computers == 0 ? day : std::min(looks.first, day);
        looks.last = std::max(looks.last, day);
        ++looks.computers;
    }
    return looks;
}

} // namespace

ChecklistFacts checklist_facts(const Wizard& wizard)
{
    const Office& office = wizard.office();
    const std::vector<ItemReport> items = checklist(wizard.checks(), wizard.report());
    ChecklistFacts facts{paper_head(wizard)};
    facts.computers = static_cast<int>(office.computers.size());
    facts.looks = looks_of(office);
    facts.counts = counts(items);
    facts.visit = office.of("office").day("visit");
    ChecklistLine before;
    for (const ItemReport& item : items) {
        ChecklistLine line = line_of(item, office);
        ChecklistLine printed = line;
        shorten_repetition(printed, before);
        facts.lines.push_back(std::move(printed));
        before = std::move(line);
    }
    return facts;
}

PrintJob checklist_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    return sheet_job("checklist", checklist_content(checklist_facts(wizard), say), say, language, wizard.today());
}

} // namespace junbi
