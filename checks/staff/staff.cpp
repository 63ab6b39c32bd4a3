// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/check.h"
#include "checks/staff/form.h"
#include "checks/staff/judging.h"

namespace junbi {

namespace {

Outcome judge(const Case& c)
{
    const bool both = !c.own.rows("roster").empty() && !c.own.rows("registered").empty();
    Outcome outcome = both ? staff_step::judge_lists(c) : Outcome{staff_step::judge_without_lists(c), {}};
    std::vector<Finding>& found = outcome.findings;
    for (Finding& each : staff_step::judge_jobs(c))
        found.push_back(std::move(each));
    if (const std::optional<Day> checked = c.own.day("checked_on"); checked && *checked > c.today)
        found.push_back(attention("staff.checked", T("The day on which the list was looked at ({1}) lies in the future.", *checked),
            T("Correct the day under “{1}”.", T("List looked at on")))
                            .asked("staff.checked_on")
                            .of({"3-1.d3"}));
    return outcome;
}

} // namespace

/// Guide 3-1 B, first half: everyone who will use the service stands in the list of general users.
Check staff()
{
    return {
        .id = "staff",
        .section = "3-1",
        .page = 13,
        .title = T("Check the registered staff"),
        .purpose
        = T("Everyone who will use the care web service needs an own registration. This page compares who should be in the list of "
            "general users with who is in it."),
        .items = {{"3-1.d3", T("Check in the list of general users that the staff who will use it are registered")}},
        .notes = {{"3-1.f2",
            T("The guide has a picture of the registration and the user list, announced for November 2025. That date has "
              "passed; what the screens look like has not been confirmed here.")}},
        .form = staff_step::form(),
        .after = {"certificate"}, // guide 2-1.n3: it is there before 3-1, where the list is seen in the service
        .prints = {"staff-corrections"},
        .judge_office = judge,
        .counts = staff_step::counts,
    };
}

} // namespace junbi
