// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "wizard/engine/office.h"

#include <map>
#include <string>
#include <vector>

namespace junbi {

/// A finding and the computer it is about.
struct Placed {
    std::string computer; ///< empty: the whole office
    Finding finding;
    Moment seen{}; ///< when the computer was looked at for it; the epoch: not looked at

    FindingKey key() const { return {finding.id, computer, finding.subject}; }
};

/// How one step stands, over the office and all its computers.
struct StepReport {
    std::string id;
    std::vector<Placed> findings = {};        ///< the office's first, then by computer in the office's order
    std::map<std::string, Table> tables = {}; ///< of the office's outcome

    Status status() const;
    /// Only what concerns one computer, or only the office where `computer` is empty.
    Status status(const std::string& computer) const;
    /// When a computer was last looked at for this step; the epoch: never.
    Moment seen() const;
};

/// How the whole office stands on one day. The one thing that window, command line and papers show.
struct Report {
    Day today{};
    std::vector<StepReport> steps = {};

    Status status() const;
    const StepReport* find(const std::string& step) const;
};

/// What a judgement is made with.
struct Ground {
    const std::vector<Check>& checks; ///< a step's `after` must stand before it
    const Rules& rules;
    Day today;
};

/// What one step would look at for the office (computer null) or one computer.
Needs needs_of(const Check& check, const Office& office, const Computer* computer, const Ground& ground);

/// What stays of one step when its personal tables are erased.
Answers counts_of(const Check& check, const Office& office, const Ground& ground);

/// Judges every step once for the office and once for each computer, adds what the forms still want and what has
/// become stale, and applies waivers. Pure: same input, same report. A judgement that throws becomes one finding.
Report judge(const Office& office, const Ground& ground);

} // namespace junbi
