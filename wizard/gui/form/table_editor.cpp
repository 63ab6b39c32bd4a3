// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/table_editor.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/copied_text.h"
#include "wizard/gui/form/import_dialog.h"
#include "wizard/gui/form/row_dialog.h"
#include "wizard/gui/form/table_model.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"
#include "wizard/storage/csv.h"

#include <wx/filedlg.h>
#include <wx/wrapsizer.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t most_rows_seen = 8;

class TableEditor : public wxPanel {
public:
    explicit TableEditor(const TableSite& site)
        : wxPanel(site.parent)
        , desk_(site.desk)
        , field_(site.field)
        , keep_(site.keep)
        , model_(new TableModel(CellWords(site.desk.face(), site.field, site.desk.wizard().rules()), site.field, site.rows))
    {
        const int height = static_cast<int>(std::clamp<std::size_t>(site.rows.size(), 2, most_rows_seen));
        list_ = make_row_list(this, face(), field_, model_, face()(field_.label), height);
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(list_, wxSizerFlags().Expand());
        column->Add(make_buttons(), wxSizerFlags().Expand());
        SetSizer(column);
        list_->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { CallAfter([this] { change(); }); });
        list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { show_state(); });
        Bind(wxEVT_CHAR_HOOK, &TableEditor::key, this);
        show_state();
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
        buttons_ = {add_button(T("Add a row…"), [this] { add(); }), add_button(T("Paste from a spreadsheet"), [this] { paste(); }),
            add_button(T("Take from a file (CSV)…"), [this] { import(); })};
        change_ = add_button(T("Change…"), [this] { change(); });
        remove_ = add_button(T("Remove…"), [this] { remove(); });
        return row;
    }

    void show_state()
    {
        const bool writable = desk_.writable();
        for (wxButton* each : buttons_)
            each->Enable(writable);
        change_->Enable(writable && list_->GetSelectedItemsCount() == 1);
        remove_->Enable(writable && list_->HasSelection());
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
            CallAfter([this] { paste(); });
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
            keep_(rows);
            model_->take(std::move(rows));
            fit_columns(*list_, face(), field_, *model_);
            show_state();
        } catch (const Failure& failure) {
            desk_.tell_trouble(failure.text());
        }
    }

    void add()
    {
        const auto row = ask_for_row(this, desk_, field_, T("Add a row to “{1}”", field_.label), {});
        if (!row)
            return;
        Table rows = ordered();
        rows.rows.push_back(*row);
        keep(std::move(rows));
        select(model_->rows().size() - 1);
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

    void paste()
    {
        const wxString text = copied_text();
        if (text.Strip(wxString::both).empty()) {
            desk_.tell_trouble(T("There is no text to paste. Copy the cells in the spreadsheet first."));
            return;
        }
        take([words = utf8(text)] { return parse_table(words); }, true);
    }

    void import()
    {
        wxFileDialog dialog(this, face()(T("Take from a file")), wxString(), wxString(),
            face()(T("Tables")) + wxS(" (*.csv;*.tsv;*.txt)|*.csv;*.tsv;*.txt"), wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        if (dialog.ShowModal() == wxID_OK)
            take([file = std::filesystem::path(utf8(dialog.GetPath()))] { return read_csv(file); }, false);
    }

    /// Reads in the background, then asks what to do with it.
    void take(std::function<Table()> read, bool pasted)
    {
        const auto foreign = std::make_shared<Foreign>();
        desk_.in_background(
            [field = field_, read = std::move(read), foreign, pasted, say = face().say] {
                Table table = read();
                Mapping mapping = guess_mapping(field, table, say);
                *foreign = pasted ? as_foreign(field, std::move(table), say) : Foreign{std::move(table), std::move(mapping)};
            },
            [alive = wxWeakRef<TableEditor>(this), foreign, &desk = desk_](const std::optional<Text>& trouble) {
                if (trouble)
                    desk.tell_trouble(*trouble);
                else if (alive)
                    alive->ask_about(std::move(*foreign));
            });
    }

    void ask_about(Foreign foreign)
    {
        const Table known = ordered();
        if (auto rows = ask_about_import(this, desk_, field_, std::move(foreign), known))
            keep(std::move(*rows));
    }

    Desk& desk_;
    const Field& field_;
    std::function<void(Table)> keep_;
    TableModel* model_;
    wxDataViewCtrl* list_;
    std::vector<wxButton*> buttons_;
    wxButton *change_, *remove_;
};

} // namespace

wxWindow* make_table_editor(const TableSite& site) { return new TableEditor(site); }

} // namespace junbi
