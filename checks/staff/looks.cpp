// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/looks.h"

#include <algorithm>

namespace junbi::staff_step {

namespace {

/// 々 stands for the character before it (佐々木, 佐佐木).
constexpr char32_t repeated = 0x3005;

Look look_of(std::uint32_t index, const Person& person, std::u32string_view name, const Variants& variants)
{
    Look made{index, std::u32string(name), person.split, person.note_size > 0};
    if (made.noted && person.note_at + person.note_size <= made.name.size() && person.note_at >= made.split)
        made.name.erase(person.note_at, person.note_size);
    for (std::size_t i = 0; i < made.name.size(); ++i)
        made.name[i] = made.name[i] == repeated && i > 0 ? made.name[i - 1] : variants.similar(as_katakana(made.name[i]));
    if (made.split >= made.name.size())
        made.split = 0;
    return made;
}

std::size_t common_start(std::u32string_view one, std::u32string_view other)
{
    const auto end = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first;
    return static_cast<std::size_t>(end - one.begin());
}

std::size_t common_end(std::u32string_view one, std::u32string_view other)
{
    const auto end = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend()).first;
    return static_cast<std::size_t>(end - one.rbegin());
}

} // namespace

std::vector<Look> looks_of(const Side& side, const Texts& texts, const Variants& variants)
{
    std::vector<Look> looks;
    for (std::uint32_t i = 0; i < side.size(); ++i)
        if (side.open(i))
            looks.push_back(look_of(i, side[i], texts.text(side[i].name), variants));
    return looks;
}

Shared shared_parts(const Look& one, const Look& other)
{
    if (one.split > 0 && other.split > 0)
        return {one.family() == other.family(), one.given() == other.given()};
    const std::size_t start = common_start(one.all(), other.all()), end = common_end(one.all(), other.all());
    const Look& known = one.split > 0 ? one : other;
    if (known.split > 0)
        return {start >= known.split, end >= known.given().size()};
    return {start >= 2, end >= 2};
}

} // namespace junbi::staff_step
