// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"

#include "checks/contract/answers.h"

#include <charconv>
#include <cstdio>

namespace junbi {
namespace {

/// Digits only, the whole of it.
std::optional<int> digits(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || text.front() == '-')
        return std::nullopt;
    return value;
}

} // namespace

std::optional<Day> parse_day(std::string_view iso)
{
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return std::nullopt;
    const auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)), day = digits(iso.substr(8, 2));
    if (!year || !month || !day)
        return std::nullopt;
    const std::chrono::year_month_day date{
        std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)), std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional<Day>(date) : std::nullopt;
}

std::string iso_day(Day day)
{
    const std::chrono::year_month_day date(day);
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.year()), unsigned(date.month()), unsigned(date.day()));
    return text;
}

std::string iso_moment(Moment moment)
{
    const Day day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - day);
    char text[32];
    std::snprintf(
        text, sizeof text, "T%02d:%02d:%02dZ", int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()));
    return iso_day(day) + text;
}

std::optional<Moment> parse_moment(std::string_view iso)
{
    if (iso.size() != 20 || iso[10] != 'T' || iso[13] != ':' || iso[16] != ':' || iso[19] != 'Z')
        return std::nullopt;
    const auto day = parse_day(iso.substr(0, 10));
    const auto hour = digits(iso.substr(11, 2)), minute = digits(iso.substr(14, 2)), second = digits(iso.substr(17, 2));
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return *day + std::chrono::hours(*hour) + std::chrono::minutes(*minute) + std::chrono::seconds(*second);
}

Day plus_months(Day day, int months)
{
    const std::chrono::year_month_day date(day);
    const auto moved = date + std::chrono::months(months);
    return moved.ok() ? Day(moved) : Day(moved.year() / moved.month() / std::chrono::last);
}

Day day_in_japan(Moment moment) { return std::chrono::floor<std::chrono::days>(moment + std::chrono::hours(9)); }

std::optional<Day> Answers::day(const std::string& id) const { return parse_day(text(id)); }

std::optional<long long> Answers::number(const std::string& id) const
{
    const std::string& value = text(id);
    long long result = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), result);
    if (value.empty() || error != std::errc() || end != value.data() + value.size())
        return std::nullopt;
    return result;
}

} // namespace junbi
