// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"
#include "checks/contract/table.h"

#include <string>
#include <vector>

namespace junbi {

/// What the table of rates says about the chosen services.
struct Limits {
    long long yen = 0;                ///< sum over the services, tax included; whether it may be summed must be confirmed
    long long readers = 0;            ///< sum of the readers covered; must be confirmed likewise
    Table services;                   ///< one row per service: service, name, class, limit_yen, readers
    std::vector<std::string> missing; ///< codes that the table does not know
};

/// Adds up the limits of the services; a service named twice counts once.
Limits limits_of(const Table& services, const Table& rates);

/// What would be paid: the cost less other income, at most the limit, rounded down to 1,000 yen (article 4). Never negative.
long long amount_for(long long cost, long long other_income, long long limit);

} // namespace junbi
