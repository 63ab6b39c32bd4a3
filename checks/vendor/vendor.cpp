// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/shared/office_dates.h"
#include "checks/vendor/judging.h"
#include "checks/vendor/vendor_form.h"

#include <utility>

namespace junbi {

namespace vendor_step {

std::string asked_after_decision(const Case& c, std::string question) { return c.own.has("ask") ? std::move(question) : "vendor.ask"; }

std::optional<Day> subsidy_closes(const Case& c)
{
    if (c.office.no("wants_subsidy"))
        return {};
    const Table& rounds = c.rules.table("subsidy.rounds");
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const std::optional<Day> opens = parse_day(rounds.at(i, "opens")), closes = parse_day(rounds.at(i, "closes"));
        if (opens && closes && *opens <= c.today && c.today <= *closes)
            return closes;
    }
    return {};
}

namespace {

void judge_order(const Case& c, std::vector<Finding>& found)
{
    if (c.own.text("ask") != "vendor")
        found.push_back(todo("vendor.order", T("The order waits for the decision whether you ask a support vendor."),
            T("Decide first whether you ask a vendor."))
                            .asked("vendor.ask")
                            .of({"2-3.c4"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "order")));
    else if (!c.own.day("ordered"))
        found.push_back(todo("vendor.order", T("The connection support has not been ordered yet."),
            T("Compare the estimates, order, and enter the day under “{1}”. Check the period of work before you order.", T("Ordered on")))
                            .asked("vendor.ordered")
                            .of({"2-3.c4"})
                            .by(before_visit(c.office, c.rules, "vendor.lead_times", "order")));
}

Outcome judge_self()
{
    return {{not_applicable("vendor.told", T("You do the work yourselves, so there is no vendor to tell anything.")).of({"2-3.c1"}),
        not_applicable("vendor.estimate", T("You do the work yourselves, so no estimate is needed.")).of({"2-3.c3"}),
        not_applicable("vendor.order", T("You do the work yourselves, so no order is needed.")).of({"2-3.c4"})}};
}

void judge_decision(const Case& c, std::vector<Finding>& found)
{
    if (c.own.text("ask") == "vendor")
        return;
    found.push_back(todo("vendor.decision", T("It has not been decided yet whether to ask a support vendor."),
        T("Decide together with those who decide, such as the head office of your corporation. Asking is not compulsory; estimates "
          "from one or two vendors help to decide."))
                        .asked("vendor.ask")
                        .of({"2-3.c2"})
                        .by(before_visit(c.office, c.rules, "vendor.lead_times", "decide")));
}

Outcome judge(const Case& c)
{
    if (c.own.text("ask") == "self")
        return judge_self();
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    judge_decision(c, found);
    judge_what_to_tell(c, found);
    judge_requests(c, found);
    judge_letter(c, found);
    judge_order(c, found); // what the estimates wait for stands before them
    if (!c.own.day("ordered"))
        judge_entries(c, found);
    for (std::size_t row = 0; row < c.own.rows("vendors").size(); ++row) {
        const std::size_t before = found.size();
        judge_answer(c, row, found);
        for (std::size_t i = before; i < found.size(); ++i)
            found[i].subject = std::to_string(row + 1);
    }
    Table compared = comparison(c);
    judge_estimates(c, compared, found);
    if (!compared.empty())
        outcome.tables["comparison"] = std::move(compared);
    return outcome;
}

} // namespace
} // namespace vendor_step

/// Guide 2-3: ask a support vendor or not, whom, what to tell, and what came back.
Check vendor()
{
    return {
        .id = "vendor",
        .section = "2-3",
        .page = 12,
        .title = T("Ask a support vendor"),
        .purpose
        = T("A support vendor can do the connection work for you. This page collects what the vendor must be told, whom you asked, "
            "and what they answered."),
        .items = {{"2-3.c1", T("Go through what the support vendor must be told")},
            {"2-3.c2", T("Consider and decide whether to order from a support vendor")},
            {"2-3.c3", T("Ask support vendors for an estimate")}, {"2-3.c4", T("Order the connection support from a support vendor")}},
        .notes = {{"2-3.d1",
                      T("Tell the vendor five things: the support you want, the state of the certificate, the state of the card "
                        "readers, your computers, and that you want an estimate.")},
            {"2-3.d2", T("Estimates from vendors on the list show prices and works, and help to decide.")},
            {"2-3.d3",
                T("The list of support vendors was announced for about October 2025. That date has passed; what the list contains "
                  "has not been confirmed here. Look at the portal.")},
            {"2-3.f1",
                T("The guide shows a picture of the vendor list, announced for the portal in October 2025. The list itself is on the "
                  "portal, not in this program.")},
            {"2-3.n2", T("Asking a vendor is not compulsory. You may do the work yourselves with the official set-up manuals.")},
            {"2-3.n3",
                T("Ask the vendor how long the work takes before you order: the application can be sent only after everything is "
                  "complete, and it must arrive in time.")}},
        .form = vendor_form(),
        .after = {"certificate", "card_reader"},
        .prints = {"quote-request", "quote-comparison", "visit-sheet"},
        .fresh_for = std::chrono::days(365), // what a computer is changes seldom
        .needs = vendor_step::inventory_needs,
        .judge_office = vendor_step::judge,
        .judge_computer = vendor_step::judge_inventory,
    };
}

} // namespace junbi
