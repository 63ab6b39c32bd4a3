// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/checklist_facts.h"

#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t most_further = 2; ///< further findings named on a line; the computer sheets have them all

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
    for (const Placed& each : item.findings)
        if (!each.computer.empty() && each.finding.id == worst.id && each.finding.status == worst.status
            && std::find(line.computers.begin(), line.computers.end(), each.computer) == line.computers.end())
            line.computers.push_back(each.computer);
    add_further(line, item.findings);
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

} // namespace junbi
