// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/paired_rows.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t header_and_one = 2; ///< the number of the first row below a header

std::size_t place_of(const Table& table, std::string_view column)
{
    return static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin());
}

const std::string& cell(const Table& table, std::size_t row, std::size_t column)
{
    static const std::string none;
    return column < table.rows[row].size() ? table.rows[row][column] : none;
}

/// Where the columns of a comparison stand, looked up once: it may have a hundred thousand rows.
struct Columns {
    std::size_t kind, left, right, reason;
    Columns(const Pairing& pairing, const Table& matches)
        : kind(place_of(matches, "class"))
        , left(place_of(matches, pairing.left + "_row"))
        , right(place_of(matches, pairing.right + "_row"))
        , reason(place_of(matches, "reason"))
    {
    }
};

/// The cell of a list that a column of the decisions keeps ("roster_name"), or an empty text.
std::string remembered(const std::string& column, const std::string& list, const Table& table, std::size_t place)
{
    return column.starts_with(list + "_") ? table.at(place, column.substr(list.size() + 1)) : std::string();
}

} // namespace

NumberedRows::NumberedRows(const Table& list) : list_(list)
{
    const std::size_t column = place_of(list, "source_row");
    places_.reserve(list.size());
    for (std::size_t row = 0; row < list.size(); ++row) {
        const std::string& number = cell(list, row, column);
        places_.try_emplace(number.empty() ? std::to_string(row + header_and_one) : number, row);
    }
}

std::optional<std::size_t> NumberedRows::find(const std::string& number) const
{
    const auto found = places_.find(number);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<PairedRow> paired_rows(const Pairing& pairing, const Table& matches, const NumberedRows& left, const NumberedRows& right)
{
    return paired_rows(pairing, matches, left, right, {});
}

std::vector<PairedRow> paired_rows(
    const Pairing& pairing, const Table& matches, const NumberedRows& left, const NumberedRows& right, std::string_view kind)
{
    const Columns columns(pairing, matches);
    std::vector<PairedRow> pairs;
    for (std::size_t row = 0; row < matches.size(); ++row) {
        if (!kind.empty() && cell(matches, row, columns.kind) != kind)
            continue;
        const std::string &left_row = cell(matches, row, columns.left), &right_row = cell(matches, row, columns.right);
        PairedRow pair{
            cell(matches, row, columns.kind), reason_ids(cell(matches, row, columns.reason)), left.find(left_row), right.find(right_row)};
        const bool known = (left_row.empty() || pair.left) && (right_row.empty() || pair.right);
        if (known && (pair.left || pair.right))
            pairs.push_back(std::move(pair));
    }
    return pairs;
}

std::vector<std::size_t> class_counts(const Pairing& pairing, const Table& matches)
{
    std::unordered_map<std::string_view, std::size_t> counted;
    const std::size_t column = place_of(matches, "class");
    for (std::size_t row = 0; row < matches.size(); ++row)
        ++counted[cell(matches, row, column)];
    std::vector<std::size_t> counts;
    for (const Option& each : pairing.classes)
        counts.push_back(counted[each.id]);
    return counts;
}

std::vector<Text> reasons_told(const Pairing& pairing, const std::vector<std::string>& reasons)
{
    std::vector<Text> words;
    for (const std::string& id : reasons) {
        const auto found = std::find_if(pairing.reasons.begin(), pairing.reasons.end(), [&](const Option& each) { return each.id == id; });
        words.push_back(found == pairing.reasons.end() ? verbatim(id) : found->label);
    }
    return words;
}

std::vector<std::string> reason_ids(std::string_view cell)
{
    std::vector<std::string> ids;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find('+'), cell.size());
        if (end > 0)
            ids.emplace_back(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return ids;
}

std::vector<std::string> decision_row(const Field& decisions, const std::string& verdict, const std::string& day, const Table& left,
    std::size_t left_place, const Table& right, std::size_t right_place)
{
    std::vector<std::string> row;
    for (const Field& column : decisions.columns)
        row.push_back(column.id == "verdict"                          ? verdict
                : column.id == "decided_on"                           ? day
                : column.id.starts_with(decisions.pairing.left + "_") ? remembered(column.id, decisions.pairing.left, left, left_place)
                                                                      : remembered(column.id, decisions.pairing.right, right, right_place));
    return row;
}

} // namespace junbi
