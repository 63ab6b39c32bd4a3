// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/staff/judging.h"

#include <algorithm>
#include <utility>

namespace junbi::staff_step {

Answers counts(const Case& c)
{
    Answers kept;
    if (c.own.rows("roster").empty() || c.own.rows("registered").empty())
        return kept;
    const Compared compared = compare(c);
    const Matches& all = compared.matches;
    const std::string staff = std::to_string(compared.staff),
                      users = std::to_string(compared.registered.size() - all.nameless_registered.size());
    const auto of = [&](Class kind) { return std::to_string(all.count(kind)); };
    kept.set("expected_count", staff);
    kept.set("registered_count", users);
    Table comparisons = c.own.rows("comparisons");
    if (comparisons.columns.empty())
        comparisons.columns = {"day", "people", "registered", "same", "ask", "missing", "extra", "double"};
    const std::vector<std::pair<std::string, std::string>> row{{"day", iso_day(c.today)}, {"people", staff}, {"registered", users},
        {"same", std::to_string(all.sure())}, {"ask", of(Class::ask)}, {"missing", of(Class::missing)}, {"extra", of(Class::extra)},
        {"double", of(Class::twice)}};
    std::vector<std::string> cells;
    for (const std::string& column : comparisons.columns) {
        const auto found = std::find_if(row.begin(), row.end(), [&](const auto& each) { return each.first == column; });
        cells.push_back(found == row.end() ? "" : found->second);
    }
    comparisons.rows.push_back(std::move(cells));
    kept.set_rows("comparisons", std::move(comparisons));
    return kept;
}

} // namespace junbi::staff_step
