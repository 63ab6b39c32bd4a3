// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/source_preview.h"

#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wheel.h"

#include <wx/sizer.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t rows_seen = 6;
constexpr std::size_t most_columns = 40; ///< with a choice of their own
constexpr std::size_t most_letters = 18; ///< of a cell

wxString cut(const std::string& cell)
{
    wxString words = wx(cell).substr(0, most_letters + 1);
    words.Replace(wxS("\n"), wxS(" "));
    return words.length() > most_letters ? words.Left(most_letters) + wxS("…") : words;
}

} // namespace

SourcePreview::SourcePreview(wxWindow* parent, const Face& face, const Field& field, std::function<void(const Mapping&)> chosen)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxHSCROLL | wxTAB_TRAVERSAL)
    , face_(face)
    , field_(field)
    , chosen_(std::move(chosen))
{
    SetBackgroundColour(face.theme.colours().sunk);
    SetScrollRate(FromDIP(face.theme.px(24)), 0);
    for (std::size_t i = 0; i < field.columns.size(); ++i)
        if (field.columns[i].id != source_row_column)
            own_.push_back(i);
}

void SourcePreview::show(const Foreign& foreign)
{
    const Table& table = foreign.source.table;
    const std::size_t columns = std::min(most_columns, table.columns.size());
    mapping_ = foreign.mapping;
    lists_.clear();
    DestroyChildren();
    const int gap = FromDIP(face_.theme.px(6));
    SetSizer(new wxFlexGridSizer(static_cast<int>(columns) + 1, gap / 2, 2 * gap));
    add_choices(foreign);
    if (foreign.has_header)
        add_row(wx(std::to_string(foreign.source.header_row)), table.columns, Type::strong, columns);
    for (std::size_t i = 0; i < std::min(rows_seen, table.size()); ++i)
        add_row(wx(std::to_string(foreign.source.number(i))), table.rows[i], Type::small, columns);
    select();
    const int bar = FromDIP(18);
    SetMinSize(wxSize(1, GetSizer()->CalcMin().y + bar));
    FitInside();
}

void SourcePreview::add_choices(const Foreign& foreign)
{
    GetSizer()->AddSpacer(0);
    const std::size_t columns = std::min(most_columns, foreign.source.table.columns.size());
    for (std::size_t i = 0; i < columns; ++i) {
        auto* list = new wxChoice(this, wxID_ANY);
        leave_wheel_to_page(*list);
        list->SetFont(face_.theme.font(Type::small));
        native::dress_list(*list);
        list->Append(face_(T("(not taken)")));
        for (const std::size_t own : own_)
            list->Append(face_(field_.columns[own].label));
        const std::string& name = foreign.source.table.columns[i];
        native::describe(*list,
            foreign.has_header && !name.empty() ? face_(T("Column “{1}” is taken as", name)) : face_(T("Column {1} is taken as", i + 1)));
        list->Bind(wxEVT_CHOICE, [this, i](wxCommandEvent& event) { choose(i, event.GetSelection()); });
        GetSizer()->Add(list, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(face_.theme.px(6))));
        lists_.push_back(list);
    }
}

void SourcePreview::add_row(const wxString& number, const std::vector<std::string>& cells, Type type, std::size_t columns)
{
    const Theme& theme = face_.theme;
    GetSizer()->Add(
        new Label(this, theme, Type::small, number, theme.colours().quiet), wxSizerFlags().CenterVertical().Border(wxLEFT, FromDIP(6)));
    for (std::size_t i = 0; i < columns; ++i)
        GetSizer()->Add(new Label(this, theme, type, wxControl::EscapeMnemonics(i < cells.size() ? cut(cells[i]) : wxString())),
            wxSizerFlags().CenterVertical());
}

/// One foreign column for each of ours: where another one filled it, that one is not taken any more.
void SourcePreview::choose(std::size_t foreign_column, int chosen)
{
    for (auto& each : mapping_)
        if (each == foreign_column)
            each.reset();
    if (chosen > 0)
        mapping_[own_.at(static_cast<std::size_t>(chosen - 1))] = foreign_column;
    select();
    chosen_(mapping_);
}

void SourcePreview::select()
{
    for (std::size_t i = 0; i < lists_.size(); ++i) {
        int at = 0;
        for (std::size_t own = 0; own < own_.size(); ++own)
            if (mapping_[own_[own]] == i)
                at = static_cast<int>(own) + 1;
        lists_[i]->SetSelection(at);
    }
}

} // namespace junbi
