// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/group.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace junbi::staff_step {

namespace {

/// Whether two rows of one list that do not differ say so themselves.
bool surely_one(const Person& one, const Person& other)
{
    return (one.number != 0 && one.number == other.number) || (one.birth != no_day && one.birth == other.birth);
}

} // namespace

bool Group::speaks_against(std::uint32_t r, std::uint32_t s) const
{
    const Evidence seen = all_.evidence(r, s);
    return all_.forbidden(r, s) || seen.number_other || seen.birth_other;
}

void Group::drop_settled()
{
    std::erase_if(roster_, [&](std::uint32_t each) { return !all_.roster.open(each); });
    std::erase_if(registered_, [&](std::uint32_t each) { return !all_.registered.open(each); });
}

/// Pairs those who are the only ones on both lists with what the key gives.
void Group::pair_unique(const Key& key, Reasons reasons)
{
    std::vector<std::tuple<std::uint64_t, bool, std::uint32_t>> keyed;
    for (const std::uint32_t each : roster_)
        if (const std::uint64_t value = key(all_.roster[each]))
            keyed.emplace_back(value, false, each);
    for (const std::uint32_t each : registered_)
        if (const std::uint64_t value = key(all_.registered[each]))
            keyed.emplace_back(value, true, each);
    std::sort(keyed.begin(), keyed.end());
    for (std::size_t from = 0, to = 0; from < keyed.size(); from = to) {
        while (to < keyed.size() && std::get<0>(keyed[to]) == std::get<0>(keyed[from]))
            ++to;
        if (to - from != 2 || std::get<1>(keyed[from]) || !std::get<1>(keyed[from + 1]))
            continue;
        const std::uint32_t r = std::get<2>(keyed[from]), s = std::get<2>(keyed[from + 1]);
        if (!speaks_against(r, s))
            all_.pair_by_name(r, s, reasons);
    }
    drop_settled();
}

/// Staff before those who left; then so that equal writings and jobs meet when they are paired in order, whatever the order of the rows.
/// Neither makes a pair sure: writings differ for no reason, and jobs change.
void Group::sort()
{
    const auto hash = [this](std::uint32_t text) { return std::hash<std::u32string_view>{}(all_.texts.text(text)); };
    const auto by_content = [&](const Side& side) {
        return [&side, hash](std::uint32_t a, std::uint32_t b) {
            const auto key = [hash](const Person& each) {
                return std::tuple(each.left, hash(each.plain), hash(each.job), each.written, each.content);
            };
            return key(side[a]) < key(side[b]);
        };
    };
    std::sort(roster_.begin(), roster_.end(), by_content(all_.roster));
    std::sort(registered_.begin(), registered_.end(), by_content(all_.registered));
}

/// Leaves one row for each person, as far as the list tells them apart, if possible the one that is `written` so; the others are doubles.
void Group::collapse(Side& side, People& people, std::uint64_t written)
{
    const auto identity = [&](std::uint32_t each) { // by texts, as their numbers go by the order of the rows
        return std::tuple(
            all_.texts.text(side[each].number), side[each].birth, all_.texts.text(side[each].reading), side[each].written == written);
    };
    People sorted = people;
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return identity(a) < identity(b); });
    for (std::size_t i = 0; i + 1 < sorted.size(); ++i) // the row that says most stands last among those of one person
        if (!differ_within(side[sorted[i]], side[sorted[i + 1]])) {
            guessed_ |= !surely_one(side[sorted[i]], side[sorted[i + 1]]);
            all_.alone(Class::twice, side, sorted[i], bit(Reason::twice));
        }
    drop_settled();
    if (people.size() > 1)
        for (const std::uint32_t each : people)
            side.remarks[each] |= bit(Reason::namesakes);
}

void Group::pair_in_order()
{
    const bool even = roster_.size() == registered_.size(), one = even && roster_.size() == 1;
    for (std::size_t i = 0; i < std::min(roster_.size(), registered_.size()); ++i) {
        const std::uint32_t r = roster_[i], s = registered_[i];
        if (all_.forbidden(r, s)) {
            all_.roster.remarks[r] |= bit(Reason::decided);
            all_.registered.remarks[s] |= bit(Reason::decided);
        } else if ((one && !guessed_ && !left_aside_) || speaks_against(r, s)) {
            all_.pair_by_name(r, s, 0);
        } else if (left_aside_) {
            all_.pair(Class::ask, r, s, bit(Reason::namesakes));
        } else if (one) {
            all_.pair(Class::twice, r, s, bit(Reason::twice));
        } else {
            all_.pair(even ? Class::twice : Class::ask, r, s, bit(Reason::namesakes));
        }
    }
}

/// Nothing tells those apart who are left. Where both lists have as many, it does not matter who is who.
void Group::pair_rest()
{
    sort();
    const auto staff = static_cast<std::size_t>(
        std::count_if(roster_.begin(), roster_.end(), [&](std::uint32_t each) { return !all_.roster[each].left; }));
    const std::size_t kept = std::max(staff, std::min(roster_.size(), registered_.size()));
    for (std::size_t i = kept; i < roster_.size() && kept > 0; ++i) // the registered one may be the one who left
        left_aside_ |= !surely_one(all_.roster[roster_[i]], all_.roster[roster_[kept - 1]]);
    roster_.resize(kept);
    if (roster_.size() != registered_.size()) {
        const auto written = [](const Side& side, const People& people) { return people.size() == 1 ? side[people[0]].written : 0; };
        collapse(all_.registered, registered_, written(all_.roster, roster_));
        collapse(all_.roster, roster_, written(all_.registered, registered_));
        sort();
    }
    pair_in_order();
}

/// Who is left over beside people of the same name who stand in a line is one of them once more, unless the list tells them apart.
void Group::tell_left_over(Side& side, People everybody)
{
    constexpr std::ptrdiff_t enough = 32; // of very many of one name not all are looked at
    std::sort(everybody.begin(), everybody.end(), [&](std::uint32_t a, std::uint32_t b) { return side[a].content < side[b].content; });
    const auto middle = std::stable_partition(everybody.begin(), everybody.end(), [&](std::uint32_t each) { return !side.open(each); });
    const auto settled = everybody.begin() + std::min(enough, middle - everybody.begin());
    for (auto each = middle; each != everybody.end() && settled != everybody.begin(); ++each) {
        if (side[*each].left)
            continue;
        if (std::all_of(everybody.begin(), settled, [&](std::uint32_t other) { return differ_within(side[*each], side[other]); }))
            side.remarks[*each] |= bit(Reason::namesakes);
        else
            all_.alone(Class::twice, side, *each, bit(Reason::twice));
    }
}

void Group::pair()
{
    const People staff = roster_, users = registered_;
    if (roster_.size() > 1 || registered_.size() > 1) {
        if (all_.numbers)
            pair_unique([](const Person& each) { return std::uint64_t{each.number}; }, bit(Reason::number));
        pair_unique(
            [](const Person& each) { return each.birth == no_day ? 0 : std::uint64_t(each.birth) + (1ULL << 40); }, bit(Reason::birth));
        pair_unique([](const Person& each) { return std::uint64_t{each.reading}; }, bit(Reason::reading));
    }
    pair_rest();
    if (staff.size() > 1)
        tell_left_over(all_.roster, staff);
    if (users.size() > 1)
        tell_left_over(all_.registered, users);
}

} // namespace junbi::staff_step
