// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/face.h"

#include <wx/panel.h>
#include <wx/timer.h>

namespace junbi {

/// Says what is under way, with something that moves.
class ProgressLine : public wxPanel {
public:
    ProgressLine(wxWindow* parent, const Face& face, const Text& words);

private:
    wxTimer pulse_;
};

} // namespace junbi
