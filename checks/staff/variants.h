// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace junbi::staff_step {

/// Which characters are one character in another shape (髙 = 高): for comparing only, nothing is ever rewritten with them.
class Variants {
public:
    /// `shipped` has the columns one, other, strength (same, ask); `own` has one and other, and its rows count as same.
    explicit Variants(const Table& shipped = {}, const Table& own = {});

    /// The character that stands for all that are the same; the character itself where it has none.
    char32_t same(char32_t character) const { return found(same_, character); }
    /// The character that stands for all that may be meant with it, a person asked.
    char32_t similar(char32_t character) const { return found(similar_, character); }
    /// Whether only the office's own rows make them the same.
    bool by_own_rows(char32_t one, char32_t other) const;

    /// Own rows (from 0) that are not one character on each side, and so are not used.
    const std::vector<std::size_t>& unusable() const { return unusable_; }

private:
    using Map = std::unordered_map<char32_t, char32_t>;
    static char32_t found(const Map& map, char32_t character)
    {
        const auto at = map.find(character);
        return at == map.end() ? character : at->second;
    }
    Map same_, shipped_, similar_;
    std::vector<std::size_t> unusable_;
};

} // namespace junbi::staff_step
