// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/plan_picture.h"

#include "checks/contract/days.h"

#include <algorithm>
#include <charconv>

namespace junbi {
namespace {

using std::chrono::days;

constexpr std::size_t steps_in_a_picture = 15; ///< as many as a page has room for
constexpr int months_back = 3, months_ahead = 15, fewest_months = 3, narrow_months = 9;

Day month_begin(Day day)
{
    const std::chrono::year_month_day date(day);
    return date.year() / date.month() / 1;
}

Text name_of_month(Day day)
{
    switch (unsigned(std::chrono::year_month_day(day).month())) {
    case 1:
        return T("Jan");
    case 2:
        return T("Feb");
    case 3:
        return T("Mar");
    case 4:
        return T("Apr");
    case 5:
        return T("May");
    case 6:
        return T("Jun");
    case 7:
        return T("Jul");
    case 8:
        return T("Aug");
    case 9:
        return T("Sep");
    case 10:
        return T("Oct");
    case 11:
        return T("Nov");
    default:
        return T("Dec");
    }
}

/// Every month has its line; where they are many, every second or third has its name.
std::vector<Row> months(const PlanSpan& span, const Say& say)
{
    const auto length = (span.last - span.first).count() / 30;
    const int each_named = static_cast<int>(length / narrow_months) + 1;
    std::vector<Row> all;
    int number = 0;
    for (Day begin = span.first; begin <= span.last; begin = plus_months(begin, 1), ++number)
        all.push_back({{{"from", span.share(begin)}, {"to", span.share(plus_months(begin, each_named))},
            {"month", number % each_named == 0 ? say(name_of_month(begin)) : ""}}});
    return all;
}

/// Bars run from today to the last open day, and from the first passed one to today.
void add_bars(const PlanStep& step, const PlanSpan& span, Day today, Row& row)
{
    Day ahead = today, behind = today;
    for (const PlanMark& each : step.marks) {
        if (!is_open(each.status))
            continue;
        ahead = std::max(ahead, each.day);
        behind = std::min(behind, each.day);
    }
    row.words["ahead"] = ahead > today ? span.share(ahead) : "";
    row.words["behind"] = behind < today ? span.share(behind) : "";
}

Row step_row(const PlanStep& step, const PlanSpan& span, Day today, const Say& say)
{
    Row row{{{"section", step.section}, {"title", in_words(step.title, say)},
        {"open", step.open == 0 ? "" : say(T("open: {1}", step.open))}, {"past", step.past == 0 ? "" : say(T("past: {1}", step.past))}}};
    add_plan_state(row.words, step.status, say);
    add_bars(step, span, today, row);
    std::vector<Row>& marks = row.lists["marks"];
    for (const PlanMark& each : step.marks)
        add_plan_state(marks.emplace_back(Row{{{"from", span.share(each.day)}}}).words, each.status, say);
    return row;
}

} // namespace

void add_plan_state(std::map<std::string, std::string>& words, Status status, const Say& say)
{
    const bool only_a_day = status == Status::ok;
    add_status(words, "", status, say);
    words["dot"] = only_a_day ? "1" : "";
    if (only_a_day) {
        words["status"].clear();
        words["status_word"] = say(T("a day to keep"));
    }
}

std::string PlanSpan::share(Day day) const
{
    const double value = double((day - first).count()) / double((last - first).count() + 1);
    char text[16];
    const auto end = std::to_chars(text, text + sizeof text, std::clamp(value, 0.0, 1.0), std::chars_format::fixed, 4).ptr;
    return {text, end};
}

PlanSpan span_of(const PlanFacts& facts)
{
    const Day today = facts.head.today;
    Day first = today, last = plus_months(today, fewest_months - 1);
    for (const PlanStep& step : facts.steps)
        for (const PlanMark& each : step.marks) {
            first = std::min(first, each.day);
            last = std::max(last, each.day);
        }
    first = month_begin(std::max(first, plus_months(today, -months_back)));
    last = plus_months(month_begin(std::min(last, plus_months(today, months_ahead))), 1) - days(1);
    return {first, last};
}

std::vector<Row> plan_pictures(const PlanFacts& facts, const Say& say)
{
    const PlanSpan span = span_of(facts);
    std::vector<Row> pictures;
    for (std::size_t i = 0; i < facts.steps.size(); ++i) {
        if (i % steps_in_a_picture == 0)
            pictures.push_back(
                {.words = {{"today_at", span.share(facts.head.today)}}, .lists = {{"months", months(span, say)}, {"steps", {}}}});
        pictures.back().lists["steps"].push_back(step_row(facts.steps[i], span, facts.head.today, say));
    }
    return pictures;
}

} // namespace junbi
