// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/looks.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace junbi::staff_step {

namespace {

/// Names longer than this are no typing mistakes of each other.
constexpr std::size_t longest_name = 24;
/// From here on two characters may differ.
constexpr std::size_t long_name = 6;
/// So many entries at most when similar names are sought: memory stays bounded when nothing fits at all.
constexpr std::size_t most_entries = 4'000'000;
/// So many pairs at most come of one thing in common, unless as many people have it.
constexpr std::size_t most_pairs = 256;

/// Something that two people may have in common.
struct Entry {
    std::uint64_t key = 0;
    std::uint64_t order = 0;
    std::uint32_t look = 0;
    bool registered = false;
    friend bool operator<(const Entry& a, const Entry& b)
    {
        return std::tie(a.key, a.registered, a.order, a.look) < std::tie(b.key, b.registered, b.order, b.look);
    }
};

std::uint64_t key_of(std::uint64_t kind, std::uint64_t value, std::u32string_view text = {})
{
    return (std::hash<std::u32string_view>{}(text) ^ (value * 0x9E3779B97F4A7C15U)) * 0xD6E8FEB86659FD93U + kind * 0x9E3779B97F4A7C15U;
}

class Entries {
public:
    explicit Entries(const Comparison& comparison) : all_(comparison) { }
    void add(const std::vector<Look>& looks, const Side& side, bool registered);
    /// All pairs of those who have something in common; where very many have it, each only with the one at the same place of the order.
    void pair_up(std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs);
    void add_neighbours(const std::vector<Look>& roster, const std::vector<Look>& registered);

private:
    void add_facts(const Person& person, const Look& look);
    void add_births(const Person& person, const Look& look);
    void add_neighbours(const Look& look, std::size_t depth);
    void add(std::uint64_t key) { entries_.push_back({key, order_, look_, registered_}); }

    const Comparison& all_;
    std::vector<Entry> entries_;
    std::uint64_t order_ = 0;
    std::uint32_t look_ = 0;
    bool registered_ = false;
};

/// A birth date alone is many people's: something of the name must go with it.
void Entries::add_births(const Person& person, const Look& look)
{
    const auto day = static_cast<std::uint64_t>(std::int64_t(person.birth) - no_day);
    const auto with = [&](std::uint64_t kind, std::u32string_view text) { add(key_of(kind, day, text)); };
    const std::u32string_view name = look.all();
    for (std::size_t length = 1; length <= 3 && length < name.size(); ++length) {
        with(10, name.substr(name.size() - length));
        with(11, name.substr(0, length));
    }
    if (look.split > 3)
        with(11, look.family());
    if (look.split > 0 && look.given().size() > 3)
        with(10, look.given());
    if (person.reading != 0)
        with(12, all_.texts.text(person.reading));
}

void Entries::add_facts(const Person& person, const Look& look)
{
    if (all_.numbers && person.number != 0)
        add(key_of(1, person.number));
    if (person.reading != 0)
        add(key_of(2, person.reading));
    add(key_of(3, 0, look.all()));
    if (const std::u32string swapped = look.swapped(); !swapped.empty())
        add(key_of(3, 0, swapped)); // it meets the other one's plain name
    if (person.birth != no_day)
        add_births(person, look);
}

void Entries::add(const std::vector<Look>& looks, const Side& side, bool registered)
{
    registered_ = registered;
    for (look_ = 0; look_ < looks.size(); ++look_) {
        order_ = side[looks[look_].person].content;
        add_facts(side[looks[look_].person], looks[look_]);
    }
}

std::size_t depth_of(const Look& look, std::size_t most)
{
    const std::size_t size = look.name.size();
    return size < 3 || size > longest_name ? 0 : std::min<std::size_t>(most, size >= long_name ? 2 : 1);
}

/// How many ways there are to leave up to `depth` characters out.
std::size_t ways(std::size_t size, std::size_t depth) { return depth == 0 ? 0 : depth == 1 ? size + 1 : 1 + size + size * (size - 1) / 2; }

/// Two names within a distance have a common rest when each leaves as many characters out.
void Entries::add_neighbours(const Look& look, std::size_t depth)
{
    const std::u32string& name = look.name;
    add(key_of(20, 0, name));
    for (std::size_t i = 0; i < name.size(); ++i) {
        const std::u32string shorter = name.substr(0, i) + name.substr(i + 1);
        add(key_of(20, 0, shorter));
        for (std::size_t j = i; depth > 1 && j < shorter.size(); ++j)
            add(key_of(20, 0, shorter.substr(0, j) + shorter.substr(j + 1)));
    }
}

void Entries::add_neighbours(const std::vector<Look>& roster, const std::vector<Look>& registered)
{
    for (std::size_t most = 2; most > 0; --most) {
        std::size_t entries = 0;
        for (const auto* looks : {&roster, &registered})
            for (const Look& each : *looks)
                entries += ways(each.name.size(), depth_of(each, most));
        if (entries > most_entries)
            continue;
        entries_.reserve(entries);
        for (const auto* looks : {&roster, &registered}) {
            registered_ = looks == &registered;
            for (look_ = 0; look_ < looks->size(); ++look_)
                if (const std::size_t depth = depth_of((*looks)[look_], most)) {
                    order_ = (registered_ ? all_.registered : all_.roster)[(*looks)[look_].person].content;
                    add_neighbours((*looks)[look_], depth);
                }
        }
        return;
    }
}

void Entries::pair_up(std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs)
{
    std::sort(entries_.begin(), entries_.end());
    const auto same = [](const Entry& a, const Entry& b) { return a.key == b.key && a.registered == b.registered && a.look == b.look; };
    entries_.erase(std::unique(entries_.begin(), entries_.end(), same), entries_.end());
    for (auto from = entries_.begin(); from != entries_.end();) {
        const auto to = std::find_if(from, entries_.end(), [&](const Entry& each) { return each.key != from->key; });
        const auto middle = std::find_if(from, to, [](const Entry& each) { return each.registered; });
        const auto staff = static_cast<std::size_t>(middle - from), users = static_cast<std::size_t>(to - middle);
        const bool many = staff * users > most_pairs;
        for (std::size_t i = 0; i < staff && users > 0; ++i)
            for (std::size_t j = many ? i : 0; j < (many ? std::min(i + 1, users) : users); ++j)
                pairs.emplace_back(from[static_cast<std::ptrdiff_t>(i)].look, middle[static_cast<std::ptrdiff_t>(j)].look);
        from = to;
    }
    entries_.clear();
}

} // namespace

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_in_common(
    const Comparison& comparison, const std::vector<Look>& roster, const std::vector<Look>& registered)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    Entries entries(comparison);
    entries.add(roster, comparison.roster, false);
    entries.add(registered, comparison.registered, true);
    entries.pair_up(pairs);
    entries.add_neighbours(roster, registered);
    entries.pair_up(pairs);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace junbi::staff_step
