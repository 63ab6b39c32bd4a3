// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/reader_index.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace junbi::card_reader_step {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::uint32_t key_of(const char* letters)
{
    std::uint32_t key = 0;
    std::memcpy(&key, letters, sizeof key);
    return key;
}

std::size_t place_of(std::uint32_t key) { return key * 0x9E3779B1U >> 16; }

/// Calls take(one) for each of the alternatives "a|b|c".
template <class Take>
void each_alternative(std::string_view all, Take take)
{
    while (!all.empty()) {
        const std::string_view one = all.substr(0, all.find('|'));
        take(one);
        all.remove_prefix(std::min(one.size() + 1, all.size()));
    }
}

/// "054c:0dc9" as one number; nothing where it is not of that shape.
std::optional<std::uint32_t> usb_number(std::string_view id)
{
    std::uint32_t vendor = 0, product = 0;
    if (id.size() != 9 || id[4] != ':' || std::from_chars(id.data(), id.data() + 4, vendor, 16).ptr != id.data() + 4
        || std::from_chars(id.data() + 5, id.data() + 9, product, 16).ptr != id.data() + 9)
        return std::nullopt;
    return vendor << 16 | product;
}

/// A column, looked for once: Table::at looks for it each time.
class Column {
public:
    Column(const Table& table, std::string_view name)
        : table_(table)
        , index_(static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), name) - table.columns.begin()))
    {
    }
    std::string_view of(std::size_t row) const
    {
        return index_ < table_.rows[row].size() ? std::string_view(table_.rows[row][index_]) : std::string_view();
    }

private:
    const Table& table_;
    std::size_t index_;
};

} // namespace

ReaderIndex::ReaderIndex(const Table& table) : table_(&table), family_of_(table.size())
{
    const Column family(table, "family"), name(table, "name"), names(table, "names"), usb(table, "usb"), tier(table, "tier");
    std::unordered_map<std::string_view, std::uint32_t> known(table.size());
    families_.reserve(table.size());
    parts_.reserve(2 * table.size());
    letters_.reserve(32 * table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const std::string_view of = family.of(row).empty() ? name.of(row) : family.of(row);
        const auto [found, fresh] = known.try_emplace(of, static_cast<std::uint32_t>(families_.size()));
        if (fresh)
            families_.push_back({of, Tier::unknown, {}});
        ReaderFamily& its = families_[found->second];
        its.tier = std::min(its.tier, tier_named(tier.of(row)));
        its.rows.push_back(row);
        family_of_[row] = found->second;
        add_row(row, names.of(row).empty() && !usb.of(row).empty() ? name.of(row) : names.of(row), usb.of(row));
    }
    sort();
}

void ReaderIndex::add_row(std::uint32_t row, std::string_view names, std::string_view usb)
{
    each_alternative(names, [&](std::string_view part) {
        if (part.size() < key_length)
            return;
        const auto begin = static_cast<std::uint32_t>(letters_.size());
        std::transform(part.begin(), part.end(), std::back_inserter(letters_), lower);
        parts_.push_back({key_of(&letters_[begin]), begin, static_cast<std::uint32_t>(part.size()), row});
    });
    each_alternative(usb, [&](std::string_view id) {
        if (const auto number = usb_number(id))
            usb_.emplace_back(*number, row);
    });
}

void ReaderIndex::sort()
{
    std::sort(parts_.begin(), parts_.end(), [this](const Part& a, const Part& b) {
        return std::tuple(a.key, b.length, text(a), a.row) < std::tuple(b.key, a.length, text(b), b.row);
    });
    for (const Part& part : parts_) {
        keys_.set(place_of(part.key));
        part_rows_.push_back(part.row);
    }
    std::sort(usb_.begin(), usb_.end());
    for (const auto& [id, row] : usb_)
        usb_rows_.push_back(row);
}

const ReaderIndex::Part* ReaderIndex::longest_at(std::string_view letters) const
{
    const std::uint32_t key = key_of(letters.data());
    if (!keys_.test(place_of(key)))
        return nullptr;
    auto part = std::lower_bound(parts_.begin(), parts_.end(), key, [](const Part& a, std::uint32_t wanted) { return a.key < wanted; });
    for (; part != parts_.end() && part->key == key; ++part)
        if (letters.starts_with(text(*part)))
            return &*part;
    return nullptr;
}

ReaderIndex::Found ReaderIndex::found(std::span<const std::uint32_t> rows) const
{
    return rows.empty() ? Found{} : Found{&families_[family_of_[rows.front()]], rows};
}

ReaderIndex::Found ReaderIndex::by_name(std::string_view name) const&
{
    std::string letters(name);
    std::transform(letters.begin(), letters.end(), letters.begin(), lower);
    const Part* best = nullptr;
    for (std::size_t at = 0; at + key_length <= letters.size(); ++at) {
        const Part* here = longest_at(std::string_view(letters).substr(at));
        if (here && (!best || std::tuple(best->length, here->row) < std::tuple(here->length, best->row)))
            best = here;
    }
    if (!best)
        return {};
    const auto first = static_cast<std::size_t>(best - parts_.data());
    auto last = first;
    while (last < parts_.size() && text(parts_[last]) == text(*best))
        ++last;
    return found(std::span(part_rows_).subspan(first, last - first));
}

ReaderIndex::Found ReaderIndex::by_usb(std::string_view id) const&
{
    const auto number = usb_number(id);
    if (!number)
        return {};
    const auto first = std::lower_bound(usb_.begin(), usb_.end(), std::pair(*number, std::uint32_t{0}));
    const auto last = std::find_if(first, usb_.end(), [&](const auto& each) { return each.first != *number; });
    return found(std::span(usb_rows_).subspan(static_cast<std::size_t>(first - usb_.begin()), static_cast<std::size_t>(last - first)));
}

} // namespace junbi::card_reader_step
