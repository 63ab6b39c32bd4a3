// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_checklist.h"

#include "wizard/engine/summary.h"

namespace junbi {
namespace {

std::string said(const Text& text, const Say& say) { return text.empty() ? std::string() : say(text); }

/// Each on a line of its own.
std::string lines_of(const std::vector<Text>& texts, const Say& say)
{
    std::string lines;
    for (const Text& each : texts) {
        lines += lines.empty() ? "" : "\n";
        lines += said(each, say);
    }
    return lines;
}

std::string joined(const std::vector<std::string>& names, const Say& say)
{
    std::string all;
    for (const std::string& each : names)
        all = all.empty() ? each : say(T("{1}, {2}", all, each));
    return all;
}

std::string due_words(const ChecklistLine& line, const Say& say)
{
    if (!line.due)
        return {};
    return say(line.status == Status::waived ? T("Put off until {1}", *line.due) : T("By {1}", *line.due));
}

Row row_of(const ChecklistLine& line, const Say& say)
{
    return {{
        {"section", line.section},
        {"guide", line.guide},
        {"item", said(line.item, say)},
        {"computers", joined(line.computers, say)},
        {"status", std::string(name_of(line.status))},
        {"status_word", say(word_for(line.status))},
        {"status_note", line.status == Status::waived ? say(T("with a date")) : ""},
        {"what", said(line.what, say)},
        {"advice", said(line.advice, say)},
        {"due", due_words(line, say)},
        {"evidence", lines_of(line.evidence, say)},
        {"responsible", line.responsible},
    }};
}

std::vector<Row> rows_of(const std::vector<ChecklistLine>& lines, const Say& say)
{
    std::vector<Row> rows;
    const Text* chapter = nullptr;
    for (const ChecklistLine& line : lines) {
        if (!line.chapter.empty() && (!chapter || *chapter != line.chapter))
            rows.push_back({{{"chapter", say(line.chapter)}}, RowKind::section});
        chapter = &line.chapter;
        rows.push_back(row_of(line, say));
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

} // namespace

Content checklist_content(const ChecklistFacts& facts, const Say& say)
{
    Content content;
    content.words = {
        {"office", facts.office},
        {"number", facts.number},
        {"as_of", say(T("As of {1}", facts.today))},
        {"computers", say(T("{1} computers", facts.computers))},
        {"visit", facts.visit ? say({"{1}", {*facts.visit}}) : say(T("Not yet decided"))},
        {"besides", besides(facts.counts, say)},
    };
    content.lists = {{"tiles", tiles_of(facts.counts, say)}, {"items", rows_of(facts.lines, say)}};
    return content;
}

} // namespace junbi
