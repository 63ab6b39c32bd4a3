// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/rules.h"

#include <optional>
#include <string>
#include <string_view>

namespace junbi {

// Days that several steps reckon from what the office said about itself.

/// The day on which to apply for a certificate that must be there on `day`: the office's own number of days earlier,
/// or one month where it gave none (the guide, 2-1.n3: up to about a month, depending on the prefecture).
Day apply_for_certificate_by(Day day, const Answers& office);

/// The same, counted back from the set-up visit; nothing while its day is open.
std::optional<Day> apply_before_visit(const Answers& office);

/// The set-up visit minus the days that row `what` of a rule table lays down; nothing where no visit is planned.
std::optional<Day> before_visit(const Answers& office, const Rules& rules, const std::string& table, std::string_view what);

/// The first day on which one of the municipalities starts, as the office typed it; nothing where none is known.
std::optional<Day> first_start(const Answers& office);

} // namespace junbi
