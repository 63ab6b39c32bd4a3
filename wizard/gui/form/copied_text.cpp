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

} // namespace junbi
