// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/checklist_facts.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t most_further = 3; ///< further findings named on a line; `junbi check` has them all

/// The guide's chapters (its contents page, P2).
Text chapter_of(const std::string& section)
{
    switch (section.empty() ? '1' : section.front()) {
    case '2':
        return T("2  Getting the computers ready");
    case '3':
        return T("3  Settings");
    case '4':
        return T("4  Getting operation ready");
    default:
        return T("1  Beginning");
    }
}

void add_further(ChecklistLine& line, const std::vector<Placed>& findings)
{
    std::vector<std::string> told{findings.front().finding.id};
    for (const Placed& each : findings) {
        const bool again = std::find(told.begin(), told.end(), each.finding.id) != told.end();
        if (again || !is_open(each.finding.status) || line.evidence.size() >= most_further)
            continue;
        told.push_back(each.finding.id);
        line.evidence.push_back(each.computer.empty() ? each.finding.what : T("{1}: {2}", each.computer, each.finding.what));
    }
}

/// Why it was put off goes with the small print, until when takes the place of the due day.
void tell_waiver(ChecklistLine& line, const Finding& waived)
{
    for (const Evidence& each : waived.evidence) {
        if (each.name == "waived_until" && std::holds_alternative<Day>(each.value))
            line.due = std::get<Day>(each.value);
        if (each.name == "waived_because")
            line.evidence.push_back({"{1}", {each.value}});
    }
}

/// The oldest look among the computers that the line speaks of.
void tell_look(ChecklistLine& line, const std::vector<Placed>& findings)
{
    Moment oldest = Moment::max();
    for (const Placed& each : findings)
        if (each.seen != Moment{})
            oldest = std::min(oldest, each.seen);
    if (oldest != Moment::max())
        line.evidence.push_back(T("Looked at on {1}", day_in_japan(oldest)));
}

ChecklistLine line_of(const ItemReport& item, const Office& office)
{
    ChecklistLine line{item.check->section, chapter_of(item.check->section), item.item->id, item.item->text};
    line.status = item.status;
    line.responsible = office.of(item.check->id).text("responsible");
    if (item.findings.empty())
        return line;
    const Finding& worst = item.findings.front().finding;
    line.what = worst.what;
    if (is_open(worst.status)) {
        line.advice = worst.advice;
        line.due = worst.due;
    }
    if (worst.status == Status::waived)
        tell_waiver(line, worst);
    for (const Placed& each : item.findings)
        if (!each.computer.empty() && each.finding.id == worst.id && each.finding.status == worst.status
            && std::find(line.computers.begin(), line.computers.end(), each.computer) == line.computers.end())
            line.computers.push_back(each.computer);
    add_further(line, item.findings);
    tell_look(line, item.findings);
    return line;
}

} // namespace

ChecklistFacts checklist_facts(const Wizard& wizard)
{
    const Office& office = wizard.office();
    const std::vector<ItemReport> items = checklist(wizard.checks(), wizard.report());
    ChecklistFacts facts{office.of("office").text("name"), office.of("office").text("number"), wizard.report().today};
    facts.computers = static_cast<int>(office.computers.size());
    facts.counts = counts(items);
    facts.visit = office.of("office").day("visit");
    for (const ItemReport& item : items)
        facts.lines.push_back(line_of(item, office));
    return facts;
}

PrintJob checklist_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    PrintJob job{layout_file("checklist"), checklist_content(checklist_facts(wizard), say), say};
    job.language = language;
    job.created = Moment(wizard.report().today);
    job.strict = false; // a name with a rare character is told, and printed all the same
    return job;
}

} // namespace junbi
