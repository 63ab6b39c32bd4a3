// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/face.h"

#include <wx/panel.h>

namespace junbi {

/// A command exactly as it is run: every letter as wide as the others, to be selected and copied.
class CommandPanel : public wxPanel {
public:
    CommandPanel(wxWindow* parent, const Face& face, const wxString& label, const wxString& command);
};

} // namespace junbi
