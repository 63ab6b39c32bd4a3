// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/picking.h"

#include "wizard/engine/column_reader.h"
#include "wizard/engine/table_import.h"

#include <algorithm>
#include <array>
#include <set>
#include <sstream>
#include <string_view>

namespace junbi {
namespace {

using Words = std::set<std::string>;

/// What stands between the names in one cell: "東京都、神奈川県".
constexpr std::array<std::string_view, 12> between{"、", "，", ",", "・", "･", "/", "／", ";", "；", "　", "|", "｜"};

/// The names in one cell, as bare words.
std::vector<std::string> names_in(std::string cell)
{
    for (const std::string_view sign : between)
        for (auto at = cell.find(sign); at != cell.npos; at = cell.find(sign, at))
            cell.replace(at, sign.size(), " ");
    std::vector<std::string> names;
    std::istringstream words(cell);
    for (std::string word; words >> word;)
        names.push_back(bare_word(word));
    return names;
}

/// The name of a row of the rule table and its further words.
Words words_of(const Table& table, std::size_t row)
{
    Words all{bare_word(table.at(row, "name"))};
    for (std::string& each : names_in(table.at(row, "words")))
        all.insert(std::move(each));
    return all;
}

} // namespace

std::vector<std::size_t> rows_for(const Table& list, const Picking& picking, const Rules& rules, const std::string& wanted)
{
    const Table& names = rules.table(picking.rule_table);
    Words any, these;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Words words = words_of(names, i);
        any.insert(words.begin(), words.end());
        if (names.at(i, "id") == wanted)
            these = words;
    }
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::vector<std::string> said = names_in(list.at(i, picking.column));
        const bool readable = !said.empty() && std::all_of(said.begin(), said.end(), [&](const auto& each) { return any.contains(each); });
        if (these.empty() || !readable || std::any_of(said.begin(), said.end(), [&](const auto& each) { return these.contains(each); }))
            rows.push_back(i);
    }
    return rows;
}

Picked with_picked(const Field& table, const Table& known, const Table& list, const std::vector<std::size_t>& chosen)
{
    const std::string& name = table.columns.front().id;
    const RowKey key = table.row_key ? table.row_key : RowKey(bare_word);
    Words there;
    for (std::size_t i = 0; i < known.size(); ++i)
        there.insert(key(known.at(i, name)));
    Table fresh;
    for (const Field& each : table.columns)
        fresh.columns.push_back(each.id);
    for (const std::size_t row : chosen) {
        if (!there.insert(key(list.at(row, name))).second)
            continue;
        auto& cells = fresh.rows.emplace_back();
        for (const std::string& column : fresh.columns)
            cells.push_back(list.at(row, column));
    }
    return {joined(known, fresh, Taking::append), fresh.size()};
}

} // namespace junbi
