// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_computer_sheet.h"

#include "wizard/documents/told_once.h"

namespace junbi {
namespace {

constexpr const char* room_to_write = "　";

std::string listed(const std::vector<std::string>& names, const Say& say)
{
    std::string all;
    for (const std::string& each : names)
        all = all.empty() ? each : say(T("{1}, {2}", all, each));
    return all;
}

std::string days(const std::vector<Day>& all, const Say& say)
{
    std::vector<std::string> told;
    for (const Day each : all)
        told.push_back(say({"{1}", {each}}));
    return listed(told, say);
}

/// What is not known is written in by hand.
std::string or_room(const std::string& known) { return known.empty() ? room_to_write : known; }

Row finding_row(const Finding& finding, Day today, const Say& say)
{
    const PutOff waiver = put_off(finding);
    Row row{{{"what", in_words(finding.what, say)}, {"advice", is_open(finding.status) ? in_words(finding.advice, say) : ""},
        {"because", in_words(waiver.because, say)}}};
    const std::string day = by_when(finding, today, say);
    row.words["due"] = !finding.due || waiver.until || day.find('\n') != day.npos ? day : say(T("By {1}", *finding.due));
    add_status(row.words, "finding_", finding.status, say);
    return row;
}

Row step_row(const ComputerStep& step, Day today, const Say& say)
{
    Row row{{{"section", step.section}, {"title", in_words(step.title, say)},
        {"in_order", step.in_order == 0 ? "" : say(T("In order: {1} points", step.in_order))}, {"good", in_words(step.good, say)},
        {"open", step.told.empty() ? "" : "1"}}};
    add_status(row.words, "", step.status, say);
    std::vector<Row>& findings = row.lists["findings"];
    for (const Finding& each : step.told)
        findings.push_back(finding_row(each, today, say));
    return row;
}

Row computer_row(const ComputerOnPaper& computer, Day today, const Say& say)
{
    Row row{{{"computer", or_room(computer.name)}, {"machine", or_room(computer.machine)}, {"system", or_room(computer.system)},
        {"place", or_room(computer.place)}, {"browsers", or_room(listed(computer.browsers, say))},
        {"readers", or_room(listed(computer.readers, say))}, {"certificates", or_room(days(computer.certificates, say))},
        {"looked_on",
            computer.looked_on     ? say(T("Looked at with Junbi on {1}", *computer.looked_on))
                : computer.by_hand ? say(T("Cannot run Junbi: looked at by hand"))
                                   : say(T("Not yet looked at with Junbi"))}}};
    add_status(row.words, "all_", computer.status, say);
    std::vector<Row>& steps = row.lists["steps"];
    for (const ComputerStep& each : computer.steps)
        steps.push_back(step_row(each, today, say));
    row.words["judged"] = steps.empty() ? "" : "1";
    return row;
}

} // namespace

Content computer_sheet_content(const ComputerSheets& sheets, const Say& say)
{
    Content content{.words = head_words(sheets.head, say)};
    content.words["visit"] = sheets.visit ? say({"{1}", {*sheets.visit}}) : say(T("Not yet decided"));
    content.words["caution"] = "attention";
    std::vector<Row>& computers = content.lists["computers"];
    for (const ComputerOnPaper& each : sheets.computers)
        computers.push_back(computer_row(each, sheets.head.today, say));
    if (computers.empty())
        computers.push_back(computer_row({}, sheets.head.today, say));
    return content;
}

} // namespace junbi
