// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/grid.h"

#include <algorithm>

namespace junbi {

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

Failure refused(const Place& place, Text why)
{
    return {Ending::file,
        T("{1}, row {2}, column {3}: {4} Nothing was imported.", place.source, place.row, column_letters(place.column), std::move(why))};
}

Failure refused(const Text& source, Text why) { return {Ending::file, T("{1}: {2} Nothing was imported.", source, std::move(why))}; }

void Grid::begin_row(std::size_t number)
{
    end();
    number_ = number;
}

void Grid::end()
{
    if (!blank_) {
        if (rows_.size() > most_rows)
            throw refused(source_, T("It has more than {1} rows. Is it the right one?", most_rows));
        widest_ = std::max(widest_, row_.size());
        rows_.push_back(std::move(row_));
        numbers_.push_back(number_);
    }
    row_ = {};
    blank_ = true;
}

void Grid::add(std::size_t column, std::string value)
{
    if (value.empty() && column >= most_columns)
        return;
    if (column >= most_columns)
        throw refused({source_, number_, column}, T("There are more than {1} columns. Is it the right one?", most_columns));
    demand_short(value, column);
    blank_ &= value.empty();
    bytes_ += value.size();
    cells_ += column + 1 - row_.size();
    if (cells_ > most_cells || bytes_ > most_bytes)
        throw refused(source_, T("It holds far more cells than a list of one office. Is it the right one?"));
    if (row_.empty())
        row_.reserve(widest_);
    row_.resize(column);
    row_.push_back(std::move(value));
}

void Grid::demand_short(const std::string& value, std::size_t column) const
{
    if (value.size() <= most_characters)
        return;
    const auto characters
        = static_cast<std::size_t>(std::count_if(value.begin(), value.end(), [](unsigned char c) { return (c & 0xC0) != 0x80; }));
    if (characters > most_characters)
        throw refused({source_, number_, column}, T("The cell holds more than {1} characters. Is it the right one?", most_characters));
}

SourceTable Grid::table(bool separated) &&
{
    end();
    if (rows_.empty())
        throw refused(source_, T("There is nothing in it."));
    if (rows_.size() * widest_ > most_cells)
        throw refused(source_, T("It holds far more cells than a list of one office. Is it the right one?"));
    for (auto& row : rows_)
        row.resize(widest_);
    SourceTable made;
    made.separated = separated;
    made.header_row = numbers_.front();
    made.rows.assign(numbers_.begin() + 1, numbers_.end());
    made.table.columns = std::move(rows_.front());
    rows_.erase(rows_.begin());
    made.table.rows = std::move(rows_);
    return made;
}

} // namespace junbi
