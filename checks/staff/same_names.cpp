// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/group.h"

namespace junbi::staff_step {

namespace {

/// The open people of a list, those of one name behind each other; `starts` has where each name begins.
struct ByName {
    std::vector<std::uint32_t> starts;
    People people;

    ByName(const Side& side, std::size_t names) : starts(names + 1), people(side.size())
    {
        for (const Person& each : side.people)
            ++starts[each.name];
        std::uint32_t at = 0;
        for (std::uint32_t& each : starts)
            at += std::exchange(each, at);
        std::vector<std::uint32_t> next = starts;
        for (std::uint32_t i = 0; i < side.size(); ++i)
            people[next[side[i].name]++] = i;
    }
    People open(std::uint32_t name, const Side& side) const
    {
        People found;
        for (std::uint32_t at = starts[name]; at < starts[name + 1]; ++at)
            if (side.open(people[at]))
                found.push_back(people[at]);
        return found;
    }
    std::uint32_t count(std::uint32_t name) const { return starts[name + 1] - starts[name]; }
};

} // namespace

void pair_same_names(Comparison& comparison)
{
    const std::size_t names = comparison.texts.size();
    const ByName roster(comparison.roster, names), registered(comparison.registered, names);
    for (std::uint32_t name = 1; name < names; ++name) {
        const std::uint32_t staff = roster.count(name), users = registered.count(name);
        if (staff == 1 && users == 1) {
            const std::uint32_t r = roster.people[roster.starts[name]], s = registered.people[registered.starts[name]];
            if (comparison.roster.open(r) && comparison.registered.open(s) && !comparison.forbidden(r, s)) {
                comparison.pair_by_name(r, s, 0);
                continue;
            }
        }
        if (staff + users > 1)
            Group(comparison, roster.open(name, comparison.roster), registered.open(name, comparison.registered)).pair();
    }
}

} // namespace junbi::staff_step
