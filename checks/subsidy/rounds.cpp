// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/subsidy/judging.h"

namespace junbi::subsidy_step {

namespace {

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

} // namespace

Table round_line(const Case& c)
{
    Table table{{"name", "opens", "closes", "apply_by", "state"}, {}};
    if (const std::optional<SubsidyRound> round = round_for(c.rules, c.today)) {
        const char* state = c.today < round->opens ? "ahead"
            : c.today > round->closes              ? "closed"
            : c.today > round->apply_by            ? "closing"
                                                   : "open";
        table.rows.push_back({round->name, iso_day(round->opens), iso_day(round->closes), iso_day(round->apply_by), state});
    }
    return table;
}

void judge_round(const Case& c, const Application& application, std::vector<Finding>& found)
{
    if (application.applied)
        found.push_back(ok("subsidy.sent", T("The application was sent on {1}.", *application.applied)).of({"2-3.n1", "2-3.n3"}));
    if (application.sent())
        return;
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    found.push_back(
        (round ? judge_deadline(c, *round)
               : unknown("subsidy.deadline", T("No round of the subsidy is known here."), T("Look at the portal for the dates.")))
            .of({"2-3.n1", "2-3.n3"})
            .see(portal));
}

/// Does the planned visit leave the time to apply, or was the work complete too late for it; nothing to say once it has been sent.
void judge_days_of_work(const Case& c, const Application& application, std::vector<Finding>& found)
{
    const std::optional<SubsidyRound> round = round_for(c.rules, c.today);
    const std::optional<Day> visit = c.office.day("visit"), completed = c.own.day("completed");
    if (completed && *completed > c.today)
        found.push_back(attention("subsidy.work_ahead", T("The day on which the work was complete ({1}) lies in the future.", *completed),
            T("Enter it only when purchase and connection are complete. The planned day is the day of the visit, on the page of the "
              "office."))
                            .asked("subsidy.completed"));
    if (!round || application.sent())
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

} // namespace junbi::subsidy_step
