// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/tables/grid.h"
#include "wizard/tables/workbook/book.h"

namespace junbi {

/// The shared strings: what stands above characters to tell their reading is left out. Throws Damaged, TooMuch.
std::vector<std::string> read_strings(PackedFile file);

/// The cells of one sheet, and what a person should know about them.
struct SheetCells {
    explicit SheetCells(const Text& source) : grid(source) { }
    Grid grid;
    std::vector<Text> notes = {};
};

/// Reads a sheet while it is unpacked. `source` names file and sheet. Throws Damaged, TooMuch, Failure (file).
SheetCells read_sheet(PackedFile file, const Book& book, const std::vector<std::string>& strings, const Text& source);

/// An area of merged cells, inclusive; rows from 1, columns from 0.
struct Area {
    std::size_t first_row, last_row, first_column, last_column;
};

/// "B3" or "AA10": row and column; nothing where it is no reference.
std::optional<std::pair<std::size_t, std::size_t>> row_and_column(std::string_view reference);

/// Gives every cell of a merged area the value of its first one, as people read it. Throws TooMuch.
void fill_merged(Grid& grid, const std::vector<Area>& areas);

/// "3, 5–8, 12 …" of ascending numbers; after ten entries no more.
std::string listed(const std::vector<std::string>& numbers);

} // namespace junbi
