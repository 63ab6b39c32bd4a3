// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/table_editor.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/picking.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/pick_dialog.h"
#include "wizard/gui/form/row_dialog.h"
#include "wizard/gui/form/shared_rows.h"
#include "wizard/gui/form/table_intake.h"
#include "wizard/gui/form/table_model.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/wrapsizer.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t most_rows_seen = 8;

/// A row that was typed in gets the next number, so that a comparison can name it.
std::vector<std::string> numbered(std::vector<std::string> row, const Table& rows)
{
    const auto column = std::find(rows.columns.begin(), rows.columns.end(), source_row_column);
    if (column == rows.columns.end())
        return row;
    long long last = static_cast<long long>(rows.size()) + 1; // below a header
    for (std::size_t i = 0; i < rows.size(); ++i)
        last = std::max(last, std::atoll(rows.at(i, source_row_column).c_str()));
    std::string& number = row[static_cast<std::size_t>(column - rows.columns.begin())];
    if (number.empty())
        number = std::to_string(last + 1);
    return row;
}

class TableEditor : public wxPanel {
public:
    explicit TableEditor(const TableSite& site)
        : wxPanel(site.parent)
        , desk_(site.desk)
        , site_(site)
        , field_(site.field)
        , model_(new TableModel(CellWords(site.desk.face(), site.field, site.desk.wizard().rules()), site.field, site.rows()))
        , intake_(*this, site.desk, site.step, site.field, site.rows, [this](Table rows) { keep(std::move(rows)); })
    {
        const int height = static_cast<int>(std::clamp<std::size_t>(model_->rows().size(), 2, most_rows_seen));
        list_ = make_row_list(this, face(), field_, model_, face()(field_.label), height);
        auto* column = new wxBoxSizer(wxVERTICAL);
        const int gap = FromDIP(face().theme.px(4));
        if (field_.personal)
            column->Add(
                new WrappedText(this, face().theme, Type::small,
                    face()(T("This list stays on this computer. It is in no copy, report or recording.")), face().theme.colours().quiet),
                wxSizerFlags().Expand().Border(wxBOTTOM, gap));
        column->Add(list_, wxSizerFlags().Expand());
        column->Add(make_buttons(), wxSizerFlags().Expand());
        SetSizer(column);
        intake_.accept_drops(*list_);
        list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { change(); }); });
        list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_state(); });
        Bind(wxEVT_CHAR_HOOK, &TableEditor::key, this);
        show_state();
    }

    /// The rows may have been changed elsewhere: erased, or taken in anew.
    bool refresh()
    {
        if (site_.rows() != model_->shared())
            show_rows();
        return false; // its height stays
    }

