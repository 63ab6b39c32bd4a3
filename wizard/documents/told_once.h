// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/judge.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// One sentence, told once for all computers that it holds for.
struct ToldOnce {
    Finding finding;                         ///< of the first of them
    std::vector<std::string> computers = {}; ///< empty: the whole office

    bool open() const { return is_open(finding.status); }
    friend bool operator==(const ToldOnce&, const ToldOnce&) = default;
};

/// Findings that say the same, in the same state and by the same day, become one. They stay in the order of the first of each.
std::vector<ToldOnce> told_once(const std::vector<Placed>& findings);

/// Until when it was put off, and why; nothing of what was not.
struct PutOff {
    std::optional<Day> until = {};
    Text because = {};
    friend bool operator==(const PutOff&, const PutOff&) = default;
};
PutOff put_off(const Finding& finding);

/// The sentence before its computers: "PC-01, PC-02: no card reader was found". Four names are told, of more the first three and how many
/// there are besides.
Text with_computers(const Text& what, const std::vector<std::string>& computers);

} // namespace junbi
