// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"
#include "checks/contract/text.h"
#include "checks/staff/jobs.h"
#include "checks/staff/variants.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace junbi::staff_step {

/// How a row of the staff list and a row of the registered list belong together; `twice` is written "double".
enum class Class : std::uint8_t { same, folded, variant, ask, missing, extra, twice };
inline constexpr std::size_t class_count = 7;

/// Why: what makes the rows the same or different in spite of or because of what they say. Several at once are joined with |.
using Reasons = std::uint64_t;

/// What of a registered row is to be corrected.
enum class Wrong : std::uint8_t { name = 1, number = 2, kana = 4, birth = 8, job = 16 };

/// No row on this side.
inline constexpr std::uint32_t no_row = 0xFFFFFFFF;

/// One line of the comparison. Rows count from 0, as in the tables.
struct Match {
    Class kind = Class::same;
    std::uint32_t roster = no_row, registered = no_row;
    Reasons reasons = 0;
    std::uint8_t wrong = 0; ///< bits of Wrong; only where the pair is sure
    friend bool operator==(const Match&, const Match&) = default;
};

/// What the comparison gives: staff rows in their order with their partners, then the registered rows that have none, in theirs.
/// Each row with a name stands in exactly one line; left out are rows without a name and people who left and are not registered.
struct Matches {
    std::vector<Match> lines;
    std::array<std::size_t, class_count> counts{};
    std::vector<std::uint32_t> nameless_roster, nameless_registered;     ///< rows without any name
    std::vector<std::uint32_t> unreadable_roster, unreadable_registered; ///< names with bytes or control characters that are none
    std::size_t left = 0;                                                ///< people on the staff list who are no longer staff
    bool numbers_ignored = false; ///< the staff numbers of the two lists do not agree, as if of two systems
    std::size_t count(Class kind) const { return counts[static_cast<std::size_t>(kind)]; }
    /// Pairs that nobody has to look at.
    std::size_t sure() const { return count(Class::same) + count(Class::folded) + count(Class::variant); }
};

/// Compares the staff list with the registered list. Never throws for what the lists say; the same rows in another order give the same
/// answer. Cost n log n in the rows, whatever they say.
Matches match(const Table& roster, const Table& registered, const Table& decisions, const Variants& variants, Day today,
    const JobWords& jobs = JobWords());

/// The id of a class as it stands in tables: "same", "double" …
const std::string& id_of(Class kind);
/// The ids of the reasons joined by +, in a fixed order; empty for none.
std::string ids_of(Reasons reasons);

/// The number by which people find the row in their file (header = 1): what importing noted, or where it noted none its place.
std::string source_row(const Table& list, std::size_t row);

} // namespace junbi::staff_step
