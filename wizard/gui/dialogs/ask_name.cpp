// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/dialogs/ask_name.h"

#include "wizard/gui/dialogs/dialog.h"
#include "wizard/gui/style/native.h"

#include <wx/textctrl.h>

namespace junbi {

std::optional<std::string> ask_name(wxWindow* parent, const Face& face, const Text& question, const std::string& suggested)
{
    Dialog dialog(parent, face, face(question));
    auto* entry = new wxTextCtrl(dialog.body(), wxID_ANY, wx(suggested), wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    entry->SetFont(face.theme.font(Type::body));
    entry->SetMaxLength(100);
    entry->SetMinSize(wxSize(-1, dialog.FromDIP(face.theme.px(entry_height))));
    native::dress_entry(*entry);
    native::describe(*entry, face(question));
    entry->Bind(wxEVT_TEXT_ENTER, [&](wxCommandEvent&) { dialog.EndModal(wxID_OK); });
    dialog.column().Add(entry, wxSizerFlags().Expand());
    entry->SetFocus();
    const bool agreed = dialog.ask(face(T("OK")), face(T("Cancel")));
    const std::string name = utf8(entry->GetValue().Trim().Trim(false));
    return agreed && !name.empty() ? std::optional(name) : std::nullopt;
}

} // namespace junbi
