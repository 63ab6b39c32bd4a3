// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/checklist_facts.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <algorithm>
#include <map>
#include <set>

namespace junbi {
namespace {

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

/// One further finding in a line of small print; what was put off says until when and why, and a day is told where it
/// is not the line's own.
Text further(const Placed& placed, std::optional<Day> told_already)
{
    Text what = placed.finding.what;
    if (placed.finding.status == Status::waived) {
        ChecklistLine waiver;
        tell_waiver(waiver, placed.finding);
        what = T(
            "{1} (put off until {2}: {3})", what, waiver.due.value_or(Day{}), waiver.evidence.empty() ? Text{} : waiver.evidence.front());
    } else if (placed.finding.due && placed.finding.due != told_already)
        what = T("{1} (by {2})", what, *placed.finding.due);
    return placed.computer.empty() ? what : T("{1}: {2}", placed.computer, what);
}

/// What else is open or was put off, however much it is: nothing of that may be missing on a sheet that is signed.
void add_further(ChecklistLine& line, const std::vector<Placed>& findings)
{
    const Finding& first = findings.front().finding;
    for (const Placed& each : findings) {
        const bool told = each.finding.id == first.id && each.finding.subject == first.subject && each.finding.status == first.status;
        if (!told && (is_open(each.finding.status) || each.finding.status == Status::waived))
            line.evidence.push_back(further(each, line.due));
    }
}

/// When the computers were looked at that were looked at for this line.
void tell_look(ChecklistLine& line, const std::vector<Placed>& findings)
{
    std::map<Day, std::set<std::string>> looks;
    for (const Placed& each : findings)
        if (each.seen != Moment{})
            looks[day_in_japan(each.seen)].insert(each.computer);
    for (const auto& [day, computers] : looks) {
        Text names;
        for (const std::string& computer : computers)
            names = names.empty() ? verbatim(computer) : T("{1}, {2}", names, computer);
        line.evidence.push_back(T("{1}: looked at on {2}", names, day));
    }
}

/// Two Check! boxes often hang on the same finding; the second line says so instead of repeating it.
void shorten_repetition(ChecklistLine& line, const ChecklistLine& before)
{
    if (line.section != before.section || line.status != before.status || line.what != before.what || line.computers != before.computers
        || !is_open(line.status))
        return;
    line.what = T("The same as in the line above.");
    line.advice = {};
    line.evidence.clear();
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
    PrintJob job{layout_file("checklist"), checklist_content(checklist_facts(wizard), say), say};
    job.language = language;
    job.created = Moment(wizard.report().today);
    job.strict = false; // a name with a rare character is told, and printed all the same
    return job;
}

} // namespace junbi
