// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/widgets/wrapping.h"

#include <wx/sizer.h>

namespace junbi {

/// A box with round corners, and a bar in a state's colour at its left where one is given.
class CardPanel : public wxPanel {
public:
    CardPanel(wxWindow* parent, const Theme& theme, const wxColour& ground, const wxColour& bar = {});
    /// Says that the box holds something that can be pressed or typed into; without it the keyboard passes by.
    void holds_controls() { holds_controls_ = true; }
    bool AcceptsFocus() const override { return holds_controls_ && wxPanel::AcceptsFocus(); }
    bool AcceptsFocusFromKeyboard() const override { return holds_controls_ && wxPanel::AcceptsFocusFromKeyboard(); }

private:
    void paint(wxPaintEvent&);

    const Theme& theme_;
    wxColour ground_, bar_;
    bool holds_controls_ = false;
};

} // namespace junbi
