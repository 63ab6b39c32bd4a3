// SPDX-License-Identifier: Apache-2.0
#include "checks/subsidy/judging.h"

#include <set>

namespace junbi::subsidy_step {

namespace {

/// What is wrong with the services themselves: nothing counts, or counts once, without being told.
void judge_services(const Case& c, const Limits& limits, std::vector<Finding>& found)
{
    for (const std::string& code : limits.missing)
        found.push_back(attention("subsidy.service",
            T("The service code {1} is not in the table of the subsidy: nothing is counted for it.", code),
            T("Check the service on the page of the office. By the rules of the subsidy, preventive services go under the code of the care "
              "service that matches, and the municipality's own comprehensive program is not covered. If the code is right, ask the desk "
              "of "
              "the portal."))
                            .about(code)
                            .asked("office.services"));
    std::set<std::string> seen, told;
    const Table& rows = c.office.rows("services");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const std::string& code = rows.at(i, "service"); !code.empty() && !seen.insert(code).second && told.insert(code).second)
            found.push_back(attention("subsidy.service_twice",
                T("The service code {1} stands twice on the page of the office; it is counted once.", code),
                T("Take one of the two rows out."))
                                .about(code)
                                .asked("office.services"));
}

bool two_of_a_class(const Table& services)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < services.size(); ++i)
        if (!seen.insert(services.at(i, "class")).second)
            return true;
    return false;
}

Text limit_told(const Limits& limits)
{
    const auto count = limits.services.size();
    if (count == 1)
        return T("Rough upper limit: {1}, tax included (to be confirmed).", Yen{limits.yen});
    if (two_of_a_class(limits.services))
        return T(
            "Rough upper limit: {1} in all for {2} services, tax included. Some are of the same class: whether each of them counts must "
            "be confirmed with the portal.",
            Yen{limits.yen}, count);
    return T("Rough upper limit: {1} in all for {2} services, tax included. Whether the limits add up must be confirmed with the portal.",
        Yen{limits.yen}, count);
}

} // namespace

Table limit_sum(const Limits& limits)
{
    Table table{{"services", "yen", "readers"}, {}};
    if (!limits.services.empty())
        table.rows.push_back({std::to_string(limits.services.size()), std::to_string(limits.yen), std::to_string(limits.readers)});
    return table;
}

void judge_limit(const Case& c, const Limits& limits, const Receipt& receipt, std::vector<Finding>& found)
{
    judge_services(c, limits, found);
    if (limits.services.empty()) {
        found.push_back(todo(
            "subsidy.limit", T("The limit of the subsidy cannot be estimated yet."), T("Enter the services on the page of the office."))
                            .asked("office.services"));
        return;
    }
    found.push_back(ok("subsidy.limit", limit_told(limits)).seen("limit", T("Rough upper limit"), Yen{limits.yen}));
    const std::optional<long long> typed = c.own.number("readers"), readers = typed ? typed : receipt.readers();
    if (readers && *readers > limits.readers)
        found.push_back(attention("subsidy.reader_count",
            T("You bought {1} readers; the table counts {2} for your services (to be confirmed).", *readers, limits.readers),
            T("Plan with the smaller number, or ask the desk of the portal."))
                            .asked(typed ? "subsidy.readers" : "subsidy.receipt"));
}

} // namespace junbi::subsidy_step
