// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace junbi::testing {

/// Two lists as importing takes them from their files, and the truth about them (tests/data/staff/make.py).
struct KnownLists {
    SharedTable roster, registered;
    Table truth; ///< roster_row, registered_row, what
};

/// Runs tests/data/staff/make.py with these arguments into `folder`. Throws std::runtime_error with what it said where it fails.
void make_lists(const std::filesystem::path& folder, const std::vector<std::string>& arguments);

/// One list as `junbi import` takes it: "roster" or "registered". Throws std::runtime_error where a row is wrong, Failure where the file
/// is.
SharedTable read_list(const std::filesystem::path& file, const std::string& field);

KnownLists read_lists(const std::filesystem::path& folder);

/// How one kind of truth fared: rows per what the program made of them.
/// agree: the right pair, nothing to correct · correct: the right pair, with a correction · ask: the right pair is asked about ·
/// double, missing, extra: told as such · apart: one is missing and the other extra · wrong: taken for somebody else.
using Fared = std::map<std::string, int>;

/// Of all the rows that the program puts into a class, how many belong there; of all that belong there, how many it found.
struct Rate {
    int right = 0, told = 0, wanted = 0;
    double precision() const { return told == 0 ? 1 : static_cast<double>(right) / told; }
    double recall() const { return wanted == 0 ? 1 : static_cast<double>(right) / wanted; }
};

struct Quality {
    std::map<std::string, Fared> truths; ///< by what: "folded", "typo" …
    std::map<std::string, Rate> classes; ///< agree, ask, double, missing, extra
    int noise = 0, noise_removed = 0;    ///< pairs that differ only in how they are written; those that need nobody's eye
    int changes = 0,
        changes_lost = 0; ///< changes, leavers, joiners, doubles, people that cannot be told apart; lost: taken silently for the same
    std::vector<std::string> lost;       ///< "typo 12/40": what, staff row / registered row
    std::vector<std::string> noise_left; ///< the same for noise that remains
    double share_removed() const { return noise == 0 ? 1 : static_cast<double>(noise_removed) / noise; }
};

/// What the staff step concludes about the lists on 2026-11-23.
Outcome compared(const KnownLists& lists);

Quality measured(const KnownLists& lists, const Outcome& outcome);

/// One line per kind of truth and one per class, as Markdown.
std::string told(const Quality& quality, const std::string& title);

} // namespace junbi::testing
