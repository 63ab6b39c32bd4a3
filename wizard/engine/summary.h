// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// The name of the guide's chapter that a section ("2-1") belongs to (its contents page, P2).
Text chapter_of(const std::string& section);

/// The step that a finding belongs to: the part of its id before the dot.
std::string step_of(const Finding& finding);

/// A line of the readiness checklist: one Check! box of the guide and everything that was found about it.
struct ItemReport {
    const Check* check = nullptr;
    const GuideLine* item = nullptr;
    std::vector<Placed> findings = {}; ///< worst first
    Status status = Status::todo;
};

/// One line per guide item, in page order. An item nobody has said anything about is still to do.
std::vector<ItemReport> checklist(const std::vector<Check>& checks, const Report& report);

/// The findings with a due day, earliest first: what is open, and days to come of what is in order. The plan.
std::vector<Placed> plan(const Report& report);

/// What is open: first what needs attention, then what has a day, by day; then the worst.
std::vector<Placed> open_tasks(const Report& report);

/// The steps that an open step builds on (Check::after) and that are open too, as far as they are in the report. It can be
/// answered all the same; what is settled waits for nothing.
std::vector<std::string> waits_for(const Check& check, const Report& report);

/// For how many days a look at a computer counts as fresh where a whole computer is spoken of; a step may want less
/// (Check::fresh_for).
constexpr std::chrono::days fresh_for{30};

/// How many days ago a computer was looked at, in days of Japan, where that is longer than a look stays fresh; nothing where it
/// is fresh or was never looked at (the epoch).
std::optional<long long> stale_days(Moment seen, Day today);

/// How many lines have each status.
std::map<Status, int> counts(const std::vector<ItemReport>& items);

/// Stable name of a status, for programs: "not_applicable", "ok", "waived", "todo", "unknown", "attention", "problem".
std::string_view name_of(Status status);

/// The word for people.
Text word_for(Status status);

} // namespace junbi
