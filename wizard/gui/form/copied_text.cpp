// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/copied_text.h"

#include <wx/clipbrd.h>

namespace junbi {

wxString copied_text()
{
    const wxClipboardLocker locker;
    wxTextDataObject text;
    if (!locker || !wxTheClipboard->GetData(text))
        return {};
    return text.GetText().BeforeFirst(wxUniChar(0));
}

bool copy_text(const wxString& text)
{
    const wxClipboardLocker locker;
    return !!locker && wxTheClipboard->SetData(new wxTextDataObject(text)) && wxTheClipboard->Flush();
}

} // namespace junbi
