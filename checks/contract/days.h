// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <optional>
#include <string>
#include <string_view>

namespace junbi {

/// "2026-11-22" → the day; nothing for any other form and for days that do not exist.
std::optional<Day> parse_day(std::string_view iso);

/// The day as "2026-11-22".
std::string iso_day(Day day);

/// The moment as "2026-11-22T01:00:00Z".
std::string iso_moment(Moment moment);

/// The reverse of iso_moment; nothing for any other form.
std::optional<Moment> parse_moment(std::string_view iso);

/// The same day of the month `months` later (or earlier); the month's last day where there is no such day.
Day plus_months(Day day, int months);

/// The Japanese calendar day (UTC+9, no summer time) on which a moment falls: the days that offices reckon with.
Day day_in_japan(Moment moment);

} // namespace junbi
