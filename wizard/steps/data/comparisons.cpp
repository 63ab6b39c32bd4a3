// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/comparisons.h"

#include "checks/contract/days.h"

#include <charconv>

namespace junbi {

std::optional<Quantity> quantity(std::string_view text)
{
    if (const auto day = parse_day(text))
        return Quantity{true, {day->time_since_epoch().count()}};
    Quantity result;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (true) {
        long long part = 0;
        const auto [next, error] = std::from_chars(at, end, part);
        if (error != std::errc() || (part < 0 && !result.parts.empty()))
            return std::nullopt;
        result.parts.push_back(part);
        if (next == end)
            break;
        if (*next != '.')
            return std::nullopt;
        at = next + 1;
    }
    while (result.parts.size() > 1 && result.parts.back() == 0) // 12.0 is 12
        result.parts.pop_back();
    return result;
}

} // namespace junbi
