// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// What can be less or more: a number, a version such as 10.0.26100 (part by part), or a day.
struct Quantity {
    bool is_day = false;
    std::vector<long long> parts = {};

    friend bool operator==(const Quantity&, const Quantity&) = default;
    /// Unordered between a day and a number.
    friend std::partial_ordering operator<=>(const Quantity& a, const Quantity& b)
    {
        return a.is_day == b.is_day ? std::partial_ordering(a.parts <=> b.parts) : std::partial_ordering::unordered;
    }
};

/// The quantity that a text is, the whole of it; nothing where it is none.
std::optional<Quantity> quantity(std::string_view text);

} // namespace junbi