private:
    const Face& face() const { return desk_.face(); }

    wxSizer* make_buttons()
    {
        auto* row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
        const auto add_button = [&](const Text& words, Action action) {
            wxButton* made = plain_button(this, face().theme, face()(words), [this, action] { CallAfter(action); });
            native::describe(*made, face()(field_.label) + wxS(" ") + face()(words)); // several tables may stand on one page
            row->Add(made, wxSizerFlags().Border(wxTOP | wxRIGHT, FromDIP(face().theme.px(6))));
            return made;
        };
        buttons_ = {add_button(T("Add a row…"), [this] { add(); }), add_button(T("Paste from a spreadsheet"), [this] { intake_.paste(); }),
            add_button(T("Take from a file…"), [this] { intake_.choose_file(); })};
        if (!field_.picking.empty())
            buttons_.insert(buttons_.begin(), add_button(T("Choose from the list…"), [this] { choose(); }));
        change_ = add_button(T("Change…"), [this] { change(); });
        remove_ = add_button(T("Remove…"), [this] { remove(); });
        if (field_.personal)
            erase_ = add_button(T("Erase the lists…"), site_.erase);
        return row;
    }

    void show_state()
    {
        const bool writable = desk_.writable();
        for (wxButton* each : buttons_)
            each->Enable(writable);
        change_->Enable(writable && list_->GetSelectedItemsCount() == 1);
        remove_->Enable(writable && list_->HasSelection());
        if (erase_)
            erase_->Enable(writable && !model_->rows().empty());
    }

    void key(wxKeyEvent& event)
    {
        const bool in_list = list_->HasFocus() || (FindFocus() && list_->IsDescendant(FindFocus()));
        if (!in_list || !desk_.writable())
            event.Skip();
        else if (event.GetKeyCode() == WXK_DELETE)
            CallAfter([this] { remove(); });
        else if (event.GetKeyCode() == WXK_INSERT)
            CallAfter([this] { add(); });
        else if (event.GetKeyCode() == 'V' && event.ControlDown())
            CallAfter([this] { intake_.paste(); });
        else
            event.Skip();
    }

    /// Our columns in their order; a table from elsewhere may know fewer or name them in another order.
    Table ordered() const
    {
        Table own;
        for (const Field& each : field_.columns)
            own.columns.push_back(each.id);
        return joined(own, model_->rows(), Taking::append);
    }

    void keep(Table rows)
    {
        try {
            site_.keep(std::move(rows));
            show_rows();
        } catch (const Failure& failure) {
            desk_.tell_trouble(failure.text());
        }
    }

    void show_rows()
    {
        model_->take(site_.rows());
        fit_columns(*list_, face(), field_, *model_);
        show_state();
    }

    void add()
    {
        const auto row = ask_for_row(this, desk_, field_, T("Add a row to “{1}”", field_.label), {});
        if (!row)
            return;
        Table rows = ordered();
        rows.rows.push_back(numbered(*row, rows));
        keep(std::move(rows));
        select(model_->rows().size() - 1);
    }

    /// From the list that belongs to this table.
    void choose()
    {
        const Picking& picking = field_.picking;
        const Answers& answers = desk_.wizard().office().of(site_.step);
        const Form& form = desk_.wizard().step(site_.step).form;
        const Field* list = find_field(form, picking.from);
        const SharedTable rows = shared_rows(answers, picking.from);
        if (!list || rows->empty()) {
            desk_.tell_trouble(
                T("The list “{1}” is still empty. Take it from a file first, or add a row here.", list ? list->label : Text{}));
            return;
        }
        if (const auto chosen = ask_which_rows(this, desk_, picking, *list, rows, answers.text(picking.wanted)))
            keep(with_picked(field_, ordered(), *rows, *chosen).rows);
    }

    void change()
    {
        if (list_->GetSelectedItemsCount() != 1 || !desk_.writable())
            return;
        const unsigned at = model_->GetRow(list_->GetSelection());
        Table rows = ordered();
        const auto row = ask_for_row(this, desk_, field_, T("Change a row of “{1}”", field_.label), rows.rows.at(at));
        if (!row)
            return;
        rows.rows.at(at) = *row;
        keep(std::move(rows));
        select(at);
    }

    void remove()
    {
        wxDataViewItemArray items;
        list_->GetSelections(items);
        if (items.empty())
            return;
        Dialog dialog(this, face(), face()(T("Remove rows?")));
        dialog.risky = true;
        dialog.column().Add(
            new WrappedText(dialog.body(), face().theme, Type::body, face()(T("Rows that will be removed: {1}", items.size()))),
            wxSizerFlags().Expand());
        if (!dialog.ask(face()(T("Remove")), face()(T("Cancel"))))
            return;
        Table rows = ordered();
        std::vector<unsigned> places;
        for (const wxDataViewItem& each : items)
            places.push_back(model_->GetRow(each));
        std::sort(places.rbegin(), places.rend());
        for (const unsigned place : places)
            rows.rows.erase(rows.rows.begin() + place);
        keep(std::move(rows));
    }

    void select(std::size_t row)
    {
        const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
        list_->UnselectAll();
        list_->Select(item);
        list_->EnsureVisible(item);
        list_->SetFocus();
        show_state();
    }

    Desk& desk_;
    TableSite site_;
    const Field& field_;
    TableModel* model_;
    TableIntake intake_;
    wxDataViewCtrl* list_;
    std::vector<wxButton*> buttons_;
    wxButton *change_, *remove_, *erase_ = nullptr;
};

} // namespace

Editor make_table_editor(const TableSite& site)
{
    auto* editor = new TableEditor(site);
    return {editor, editor, false, false, [editor] { return editor->refresh(); }};
}

} // namespace junbi
