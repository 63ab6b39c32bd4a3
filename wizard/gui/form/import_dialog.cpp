// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/import_dialog.h"

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/table_model.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/choice.h>
#include <wx/radiobut.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t complaints_shown = 5;

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
        told_ = new WrappedText(dialog.body(), face().theme, Type::small, wxString());
        native::announce_changes(*told_);
        dialog.column().Add(told_, wxSizerFlags().Expand().Border(wxTOP, gap(8)));
        read();
    }

    /// Not before what is shown fits the mapping.
    bool accept() const { return !reading_ && complained_ == 0 && !model_->rows().empty(); }
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
        auto* list = make_row_list(dialog_.body(), face(), field_, model_, face()(T("What would be taken")), 5);
        dialog_.column().Add(list, wxSizerFlags(1).Expand().Border(wxTOP, gap(12)));
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

    /// Reads the rows with the mapping as it is, in the background: there may be thousands. One reading at a time; where the
    /// mapping was changed meanwhile, another one follows.
    void read()
    {
        again_ = reading_;
        if (reading_)
            return;
        reading_ = true;
        const auto import = std::make_shared<Import>();
        desk_.in_background([import, field = field_, foreign = foreign_, mapping = mapping_, rules = desk_.wizard().rules(),
                                say = face().say] { *import = import_rows(field, foreign->table, mapping, rules, say); },
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
        complained_ = import.complained;
        wxString words = face()(T("Rows that would be taken: {1}", import.rows.size()));
        for (std::size_t i = 0; i < std::min(complaints_shown, import.complaints.size()); ++i)
            words += wxS("\n") + face()(import.complaints[i]);
        if (complained_ > complaints_shown)
            words += wxS("\n") + face()(T("… and {1} more", complained_ - complaints_shown));
        if (complained_)
            words += wxS("\n") + face()(T("Mend this in the source, or leave the column empty. Nothing has been taken yet."));
        told_->SetForegroundColour(complained_ ? face().theme.colours().problem : face().theme.colours().quiet);
        told_->say(words);
        model_->take(std::move(import.rows));
        dialog_.fit();
    }

    Dialog& dialog_;
    Desk& desk_;
    const Field& field_;
    Mapping mapping_;
    std::shared_ptr<const Foreign> foreign_; ///< shared with a reading under way
    const Table& known_;
    std::size_t complained_ = 0;
    bool reading_ = false, again_ = false;
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    TableModel* model_ = nullptr;
    wxRadioButton* append_ = nullptr;
    WrappedText* told_ = nullptr;
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
