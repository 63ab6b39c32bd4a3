// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/office_dates.h"

#include "checks/contract/days.h"

#include <algorithm>
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

bool is_holiday(Day day, const Rules& rules) { return !rules.value("office.holidays", iso_day(day)).empty(); }

/// The last day with that number, in this month or the one before, that is not after `day`; a shorter month's last day stands for it.
Day last_day_of_month_numbered(unsigned number, Day day)
{
    const std::chrono::year_month_day date(day);
    for (std::chrono::year_month month = date.year() / date.month();; month -= std::chrono::months(1)) {
        const std::chrono::year_month_day last(month / std::chrono::last);
        const Day candidate = month / std::min(std::chrono::day(number), last.day());
        if (candidate <= day)
            return candidate;
    }
}

/// The number that the office gave, where it makes sense.
std::optional<long long> number_within(const Answers& office, const char* field, long long most)
{
    const auto number = office.number(field);
    return number && *number >= 1 && *number <= most ? number : std::nullopt;
}

} // namespace

Day working_day_before_or_on(Day day, const Rules& rules)
{
    while (is_weekend(day) || is_year_end(day) || is_holiday(day, rules))
        day -= std::chrono::days(1);
    return day;
}

std::optional<Day> holidays_known_until(const Rules& rules)
{
    const Table& rows = rules.table("office.holidays");
    std::optional<Day> last;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (const auto day = parse_day(rows.at(i, "value")); day && (!last || *last < *day))
            last = day;
    return last ? std::optional<Day>(std::chrono::year_month_day(*last).year() / std::chrono::December / 31) : std::nullopt;
}

Day apply_for_certificate_by(Day day, const Answers& office, const Rules& rules)
{
    const auto lead = number_within(office, "certificate_lead_days", 120);
    Day apply = lead ? day - std::chrono::days(*lead) : plus_months(day, -1);
    if (const auto number = number_within(office, "certificate_deadline_day", 31))
        apply = last_day_of_month_numbered(static_cast<unsigned>(*number), apply);
    return working_day_before_or_on(apply, rules);
}

std::optional<Day> apply_before_visit(const Answers& office, const Rules& rules)
{
    const auto visit = office.day("visit");
    return visit ? std::optional(apply_for_certificate_by(*visit, office, rules)) : std::nullopt;
}

std::optional<Day> before_visit(const Answers& office, const Rules& rules, const std::string& table, std::string_view what)
{
    const auto visit = office.day("visit");
    const std::string& text = rules.value(table, what);
    int days = 0;
    if (!visit || std::from_chars(text.data(), text.data() + text.size(), days).ec != std::errc())
        return std::nullopt;
    return working_day_before_or_on(*visit - std::chrono::days(days), rules);
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
