// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/subsidy_rounds.h"

#include "checks/contract/days.h"
#include "checks/shared/whole_number.h"

namespace junbi {

using namespace std::chrono;

std::optional<SubsidyRound> round_for(const Rules& rules, Day today)
{
    const Table& rows = rules.table("subsidy.rounds");
    std::optional<SubsidyRound> best;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::optional<Day> opens = parse_day(rows.at(i, "opens")), closes = parse_day(rows.at(i, "closes"));
        const auto margin = whole_number(rows, i, "margin_days");
        if (!opens || !closes || !margin || *margin < 0 || *margin > 365)
            continue;
        const SubsidyRound round{rows.at(i, "name"), *opens, *closes, *closes - days(*margin)};
        const bool better_future = today <= round.closes && (!best || best->closes < today || round.closes < best->closes);
        const bool later_past = round.closes < today && (!best || (best->closes < today && best->closes < round.closes));
        if (better_future || later_past)
            best = round;
    }
    return best;
}

Expected expected_after(const Rules& rules, Day applied)
{
    const Table& rows = rules.table("subsidy.rounds");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::optional<Day> from = parse_day(rows.at(i, "last_from")), closes = parse_day(rows.at(i, "closes"));
        const std::optional<Day> result = parse_day(rows.at(i, "last_result")), payment = parse_day(rows.at(i, "last_payment"));
        if (from && closes && result && payment && *from <= applied && applied <= *closes)
            return {*result, *result, *payment};
    }
    return {month_end(applied, 1), month_end(applied, 2), month_end(applied, 2)};
}

Day month_end(Day day, int months_later)
{
    const year_month_day date(day);
    return sys_days((date.year() / date.month() + months(months_later)) / last);
}

int fiscal_year(Day day)
{
    const year_month_day date(day);
    return static_cast<int>(date.year()) - (date.month() < April ? 1 : 0);
}

Day tax_report_due(Day completed) { return sys_days(year(fiscal_year(completed) + 2) / April / 30); }

Day keep_books_until(Day decided) { return sys_days(year(fiscal_year(decided) + 6) / March / 31); }

} // namespace junbi
