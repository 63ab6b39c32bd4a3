// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/office/judging.h"

#include <algorithm>

namespace junbi::office_step {
namespace {

/// Working rule of this project: rates and rounds change with the financial year, hosts and readers in between; a third of a year is the
/// longest time for which what is said of them should be believed without a look at newer tables.
constexpr long long old_after_days = 120;

std::optional<Day> newest_day(const Rules& rules)
{
    std::optional<Day> newest;
    for (const auto& [name, table] : rules.tables())
        newest = std::max(newest, parse_day(table.version));
    return newest;
}

} // namespace

std::vector<Finding> judge_rules_age(const Case& c)
{
    const auto newest = newest_day(c.rules);
    const long long age = newest ? (c.today - *newest).count() : 0;
    if (age <= old_after_days)
        return {};
    return {attention("office.rules_old",
        T("What Junbi knows of dates, rates, web addresses and card readers was last brought up to date on {1}, {2} days ago. Some of it "
          "may "
          "have changed since.",
            *newest, age),
        T("Get the newest rule tables: in the window under “Rule tables…”, or with “junbi rules update”. Until then, compare dates and "
          "amounts with the portal."))
                .of({"1-2.f1"})
                .see("https://www.kaigo-kiban-portal.jp/")};
}

} // namespace junbi::office_step
