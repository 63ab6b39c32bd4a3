// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/check.h"
#include "checks/contract/days.h"
#include "checks/shared/subsidy_limits.h"
#include "checks/shared/subsidy_rounds.h"
#include "checks/subsidy/subsidy_form.h"

#include <algorithm>

namespace junbi {

namespace {

constexpr auto portal = "https://www.kaigo-kiban-portal.jp/";
constexpr auto checklist_line = "2-3.n3";
constexpr int tax_report_months_ahead = 12; // earlier there is nothing to report; a working rule of this project

/// How much time is left; nothing to say once the application has been sent.
Finding judge_deadline(const Case& c, const SubsidyRound& round)
{
    const long long left = (round.closes - c.today).count();
    if (c.today < round.opens)
        return todo("subsidy.deadline",
            T("The round {1} is not open yet: applications are said to be accepted from {2} to {3}.", round.name, round.opens,
                round.closes),
            T("Get the work and the papers ready so that you can apply soon after it opens."))
            .by(round.apply_by);
    if (c.today > round.closes)
        return attention("subsidy.deadline", T("By the rules of the subsidy, the round {1} closed on {2}.", round.name, round.closes),
            T("Look at the portal to see whether there is a further round. Without one, the subsidy is no longer available. "
              "If you applied in time, enter the day under “{1}”.",
                T("Applied on")))
            .asked("subsidy.applied")
            .by(round.closes);
    if (c.today > round.apply_by)
        return attention("subsidy.deadline",
            T("By the rules of the subsidy, the round {1} closes on {2}: {3} days left.", round.name, round.closes, left),
            T("Apply now. It is said to close earlier when the budget is used up, and a mistake in the papers can cost a month or more."))
            .asked("subsidy.applied")
            .by(round.closes);
    return todo("subsidy.deadline",
        T("By the rules of the subsidy, the round {1} is open until {2}: {3} days left.", round.name, round.closes, left),
        T("Apply when the work is complete, at the latest by {1}. The round is said to close earlier when the budget is used up.",
            round.apply_by))
        .asked("subsidy.applied")
        .by(round.apply_by);
}

void judge_round(const Case& c, std::vector<Finding>& found)
{
    if (const auto applied = c.own.day("applied")) {
        found.push_back(ok("subsidy.sent", T("The application was sent on {1}.", *applied)).of({"2-3.n1", "2-3.n3"}));
        return;
    }
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    found.push_back(
        (round ? judge_deadline(c, *round)
               : unknown("subsidy.deadline", T("No round of the subsidy is known here."), T("Look at the portal for the dates.")))
            .of({"2-3.n1", "2-3.n3"})
            .see(portal));
}

/// Does the planned visit leave the time to apply, or was the work complete too late for it; nothing to say once it has been sent.
void judge_days_of_work(const Case& c, std::vector<Finding>& found)
{
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    const std::optional<Day> visit = c.office.day("visit"), completed = c.own.day("completed");
    if (completed && *completed > c.today)
        found.push_back(attention("subsidy.work_ahead", T("The day on which the work was complete ({1}) lies in the future.", *completed),
            T("Enter it only when purchase and connection are complete. The planned day is the day of the visit, on the page of the "
              "office."))
                            .asked("subsidy.completed"));
    if (!round || c.own.day("applied"))
        return;
    if (completed && *completed > round->closes)
        found.push_back(attention("subsidy.work_too_late",
            T("The work was complete on {1}, after {2}, the last day of the round {3}: this round cannot be applied for.", *completed,
                round->closes, round->name),
            T("Correct the day if it is wrong. If it is right, look at the portal to see whether there is a further round."))
                            .asked("subsidy.completed")
                            .see(portal));
    if (!completed && visit && *visit > round->apply_by && c.today <= round->closes)
        found.push_back(attention("subsidy.visit_too_late",
            *visit > round->closes
                ? T("The day of the visit, {1}, is after {2}, the last day of the round {3}: with that day it cannot be applied for.",
                    *visit, round->closes, round->name)
                : T("The day of the visit, {1}, is after {2}: with that day the application for the round {3} is hardly in time.", *visit,
                    round->apply_by, round->name),
            T("Ask for an earlier day. By the manual of the subsidy, the application can be sent only after everything is complete."))
                            .asked("office.visit"));
}

void judge_limit(const Case& c, const Limits& limits, std::vector<Finding>& found)
{
    for (const std::string& code : limits.missing)
        found.push_back(attention("subsidy.service", T("The service code {1} is not in the table of the subsidy.", code),
            T("Check the service on the page of the office. If it is right, ask the desk of the portal."))
                            .about(code)
                            .asked("office.services"));
    if (limits.services.empty()) {
        found.push_back(todo(
            "subsidy.limit", T("The limit of the subsidy cannot be estimated yet."), T("Enter the services on the page of the office."))
                            .asked("office.services"));
        return;
    }
    if (limits.services.size() == 1)
        found.push_back(ok("subsidy.limit", T("Rough upper limit: {1}, tax included (to be confirmed).", Yen{limits.yen}))
                            .seen("limit", T("Rough upper limit"), Yen{limits.yen}));
    else
        found.push_back(ok("subsidy.limit",
            T("Rough upper limit: {1} in all for {2} services, tax included. Whether the limits add up must be confirmed with the portal.",
                Yen{limits.yen}, limits.services.size()))
                            .seen("limit", T("Rough upper limit"), Yen{limits.yen}));
    const std::optional<long long> readers = c.own.number("readers");
    if (readers && *readers > limits.readers)
        found.push_back(attention("subsidy.reader_count",
            T("You bought {1} readers; the table counts {2} for your services (to be confirmed).", *readers, limits.readers),
            T("Plan with the smaller number, or ask the desk of the portal."))
                            .asked("subsidy.readers"));
}

/// What would be paid at most, once both prices are typed. An estimate, never a promise.
void judge_amount(const Case& c, const Limits& limits, std::vector<Finding>& found)
{
    const std::optional<long long> readers = c.own.number("cost_readers"), support = c.own.number("cost_support");
    if (limits.services.empty() || (!readers && !support))
        return;
    const long long cost = readers.value_or(0) + support.value_or(0);
    const long long amount = amount_for(cost, c.own.number("other_income").value_or(0), limits.yen);
    found.push_back(ok("subsidy.amount", T("For a cost of {1}, about {2} may be applied for (to be confirmed).", Yen{cost}, Yen{amount}))
                        .seen("amount", T("Rough amount"), Yen{amount}));
}

/// Papers, receipt, sticker: only what must be there before sending.
void judge_before_sending(const Case& c, std::vector<Finding>& found)
{
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    const std::optional<Day> due = round ? std::optional(round->apply_by) : std::nullopt;
    if (!c.own.day("completed"))
        found.push_back(todo("subsidy.work", T("The day on which the work was complete has not been entered."),
            T("Enter it when purchase and connection are complete. By the manual of the subsidy, only then can you apply."))
                            .asked("subsidy.completed")
                            .by(due));
    for (const Point& paper : subsidy_papers())
        if (!c.own.yes(paper.field))
            found.push_back(todo("subsidy.paper", T("Paper not ready yet: {1}.", paper.label), paper.advice)
                                .about(paper.field)
                                .asked("subsidy." + paper.field)
                                .by(due));
    std::vector<Evidence> open;
    for (const Point& point : subsidy_self_check())
        if (!c.own.yes(point.field))
            open.push_back({point.field, T("Not looked over yet"), to_arg(point.label)});
    if (!open.empty()) {
        Finding check = todo("subsidy.self_check", T("Points still to look over before sending: {1}.", open.size()),
            T("Go through the points under “{1}” and tick each one before you send.", T("Before sending")));
        check.question = "subsidy." + open.front().name;
        check.evidence = std::move(open);
        found.push_back(std::move(check).by(due));
    }
    if (!c.own.yes("sticker"))
        found.push_back(todo("subsidy.no_sticker", T("The readers have no sticker yet that says what they are for."),
            T("Put a sticker on every reader that says it is for this work only. The rules of the subsidy ask for it."))
                            .asked("subsidy.sticker"));
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

/// What remains after the grant: the tax report and the books (rules of the subsidy, articles 5 and 10).
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
    const std::optional<Day> decided = c.own.day("decided") ? c.own.day("decided") : c.own.day("received");
    if (!decided)
        return;
    const Day keep = keep_books_until(*decided);
    if (c.today <= keep)
        found.push_back(ok("subsidy.books",
            T("By the rules of the subsidy, its books and receipts must be kept until {1}. Put them together in one place, marked with "
              "this day.",
                keep))
                            .by(keep));
}

Outcome judge_all(const Case& c)
{
    if (c.office.no("wants_subsidy"))
        return {{not_applicable("subsidy.wanted", T("You do not want the subsidy.")).of({"2-3.n1", "2-3.n3"})}};
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    const Limits limits = limits_of(c.office.rows("services"), c.rules.table("subsidy.rates"));
    outcome.tables["limits"] = limits.services;
    judge_round(c, found);
    judge_days_of_work(c, found);
    judge_limit(c, limits, found);
    if (!c.office.yes("wants_subsidy")) {
        found.push_back(todo("subsidy.wanted", T("It has not been decided yet whether to apply for the subsidy."),
            T("Decide together with those who decide, such as the head office of your corporation, and answer it on the page of the "
              "office."))
                            .asked("office.wants_subsidy")
                            .of({"2-3.n1"}));
        return outcome;
    }
    judge_amount(c, limits, found);
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
        .judge_office = judge,
    };
}

} // namespace junbi
