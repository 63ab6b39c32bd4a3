// SPDX-License-Identifier: Apache-2.0
// With no list to compare, or only one.
#include "checks/contract/days.h"
#include "checks/staff/judging.h"

namespace junbi::staff_step {

namespace {

Finding one_list_missing(const Case& c)
{
    const bool no_roster = c.own.rows("roster").empty();
    const Text missing = no_roster ? T("Your staff list") : T("The list of general users");
    return todo("staff.lists", T("One of the two lists is missing: {1}", missing),
        T("Import it under “{1}”, or type it in. Then the two are compared.", missing))
        .of({"3-1.d3"})
        .asked(no_roster ? "staff.roster" : "staff.registered")
        .by(c.office.day("visit"));
}

Finding judge_counts(const Case& c)
{
    const std::optional<long long> expected = c.own.number("expected_count"), registered = c.own.number("registered_count");
    const std::optional<Day> visit = c.office.day("visit");
    if (!expected || !registered)
        return todo("staff.count", T("It is not known yet whether everyone who will use the service is registered."),
            T("Open the list of general users, count, and answer “{1}” and “{2}”.", T("How many staff will use the care web service?"),
                T("How many users does the list of general users show?")))
            .asked(expected ? "staff.registered_count" : "staff.expected_count")
            .of({"3-1.d3"})
            .by(visit);
    if (*registered < *expected)
        return attention("staff.count", T("{1} of {2} staff are registered.", *registered, *expected),
            T("Have the administrator register who is missing, each with an own ID and job type."))
            .asked("staff.registered_count")
            .of({"3-1.d3"})
            .by(visit);
    if (*registered > *expected)
        return attention("staff.count", T("{1} users are registered, but only {2} staff will use the service.", *registered, *expected),
            T("Look for people who have left and for people registered twice, and remove them."))
            .asked("staff.registered_count")
            .of({"3-1.d3"});
    return ok("staff.count", T("All {1} staff who will use the service are registered.", *expected)).of({"3-1.d3"});
}

/// Whether those who left were removed: without lists only the person can say it. "unsure" is told by the form.
void judge_leavers(const Case& c, std::vector<Finding>& found)
{
    if (c.own.no("leavers_removed"))
        found.push_back(
            attention("staff.leavers", T("Staff who left are still registered."), T("Have the administrator remove them today."))
                .asked("staff.leavers_removed")
                .of({"3-1.d3"}));
    else if (!c.own.has("leavers_removed"))
        found.push_back(todo("staff.leavers", T("It is not known yet whether staff who left are still registered."),
            T("Look for them in the list of general users, and answer “{1}”.", T("Have staff who left been removed from the list?")))
                            .asked("staff.leavers_removed")
                            .of({"3-1.d3"}));
}

/// What the last comparison left open before its lists were erased. Counts typed later are another look.
void judge_erased(const Case& c, std::vector<Finding>& found)
{
    const Table& comparisons = c.own.rows("comparisons");
    if (comparisons.empty())
        return;
    Answers last;
    for (const char* column : {"ask", "missing", "extra", "double", "day"})
        last.set(column, comparisons.at(comparisons.size() - 1, column));
    const auto count = [&](const char* column) { return last.number(column).value_or(0); };
    const long long open = count("ask") + count("missing") + count("extra") + count("double");
    if (open == 0 || !last.day("day"))
        return;
    found.push_back(
        attention("staff.left_open", T("When the lists were last compared ({1}), {2} points were open.", *last.day("day"), open),
            T("Have them settled, then import both lists once more."))
            .seen("ask", T("To be decided"), count("ask"))
            .seen("missing", T("Not registered"), count("missing"))
            .seen("extra", T("No longer staff"), count("extra"))
            .seen("double", T("Double"), count("double"))
            .asked("staff.roster")
            .of({"3-1.d3"}));
}

} // namespace

std::vector<Finding> judge_without_lists(const Case& c)
{
    std::vector<Finding> found;
    if (!c.own.rows("roster").empty() || !c.own.rows("registered").empty())
        return {one_list_missing(c)};
    found.push_back(judge_counts(c));
    judge_leavers(c, found);
    judge_erased(c, found);
    return found;
}

} // namespace junbi::staff_step
