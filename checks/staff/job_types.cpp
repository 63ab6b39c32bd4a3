// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/folding.h"
#include "checks/staff/judging.h"

#include <algorithm>

namespace junbi::staff_step {

namespace {

/// Registered rows without a job type; 0 where the list tells none at all.
std::size_t without_job(const Table& registered)
{
    const auto column
        = static_cast<std::size_t>(std::find(registered.columns.begin(), registered.columns.end(), "job") - registered.columns.begin());
    if (column == registered.columns.size())
        return 0;
    const auto empty = static_cast<std::size_t>(std::count_if(registered.rows.begin(), registered.rows.end(),
        [&](const auto& cells) { return column >= cells.size() || cells[column].empty(); }));
    return empty == registered.size() ? 0 : empty;
}

bool has_service(const Table& services, const std::string& id)
{
    for (std::size_t row = 0; row < services.size(); ++row)
        if (services.at(row, "service") == id)
            return true;
    return false;
}

/// The id under which the office's answers know a service of that name; empty where there is none.
std::string service_id(const Table& rates, const std::string& name)
{
    for (std::size_t row = 0; row < rates.size(); ++row)
        if (rates.at(row, "name") == name)
            return rates.at(row, "id");
    return {};
}

/// What only one job is said to see, where the office has that service: told, never judged.
void tell_hearsay(const Case& c, std::vector<Finding>& found)
{
    const Table& jobs = c.rules.table("staff.jobs");
    for (std::size_t row = 0; row < jobs.size(); ++row) {
        const std::string &sees = jobs.at(row, "sees"), &service = jobs.at(row, "service");
        if (sees.empty() || !has_service(c.office.rows("services"), service_id(c.rules.table("subsidy.rates"), service)))
            continue;
        found.push_back(not_applicable("staff.job_view",
            T("It is said that {1} is shown only to the job type {2} at {3}. No public document of the authorities confirms it; ask where "
              "it matters.",
                verbatim(sees), verbatim(jobs.at(row, "name")), verbatim(service)))
                            .about(jobs.at(row, "id")));
    }
}

} // namespace

std::vector<Finding> judge_jobs(const Case& c)
{
    std::vector<Finding> found;
    if (const std::size_t empty = without_job(c.own.rows("registered")))
        found.push_back(attention("staff.jobs", T("{1} registered users have no job type.", empty),
            T("Have the administrator set the job types, so that everyone sees what they need."))
                            .asked("staff.registered")
                            .of({"3-1.d3"}));
    else if (c.own.no("jobs_set"))
        found.push_back(attention("staff.jobs", T("Not every user has the right job type."),
            T("Have the administrator correct the job types, so that everyone sees what they need."))
                            .asked("staff.jobs_set")
                            .of({"3-1.d3"}));
    tell_hearsay(c, found);
    return found;
}

} // namespace junbi::staff_step
