// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/comparison.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace junbi::staff_step {

namespace {

/// By what a row is found again after the next import.
using Identity = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t, std::int32_t>;

Identity identity_of(const Person& person) { return {person.name, person.plain, person.number, person.reading, person.birth}; }

/// A number for each identity of the decisions, from 1 on, and who has it in a list.
class Identities {
public:
    std::uint32_t id(const Person& person)
    {
        names_.insert(person.name);
        return ids_.try_emplace(identity_of(person), static_cast<std::uint32_t>(ids_.size() + 1)).first->second;
    }
    /// Writes into each person of the list which identity it is; gives the people of each identity in the order of their content.
    std::vector<std::vector<std::uint32_t>> mark(Side& side) const
    {
        std::vector<std::vector<std::uint32_t>> people(ids_.size() + 1);
        for (std::uint32_t i = 0; i < side.size(); ++i)
            if (names_.contains(side[i].name))
                if (const auto found = ids_.find(identity_of(side[i])); found != ids_.end())
                    people[side.people[i].decided = found->second].push_back(i);
        for (auto& each : people)
            std::sort(each.begin(), each.end(), [&](std::uint32_t a, std::uint32_t b) { return side[a].content < side[b].content; });
        return people;
    }

private:
    std::map<Identity, std::uint32_t> ids_;
    std::unordered_set<std::uint32_t> names_;
};

struct Decision {
    std::uint32_t roster = 0, registered = 0;
    std::int32_t day = no_day;
    bool same = false;
    std::uint64_t content = 0; ///< of both rows: an order that does not go by rows
    /// The order in which a later word replaces an earlier one; on the same day "different" counts, as it merges nothing.
    friend bool operator<(const Decision& a, const Decision& b)
    {
        return std::tuple(a.roster, a.registered, a.day, !a.same) < std::tuple(b.roster, b.registered, b.day, !b.same);
    }
};

/// The last word on each pair, the oldest first.
std::vector<Decision> read_decisions(const Table& table, PeopleReader& reader, Identities& roster, Identities& registered)
{
    std::vector<std::uint32_t> nameless;
    std::unordered_map<std::uint32_t, const Person*> staff;
    const std::vector<Person> left = reader.read(table, nameless, "roster_"), right = reader.read(table, nameless, "registered_");
    for (const Person& each : left)
        staff[each.row] = &each;
    std::vector<Decision> read;
    for (const Person& each : right) {
        const std::string& verdict = table.at(each.row, "verdict");
        if (const auto found = staff.find(each.row); found != staff.end() && (verdict == "same" || verdict == "different"))
            read.push_back({roster.id(*found->second), registered.id(each), day_in(table.at(each.row, "decided_on")), verdict == "same",
                found->second->content + each.content});
    }
    std::sort(read.begin(), read.end());
    std::vector<Decision> last;
    for (const Decision& each : read)
        if (!last.empty() && last.back().roster == each.roster && last.back().registered == each.registered)
            last.back() = each;
        else
            last.push_back(each);
    std::sort(last.begin(), last.end(),
        [](const Decision& a, const Decision& b) { return std::tie(a.day, a.content) < std::tie(b.day, b.content); });
    return last;
}

std::optional<std::uint32_t> first_open(const Side& side, const std::vector<std::uint32_t>& people)
{
    const auto found = std::find_if(people.begin(), people.end(), [&](std::uint32_t each) { return side.open(each); });
    return found == people.end() ? std::nullopt : std::optional(*found);
}

/// Pairs them; who has a partner already and gets another one by a person's word is twice in the other list.
void pair_decided(Comparison& comparison, const std::vector<std::uint32_t>& staff, const std::vector<std::uint32_t>& users)
{
    const auto r = first_open(comparison.roster, staff), s = first_open(comparison.registered, users);
    if (r && s)
        comparison.pair(Class::same, *r, *s, bit(Reason::decided));
    else if (s && !staff.empty())
        comparison.alone(Class::twice, comparison.registered, *s, bits(Reason::decided, Reason::twice));
    else if (r && !users.empty() && !comparison.roster[*r].left)
        comparison.alone(Class::twice, comparison.roster, *r, bits(Reason::decided, Reason::twice));
}

} // namespace

void apply_decisions(Comparison& comparison, PeopleReader& reader, const Table& decisions)
{
    if (decisions.empty())
        return;
    Identities roster, registered;
    const std::vector<Decision> read = read_decisions(decisions, reader, roster, registered);
    const auto staff = roster.mark(comparison.roster), users = registered.mark(comparison.registered);
    for (const Decision& each : read) {
        if (each.same)
            pair_decided(comparison, staff[each.roster], users[each.registered]);
        else
            comparison.different.insert(std::uint64_t{each.roster} << 32 | each.registered);
    }
}

} // namespace junbi::staff_step
