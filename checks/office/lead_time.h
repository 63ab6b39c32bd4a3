// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/days.h"

#include <chrono>
#include <optional>

namespace junbi {

/// The day on which to apply for a certificate that must be there on `day`: the office's own number of days earlier,
/// or one month where it gave none (the guide, 2-1.n3: up to about a month, depending on the prefecture).
inline Day apply_for_certificate_by(Day day, const Answers& office)
{
    const auto own = office.number("certificate_lead_days");
    return own && *own >= 1 && *own <= 120 ? day - std::chrono::days(*own) : plus_months(day, -1);
}

/// The same, counted back from the set-up visit; nothing while its day is open.
inline std::optional<Day> apply_before_visit(const Answers& office)
{
    const auto visit = office.day("visit");
    return visit ? std::optional(apply_for_certificate_by(*visit, office)) : std::nullopt;
}

} // namespace junbi
