// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/pair_words.h"

#include "wizard/engine/forms.h"
#include "wizard/engine/table_import.h"

#include <algorithm>

namespace junbi {
namespace {

std::size_t place_of(const Field& list, const std::string& column)
{
    const auto found = std::find_if(list.columns.begin(), list.columns.end(), [&](const Field& each) { return each.id == column; });
    return static_cast<std::size_t>(found - list.columns.begin());
}

/// "reading A, born B"
void add(wxString& sentence, const wxString& more, const wxString& between)
{
    if (!more.empty())
        sentence += (sentence.empty() ? wxString() : between) + more;
}

} // namespace

PairWords::PairWords(const Face& face, const Form& form, const Field& decisions, const Rules& rules)
    : face_(face)
    , decisions_(decisions)
    , left_(*find_field(form, decisions.pairing.left))
    , right_(*find_field(form, decisions.pairing.right))
    , left_words_(face, left_, rules)
    , right_words_(face, right_, rules)
{
    for (const Field& each : left_.columns)
        if (each.id != source_row_column)
            all_.push_back({&each, place_of(left_, each.id), place_of(right_, each.id)});
    for (const Field& each : right_.columns)
        if (each.id != source_row_column && place_of(left_, each.id) == left_.columns.size())
            all_.push_back({&each, left_.columns.size(), place_of(right_, each.id)});
}

void PairWords::choose_columns(const std::vector<PairedRow>& pairs, const Table& left, const Table& right)
{
    shown_.clear();
    const auto says = [](const Table& list, std::optional<std::size_t> row, const std::string& column) {
        return row && !list.at(*row, column).empty();
    };
    for (const Column& column : all_)
        if (std::any_of(pairs.begin(), pairs.end(), [&](const PairedRow& each) {
                return says(left, each.left, column.field->id) || says(right, each.right, column.field->id);
            }))
            shown_.push_back(column);
}

wxString PairWords::value(
    const CellWords& words, const Table& list, std::optional<std::size_t> row, std::size_t column, const Field& field) const
{
    return row ? words(column, list.at(*row, field.columns[column].id)) : wxString();
}

wxString PairWords::title(const Field& list, const Table& rows, std::optional<std::size_t> row) const
{
    const std::string number = row ? rows.at(*row, source_row_column) : std::string();
    return number.empty() ? face_(list.label) : face_(T("{1}, row {2}", list.label, number));
}

ComparedPair PairWords::operator()(const PairedRow& pair, const Table& left, const Table& right) const
{
    ComparedPair made{{}, title(left_, left, pair.left), title(right_, right, pair.right), {}, {}};
    for (const Text& each : reasons_told(decisions_.pairing, pair.reasons))
        add(made.reasons, face_(each), wxS("  ·  "));
    for (const Column& column : shown_) {
        ComparedCell cell{face_(column.field->label), column.field->kind == Kind::text, {}, {}, {}};
        if (column.left < left_.columns.size())
            cell.left = value(left_words_, left, pair.left, column.left, left_);
        if (column.right < right_.columns.size())
            cell.right = value(right_words_, right, pair.right, column.right, right_);
        cell.marks = differing(cell.left, cell.right);
        made.cells.push_back(std::move(cell));
    }
    made.spoken = spoken(made);
    return made;
}

wxString PairWords::spoken(const ComparedPair& pair) const
{
    wxString left, right, differ;
    const wxString comma = face_(T(", "));
    for (const ComparedCell& cell : pair.cells) {
        if (!cell.left.empty())
            add(left, cell.label + wxS(" ") + cell.left, comma);
        if (!cell.right.empty())
            add(right, cell.label + wxS(" ") + cell.right, comma);
        if (cell.left != cell.right)
            add(differ, cell.label, comma);
    }
    wxString all
        = face_(T("{1}: {2}.", utf8(pair.left_title), utf8(left))) + wxS(" ") + face_(T("{1}: {2}.", utf8(pair.right_title), utf8(right)));
    if (!differ.empty())
        all += wxS(" ") + face_(T("Different: {1}.", utf8(differ)));
    add(all, pair.reasons, wxS(" "));
    return all;
}

} // namespace junbi
