// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/staff/comparison.h"

#include <string>

namespace junbi::staff_step {

/// A name as it is looked at when only a similar one is sought: without notes in brackets, with all that may be meant for each other as
/// one.
struct Look {
    std::uint32_t person = 0;
    std::u32string name;
    std::size_t split = 0; ///< characters of the family name; 0: not known
    bool noted = false;

    std::u32string_view all() const { return name; }
    std::u32string_view family() const { return all().substr(0, split); }
    std::u32string_view given() const { return all().substr(split); }
    /// Given name before family name; empty where it is not known where one ends.
    std::u32string swapped() const { return split == 0 ? std::u32string() : std::u32string(given()) + std::u32string(family()); }
};

std::vector<Look> looks_of(const Side& side, const Texts& texts, const Variants& variants);

/// How two names share their ends: the family name, the given name. Where it is not known where one ends, two characters must do.
struct Shared {
    bool family = false, given = false;
};
Shared shared_parts(const Look& one, const Look& other);

/// Two people who may be one, and how much speaks for it.
struct Candidate {
    std::uint32_t roster = 0, registered = 0; ///< places among the looks
    int score = 0;
    Reasons reasons = 0;
    std::uint64_t order = 0; ///< among equals; the same whichever list is which and however its rows stand
};

/// Pairs of looks that have something in common by which they could be found: much the same name, number, birth date, reading.
/// At most some dozens for each look, whatever the lists say.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_in_common(
    const Comparison& comparison, const std::vector<Look>& roster, const std::vector<Look>& registered);

} // namespace junbi::staff_step
