// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"
#include "checks/contract/text.h"

#include <optional>
#include <string>

namespace junbi {

/// One period in which applications are accepted.
struct SubsidyRound {
    std::string name; ///< "令和8年度"
    Day opens, closes;
    Day apply_by; ///< closing day minus a margin: incomplete papers cost a month
};

/// The round to look at on a day: the open one, else the next one, else the last one; nothing where the table is empty.
std::optional<SubsidyRound> round_for(const Rules& rules, Day today);

/// When the result and the money of an application usually come.
struct Expected {
    Day result;      ///< end of the month after (subsidy manual of July 2026)
    Day late_result; ///< end of the second month after (rules of the subsidy, article 8)
    Day payment;     ///< end of the second month after
};
Expected expected_after(const Rules& rules, Day applied);

/// The last day of the month that lies `months` after the day's own month.
Day month_end(Day day, int months);

/// The year in which the fiscal year of a day begins: April to March.
int fiscal_year(Day day);

/// The last day for the consumption tax report: 30 April of the second fiscal year after completion (article 10).
Day tax_report_due(Day completed);

/// The last day on which the books must be kept: five years after the fiscal year of the decision (article 5).
Day keep_books_until(Day decided);

} // namespace junbi
