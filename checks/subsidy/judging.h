// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "checks/shared/subsidy_limits.h"

#include <optional>
#include <vector>

/// The parts of the step's judgement. Each adds what it finds.
namespace junbi::subsidy_step {

inline constexpr auto portal = "https://www.kaigo-kiban-portal.jp/";

/// How much time is left, and whether the days of the work leave the time to apply. deadline.cpp
void judge_round(const Case& c, std::vector<Finding>& found);
void judge_days_of_work(const Case& c, std::vector<Finding>& found);

/// The receipt as it was typed line by line.
struct Receipt {
    Table lines; ///< row (from 1), what, kind, name and group (by the table of costs), count, price, faults (ids of findings)
    std::optional<long long> readers_cost, support_cost; ///< sums of the groups A and B; nothing where there is no line of it
    long long readers = 0;                               ///< how many stand there
};
Receipt read_receipt(const Case& c);
/// Lines that may be refused, and sums that are not those that were typed. receipt.cpp
void judge_receipt(const Case& c, const Receipt& receipt, std::vector<Finding>& found);

/// What was paid for A and B, tax included: as typed, else as the lines of the receipt add up.
struct Costs {
    std::optional<long long> readers, support;
};
Costs costs_of(const Case& c, const Receipt& receipt);

/// The rough limit and amount. amounts.cpp
void judge_limit(const Case& c, const Limits& limits, const Receipt& receipt, std::vector<Finding>& found);
void judge_amount(const Case& c, const Limits& limits, const Costs& costs, std::vector<Finding>& found);

/// Papers, receipt, sticker: only what must be there before sending. sending.cpp
void judge_before_sending(const Case& c, std::vector<Finding>& found);

/// What is to be expected month by month: of the application that was sent, else of one sent on the last day that leaves a margin.
/// afterwards.cpp
void tell_calendar(const Case& c, std::vector<Finding>& found);
void judge_result(const Case& c, Day applied, std::vector<Finding>& found);
/// What remains after the grant: the tax report and the books (rules of the subsidy, articles 5 and 10).
void judge_duties(const Case& c, Day applied, std::vector<Finding>& found);

} // namespace junbi::subsidy_step
