// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/workbook/sheet.h"

#include <algorithm>

namespace junbi {

std::optional<std::pair<std::size_t, std::size_t>> row_and_column(std::string_view reference)
{
    std::size_t column = 0, row = 0, i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i)
        column = column * 26 + static_cast<std::size_t>(reference[i] - 'A' + 1);
    const std::size_t letters = i;
    for (; i < reference.size() && reference[i] >= '0' && reference[i] <= '9' && i < letters + 10; ++i)
        row = row * 10 + static_cast<std::size_t>(reference[i] - '0');
    if (letters == 0 || i == letters || i != reference.size())
        return std::nullopt;
    return std::pair(row, column - 1);
}

void fill_merged(Grid& grid, const std::vector<Area>& areas)
{
    const auto& numbers = grid.numbers();
    std::size_t work = 0, widest = 0;
    for (const auto& row : grid.rows())
        widest = std::max(widest, row.size()); // a title may be merged over all columns that a spreadsheet has
    for (const Area& area : areas) {
        const auto first = std::lower_bound(numbers.begin(), numbers.end(), area.first_row);
        if (first == numbers.end() || *first != area.first_row)
            continue; // nothing stands there
        const auto begin = static_cast<std::size_t>(first - numbers.begin());
        auto& top = grid.rows()[begin];
        if (area.first_column >= top.size() || top[area.first_column].empty())
            continue;
        const std::string value = top[area.first_column];
        for (std::size_t i = begin; i < numbers.size() && numbers[i] <= area.last_row; ++i) {
            auto& row = grid.rows()[i];
            const std::size_t end = std::min(area.last_column + 1, widest);
            if ((work += (end - area.first_column) * (1 + value.size() / 32)) > most_cells)
                throw TooMuch();
            row.resize(std::max(row.size(), end));
            for (std::size_t column = area.first_column; column < end; ++column)
                if (row[column].empty())
                    row[column] = value;
        }
    }
}

std::string listed(const std::vector<std::string>& numbers)
{
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(numbers.size(), 10); ++i)
        list += (list.empty() ? "" : ", ") + numbers[i];
    return numbers.size() > 10 ? list + " …" : list;
}

} // namespace junbi
