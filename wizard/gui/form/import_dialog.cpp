// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/import_dialog.h"

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/copied_text.h"
#include "wizard/gui/form/table_model.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/choice.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace junbi {
namespace {

class ImportForm {
public:
    ImportForm(Dialog& dialog, Desk& desk, const Field& field, Foreign foreign, const Table& known)
        : dialog_(dialog)
        , desk_(desk)
        , field_(field)
        , mapping_(foreign.mapping)
        , foreign_(std::make_shared<Foreign>(std::move(foreign)))
        , known_(known)
    {
        add_mapping();
        add_preview();
        if (!known.empty())
            add_taking();
        add_wrong();
        read();
    }

    /// Not before what is shown fits the mapping.
    bool accept() const { return !reading_ && !model_->rows().empty(); }
    Table rows() const { return joined(known_, model_->rows(), append_ && append_->GetValue() ? Taking::append : Taking::replace); }

private:
    const Face& face() const { return dialog_.face(); }
    int gap(int at_100) const { return dialog_.FromDIP(face().theme.px(at_100)); }

    /// One line per column of ours: its label and the foreign column it is filled from.
    void add_mapping()
    {
        auto* grid = new wxFlexGridSizer(2, gap(6), gap(12));
        grid->AddGrowableCol(1);
        for (std::size_t column = 0; column < field_.columns.size(); ++column) {
            grid->Add(
                new Label(dialog_.body(), face().theme, Type::body, face()(field_.columns[column].label)), wxSizerFlags().CenterVertical());
            auto* list = new wxChoice(dialog_.body(), wxID_ANY);
            list->SetFont(face().theme.font(Type::body));
            list->Append(face()(T("(leave empty)")));
            for (std::size_t i = 0; i < foreign_->table.columns.size(); ++i)
                list->Append(name_of(i));
            list->SetSelection(mapping_[column] ? static_cast<int>(*mapping_[column]) + 1 : 0);
            native::describe(*list, face()(T("Column for “{1}”", field_.columns[column].label)));
            list->Bind(wxEVT_CHOICE, [this, column](wxCommandEvent& event) {
                const int chosen = event.GetSelection();
                mapping_[column] = chosen == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(chosen - 1));
                read();
            });
            grid->Add(list, wxSizerFlags().Expand());
        }
        dialog_.column().Add(new WrappedText(dialog_.body(), face().theme, Type::body, face()(T("Which column of the source goes where?"))),
            wxSizerFlags().Expand());
        dialog_.column().Add(grid, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
    }

    /// "B: 電話番号", or without a header "B: 03-0000-0000".
    wxString name_of(std::size_t column) const
    {
        const std::string& words
            = foreign_->has_header || foreign_->table.empty() ? foreign_->table.columns[column] : foreign_->table.rows.front()[column];
        return wxString::Format(wxS("%zu: "), column + 1) + wx(words).Left(40);
    }

    void add_preview()
    {
        model_ = new TableModel(CellWords(face(), field_, desk_.wizard().rules()), field_, {});
        list_ = make_row_list(dialog_.body(), face(), field_, model_, face()(T("What would be taken")), 5);
        dialog_.column().Add(list_, wxSizerFlags(1).Expand().Border(wxTOP, gap(12)));
    }

    void add_taking()
    {
        append_ = new wxRadioButton(dialog_.body(), wxID_ANY, face()(T("Add to the {1} rows that are there", known_.size())),
            wxDefaultPosition, wxDefaultSize, wxRB_GROUP);
        auto* replace = new wxRadioButton(dialog_.body(), wxID_ANY, face()(T("Replace the {1} rows that are there", known_.size())));
        for (wxRadioButton* each : {append_, replace}) {
            face().theme.dress(*each, Type::body);
            dialog_.column().Add(each, wxSizerFlags().Border(wxTOP, gap(8)));
        }
        append_->SetValue(true);
    }

