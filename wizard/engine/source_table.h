// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <cstddef>
#include <vector>

namespace junbi {

/// The rows of a file, a workbook's sheet or the clipboard as they stand there, before anybody says what they mean.
struct SourceTable {
    Table table = {};                   ///< the first row that is not empty as columns, then the others that are not
    std::size_t header_row = 1;         ///< number of the first, as a spreadsheet numbers the source (from 1)
    std::vector<std::size_t> rows = {}; ///< number of each other row; empty: they follow one another
    bool separated = false;             ///< cells are cut at separators: one more than the header has means that a row has slipped

    std::size_t number(std::size_t row) const { return row < rows.size() ? rows[row] : header_row + 1 + row; }
    friend bool operator==(const SourceTable&, const SourceTable&) = default;
};

} // namespace junbi
