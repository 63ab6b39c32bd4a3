// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/variants.h"

#include "checks/staff/code_points.h"

#include <algorithm>

namespace junbi::staff_step {

namespace {

using Map = std::unordered_map<char32_t, char32_t>;

char32_t head_of(const Map& heads, char32_t character)
{
    for (auto at = heads.find(character); at != heads.end(); at = heads.find(character))
        character = at->second;
    return character;
}

/// Puts both into one family; the head of a family is its smallest character, whatever the order of the rows.
void join(Map& heads, char32_t one, char32_t other)
{
    const char32_t a = head_of(heads, one), b = head_of(heads, other);
    if (a != b)
        heads[std::max(a, b)] = std::min(a, b);
}

void flatten(Map& heads)
{
    for (auto& [character, head] : heads)
        head = head_of(heads, head);
}

bool is_selector(char32_t character)
{
    return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF)
        || (character >= 0x180B && character <= 0x180F);
}

/// The characters of a cell without spaces around them and without selectors of a glyph.
std::u32string characters_in(const std::string& cell)
{
    std::u32string found = characters_of(cell);
    std::erase_if(found, [](char32_t each) { return each <= U' ' || each == U'\u3000' || is_selector(each); });
    return found;
}

} // namespace

Variants::Variants(const Table& shipped, const Table& own)
{
    same_.reserve(2 * shipped.size());
    for (std::size_t row = 0; row < shipped.size(); ++row) {
        const std::u32string one = characters_in(shipped.at(row, "one"));
        for (const char32_t other : characters_in(shipped.at(row, "other")))
            if (one.size() == 1)
                join(shipped.at(row, "strength") == "same" ? same_ : similar_, one[0], other);
    }
    flatten(same_);
    shipped_ = same_;
    for (std::size_t row = 0; row < own.size(); ++row) {
        const std::u32string one = characters_in(own.at(row, "one")), others = characters_in(own.at(row, "other"));
        if (one.size() != 1 || others.size() != 1)
            unusable_.push_back(row);
        else
            join(same_, one[0], others[0]);
    }
    flatten(same_);
    for (const auto& [character, head] : same_)
        join(similar_, character, head);
    flatten(similar_);
}

bool Variants::by_own_rows(char32_t one, char32_t other) const { return found(shipped_, one) != found(shipped_, other); }

} // namespace junbi::staff_step
