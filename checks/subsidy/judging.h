// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "checks/shared/subsidy_limits.h"
#include "checks/shared/subsidy_rounds.h"
#include "checks/subsidy/receipt.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi::subsidy_step {

inline constexpr auto portal = "https://www.kaigo-kiban-portal.jp/";

/// What the answers say about the application. A result without a day was sent all the same.
struct Application {
    std::optional<Day> applied;
    std::string result; ///< "granted", "returned", "refused"; anything else: none yet

    bool sent() const { return applied || granted() || result == "returned" || result == "refused"; }
    bool granted() const { return result == "granted"; }
};
Application application_of(const Case& c);

/// From what the subsidy is reckoned, in whole yen, tax included.
struct Money {
    std::optional<long long> a, b; ///< as typed, else from the receipt
    bool a_from_receipt = false, b_from_receipt = false;
    long long other_income = 0, donation = 0;
    bool donation_counts = false; ///< it is taken off: no non-profit corporation, or not answered (article 4)

    bool known() const { return a || b; }
    long long cost() const { return a.value_or(0) + b.value_or(0); }
    long long taken_off() const { return other_income + (donation_counts ? donation : 0); }
};
Money money_of(const Case& c, const Receipt& receipt);

/// What stays with the office: the cost without the subsidy and without other income and donations. Never negative.
long long own_share(const Money& money, long long amount);

/// The days that follow from the application, or from the day by which one should apply.
struct Following {
    Day from; ///< the day of the application, or that day
    bool sent = false;
    Expected expected{};
    Day tax_report{}; ///< article 10, by the day of completion where it is known
    Day books{};      ///< article 5, by the day of the decision where it is known, else by the latest day for it
    bool decided = false;
};
/// Nothing where it was not sent and no round can be applied for any more.
std::optional<Following> following(const Case& c, const Application& application);

void judge_round(const Case& c, const Application& application, std::vector<Finding>& found);
void judge_days_of_work(const Case& c, const Application& application, std::vector<Finding>& found);
void judge_limit(const Case& c, const Limits& limits, const Receipt& receipt, std::vector<Finding>& found);
void judge_amount(const Case& c, const Limits& limits, const Money& money, std::vector<Finding>& found);
void judge_receipt(const Case& c, const Receipt& receipt, std::vector<Finding>& found);
void judge_before_sending(const Case& c, std::vector<Finding>& found);
void judge_application(const Case& c, const Application& application, std::vector<Finding>& found);
void judge_duties(const Case& c, const Application& application, std::vector<Finding>& found);

/// How the amount is reckoned: line, yen, source ("typed", "receipt", "none", "counted", "not_counted", "unanswered", "sum").
Table amount_lines(const Case& c, const Limits& limits, const Money& money);
/// The lines of the receipt as they count: row, what, kind, name, counts ("A", "B", "no" or empty), count, yen.
Table receipt_lines(const Receipt& receipt);
/// The round to look at, in one row or none: name, opens, closes, apply_by, state ("ahead", "open", "closing", "closed").
Table round_line(const Case& c);
/// What the limits come to, in one row or none: services, yen, readers. To be confirmed where there are several.
Table limit_sum(const Limits& limits);
/// What comes when: what, day, mark (of the source; "own" is a working rule of this project, "typed" an answer), from (the day from which
/// it is reckoned, where it is), basis ("applied", or "apply_by" as long as it was not sent).
Table calendar_of(const Case& c, const Application& application);

} // namespace junbi::subsidy_step
