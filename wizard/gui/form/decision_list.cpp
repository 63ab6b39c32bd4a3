// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/decision_list.h"

#include "wizard/engine/forms.h"
#include "wizard/gui/frame/desk.h"
#include "wizard/gui/style/native.h"

#include <wx/sizer.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr int rows_seen = 5;

/// "roster_name" of the list "roster" is headed by the list's label and its own.
Text heading(const Field& column, const Pairing& pairing, const Form& form)
{
    for (const std::string& list : {pairing.left, pairing.right})
        if (column.id.starts_with(list + "_"))
            if (const Field* field = find_field(form, list))
                return T("{1}: {2}", field->label, column.label);
    return column.label;
}

} // namespace

DecisionList::DecisionList(
    wxWindow* parent, Desk& desk, const Field& decisions, const Form& form, std::function<void(const Row&)> take_back, Action unfolded)
    : wxPanel(parent)
    , desk_(desk)
    , decisions_(decisions)
    , form_(form)
    , take_back_(std::move(take_back))
    , unfolded_(std::move(unfolded))
    , shown_(decisions)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    fold_ = link_button(this, face().theme, wxString(), [this] { fold_or_unfold(); });
    back_ = plain_button(this, face().theme, face()(T("Take this decision back")), [this] { this->take_back(); });
    back_->Hide();
    column->Add(fold_, wxSizerFlags().Left());
    column->Add(back_, wxSizerFlags().Left().Border(wxTOP, FromDIP(face().theme.px(6))));
    SetSizer(column);
}

void DecisionList::show(const Table& decisions)
{
    Table newest_first = decisions;
    std::reverse(newest_first.rows.begin(), newest_first.rows.end());
    if (newest_first == rows_ && !fold_->GetLabel().empty())
        return;
    rows_ = std::move(newest_first);
    Show(!rows_.empty());
    reword(*fold_, native::fold_sign(open_) + face()(T("Earlier decisions: {1}", rows_.size())));
    if (model_)
        model_->take(std::make_shared<const Table>(rows_));
    show_state();
}

/// Those in which a decision says something; the others would only stand in the way.
void DecisionList::choose_columns()
{
    shown_.columns.clear();
    for (const Field& each : decisions_.columns) {
        const bool says = std::any_of(rows_.rows.begin(), rows_.rows.end(), [&](const Row& row) {
            const auto at = static_cast<std::size_t>(&row - rows_.rows.data());
            return !rows_.at(at, each.id).empty();
        });
        if (!says)
            continue;
        shown_.columns.push_back(each);
        shown_.columns.back().label = heading(each, decisions_.pairing, form_);
    }
}

void DecisionList::make_list()
{
    choose_columns();
    model_ = new TableModel(CellWords(face(), shown_, desk_.wizard().rules()), shown_, std::make_shared<const Table>(rows_));
    list_ = make_row_list(this, face(), shown_, model_, face()(T("Earlier decisions")), rows_seen);
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_state(); });
    GetSizer()->Insert(1, list_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(face().theme.px(4))));
}

void DecisionList::fold_or_unfold()
{
    open_ = !open_;
    if (list_) {
        list_->Destroy();
        list_ = nullptr;
        model_ = nullptr;
    }
    if (open_)
        make_list();
    reword(*fold_, native::fold_sign(open_) + face()(T("Earlier decisions: {1}", rows_.size())));
    back_->Show(open_);
    show_state();
    unfolded_();
}

void DecisionList::show_state() { back_->Enable(list_ && desk_.writable() && list_->GetSelectedItemsCount() == 1); }

void DecisionList::take_back()
{
    if (!list_ || list_->GetSelectedItemsCount() != 1)
        return;
    const Row row = rows_.rows.at(model_->GetRow(list_->GetSelection())); // a copy: the table changes
    take_back_(row);
    if (list_ && !rows_.empty())
        list_->SetFocus();
}

} // namespace junbi
