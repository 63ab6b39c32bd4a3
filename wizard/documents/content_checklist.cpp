// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_checklist.h"

#include "wizard/engine/summary.h"

namespace junbi {
namespace {

std::string joined(const std::vector<std::string>& names, const Say& say)
{
    std::string all;
    for (const std::string& each : names)
        all = all.empty() ? each : say(T("{1}, {2}", all, each));
    return all;
}

/// The day in a narrow column; of something put off, its result says that it is the day until when.
std::string due_words(const ChecklistLine& line, Day today, const Say& say)
{
    return by_when(finding(line.status, {}, line.what).by(line.due), today, say);
}

/// One further finding: what was put off says until when and why, and a day is told where it is not the line's own.
Row further_row(const ToldOnce& each, const ChecklistLine& line, const Say& say)
{
    Text what = with_computers(each.finding.what, each.computers);
    if (const PutOff waiver = put_off(each.finding); each.finding.status == Status::waived)
        what = T("{1} (put off until {2}: {3})", what, waiver.until.value_or(Day{}), waiver.because);
    else if (each.finding.due && each.finding.due != line.due)
        what = T("{1} (by {2})", what, *each.finding.due);
    Row row{{{"further", say(what)}}};
    add_status(row.words, "further_", each.finding.status, say);
    return row;
}

Row row_of(const ChecklistLine& line, Day today, const Say& say)
{
    Row row{{
        {"section", line.section},
        {"guide", line.guide},
        {"item", in_words(line.item, say)},
        {"status_note", line.status == Status::waived ? say(T("with a date")) : ""},
        {"what", line.what.empty() ? "" : say(with_computers(line.what, line.computers))},
        {"advice", in_words(line.advice, say)},
        {"because", in_words(line.because, say)},
        {"due", due_words(line, today, say)},
        {"responsible", line.responsible},
    }};
    add_status(row.words, "", line.status, say);
    for (const ToldOnce& each : line.further)
        row.lists["more"].push_back(further_row(each, line, say));
    row.lists.try_emplace("more");
    return row;
}

std::vector<Row> rows_of(const std::vector<ChecklistLine>& lines, Day today, const Say& say)
{
    std::vector<Row> rows;
    const Text* chapter = nullptr;
    for (const ChecklistLine& line : lines) {
        if (!line.chapter.empty() && (!chapter || *chapter != line.chapter))
            rows.push_back({{{"chapter", say(line.chapter)}}, RowKind::section});
        chapter = &line.chapter;
        rows.push_back(row_of(line, today, say));
    }
    return rows;
}

int count_of(const std::map<Status, int>& counts, Status status)
{
    const auto found = counts.find(status);
    return found == counts.end() ? 0 : found->second;
}

/// The four that every office looks for are always there; "not known" only where there is something to find out.
std::vector<Row> tiles_of(const std::map<Status, int>& counts, const Say& say)
{
    using enum Status;
    std::vector<Row> tiles;
    for (const Status each : {ok, attention, problem, todo, unknown})
        if (const int count = count_of(counts, each); count > 0 || each != unknown)
            tiles.push_back(
                {{{"status", std::string(name_of(each))}, {"count", std::to_string(count)}, {"status_word", say(word_for(each))}}});
    return tiles;
}

/// What needs nobody's hand is not hidden, but stands small: "Besides: put off 1, does not apply 2".
std::string besides(const std::map<Status, int>& counts, const Say& say)
{
    std::vector<std::string> parts;
    for (const Status each : {Status::waived, Status::not_applicable})
        if (const int count = count_of(counts, each); count > 0)
            parts.push_back(say(T("{1} × {2}", word_for(each), count)));
    return parts.empty() ? std::string() : say(T("Besides: {1}", joined(parts, say)));
}

/// "Computers looked at with Junbi: 2 of 3, from 20 to 22 November 2026".
std::string looks(const ChecklistFacts& facts, const Say& say)
{
    const ChecklistLooks& looks = facts.looks;
    if (facts.computers == 0)
        return {};
    if (looks.computers == 0)
        return say(T("No computer has been looked at with Junbi yet."));
    if (looks.first == looks.last)
        return say(T("Looked at with Junbi: {1} of {2} computers, on {3}.", looks.computers, facts.computers, looks.first));
    return say(
        T("Looked at with Junbi: {1} of {2} computers, from {3} to {4}.", looks.computers, facts.computers, looks.first, looks.last));
}

} // namespace

Content checklist_content(const ChecklistFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["computers"] = say(T("{1} computers", facts.computers));
    const std::string also = besides(facts.counts, say), seen = looks(facts, say);
    content.words["looks"] = also + (also.empty() || seen.empty() ? "" : "　") + seen;
    content.words["visit"] = facts.visit ? say({"{1}", {*facts.visit}}) : say(T("Not yet decided"));
    content.lists = {{"tiles", tiles_of(facts.counts, say)}, {"items", rows_of(facts.lines, facts.head.today, say)}};
    return content;
}

} // namespace junbi
