// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/matching.h"

#include "checks/staff/comparison.h"

#include <algorithm>
#include <unordered_map>

namespace junbi::staff_step {

namespace {

/// Says of the pairs whose names are the same how they are written.
void tell_writing(Comparison& comparison, const Columns& roster, const Columns& registered, Folding& folding)
{
    for (Match& each : comparison.lines) {
        if (each.roster == no_row || each.registered == no_row
            || comparison.roster[each.roster].name != comparison.registered[each.registered].name)
            continue;
        const Reasons written = differences(
            roster.name_of(comparison.roster[each.roster].row), registered.name_of(comparison.registered[each.registered].row), folding);
        if (each.kind == Class::same && !has(each.reasons, Reason::decided))
            each.kind = class_of(written);
        if (!has(written, Reason::exact) || each.kind == Class::same)
            each.reasons |= written;
    }
}

/// Who of a list stands there once more under another name: the number is the same, and a part of the name or something else is.
void find_number_twice(Comparison& comparison, Side& side)
{
    std::unordered_multimap<std::uint32_t, std::uint32_t> others;
    for (std::uint32_t i = 0; i < side.size(); ++i)
        if (side[i].number != 0 && !side.open(i))
            others.emplace(side[i].number, i);
    const auto ends_alike = [&](const Person& a, const Person& b) {
        const std::u32string_view one = comparison.texts.text(a.name), other = comparison.texts.text(b.name);
        return one.front() == other.front() || one.back() == other.back() || (a.birth != no_day && a.birth == b.birth)
            || (a.reading != 0 && a.reading == b.reading);
    };
    for (std::uint32_t i = 0; i < side.size(); ++i) {
        if (!side.open(i) || side[i].number == 0 || side[i].left)
            continue;
        const auto [from, to] = others.equal_range(side[i].number);
        if (std::any_of(from, to, [&](const auto& each) { return ends_alike(side[i], side[each.second]); }))
            comparison.alone(Class::twice, side, i, bit(Reason::number_twice));
    }
}

/// Who is left has nobody on the other list. People who left and are not registered are as they should be.
void leave_alone(Comparison& comparison, Side& side, Class kind)
{
    for (std::uint32_t i = 0; i < side.size(); ++i)
        if (side.open(i) && !side[i].left)
            comparison.alone(kind, side, i, side.remarks[i] == 0 ? bit(Reason::alone) : 0);
}

Side side_of(std::vector<Person> people)
{
    Side made{std::move(people)};
    made.settled.resize(made.people.size());
    made.remarks.resize(made.people.size());
    return made;
}

std::vector<std::uint32_t> unreadable_of(const Side& side)
{
    std::vector<std::uint32_t> rows;
    for (const Person& each : side.people)
        if (each.unreadable)
            rows.push_back(each.row);
    return rows;
}

/// From places among the people to rows, in the order of the lists.
void tell_rows(Comparison& comparison, Matches& matches)
{
    for (Match& each : comparison.lines) {
        if (each.roster != no_row)
            each.roster = comparison.roster[each.roster].row;
        if (each.registered != no_row)
            each.registered = comparison.registered[each.registered].row;
        ++matches.counts[static_cast<std::size_t>(each.kind)];
    }
    std::sort(comparison.lines.begin(), comparison.lines.end(),
        [](const Match& a, const Match& b) { return a.roster != b.roster ? a.roster < b.roster : a.registered < b.registered; });
    matches.lines = std::move(comparison.lines);
    matches.numbers_ignored = !comparison.numbers;
    matches.left = static_cast<std::size_t>(
        std::count_if(comparison.roster.people.begin(), comparison.roster.people.end(), [](const Person& each) { return each.left; }));
    matches.unreadable_roster = unreadable_of(comparison.roster);
    matches.unreadable_registered = unreadable_of(comparison.registered);
}

} // namespace

Matches match(
    const Table& roster, const Table& registered, const Table& decisions, const Variants& variants, Day today, const JobWords& jobs)
{
    Matches matches;
    PeopleReader reader(variants, today);
    Comparison comparison{reader.texts()};
    comparison.roster = side_of(reader.read(roster, matches.nameless_roster));
    comparison.registered = side_of(reader.read(registered, matches.nameless_registered));
    comparison.lines.reserve(comparison.roster.size() + comparison.registered.size() / 8);
    apply_decisions(comparison, reader, decisions);
    judge_numbers(comparison);
    pair_same_names(comparison);
    suggest_pairs(comparison, variants);
    find_number_twice(comparison, comparison.registered);
    find_number_twice(comparison, comparison.roster);
    leave_alone(comparison, comparison.roster, Class::missing);
    leave_alone(comparison, comparison.registered, Class::extra);
    tell_writing(comparison, Columns(roster), Columns(registered), reader.folding());
    note_wrong(comparison, jobs);
    tell_rows(comparison, matches);
    return matches;
}

std::string source_row(const Table& list, std::size_t row)
{
    const std::string& noted = list.at(row, "source_row");
    return noted.empty() ? std::to_string(row + 2) : noted;
}

} // namespace junbi::staff_step
