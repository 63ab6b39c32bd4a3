// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/import_dialog.h"

#include "wizard/engine/failure.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/import_result.h"
#include "wizard/gui/form/reading_bar.h"
#include "wizard/gui/form/source_preview.h"

#include <wx/radiobut.h>

namespace junbi {
namespace {

class ImportForm {
public:
    ImportForm(Dialog& dialog, Desk& desk, const ImportSource& source, SharedForeign first, const Table& known)
        : dialog_(dialog), desk_(desk), source_(source), table_(std::move(first)), known_(known)
    {
        if (!source.pasted)
            bar_ = add(new ReadingBar(
                dialog.body(), face(),
                [this](const Reading& wish) { fetch([wish, source = source_] { return read_source(source, wish); }); },
                [this](
                    std::size_t row) { fetch([row, source = source_, table = table_] { return with_header_row(source, table, row); }); }));
        add(new WrappedText(dialog.body(), face().theme, Type::body, face()(T("Which column of the source goes where?"))));
        preview_ = add(new SourcePreview(dialog.body(), face(), source.field, [this](const Mapping& mapping) {
            mapping_ = mapping;
            judge();
        }));
        notes_ = add(new WrappedText(dialog.body(), face().theme, Type::small, wxString(), face().theme.colours().attention));
        if (!known.empty())
            add_taking();
        result_ = std::make_unique<ImportResult>(dialog);
        show();
    }

    /// Not before what is shown fits the choices.
    bool accept() const { return !busy_ && !import_.rows.empty(); }

    Agreed agreed()
    {
        Foreign from = table_->foreign;
        from.mapping = mapping_;
        return {joined(known_, import_.rows, taking(), source_.field.row_key), std::move(from)};
    }

private:
    const Face& face() const { return dialog_.face(); }

    template <class Made>
    Made* add(Made* made)
    {
        dialog_.column().Add(made, wxSizerFlags().Expand().Border(wxTOP, dialog_.FromDIP(face().theme.px(8))));
        return made;
    }

    void add_taking()
    {
        const auto offer = [&](const Text& words, long group = 0) {
            auto* made = new wxRadioButton(dialog_.body(), wxID_ANY, face()(words), wxDefaultPosition, wxDefaultSize, group);
            face().theme.dress(*made, Type::body);
            dialog_.column().Add(made, wxSizerFlags().Border(wxTOP, dialog_.FromDIP(face().theme.px(8))));
            return made;
        };
        append_ = offer(T("Add to the {1} rows that are there", known_.size()), wxRB_GROUP);
        if (!source_.field.personal) // people of one name may be two
            fill_in_ = offer(T("Fill in the rows that say the same under “{1}”, add the others", source_.field.columns.front().label));
        wxRadioButton* replace = offer(T("Replace the {1} rows that are there", known_.size()));
        (source_.field.personal ? replace : append_)->SetValue(true); // a list of people is taken as it is now
    }

    Taking taking() const
    {
        return fill_in_ && fill_in_->GetValue() ? Taking::fill_in : append_ && append_->GetValue() ? Taking::append : Taking::replace;
    }

    void show()
    {
        if (bar_)
            bar_->show(*table_);
        preview_->show(table_->foreign);
        wxString words;
        for (const Text& each : table_->file.notes)
            words += (words.empty() ? wxString() : wxString(wxS("\n"))) + face()(each);
        notes_->say(words);
        notes_->Show(!words.empty());
        mapping_ = table_->foreign.mapping;
        judge();
    }

    /// Reads or fits anew in the background. Where that cannot be done, what was shown stays.
    void fetch(std::function<SharedForeign()> work)
    {
        busy_ = true;
        const auto got = std::make_shared<SharedForeign>();
        desk_.in_background([got, work = std::move(work)] { *got = work(); },
            [this, got, alive = std::weak_ptr<bool>(alive_)](const std::optional<Text>& trouble) {
                if (alive.expired())
                    return;
                busy_ = false;
                if (*got)
                    table_ = *got;
                show();
                if (trouble)
                    trouble_ = trouble;
            });
    }

    /// What the choices give, in the background: there may be thousands of rows. One at a time; where something was chosen meanwhile,
    /// another one follows.
    void judge()
    {
        again_ = judging_;
        if (judging_)
            return;
        judging_ = busy_ = true;
        const auto import = std::make_shared<Import>();
        desk_.in_background(
            [import, field = source_.field, table = table_, mapping = mapping_, rules = desk_.wizard().rules(), say = face().say,
                today = desk_.wizard().today()] { *import = import_rows(field, table->foreign, mapping, rules, say, today); },
            [this, import, alive = std::weak_ptr<bool>(alive_)](const std::optional<Text>&) {
                if (!alive.expired())
                    judged(std::move(*import));
            });
    }

    void judged(Import import)
    {
        judging_ = busy_ = false;
        if (again_)
            return judge();
        import_ = std::move(import);
        result_->show(import_, table_);
        if (trouble_)
            result_->tell(*std::exchange(trouble_, std::nullopt));
        dialog_.fit();
    }

    Dialog& dialog_;
    Desk& desk_;
    const ImportSource& source_;
    SharedForeign table_;
    const Table& known_;
    Mapping mapping_;
    Import import_;
    bool busy_ = false, judging_ = false, again_ = false;
    std::optional<Text> trouble_; ///< of the last reading, until it is told
    std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
    ReadingBar* bar_ = nullptr;
    SourcePreview* preview_ = nullptr;
    WrappedText* notes_ = nullptr;
    wxRadioButton *append_ = nullptr, *fill_in_ = nullptr;
    std::unique_ptr<ImportResult> result_;
};

} // namespace

std::optional<Agreed> ask_about_import(wxWindow* parent, Desk& desk, const ImportSource& source, SharedForeign first, const Table& known)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, face(T("Take rows into “{1}”", source.field.label)));
    ImportForm form(dialog, desk, source, std::move(first), known);
    dialog.accept = [&] { return form.accept(); };
    if (!dialog.ask(face(T("Take these rows")), face(T("Cancel")), 880))
        return std::nullopt;
    return form.agreed();
}

} // namespace junbi
