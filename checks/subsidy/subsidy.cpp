// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"
#include "checks/subsidy/subsidy_form.h"

#include <algorithm>

namespace junbi {

namespace {
constexpr auto checklist_line = "2-3.n3";
}

namespace subsidy_step {
namespace {

void judge_money(const Case& c, const Limits& limits, const Receipt& receipt, std::vector<Finding>& found)
{
    judge_receipt(c, receipt, found);
    judge_amount(c, limits, costs_of(c, receipt), found);
}

Outcome judge_all(const Case& c)
{
    if (c.office.no("wants_subsidy"))
        return {{not_applicable("subsidy.wanted", T("You do not want the subsidy.")).of({"2-3.n1", "2-3.n3"})}};
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    const Limits limits = limits_of(c.office.rows("services"), c.rules.table("subsidy.rates"));
    const Receipt receipt = read_receipt(c);
    outcome.tables["limits"] = limits.services;
    outcome.tables["receipt"] = receipt.lines;
    judge_round(c, found);
    judge_days_of_work(c, found);
    judge_limit(c, limits, receipt, found);
    if (!c.office.yes("wants_subsidy")) {
        found.push_back(todo("subsidy.wanted", T("It has not been decided yet whether to apply for the subsidy."),
            T("Decide together with those who decide, such as the head office of your corporation, and answer it on the page of the "
              "office."))
                            .asked("office.wants_subsidy")
                            .of({"2-3.n1"}));
        return outcome;
    }
    judge_money(c, limits, receipt, found);
    tell_calendar(c, found);
    const std::optional<Day> applied = c.own.day("applied");
    if (!applied) {
        judge_before_sending(c, found);
        return outcome;
    }
    judge_result(c, *applied, found);
    judge_duties(c, *applied, found);
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
        .items = {{checklist_line, T("Apply for the subsidy in good time (where you want it)")}},
        .notes = {{"2-3.n1",
            T("The newest information on the subsidy is on the portal. The round that the guide speaks of is said to have closed "
              "on 13 March "
              "2026; the round of the fiscal year 2026 is said to have the same limits and to ask for one more paper.")}},
        .form = subsidy_form(),
        .prints = {"subsidy-files", "reader-labels"},
        .judge_office = subsidy_step::judge,
    };
}

} // namespace junbi
