// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/subsidy/judging.h"

#include <algorithm>

namespace junbi::subsidy_step {

namespace {

class Lines {
public:
    void add(const char* what, Day day, const char* mark, const char* basis) { lines_.push_back({day, {what, iso_day(day), mark, basis}}); }
    /// By day; what was added first stands first on one day.
    Table table() &&
    {
        std::stable_sort(lines_.begin(), lines_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        Table table{{"what", "day", "mark", "basis"}, {}};
        for (auto& [day, cells] : lines_)
            table.rows.push_back(std::move(cells));
        return table;
    }

private:
    std::vector<std::pair<Day, std::vector<std::string>>> lines_;
};

/// Marks: the rules of the subsidy (P), its manual as others tell it (S), a working rule of this project (own).
void add_following(const Following& days, const Application& application, Lines& lines)
{
    const char* basis = days.sent ? "applied" : "apply_by";
    if (application.result != "refused") {
        lines.add("tax_report", days.tax_report, "P", basis);
        lines.add("books", days.books, "P", days.decided ? "decided" : basis);
    }
    if (application.granted() || application.result == "refused")
        return;
    lines.add("review", days.expected.result, "P", basis);
    lines.add("result", days.expected.result, "S", basis);
    if (days.expected.late_result != days.expected.result)
        lines.add("late_result", days.expected.late_result, "P", basis);
}

} // namespace

Table calendar_of(const Case& c, const Application& application)
{
    Lines lines;
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    if (round && !application.sent()) {
        lines.add("opens", round->opens, "S", "round");
        if (const std::optional<Day> visit = c.office.day("visit"); visit && !c.own.day("completed"))
            lines.add("visit", *visit, "own", "round");
        lines.add("apply_by", round->apply_by, "own", "round");
        lines.add("closes", round->closes, "P", "round");
    }
    if (const std::optional<Day> completed = c.own.day("completed"))
        lines.add("completed", *completed, "own", "typed");
    if (application.applied)
        lines.add("applied", *application.applied, "own", "typed");
    if (const std::optional<Following> days = following(c, application)) {
        add_following(*days, application, lines);
        const std::optional<Day> received = application.granted() ? c.own.day("received") : std::nullopt;
        if (received)
            lines.add("received", *received, "own", "typed");
        else if (application.result != "refused")
            lines.add("payment", days->expected.payment, "S", days->sent ? "applied" : "apply_by");
        if (const std::optional<Day> decided = c.own.day("decided"); decided && (application.granted() || application.result == "refused"))
            lines.add("decided", *decided, "own", "typed");
    }
    return std::move(lines).table();
}

} // namespace junbi::subsidy_step