    /// How many rows are good; which are not and why, to be read, copied and mended.
    void add_wrong()
    {
        told_ = new WrappedText(dialog_.body(), face().theme, Type::body, wxString());
        native::announce_changes(*told_);
        why_ = new wxTextCtrl(dialog_.body(), wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY);
        why_->SetFont(face().theme.font(Type::small));
        why_->SetMinSize(wxSize(1, 5 * why_->GetCharHeight()));
        native::describe(*why_, face()(T("What is wrong")));
        copy_ = plain_button(dialog_.body(), face().theme, face()(T("Copy the rows that are left out")), [this] { copy_wrong(); });
        mend_ = new WrappedText(dialog_.body(), face().theme, Type::small, wxString(), face().theme.colours().quiet);
        dialog_.column().Add(told_, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
        dialog_.column().Add(why_, wxSizerFlags().Expand().Border(wxTOP, gap(4)));
        dialog_.column().Add(copy_, wxSizerFlags().Border(wxTOP, gap(8)));
        dialog_.column().Add(mend_, wxSizerFlags().Expand().Border(wxTOP, gap(4)));
        for (wxWindow* each : std::initializer_list<wxWindow*>{why_, copy_, mend_})
            each->Hide();
    }

    void copy_wrong()
    {
        const bool copied = copy_text(wx(to_mend(*foreign_, wrong_)));
        mend_->say(
            face()(copied ? T("Copied: {1} rows. Paste them into a spreadsheet, mend them, and take them in afterwards.", wrong_.size())
                          : T("They could not be copied. Nothing was changed; please try again.")));
        dialog_.fit();
    }

    /// Reads the rows with the mapping as it is, in the background: there may be thousands. One reading at a time; where the
    /// mapping was changed meanwhile, another one follows.
    void read()
    {
        again_ = reading_;
        if (reading_)
            return;
        reading_ = true;
        const auto import = std::make_shared<Import>();
        desk_.in_background(
            [import, field = field_, foreign = foreign_, mapping = mapping_, rules = desk_.wizard().rules(), say = face().say,
                today = desk_.wizard().today()] { *import = import_rows(field, foreign->table, mapping, rules, say, today); },
            [this, import, alive = std::weak_ptr<bool>(alive_)](const std::optional<Text>&) {
                if (alive.expired())
                    return;
                reading_ = false;
                if (again_)
                    read();
                else
                    show(std::move(*import));
            });
    }

    void show(Import import)
    {
        wrong_ = std::move(import.wrong);
        const std::size_t good = import.rows.size(), all = good + wrong_.size();
        const bool some = good > 0, wrong = !wrong_.empty();
        told_->SetForegroundColour(wrong ? face().theme.colours().problem : face().theme.colours().quiet);
        told_->say(face()(!wrong ? T("Rows that would be taken: {1}", good)
                : some           ? T("{1} of {2} rows can be taken. Rows that cannot be taken: {3}", good, all, wrong_.size())
                                 : T("None of the {1} rows can be taken.", all)));
        why_->ChangeValue(wrong ? told_reasons(import) : wxString());
        mend_->say(face()(T("Or choose other columns above. Nothing has been taken yet.")));
        for (wxWindow* each : std::initializer_list<wxWindow*>{why_, copy_, mend_})
            each->Show(wrong);
        dialog_.agree_with(face()(wrong && some ? T("Take only the {1} good rows", good) : T("Take these rows")), some);
        model_->take(std::move(import.rows));
        fit_columns(*list_, face(), field_, *model_);
        dialog_.fit();
    }

    wxString told_reasons(const Import& import) const
    {
        wxString words;
        for (const Text& each : import.complaints)
            words += (words.empty() ? wxString() : wxString(wxS("\n"))) + face()(each);
        if (import.complained > import.complaints.size())
            words += wxS("\n") + face()(T("… and {1} more", import.complained - import.complaints.size()));
        return words;
    }

    Dialog& dialog_;
    Desk& desk_;
    const Field& field_;
    Mapping mapping_;
    std::shared_ptr<const Foreign> foreign_; ///< shared with a reading under way
    const Table& known_;
    std::vector<std::size_t> wrong_; ///< rows of the foreign table
    bool reading_ = false, again_ = false;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    TableModel* model_ = nullptr;
    wxRadioButton* append_ = nullptr;
    wxDataViewCtrl* list_ = nullptr;
    WrappedText *told_ = nullptr, *mend_ = nullptr;
    wxTextCtrl* why_ = nullptr;
    wxButton* copy_ = nullptr;
};

} // namespace

std::optional<Table> ask_about_import(wxWindow* parent, Desk& desk, const Field& field, Foreign foreign, const Table& known)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, face(T("Take rows into “{1}”", field.label)));
    ImportForm form(dialog, desk, field, std::move(foreign), known);
    dialog.accept = [&] { return form.accept(); };
    if (!dialog.ask(face(T("Take these rows")), face(T("Cancel")), 760))
        return std::nullopt;
    return form.rows();
}

} // namespace junbi
