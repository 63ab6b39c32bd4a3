// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/office_dates.h"

#include "checks/contract/days.h"

#include <charconv>

namespace junbi {
namespace {

bool is_year_end(Day day)
{
    const std::chrono::year_month_day date(day);
    return (date.month() == std::chrono::December && date.day() >= std::chrono::day(29))
        || (date.month() == std::chrono::January && date.day() <= std::chrono::day(3));
}

bool is_weekend(Day day)
{
    const std::chrono::weekday weekday(day);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

} // namespace

Day working_day_before_or_on(Day day)
{
    while (is_weekend(day) || is_year_end(day))
        day -= std::chrono::days(1);
    return day;
}

Day apply_for_certificate_by(Day day, const Answers& office)
{
    const auto own = office.number("certificate_lead_days");
    const bool usable = own && *own >= 1 && *own <= 120;
    return working_day_before_or_on(usable ? day - std::chrono::days(*own) : plus_months(day, -1));
}

std::optional<Day> apply_before_visit(const Answers& office)
{
    const auto visit = office.day("visit");
    return visit ? std::optional(apply_for_certificate_by(*visit, office)) : std::nullopt;
}

std::optional<Day> before_visit(const Answers& office, const Rules& rules, const std::string& table, std::string_view what)
{
    const auto visit = office.day("visit");
    const std::string& text = rules.value(table, what);
    int days = 0;
    if (!visit || std::from_chars(text.data(), text.data() + text.size(), days).ec != std::errc())
        return std::nullopt;
    return working_day_before_or_on(*visit - std::chrono::days(days));
}

std::optional<Day> first_start(const Answers& office)
{
    const Table& rows = office.rows("municipalities");
    std::optional<Day> first;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto start = parse_day(rows.at(i, "start"));
        if (start && (!first || *start < *first))
            first = start;
    }
    return first;
}

} // namespace junbi
