// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/personal_rows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace junbi {
namespace {

using namespace std::string_view_literals;

constexpr std::array escapes{std::pair{'\t', 't'}, std::pair{'\n', 'n'}, std::pair{'\r', 'r'}, std::pair{'\0', '0'}, std::pair{'\\', '\\'}};

void append_escaped(std::string& line, std::string_view cell)
{
    for (std::size_t special; (special = cell.find_first_of("\t\n\r\0\\"sv)) != cell.npos; cell.remove_prefix(special + 1)) {
        line.append(cell.substr(0, special)).push_back('\\');
        line.push_back(std::find_if(escapes.begin(), escapes.end(), [&](const auto& each) { return each.first == cell[special]; })->second);
    }
    line.append(cell);
}

std::string unescaped(std::string_view text)
{
    std::string cell;
    for (std::size_t sign; (sign = text.find('\\')) != text.npos && sign + 1 < text.size(); text.remove_prefix(sign + 2)) {
        cell.append(text.substr(0, sign));
        const auto known = std::find_if(escapes.begin(), escapes.end(), [&](const auto& each) { return each.second == text[sign + 1]; });
        cell.push_back(known == escapes.end() ? text[sign + 1] : known->first);
    }
    return cell.append(text);
}

void append_line(std::string& text, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i)
            text.push_back('\t');
        append_escaped(text, cells[i]);
    }
    text.push_back('\n');
}

std::vector<std::string> cells_of(std::string_view line, std::size_t expected)
{
    std::vector<std::string> cells;
    cells.reserve(expected);
    for (;;) {
        const auto end = line.find('\t');
        cells.push_back(unescaped(line.substr(0, end)));
        if (end == line.npos)
            return cells;
        line.remove_prefix(end + 1);
    }
}

/// The next line, taken off the text.
std::string_view next_line(std::string_view& text)
{
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    return line;
}

} // namespace

std::string rows_as_text(const Table& table)
{
    std::size_t size = 0;
    for (const auto& row : table.rows)
        for (const std::string& cell : row)
            size += cell.size() + 1;
    std::string text;
    text.reserve(size + size / 64 + 1024);
    append_line(text, table.columns);
    for (const auto& row : table.rows)
        append_line(text, row);
    return text;
}

std::optional<Table> rows_from_text(std::string_view text, std::size_t count)
{
    Table table{cells_of(next_line(text), 0)};
    table.rows.reserve(std::min(count, text.size()));
    while (!text.empty())
        if (table.rows.emplace_back(cells_of(next_line(text), table.columns.size())).size() != table.columns.size())
            return std::nullopt;
    return table.size() == count ? std::optional(std::move(table)) : std::nullopt;
}

} // namespace junbi
