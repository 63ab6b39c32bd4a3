// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <charconv>
#include <optional>

namespace junbi {

/// The number in a cell of a rule table, or nothing where it is empty or anything else: people may add rows of their own.
inline std::optional<long long> whole_number(const Table& rows, std::size_t row, std::string_view column)
{
    const std::string& text = rows.at(row, column);
    long long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace junbi
