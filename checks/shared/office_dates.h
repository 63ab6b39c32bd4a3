// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/rules.h"

#include <optional>
#include <string>
#include <string_view>

namespace junbi {

// Days that several steps reckon from what the office said about itself.

/// The day itself where offices usually work, else the last such day before it: no Saturday, no Sunday, not 29 December to 3 January, no
/// public holiday of the table office.holidays.
Day working_day_before_or_on(Day day, const Rules& rules);

/// The last day of the last year whose public holidays the table office.holidays knows; nothing where it is empty. Days after it are
/// reckoned without public holidays.
std::optional<Day> holidays_known_until(const Rules& rules);

/// The working day by which to apply for a certificate that must be there on `day`: the office's own number of days earlier,
/// or one month where it gave none (the guide, 2-1.n3: up to about a month, depending on the prefecture). Where the office entered the day
/// of the month by which its federation takes applications, the last such day before that (31: the end of the month).
Day apply_for_certificate_by(Day day, const Answers& office, const Rules& rules);

/// The same, counted back from the set-up visit; nothing while its day is open.
std::optional<Day> apply_before_visit(const Answers& office, const Rules& rules);

/// The working day that lies at least as many days before the set-up visit as row `what` of a rule table lays down; nothing where no visit
/// is planned.
std::optional<Day> before_visit(const Answers& office, const Rules& rules, const std::string& table, std::string_view what);

/// The first day on which one of the municipalities starts, as the office typed it; nothing where none is known.
std::optional<Day> first_start(const Answers& office);

} // namespace junbi
