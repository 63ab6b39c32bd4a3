// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/comparison.h"

#include <unordered_map>

namespace junbi::staff_step {

namespace {

/// A number that three or more names of one list have is nobody's number.
void drop_shared(Side& side)
{
    struct Holders {
        std::uint32_t one = 0, other = 0;
        bool many = false;
    };
    std::unordered_map<std::uint32_t, Holders> holders;
    holders.reserve(side.size());
    for (const Person& each : side.people)
        if (each.number != 0) {
            Holders& known = holders[each.number];
            if (known.one == 0 || known.one == each.name)
                known.one = each.name;
            else if (known.other == 0 || known.other == each.name)
                known.other = each.name;
            else
                known.many = true;
        }
    for (Person& each : side.people)
        if (each.number != 0 && holders.find(each.number)->second.many)
            each.number = 0;
}

/// By name: who has it, where only one has.
std::unordered_map<std::uint32_t, const Person*> only_ones(const Side& side)
{
    std::unordered_map<std::uint32_t, const Person*> people;
    people.reserve(side.size());
    for (const Person& each : side.people)
        if (const auto [known, fresh] = people.try_emplace(each.name, &each); !fresh)
            known->second = nullptr;
    return people;
}

} // namespace

void judge_numbers(Comparison& comparison)
{
    drop_shared(comparison.roster);
    drop_shared(comparison.registered);
    std::size_t agree = 0, compared = 0;
    const auto staff = only_ones(comparison.roster), users = only_ones(comparison.registered);
    for (const auto& [name, person] : staff) {
        const auto found = users.find(name);
        if (!person || found == users.end() || !found->second || person->number == 0 || found->second->number == 0)
            continue;
        ++compared;
        agree += person->number == found->second->number;
    }
    comparison.numbers = agree * 2 >= compared;
}

} // namespace junbi::staff_step
