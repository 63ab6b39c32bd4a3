// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/reports/shown.h"

#include <string>

namespace junbi {

/// Whose calendar it is, and when it was made.
struct CalendarHead {
    std::string number; ///< the office's; it keeps the events of several offices apart
    std::string name;   ///< the office's; may be empty
    Moment made{};
};

/// The plan for calendar programs (RFC 5545, iCalendar): an all-day event per finding with a day, which keeps its identity from one export
/// to the next, with a reminder a week before where that is still to come. A plan without any day gives an empty text: RFC 5545 knows no
/// empty calendar.
std::string plan_calendar(const Shown& shown, const CalendarHead& head);

} // namespace junbi
