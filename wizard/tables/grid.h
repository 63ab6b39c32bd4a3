// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/failure.h"
#include "wizard/engine/source_table.h"

namespace junbi {

// Far above any list of one office, far below what would make a computer stand still.
constexpr std::size_t most_rows = 200'000, most_columns = 500, most_characters = 10'000;
constexpr std::size_t most_cells = 5'000'000, most_bytes = 128u << 20; ///< of all cells together

/// The name of a column as spreadsheets show it, from 0: A … Z, AA …
std::string column_letters(std::size_t column);

/// Where something is wrong. `source`: the file, with its sheet where it has one.
struct Place {
    const Text& source;
    std::size_t row = 0;    ///< as a spreadsheet numbers it, from 1
    std::size_t column = 0; ///< from 0
};

/// "“list.csv”, row 5, column B: … Nothing was imported."
Failure refused(const Place& place, Text why);
/// The same for the source as a whole.
Failure refused(const Text& source, Text why);

/// Takes the cells of a source row by row, leaves out blank rows and keeps the limits. Throws Failure (file) where one is passed.
class Grid {
public:
    explicit Grid(const Text& source) : source_(source) { }

    /// The next row begins; `number` grows.
    void begin_row(std::size_t number);
    /// Cells come in the order of their columns; those between may be left out.
    void add(std::size_t column, std::string value);

    std::vector<std::vector<std::string>>& rows() { return rows_; }
    const std::vector<std::size_t>& numbers() const { return numbers_; }
    bool empty() const { return rows_.empty(); }
    /// The last row ends.
    void end();

    /// All rows as long as the longest. Throws Failure (file) where there are none.
    SourceTable table(bool separated) &&;

private:
    void demand_short(const std::string& value, std::size_t column) const;

    Text source_;
    std::vector<std::vector<std::string>> rows_;
    std::vector<std::size_t> numbers_;
    std::vector<std::string> row_;
    std::size_t number_ = 0, cells_ = 0, bytes_ = 0, widest_ = 0;
    bool blank_ = true;
};

} // namespace junbi
