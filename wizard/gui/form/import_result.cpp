// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/import_result.h"

#include "wizard/gui/form/copied_text.h"
#include "wizard/gui/style/native.h"
#include "wizard/gui/widgets/buttons.h"

namespace junbi {

ImportResult::ImportResult(Dialog& dialog) : dialog_(dialog)
{
    const Theme& theme = face().theme;
    const int gap = dialog.FromDIP(theme.px(4));
    told_ = new WrappedText(dialog.body(), theme, Type::body, wxString());
    native::announce_changes(*told_);
    why_ = new wxTextCtrl(dialog.body(), wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY);
    why_->SetFont(theme.font(Type::small));
    why_->SetMinSize(wxSize(1, 5 * why_->GetCharHeight()));
    native::describe(*why_, face()(T("What is wrong")));
    copy_ = plain_button(dialog.body(), theme, face()(T("Copy the rows that are left out")), [this] { copy_wrong(); });
    mend_ = new WrappedText(dialog.body(), theme, Type::small, wxString(), theme.colours().quiet);
    dialog.column().Add(told_, wxSizerFlags().Expand().Border(wxTOP, 2 * gap));
    dialog.column().Add(why_, wxSizerFlags().Expand().Border(wxTOP, gap));
    dialog.column().Add(copy_, wxSizerFlags().Border(wxTOP, 2 * gap));
    dialog.column().Add(mend_, wxSizerFlags().Expand().Border(wxTOP, gap));
    for (wxWindow* each : std::initializer_list<wxWindow*>{why_, copy_, mend_})
        each->Hide();
}

void ImportResult::copy_wrong()
{
    const bool copied = copy_text(wx(to_mend(from_->foreign, wrong_)));
    mend_->say(face()(copied ? T("Copied: {1} rows. Paste them into a spreadsheet, mend them, and take them in afterwards.", wrong_.size())
                             : T("They could not be copied. Nothing was changed; please try again.")));
    dialog_.fit();
}

void ImportResult::show(const Import& import, const SharedForeign& from)
{
    from_ = from;
    wrong_ = import.wrong;
    const std::size_t good = import.rows.size(), all = good + wrong_.size();
    const bool some = good > 0, wrong = !wrong_.empty();
    told_->SetForegroundColour(wrong ? face().theme.colours().problem : face().theme.colours().quiet);
    told_->say(face()(!wrong ? T("Rows that would be taken: {1}", good)
            : some           ? T("{1} of {2} rows can be taken. Rows that cannot be taken: {3}", good, all, wrong_.size())
                             : T("None of the {1} rows can be taken.", all)));
    why_->ChangeValue(wrong ? reasons(import) : wxString());
    mend_->say(face()(T("Or choose other columns above. Nothing has been taken yet.")));
    for (wxWindow* each : std::initializer_list<wxWindow*>{why_, copy_, mend_})
        each->Show(wrong);
    dialog_.agree_with(face()(wrong && some ? T("Take only the {1} good rows", good) : T("Take these rows")), some);
}

void ImportResult::tell(const Text& trouble)
{
    told_->SetForegroundColour(face().theme.colours().problem);
    told_->say(face()(trouble));
}

wxString ImportResult::reasons(const Import& import) const
{
    wxString words;
    for (const Text& each : import.complaints)
        words += (words.empty() ? wxString() : wxString(wxS("\n"))) + face()(each);
    if (import.complained > import.complaints.size())
        words += wxS("\n") + face()(T("… and {1} more", import.complained - import.complaints.size()));
    return words;
}

} // namespace junbi
