// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"
#include "checks/subsidy/subsidy_form.h"

#include <algorithm>

namespace junbi {

namespace subsidy_step {

namespace {

constexpr auto checklist_line = "2-3.n3";

/// What would come if it were sent by the day by which one should apply.
void judge_if_sent(const Following& days, std::vector<Finding>& found)
{
    const Expected& expected = days.expected;
    found.push_back(ok("subsidy.if_sent",
        expected.late_result == expected.result
            ? T("If you apply by {1}, the result is said to come by {2}, and the money by {3} (to be confirmed).", days.from,
                expected.result, expected.payment)
            : T("If you apply by {1}, the result is said to come by {2}, at the latest by {3}, and the money by {4} (to be confirmed).",
                days.from, expected.result, expected.late_result, expected.payment)));
}

void judge_wanted(const Case& c, const Limits& limits, const Receipt& receipt, Outcome& outcome)
{
    std::vector<Finding>& found = outcome.findings;
    const Money money = money_of(c, receipt);
    const Application application = application_of(c);
    judge_amount(c, limits, money, found);
    judge_receipt(c, receipt, found);
    outcome.tables["amount"] = amount_lines(c, limits, money);
    outcome.tables["receipt_lines"] = receipt_lines(receipt);
    outcome.tables["calendar"] = calendar_of(c, application);
    if (application.sent()) {
        judge_application(c, application, found);
        judge_duties(c, application, found);
        return;
    }
    if (const std::optional<Following> days = following(c, application))
        judge_if_sent(*days, found);
    judge_before_sending(c, found);
}

Outcome judge_all(const Case& c)
{
    if (c.office.no("wants_subsidy"))
        return {{not_applicable("subsidy.wanted", T("You do not want the subsidy.")).of({"2-3.n1", "2-3.n3"})}};
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    const Limits limits = limits_of(c.office.rows("services"), c.rules.table("subsidy.rates"));
    const Receipt receipt = receipt_of(c);
    outcome.tables["limits"] = limits.services;
    outcome.tables["limit_sum"] = limit_sum(limits);
    outcome.tables["round"] = round_line(c);
    judge_round(c, application_of(c), found);
    judge_days_of_work(c, application_of(c), found);
    judge_limit(c, limits, receipt, found);
    if (c.office.yes("wants_subsidy"))
        judge_wanted(c, limits, receipt, outcome);
    else
        found.push_back(todo("subsidy.wanted", T("It has not been decided yet whether to apply for the subsidy."),
            T("Decide together with those who decide, such as the head office of your corporation, and answer it on the page of the "
              "office."))
                            .asked("office.wants_subsidy")
                            .of({"2-3.n1"}));
    return outcome;
}

/// The step has one line in the checklist: whatever is open keeps it open.
Outcome judge(const Case& c)
{
    Outcome outcome = judge_all(c);
    for (Finding& each : outcome.findings)
        if (is_open(each.status) && std::find(each.guide.begin(), each.guide.end(), checklist_line) == each.guide.end())
            each.guide.push_back(checklist_line);
    return outcome;
}

} // namespace

} // namespace subsidy_step

/// Guide 2-3 (footnotes on the subsidy): round, limit, papers, application and what remains after it.
Check subsidy()
{
    return {
        .id = "subsidy",
        .section = "2-3",
        .page = 12,
        .title = T("Apply for the subsidy"),
        .purpose
        = T("Card readers and connection support can be subsidised up to a limit. This page shows the time that is left, the papers, "
            "and what remains to be done afterwards; all amounts are estimates. The newest rules are on the portal: please look there."),
        .items = {{subsidy_step::checklist_line, T("Apply for the subsidy in good time (where you want it)")}},
        .notes = {{"2-3.n1",
            T("The newest information on the subsidy is on the portal. The round that the guide speaks of is said to have closed "
              "on 13 March "
              "2026; the round of the fiscal year 2026 is said to have the same limits and to ask for one more paper.")}},
        .form = subsidy_form(),
        .prints = {"subsidy-files"},
        .judge_office = subsidy_step::judge,
    };
}

} // namespace junbi
