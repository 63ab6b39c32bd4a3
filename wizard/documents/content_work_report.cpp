// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_work_report.h"

namespace junbi {
namespace {

constexpr const char* room_to_write = "　";
constexpr std::size_t lines_by_hand = 4;

std::vector<Row> done_rows(const WorkFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    for (const WorkDone& each : facts.done)
        rows.push_back({{{"day", say({"{1}", {each.day}})}, {"what", say(with_computers(each.what, each.computers))}, {"room", ""}}});
    rows.push_back({{{"heading", say(T("Written in by hand"))}}, RowKind::section});
    for (std::size_t i = 0; i < lines_by_hand; ++i)
        rows.push_back({{{"day", room_to_write}, {"what", ""}, {"room", room_to_write}}});
    return rows;
}

void add_known(std::map<std::string, std::string>& words, const std::string& beginning, const std::optional<Status>& status, const Say& say)
{
    words[beginning + "status"].clear();
    words[beginning + "status_word"] = room_to_write;
    if (status)
        add_status(words, beginning, *status, say);
}

Row computer_row(const WorkComputer& computer, const Say& say)
{
    Row row{{{"computer", computer.name}, {"looked_on", computer.looked_on ? say({"{1}", {*computer.looked_on}}) : say(T("not yet"))},
        {"left", computer.open == 0 ? "" : say(T("open: {1}", computer.open))},
        {"mended", computer.mended == 0 ? "" : say(T("settled since: {1}", computer.mended))}}};
    add_known(row.words, "before_", computer.before, say);
    add_known(row.words, "now_", computer.now, say);
    return row;
}

Row left_row(const WorkLeft& left, Day today, const Say& say)
{
    Row row{{{"what", say(with_computers(left.told.finding.what, left.told.computers))}, {"due", by_when(left.told.finding, today, say)},
        {"section", left.section}, {"who", left.responsible}}};
    add_status(row.words, "", left.told.finding.status, say);
    return row;
}

} // namespace

Content work_report_content(const WorkFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["visit"] = facts.visit ? say({"{1}", {*facts.visit}}) : room_to_write;
    content.words["vendor"] = facts.vendor.empty() ? room_to_write : facts.vendor;
    content.words["nothing_done"] = facts.done.empty() ? say(T("Nothing has been recorded yet.")) : "";
    content.words["nothing_left"] = facts.left.empty() ? say(T("Nothing is open at the computers.")) : "";
    content.words["something_left"] = facts.left.empty() ? "" : "1";
    content.words["some_computers"] = facts.computers.empty() ? "" : "1";
    content.words["further"]
        = facts.further == 0 ? "" : say(T("Open in other steps: {1}. They stand on the readiness checklist.", facts.further));
    content.lists["done"] = done_rows(facts, say);
    std::vector<Row>& computers = content.lists["computers"];
    for (const WorkComputer& each : facts.computers)
        computers.push_back(computer_row(each, say));
    std::vector<Row>& left = content.lists["left"];
    for (const WorkLeft& each : facts.left)
        left.push_back(left_row(each, facts.head.today, say));
    return content;
}

} // namespace junbi
