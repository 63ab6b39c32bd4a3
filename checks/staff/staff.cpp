// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/check.h"
#include "checks/staff/form.h"

namespace junbi {

namespace {

Outcome judge(const Case& c)
{
    Outcome outcome;
    std::vector<Finding>& found = outcome.findings;
    const std::optional<long long> expected = c.own.number("expected_count"), registered = c.own.number("registered_count");
    const std::optional<Day> visit = c.office.day("visit"), checked = c.own.day("checked_on");
    if (!expected || !registered)
        found.push_back(todo("staff.count", T("It is not known yet whether everyone who will use the service is registered."),
            T("Open the list of general users, count, and answer “{1}” and “{2}”.", T("How many staff will use the care web service?"),
                T("How many users does the list of general users show?")))
                            .asked(expected ? "staff.registered_count" : "staff.expected_count")
                            .of({"3-1.d3"})
                            .by(visit));
    else if (*registered < *expected)
        found.push_back(attention("staff.count", T("{1} of {2} staff are registered.", *registered, *expected),
            T("Have the administrator register who is missing, each with an own ID and job type."))
                            .asked("staff.registered_count")
                            .of({"3-1.d3"})
                            .by(visit));
    else if (*registered > *expected)
        found.push_back(
            attention("staff.count", T("{1} users are registered, but only {2} staff will use the service.", *registered, *expected),
                T("Look for people who have left and for people registered twice, and remove them."))
                .asked("staff.registered_count")
                .of({"3-1.d3"}));
    else
        found.push_back(ok("staff.count", T("All {1} staff who will use the service are registered.", *expected)).of({"3-1.d3"}));
    if (c.own.no("leavers_removed"))
        found.push_back(
            attention("staff.leavers", T("Staff who left are still registered."), T("Have the administrator remove them today."))
                .asked("staff.leavers_removed")
                .of({"3-1.d3"}));
    if (c.own.no("jobs_set"))
        found.push_back(attention("staff.jobs", T("Not every user has the right job type."),
            T("Have the administrator correct the job types, so that everyone sees what they need."))
                            .asked("staff.jobs_set")
                            .of({"3-1.d3"}));
    if (checked && *checked > c.today)
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
        .judge_office = judge,
    };
}

} // namespace junbi
