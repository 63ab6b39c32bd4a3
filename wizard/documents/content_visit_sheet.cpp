// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_visit_sheet.h"

namespace junbi {
namespace {

constexpr const char* room_to_write = "　";

Row thing_row(const VisitThing& thing, const Say& say)
{
    Row row{{{"what", in_words(thing.thing, say)}, {"due", ""}, {"status", ""}, {"status_word", ""}}};
    if (thing.status)
        add_status(row.words, "", *thing.status, say);
    return row;
}

Row open_row(const ToldOnce& told, Day today, const Say& say)
{
    Row row{{{"what", say(with_computers(told.finding.what, told.computers))}, {"due", by_when(told.finding, today, say)}}};
    add_status(row.words, "", told.finding.status, say);
    return row;
}

std::vector<Row> before_rows(const VisitFacts& facts, const Say& say)
{
    std::vector<Row> rows{{{{"heading", say(T("To have at hand"))}}, RowKind::section}};
    for (const VisitThing& each : facts.things)
        rows.push_back(thing_row(each, say));
    if (!facts.before.empty())
        rows.push_back({{{"heading", say(T("Still open in the office"))}}, RowKind::section});
    for (const ToldOnce& each : facts.before)
        rows.push_back(open_row(each, facts.head.today, say));
    return rows;
}

Row computer_row(const VisitComputer& computer, std::size_t number, const Say& say)
{
    Row row{{{"no", std::to_string(number)}, {"computer", computer.name}, {"machine", computer.machine}}};
    for (std::size_t i = 0; i < visit_steps.size(); ++i) {
        const std::string step = std::string(visit_steps[i]) + "_";
        const auto& state = computer.states[i];
        row.words[step + "status"] = row.words[step + "status_word"] = row.words[step + "open"] = "";
        if (state)
            add_status(row.words, step, *state, say);
        row.words[step + "open"] = !state || is_open(*state) || *state == Status::waived ? "1" : "";
    }
    std::vector<Row>& open = row.lists["open"];
    for (const Finding& each : computer.open)
        add_status(open.emplace_back(Row{{{"what", in_words(each.what, say)}}}).words, "open_", each.status, say);
    row.words["nothing"] = computer.name.empty() || !open.empty() ? "" : say(T("Nothing is open."));
    return row;
}

} // namespace

Content visit_sheet_content(const VisitFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["visit"] = facts.visit ? say({"{1}", {*facts.visit}}) : say(T("Not yet decided"));
    for (const auto& [name, value] :
        {std::pair("address", facts.address), {"phone", facts.phone}, {"contact", facts.contact}, {"vendor", facts.vendor}})
        content.words[name] = value.empty() ? room_to_write : value;
    content.words["count"] = say(T("{1} computers", facts.computers.size()));
    content.words["caution"] = "attention";
    content.lists["before"] = before_rows(facts, say);
    std::vector<Row>& computers = content.lists["computers"];
    for (const VisitComputer& each : facts.computers)
        computers.push_back(computer_row(each, computers.size() + 1, say));
    while (computers.size() < facts.lines)
        computers.push_back(computer_row({}, computers.size() + 1, say));
    return content;
}

} // namespace junbi
