// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/row_dialog.h"

#include "wizard/engine/forms.h"
#include "wizard/engine/table_import.h"
#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/form/editors.h"
#include "wizard/gui/form/text_entry.h"
#include "wizard/gui/widgets/wrapping.h"

#include <algorithm>

namespace junbi {
namespace {

/// The dialog with one editor per column and what was typed so far.
class RowForm {
public:
    RowForm(Dialog& dialog, Desk& desk, const Field& field, std::vector<std::string> row)
        : dialog_(dialog), desk_(desk), field_(field), typed_(std::move(row))
    {
        typed_.resize(field.columns.size());
        wrong_.resize(field.columns.size());
        editors_.resize(field.columns.size());
        for (std::size_t column = 0; column < field.columns.size(); ++column)
            if (field.columns[column].id != source_row_column) {
                asked_.push_back(column);
                add(column);
            }
        editors_[asked_.front()].control->SetFocus();
    }

    /// True where every cell can be kept; else says what is wrong, and the keyboard stands there.
    bool accept()
    {
        keep_typed();
        std::optional<std::size_t> first;
        bool empty = true;
        for (const std::size_t column : asked_) {
            empty = empty && typed_[column].empty();
            const auto wrong = complaint(field_.columns[column], value(column), desk_.wizard().rules());
            wrong_[column]->say(wrong ? dialog_.face()(*wrong) : wxString());
            wrong_[column]->Show(wrong.has_value());
            if (wrong && !first)
                first = column;
        }
        if (empty && !first) {
            first = asked_.front();
            wrong_[*first]->say(dialog_.face()(T("Please fill in at least one line.")));
            wrong_[*first]->Show();
        }
        if (first)
            editors_[*first].control->SetFocus();
        return !first;
    }

    std::vector<std::string> row() const
    {
        std::vector<std::string> cells;
        for (std::size_t column = 0; column < typed_.size(); ++column)
            cells.push_back(value(column));
        return cells;
    }

private:
    std::string value(std::size_t column) const { return canonical(field_.columns[column], typed_[column], desk_.wizard().today()); }

    void add(std::size_t column)
    {
        const Field& one = field_.columns[column];
        const Face& face = dialog_.face();
        const int gap = dialog_.FromDIP(face.theme.px(4));
        wxBoxSizer& lines = dialog_.column();
        if (one.kind != Kind::tick)
            lines.Add(
                new WrappedText(dialog_.body(), face.theme, Type::body, face(one.label)), wxSizerFlags().Expand().Border(wxTOP, 2 * gap));
        editors_[column] = make_editor({dialog_.body(), desk_, one, face(one.label), typed_[column],
            [this, column](const std::string& typed, bool) { typed_[column] = typed; }});
        lines.Add(editors_[column].window, wxSizerFlags().Expand().Border(wxTOP, gap));
        wrong_[column] = new WrappedText(dialog_.body(), face.theme, Type::small, wxString(), face.theme.colours().problem);
        wrong_[column]->Hide();
        lines.Add(wrong_[column], wxSizerFlags().Expand());
    }

    void keep_typed()
    {
        for (const Editor& each : editors_)
            if (auto* entry = dynamic_cast<TextEntry*>(each.control))
                entry->keep(true);
    }

    Dialog& dialog_;
    Desk& desk_;
    const Field& field_;
    std::vector<std::string> typed_;
    std::vector<std::size_t> asked_; ///< the columns that a person fills in
    std::vector<WrappedText*> wrong_;
    std::vector<Editor> editors_;
};

} // namespace

std::optional<std::vector<std::string>> ask_for_row(
    wxWindow* parent, Desk& desk, const Field& field, const Text& title, const std::vector<std::string>& row)
{
    const Face& face = desk.face();
    Dialog dialog(parent, face, face(title));
    RowForm form(dialog, desk, field, row);
    dialog.accept = [&] { return form.accept(); };
    if (!dialog.ask(face(T("Take this row")), face(T("Cancel"))))
        return std::nullopt;
    return form.row();
}

} // namespace junbi
