// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// Rows under named columns: what a person filled in, an imported list, a rule table, a comparison.
struct Table {
    std::vector<std::string> columns = {};
    std::vector<std::vector<std::string>> rows = {}; ///< each as long as `columns`

    /// The cell's text, or an empty text where there is no such column or row.
    const std::string& at(std::size_t row, std::string_view column) const
    {
        static const std::string none;
        const auto found = std::find(columns.begin(), columns.end(), column);
        const auto index = static_cast<std::size_t>(found - columns.begin());
        return row < rows.size() && index < rows[row].size() ? rows[row][index] : none;
    }
    std::size_t size() const { return rows.size(); }
    bool empty() const { return rows.empty(); }
    friend bool operator==(const Table&, const Table&) = default;
};

/// Large tables are shared, never copied.
using SharedTable = std::shared_ptr<const Table>;

} // namespace junbi
