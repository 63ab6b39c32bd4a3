// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"
#include "wizard/gui/widgets/buttons.h"
#include "wizard/gui/widgets/wrapping.h"

#include <wx/gauge.h>
#include <wx/panel.h>
#include <wx/timer.h>

namespace junbi {

/// What of this computer a step looks at, the button that looks, how far it is, and Stop.
class LookBar : public wxPanel {
public:
    LookBar(wxWindow* parent, Desk& desk, const Check& check);

    /// The look began, went on or ended.
    void refresh();

private:
    wxString last_look() const;

    Desk& desk_;
    const Check& check_;
    wxButton* look_;
    wxButton* stop_;
    Tick* network_ = nullptr;
    wxGauge* gauge_;
    Paragraph* words_;
    wxTimer pulse_;
};

/// What these needs look at, for people: "the certificates in the browsers' stores".
std::vector<Text> looked_at(const Needs& needs);

} // namespace junbi
