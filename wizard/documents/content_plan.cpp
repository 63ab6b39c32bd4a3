// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_plan.h"

#include "wizard/documents/plan_picture.h"

#include <algorithm>

namespace junbi {
namespace {

/// How far away the day is; told of what is open and of what is to come.
std::string distance(const Finding& finding, Day today, const Say& say)
{
    const auto left = (*finding.due - today).count();
    return left < 0 ? say(T("(days past: {1})", -left)) : left == 0 ? say(T("(today)")) : say(T("(days left: {1})", left));
}

Row line_row(const PlanLine& line, Day today, const Say& say)
{
    const Finding& finding = line.told.finding;
    Row row{{{"day", say({"{1}", {*finding.due}})}, {"distance", distance(finding, today, say)}, {"section", line.section},
        {"what", say(with_computers(finding.what, line.told.computers))}, {"who", line.responsible},
        {"tone", *finding.due < today ? "problem" : ""}, {"open", line.told.open() ? "1" : ""}}};
    add_plan_state(row.words, finding.status, say);
    return row;
}

/// What has passed stands apart, first.
std::vector<Row> line_rows(const PlanFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    const auto past = [&](const PlanLine& each) { return *each.told.finding.due < facts.head.today; };
    const bool any_past = std::any_of(facts.lines.begin(), facts.lines.end(), past);
    for (std::size_t i = 0; i < facts.lines.size(); ++i) {
        const bool gone = past(facts.lines[i]);
        if (any_past && (i == 0 || gone != past(facts.lines[i - 1])))
            rows.push_back({{{"heading", say(gone ? T("The day has passed") : T("Still to come"))}}, RowKind::section});
        rows.push_back(line_row(facts.lines[i], facts.head.today, say));
    }
    return rows;
}

/// What the picture cannot show.
std::string notes(const PlanFacts& facts, const PlanSpan& span, const Say& say)
{
    std::string all;
    const auto add = [&](const Text& text) { all += (all.empty() ? "" : "　") + say(text); };
    const bool outside
        = std::any_of(facts.lines.begin(), facts.lines.end(), [&](const PlanLine& each) { return !span.holds(*each.told.finding.due); });
    if (outside)
        add(T("Days outside of the picture stand at its edge."));
    if (facts.without_day > 0)
        add(T("Open without a date: {1}. They stand on the readiness checklist.", facts.without_day));
    return all;
}

} // namespace

Content plan_content(const PlanFacts& facts, const Say& say)
{
    const PlanSpan span = span_of(facts);
    Content content{.words = head_words(facts.head, say)};
    content.words["visit"] = facts.visit ? say({"{1}", {*facts.visit}}) : say(T("Not yet decided"));
    content.words["span"] = say(T("From {1} to {2}", span.first, span.last));
    content.words["notes"] = notes(facts, span, say);
    content.words["nothing"]
        = facts.lines.empty() ? say(T("Nothing has a date yet. Enter the day of the set-up visit, and the plan is made from it.")) : "";
    content.words["something"] = facts.lines.empty() ? "" : "1";
    content.lists = {{"pictures", plan_pictures(facts, say)}, {"lines", line_rows(facts, say)}};
    return content;
}

} // namespace junbi
