// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/staff/jobs.h"
#include "checks/staff/people.h"
#include "checks/staff/reasons.h"

#include <unordered_set>
#include <utility>
#include <vector>

namespace junbi::staff_step {

/// One list while it is being compared: its people, and which of them already stand in a line.
struct Side {
    std::vector<Person> people = {};
    std::vector<char> settled = {};
    std::vector<Reasons> remarks = {}; ///< what is told of a person who stays alone
    const Person& operator[](std::uint32_t index) const { return people[index]; }
    bool open(std::uint32_t index) const { return settled[index] == 0; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(people.size()); }
};

/// What two rows say beside the name.
struct Evidence {
    bool number_same = false, number_other = false, birth_same = false, birth_other = false, reading_same = false, reading_other = false;
    Reasons for_it() const;
    Reasons against_it() const;
};

/// A comparison on its way: lines hold places in `people`, not rows.
struct Comparison {
    const Texts& texts;
    Side roster = {}, registered = {};
    bool numbers = true;                              ///< staff numbers of both lists are of one system
    std::unordered_set<std::uint64_t> different = {}; ///< identities of decisions: roster's << 32 | registered's
    std::vector<Match> lines = {};

    Evidence evidence(std::uint32_t r, std::uint32_t s) const;
    /// Whether a person said that these are two.
    bool forbidden(std::uint32_t r, std::uint32_t s) const;
    /// One line for both; someone who left is extra unless it is to be asked.
    void pair(Class kind, std::uint32_t r, std::uint32_t s, Reasons reasons);
    void alone(Class kind, Side& side, std::uint32_t index, Reasons reasons);
    /// A pair whose names are the same: sure, unless something else speaks against it.
    void pair_by_name(std::uint32_t r, std::uint32_t s, Reasons reasons);
};

/// Whether two rows of one list cannot be one person, as far as they say.
bool differ_within(const Person& one, const Person& other);

/// How many characters must be put in, taken out or changed; more than `limit` (at most 2) counts as limit + 1.
std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t limit);

/// Applies what people decided: pairs those that are the same, remembers those that are not.
void apply_decisions(Comparison& comparison, PeopleReader& reader, const Table& decisions);

/// Takes staff numbers out that many names share, and finds out whether both lists mean the same by them.
void judge_numbers(Comparison& comparison);

/// Pairs people of the same name; several of one name by what else tells them apart. Tells who is twice in a list.
void pair_same_names(Comparison& comparison);

/// Of those who are left, finds pairs that a person should decide on: each has at most one partner.
void suggest_pairs(Comparison& comparison, const Variants& variants);

/// Notes what of the registered rows of sure pairs is to be corrected.
void note_wrong(Comparison& comparison, const JobWords& jobs);

/// Why two names that are the same are not written the same; `exact` where they are, byte by byte.
Reasons differences(std::string_view one, std::string_view other, Folding& folding);

/// Same, folded or variant: the gravest of the differences counts.
Class class_of(Reasons differences);

} // namespace junbi::staff_step
