// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/subsidy_limits.h"

#include "checks/shared/whole_number.h"

#include <set>

namespace junbi {

Limits limits_of(const Table& services, const Table& rates)
{
    Limits limits;
    limits.services.columns = {"service", "name", "class", "limit_yen", "readers"};
    std::set<std::string> seen;
    for (std::size_t i = 0; i < services.size(); ++i) {
        const std::string& code = services.at(i, "service");
        if (code.empty() || !seen.insert(code).second)
            continue;
        std::size_t row = 0;
        while (row < rates.size()
            && (rates.at(row, "id") != code || !whole_number(rates, row, "limit_yen") || !whole_number(rates, row, "readers")))
            ++row;
        if (row == rates.size()) {
            limits.missing.push_back(code);
            continue;
        }
        limits.yen += *whole_number(rates, row, "limit_yen");
        limits.readers += *whole_number(rates, row, "readers");
        limits.services.rows.push_back(
            {code, rates.at(row, "name"), rates.at(row, "class"), rates.at(row, "limit_yen"), rates.at(row, "readers")});
    }
    return limits;
}

long long amount_for(long long cost, long long other_income, long long limit)
{
    const long long amount = std::max(0LL, std::min(cost - other_income, limit));
    return amount - amount % 1000;
}

} // namespace junbi
