// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/table_model.h"

#include "checks/contract/days.h"
#include "wizard/engine/forms.h"
#include "wizard/gui/style/native.h"

#include <algorithm>
#include <charconv>

namespace junbi {
namespace {

constexpr std::size_t measured_rows = 50; ///< for the width of the columns; all of them would take long
constexpr int narrowest = 90, widest = 320;
constexpr std::size_t many_columns = 6; ///< of these, the empty ones only stand in the way

/// True where at least one row has something in that column.
bool says_something(const Table& rows, const std::string& column)
{
    const auto place = static_cast<std::size_t>(std::find(rows.columns.begin(), rows.columns.end(), column) - rows.columns.begin());
    return std::any_of(rows.rows.begin(), rows.rows.end(), [&](const auto& row) { return place < row.size() && !row[place].empty(); });
}

} // namespace

CellWords::CellWords(const Face& face, const Field& field, const Rules& rules) : face_(face), field_(field)
{
    for (const Field& column : field.columns) {
        auto& words = options_.emplace_back();
        if (column.kind == Kind::choice)
            for (const Option& each : options_of(column, rules))
                words[each.id] = face(each.label);
    }
}

wxString CellWords::operator()(std::size_t column, const std::string& value) const
{
    const Kind kind = field_.columns[column].kind;
    if (const auto found = options_[column].find(value); found != options_[column].end())
        return found->second;
    if (const auto day = kind == Kind::date ? parse_day(value) : std::nullopt)
        return face_(Text{"{1}", {*day}});
    long long amount = 0;
    if (kind == Kind::money && std::from_chars(value.data(), value.data() + value.size(), amount).ec == std::errc())
        return face_(Text{"{1}", {Yen{amount}}});
    return wx(value);
}

TableModel::TableModel(CellWords words, const Field& field, SharedTable rows)
    : wxDataViewVirtualListModel(static_cast<unsigned>(rows->size())), words_(std::move(words)), field_(field), rows_(std::move(rows))
{
}

void TableModel::take(SharedTable rows)
{
    rows_ = std::move(rows);
    Reset(static_cast<unsigned>(rows_->size()));
}

void TableModel::GetValueByRow(wxVariant& value, unsigned row, unsigned column) const
{
    value = words_(column, rows_->at(row, field_.columns[column].id));
}

void fit_columns(wxDataViewCtrl& list, const Face& face, const Field& field, const TableModel& model)
{
    wxVariant value;
    for (unsigned column = 0; column < field.columns.size(); ++column) {
        int width = list.GetTextExtent(face(field.columns[column].label)).x;
        for (unsigned row = 0; row < std::min(measured_rows, model.rows().size()); ++row) {
            model.GetValueByRow(value, row, column);
            width = std::max(width, list.GetTextExtent(value.GetString()).x);
        }
        width = std::clamp(
            width + list.FromDIP(face.theme.px(28)), list.FromDIP(face.theme.px(narrowest)), list.FromDIP(face.theme.px(widest)));
        list.GetColumn(column)->SetWidth(width);
        list.GetColumn(column)->SetHidden(
            field.columns.size() > many_columns && !model.rows().empty() && !says_something(model.rows(), field.columns[column].id));
    }
}

wxDataViewCtrl* make_row_list(wxWindow* parent, const Face& face, const Field& field, TableModel* model, const wxString& label, int height)
{
    auto* list = new wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_ROW_LINES | wxDV_MULTIPLE);
    list->SetFont(face.theme.font(Type::body));
    list->AssociateModel(model);
    model->DecRef(); // the list holds it now
    for (unsigned column = 0; column < field.columns.size(); ++column)
        list->AppendTextColumn(face(field.columns[column].label), column, wxDATAVIEW_CELL_INERT, narrowest)
            ->GetRenderer()
            ->EnableEllipsize(wxELLIPSIZE_END);
    fit_columns(*list, face, field, *model);
    native::even_rows(*list);
    native::tell_cut_cells(*list);
    native::describe(*list, label);
    list->SetMinSize(wxSize(1, (height + 2) * (list->GetCharHeight() + list->FromDIP(face.theme.px(12)))));
    return list;
}

} // namespace junbi
