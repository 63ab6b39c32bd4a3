// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/subsidy/judging.h"

#include <algorithm>

namespace junbi::subsidy_step {

namespace {

class Lines {
public:
    void add(const char* what, Day day, const char* mark) { lines_.push_back({day, {what, iso_day(day), mark, "", ""}}); }
    void reckoned(const char* what, Day day, const char* mark, const Following& days)
    {
        lines_.push_back({day, {what, iso_day(day), mark, iso_day(days.from), days.sent ? "applied" : "apply_by"}});
    }
    /// By day; what was added first stands first on one day.
    Table table() &&
    {
        std::stable_sort(lines_.begin(), lines_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        Table table{{"what", "day", "mark", "from", "basis"}, {}};
        for (auto& [day, cells] : lines_)
            table.rows.push_back(std::move(cells));
        return table;
    }

private:
    std::vector<std::pair<Day, std::vector<std::string>>> lines_;
};

void add_round(const Case& c, Lines& lines)
{
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    const std::optional<Day> visit = c.office.day("visit");
    if (visit && !c.own.day("completed"))
        lines.add("visit", *visit, "typed");
    if (!round)
        return;
    if (c.today < round->opens)
        lines.add("opens", round->opens, "S");
    lines.add("apply_by", round->apply_by, "own");
    lines.add("closes", round->closes, "P");
}

void add_typed(const Case& c, const Application& application, Lines& lines)
{
    for (const char* field : {"completed", "applied"})
        if (const std::optional<Day> day = c.own.day(field))
            lines.add(field, *day, "typed");
    const bool over = application.granted() || application.result == "refused";
    if (const std::optional<Day> decided = c.own.day("decided"); decided && over)
        lines.add("decided", *decided, "typed");
    if (const std::optional<Day> received = c.own.day("received"); received && application.granted())
        lines.add("received", *received, "typed");
}

/// Marks: the rules of the subsidy (P), its manual as others tell it (S).
void add_following(const Case& c, const Following& days, const Application& application, Lines& lines)
{
    if (application.result == "refused")
        return;
    if (!application.granted()) {
        lines.reckoned("review", days.expected.result, "P", days);
        lines.reckoned("result", days.expected.result, "S", days);
        if (days.expected.late_result != days.expected.result)
            lines.reckoned("late_result", days.expected.late_result, "P", days);
    }
    if (!application.granted() || !c.own.day("received"))
        lines.reckoned("payment", days.expected.payment, "S", days);
    lines.reckoned("tax_report", days.tax_report, "P", days);
    lines.reckoned("books", days.books, "P", days);
}

} // namespace

Table calendar_of(const Case& c, const Application& application)
{
    Lines lines;
    if (!application.sent())
        add_round(c, lines);
    add_typed(c, application, lines);
    if (const std::optional<Following> days = following(c, application))
        add_following(c, *days, application, lines);
    return std::move(lines).table();
}

} // namespace junbi::subsidy_step
