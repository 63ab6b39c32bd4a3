// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/pick_dialog.h"

#include "wizard/engine/picking.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/table_model.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wheel.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/choice.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr int rows_seen = 12;

class PickForm {
public:
    PickForm(Dialog& dialog, Desk& desk, const Picking& picking, const Field& list, SharedTable rows, const std::string& wanted)
        : dialog_(dialog), desk_(desk), picking_(picking), all_(std::move(rows))
    {
        add_filter(wanted);
        model_ = new TableModel(CellWords(face(), list, desk.wizard().rules()), list, all_);
        seen_ = make_row_list(dialog.body(), face(), list, model_, face()(list.label), rows_seen);
        add(seen_);
        told_ = add(new WrappedText(dialog.body(), face().theme, Type::small, wxString(), face().theme.colours().quiet));
        native::announce_changes(*told_);
        narrow(wanted);
        seen_->SetFocus();
    }

    bool accept()
    {
        if (!seen_->HasSelection())
            told_->say(face()(T("Choose at least one row first: click it, or press the space bar on it.")));
        return seen_->HasSelection();
    }

    std::vector<std::size_t> chosen() const
    {
        wxDataViewItemArray items;
        seen_->GetSelections(items);
        std::vector<std::size_t> places;
        for (const wxDataViewItem& each : items)
            places.push_back(shown_.at(model_->GetRow(each)));
        return places;
    }

private:
    const Face& face() const { return dialog_.face(); }

    template <class Made>
    Made* add(Made* made)
    {
        dialog_.column().Add(made, wxSizerFlags().Expand().Border(wxTOP, dialog_.FromDIP(face().theme.px(8))));
        return made;
    }

    void add_filter(const std::string& wanted)
    {
        const Text label = T("Show only");
        add(new WrappedText(dialog_.body(), face().theme, Type::strong, face()(label)));
        auto* list = new wxChoice(dialog_.body(), wxID_ANY);
        leave_wheel_to_page(*list);
        list->SetFont(face().theme.font(Type::body));
        native::dress_list(*list);
        native::describe(*list, face()(label));
        ids_ = {""};
        list->Append(face()(T("Everything")));
        const Table& names = desk_.wizard().rules().table(picking_.rule_table);
        for (std::size_t i = 0; i < names.size(); ++i) {
            ids_.push_back(names.at(i, "id"));
            list->Append(wx(names.at(i, "name")));
        }
        const auto at = std::find(ids_.begin(), ids_.end(), wanted);
        list->SetSelection(at == ids_.end() ? 0 : static_cast<int>(at - ids_.begin()));
        list->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) { narrow(ids_.at(static_cast<std::size_t>(event.GetSelection()))); });
        add(list);
    }

    void narrow(const std::string& wanted)
    {
        shown_ = rows_for(*all_, picking_, desk_.wizard().rules(), wanted);
        Table rows{all_->columns};
        for (const std::size_t row : shown_)
            rows.rows.push_back(all_->rows[row]);
        model_->take(std::make_shared<const Table>(std::move(rows)));
        told_->say(
            face()(T("Rows shown: {1} of {2}. Several can be chosen: hold Ctrl, or drag over them. Rows whose region could not be read "
                     "are always shown.",
                shown_.size(), all_->size())));
    }

    Dialog& dialog_;
    Desk& desk_;
    const Picking& picking_;
    SharedTable all_;
    std::vector<std::string> ids_;
    std::vector<std::size_t> shown_; ///< places in all_
    TableModel* model_;
    wxDataViewCtrl* seen_;
    WrappedText* told_;
};

} // namespace

std::optional<std::vector<std::size_t>> ask_which_rows(
    wxWindow* parent, Desk& desk, const Picking& picking, const Field& list, SharedTable rows, const std::string& wanted)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, face(T("Choose from “{1}”", list.label)));
    PickForm form(dialog, desk, picking, list, std::move(rows), wanted);
    dialog.accept = [&] { return form.accept(); };
    if (!dialog.ask(face(T("Add the chosen rows")), face(T("Cancel")), 760))
        return std::nullopt;
    return form.chosen();
}

} // namespace junbi
