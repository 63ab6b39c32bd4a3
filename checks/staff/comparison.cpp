// SPDX-License-Identifier: Apache-2.0
#include "checks/staff/comparison.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace junbi::staff_step {

Reasons Evidence::for_it() const
{
    return (number_same ? bit(Reason::number) : 0) | (birth_same ? bit(Reason::birth) : 0) | (reading_same ? bit(Reason::reading) : 0);
}

Reasons Evidence::against_it() const
{
    return (number_other ? bit(Reason::other_number) : 0) | (birth_other ? bit(Reason::other_birth) : 0)
        | (reading_other ? bit(Reason::other_reading) : 0);
}

Evidence Comparison::evidence(std::uint32_t r, std::uint32_t s) const
{
    const Person &one = roster[r], &other = registered[s];
    const bool number = numbers && one.number != 0 && other.number != 0, birth = one.birth != no_day && other.birth != no_day,
               reading = one.reading != 0 && other.reading != 0;
    return {number && one.number == other.number, number && one.number != other.number, birth && one.birth == other.birth,
        birth && one.birth != other.birth, reading && one.reading == other.reading, reading && one.reading != other.reading};
}

bool Comparison::forbidden(std::uint32_t r, std::uint32_t s) const
{
    const std::uint64_t one = roster[r].decided, other = registered[s].decided;
    return one != 0 && other != 0 && different.contains(one << 32 | other);
}

void Comparison::pair(Class kind, std::uint32_t r, std::uint32_t s, Reasons reasons)
{
    const bool left = roster[r].left;
    lines.push_back({left && kind != Class::ask ? Class::extra : kind, r, s, reasons | (left ? bit(Reason::left) : 0)});
    roster.settled[r] = registered.settled[s] = 1;
}

void Comparison::alone(Class kind, Side& side, std::uint32_t index, Reasons reasons)
{
    lines.push_back({kind, &side == &roster ? index : no_row, &side == &roster ? no_row : index, reasons | side.remarks[index]});
    side.settled[index] = 1;
}

void Comparison::pair_by_name(std::uint32_t r, std::uint32_t s, Reasons reasons)
{
    const Evidence seen = evidence(r, s);
    bool ask = (seen.number_other && !seen.birth_same) || (seen.birth_other && !seen.number_same);
    if (!ask && seen.reading_other && !seen.number_same && !seen.birth_same)
        ask = edit_distance(texts.text(roster[r].reading), texts.text(registered[s].reading), 1) > 1;
    pair(ask ? Class::ask : Class::same, r, s, reasons | (ask ? seen.against_it() | seen.for_it() : 0));
}

bool differ_within(const Person& one, const Person& other)
{
    return (one.number != 0 && other.number != 0 && one.number != other.number)
        || (one.birth != no_day && other.birth != no_day && one.birth != other.birth)
        || (one.reading != 0 && other.reading != 0 && one.reading != other.reading);
}

std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t limit)
{
    if (one.size() > other.size())
        std::swap(one, other);
    if (other.size() - one.size() > limit)
        return limit + 1;
    // Only the band of 2 limit + 1 cells around the diagonal can stay within the limit: cell k of a row is column row - limit + k.
    const std::size_t width = 2 * limit + 1, far = limit + 1;
    std::array<std::size_t, 5> before{}, now{};
    for (std::size_t k = 0; k < width; ++k)
        before[k] = k < limit ? far : k - limit;
    for (std::size_t row = 1; row <= one.size(); ++row, before = now) {
        for (std::size_t k = 0; k < width; ++k) {
            now[k] = far;
            if (row + k < limit || row + k - limit > other.size())
                continue;
            const std::size_t column = row + k - limit;
            if (column == 0) {
                now[k] = row;
                continue;
            }
            now[k] = std::min({before[k] + (one[row - 1] == other[column - 1] ? 0 : 1), k + 1 < width ? before[k + 1] + 1 : far,
                k > 0 ? now[k - 1] + 1 : far, far});
        }
        if (*std::min_element(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(width)) > limit)
            return far;
    }
    return std::min(before[other.size() + limit - one.size()], far);
}

} // namespace junbi::staff_step
