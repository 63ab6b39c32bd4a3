// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/shared/subsidy_rounds.h"
#include "checks/subsidy/judging.h"

namespace junbi::subsidy_step {
namespace {

constexpr int tax_report_months_ahead = 12; // earlier there is nothing to report; a working rule of this project

/// When the amount was fixed: as entered, else when the money came, else when the result was to be expected.
Day decided_on(const Case& c, Day applied)
{
    const auto decided = c.own.day("decided"), received = c.own.day("received");
    return decided ? *decided : received ? *received : expected_after(c.rules, applied).result;
}

} // namespace

void tell_calendar(const Case& c, std::vector<Finding>& found)
{
    const std::optional<Day> sent = c.own.day("applied");
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    if (!sent && (!round || c.today > round->closes))
        return;
    const Day applied = sent ? *sent : std::max(c.today, round->apply_by);
    const Expected expected = expected_after(c.rules, applied);
    const Day completed = c.own.day("completed").value_or(applied);
    Finding made = ok("subsidy.calendar",
        sent ? T("What is to be expected after the application of {1} (to be confirmed).", applied)
             : T("What is to be expected if you apply on {1} (to be confirmed).", applied));
    found.push_back(
        std::move(made)
            .seen("applied", T("Application (month M)"), applied)
            .seen("result", T("Review and result, usually by (M+1)"), expected.result)
            .seen("late_result", T("Result at the latest by (M+2)"), expected.late_result)
            .seen("payment", T("Money by (M+2)"), expected.payment)
            .seen("tax_report", T("Consumption tax report by (even for 0 yen)"), tax_report_due(completed))
            .seen("books", T("Books and receipts to be kept until"), keep_books_until(sent ? decided_on(c, applied) : expected.result)));
}

void judge_result(const Case& c, Day applied, std::vector<Finding>& found)
{
    const Expected expected = expected_after(c.rules, applied);
    const std::string& result = c.own.text("result");
    if (result == "returned")
        found.push_back(attention("subsidy.application", T("The application came back to be corrected."),
            T("Correct it on the portal and send it again. Then put the result back to “Not yet” and enter the new day: it "
              "counts from that day."))
                            .asked("subsidy.result")
                            .see(portal));
    else if (result == "refused")
        found.push_back(attention("subsidy.application", T("The application was refused."),
            T("Read the reason on the portal and ask its desk whether a new application makes sense."))
                            .asked("subsidy.result")
                            .see(portal));
    else if (result != "granted" && c.today > expected.late_result)
        found.push_back(
            attention("subsidy.application", T("No result has been entered, although it was to be expected by {1}.", expected.late_result),
                T("Look into the mailbox and at your applications on the portal."))
                .asked("subsidy.result")
                .by(expected.late_result));
    else if (result != "granted")
        found.push_back(todo("subsidy.application",
            T("The result usually comes by {1}, at the latest by {2} (to be confirmed).", expected.result, expected.late_result),
            T("Watch the mailbox, and enter the result under “{1}”.", T("Result")))
                            .asked("subsidy.result")
                            .by(expected.result));
    else if (!c.own.day("received") && c.today > expected.payment)
        found.push_back(attention("subsidy.payment", T("The money was to be expected by {1}.", expected.payment),
            T("Look at the account, then ask the desk of the portal."))
                            .asked("subsidy.received")
                            .by(expected.payment));
    else if (!c.own.day("received"))
        found.push_back(todo("subsidy.payment", T("The money usually comes by {1} (to be confirmed).", expected.payment),
            T("Look at the account, and enter the day under “{1}”.", T("Money received on")))
                            .asked("subsidy.received")
                            .by(expected.payment));
}

void judge_duties(const Case& c, Day applied, std::vector<Finding>& found)
{
    if (c.own.text("result") == "refused")
        return;
    const Day report = tax_report_due(c.own.day("completed").value_or(applied));
    if (c.own.yes("tax_reported"))
        found.push_back(ok("subsidy.tax_report", T("The consumption tax report has been sent.")));
    else if (c.today > report)
        found.push_back(
            attention("subsidy.tax_report", T("By the rules of the subsidy, the consumption tax report was due on {1}.", report),
                T("Send it on the portal now, even when the amount is 0 yen."))
                .asked("subsidy.tax_reported")
                .by(report));
    else if (c.today < plus_months(report, -tax_report_months_ahead))
        found.push_back(ok("subsidy.tax_report",
            T("By the rules of the subsidy, the consumption tax report is due by {1}; there is nothing to do for it yet.", report))
                            .by(report));
    else
        found.push_back(todo("subsidy.tax_report", T("By the rules of the subsidy, the consumption tax report is due by {1}.", report),
            T("Send it on the portal with the calculation sheet, even when the amount is 0 yen."))
                            .asked("subsidy.tax_reported")
                            .by(report));
    if (c.own.text("result") != "granted" && !c.own.day("decided") && !c.own.day("received"))
        return;
    const Day keep = keep_books_until(decided_on(c, applied));
    if (c.today <= keep)
        found.push_back(ok("subsidy.books",
            T("By the rules of the subsidy, its books and receipts must be kept until {1}. Put them together in one place, marked with "
              "this day.",
                keep))
                            .by(keep));
}

} // namespace junbi::subsidy_step
