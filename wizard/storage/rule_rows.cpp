// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/rule_rows.h"

#include "checks/contract/days.h"

#include <algorithm>

namespace junbi {
namespace {

std::string listed(const std::vector<std::string>& names)
{
    std::string line;
    for (const std::string& each : names)
        line += (line.empty() ? "" : ", ") + each;
    return line;
}

std::size_t index_of(const Table& table, const std::string& column)
{
    return static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin());
}

/// The row of that id; a new one where there is none.
std::vector<std::string>& row_of(Table& table, const std::string& id)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table.at(i, "id") == id)
            return table.rows[i];
    return table.rows.emplace_back(table.columns.size());
}

} // namespace

const std::string& value_in(const RuleRow& row, std::string_view column)
{
    static const std::string none;
    const auto found = std::find_if(row.begin(), row.end(), [&](const auto& each) { return each.first == column; });
    return found == row.end() ? none : found->second;
}

bool has_source_and_day(const RuleRow& row) { return !value_in(row, "source").empty() && parse_day(value_in(row, "checked")); }

std::optional<Text> trouble_with(const RuleRow& row, const Table& table, std::set<std::string>& ids)
{
    const std::string& id = value_in(row, "id");
    if (id.empty() || !has_source_and_day(row))
        return T("a row needs an id, a source, and in “checked” the day on which it was seen (2026-11-22)");
    if (!ids.insert(id).second)
        return T("there are two rows with the id “{1}”", id);
    for (const auto& [column, value] : row)
        if (index_of(table, column) == table.columns.size())
            return T("“{1}” is no column of this table; there are: {2}", column, listed(table.columns));
    return std::nullopt;
}

void lay_over(Table& table, const RuleRow& row)
{
    std::vector<std::string>& cells = row_of(table, value_in(row, "id"));
    for (const auto& [column, value] : row)
        cells[index_of(table, column)] = value;
}

void append(Table& table, const RuleRow& row)
{
    for (const auto& [column, value] : row)
        if (index_of(table, column) == table.columns.size()) {
            table.columns.push_back(column);
            for (auto& each : table.rows)
                each.emplace_back();
        }
    std::vector<std::string>& cells = table.rows.emplace_back(table.columns.size());
    for (const auto& [column, value] : row)
        cells[index_of(table, column)] = value;
}

} // namespace junbi
