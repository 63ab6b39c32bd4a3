// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/subsidy/judging.h"

namespace junbi::subsidy_step {

namespace {

constexpr int tax_report_months_ahead = 12; // earlier there is nothing to report; a working rule of this project

Finding tax_report(const Case& c, Day due)
{
    if (c.own.yes("tax_reported"))
        return ok("subsidy.tax_report", T("The consumption tax report has been sent."));
    if (c.today > due)
        return attention("subsidy.tax_report", T("By the rules of the subsidy, the consumption tax report was due on {1}.", due),
            T("Send it on the portal now, even when the amount is 0 yen."))
            .asked("subsidy.tax_reported")
            .by(due);
    if (c.today < plus_months(due, -tax_report_months_ahead))
        return ok("subsidy.tax_report",
            T("By the rules of the subsidy, the consumption tax report is due by {1}; there is nothing to do for it yet.", due))
            .by(due);
    return todo("subsidy.tax_report", T("By the rules of the subsidy, the consumption tax report is due by {1}.", due),
        T("Send it on the portal with the calculation sheet, even when the amount is 0 yen."))
        .asked("subsidy.tax_reported")
        .by(due);
}

Finding books(Day keep, bool decided)
{
    if (decided)
        return ok("subsidy.books",
            T("By the rules of the subsidy, its books and receipts must be kept until {1}. Put them together in one place, marked with "
              "this day.",
                keep))
            .by(keep);
    return ok("subsidy.books",
        T("By the rules of the subsidy, the books and receipts of a grant must be kept for five years. Reckoned from the latest day for "
          "the "
          "decision, that is until {1}; with the day of the decision it becomes certain.",
            keep))
        .by(keep);
}

} // namespace

std::optional<Following> following(const Case& c, const Application& application)
{
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    const std::optional<Day> completed = c.own.day("completed"), received = c.own.day("received");
    std::optional<Day> decided = application.granted() ? c.own.day("decided") : std::nullopt;
    if (!decided && application.granted())
        decided = received;
    std::optional<Day> from = application.applied;
    if (!from && application.sent()) // the day itself was not entered: what is known lies near it
        from = decided ? decided : completed;
    if (!from && !application.sent() && round && c.today <= round->closes)
        from = c.today <= round->apply_by ? round->apply_by : round->closes;
    if (!from)
        return std::nullopt;
    Following made{*from, application.sent(), expected_after(c.rules, *from)};
    made.tax_report = tax_report_due(completed.value_or(*from));
    made.books = keep_books_until(decided.value_or(made.expected.late_result));
    made.decided = decided.has_value();
    return made;
}

/// What remains after the grant: the tax report and the books (rules of the subsidy, articles 5 and 10).
void judge_duties(const Case& c, const Application& application, std::vector<Finding>& found)
{
    const std::optional<Following> days = following(c, application);
    if (!days || application.result == "refused")
        return;
    found.push_back(tax_report(c, days->tax_report));
    if (c.today <= days->books)
        found.push_back(books(days->books, days->decided));
}

} // namespace junbi::subsidy_step
