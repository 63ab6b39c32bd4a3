// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/changes/progress_line.h"

#include "wizard/gui/changes/change_cards.h"
#include "wizard/gui/style/native.h"

#include <wx/gauge.h>

namespace junbi {

ProgressLine::ProgressLine(wxWindow* parent, const Face& face, const Text& words) : wxPanel(parent)
{
    SetSizer(new wxBoxSizer(wxVERTICAL));
    native::announce_changes(*add_paragraph(*this, *GetSizer(), face, Type::body, face(words)));
    auto* gauge = new wxGauge(this, wxID_ANY, 100);
    native::describe(*gauge, face(words));
    GetSizer()->Add(gauge, wxSizerFlags().Expand().Border(wxTOP, FromDIP(face.theme.px(8))));
    pulse_.Bind(wxEVT_TIMER, [gauge](wxTimerEvent&) { gauge->Pulse(); });
    pulse_.Start(80);
}

} // namespace junbi
