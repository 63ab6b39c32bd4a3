// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/colour.h>

#include <string>

namespace junbi {

/// Every colour of the window by what it is for. Words keep 4.5:1 against what lies behind them, marks 3:1
/// (WCAG 2.2, 1.4.3 and 1.4.11; tests/gui/palette_test.cpp). No state is told by colour alone.
struct Palette {
    wxColour page, side, card, sunk;                  ///< grounds: the page, the side bar, cards, the timeline's box
    wxColour ink, quiet, line, edge;                  ///< words, less important words, hairlines, edges of controls
    wxColour accent, on_accent, accent_hover;         ///< the next thing to do, and what is chosen
    wxColour current, hover;                          ///< the step at hand and the one under the pointer
    wxColour done, attention, problem, todo, unknown; ///< states
    wxColour on_state;                                ///< the sign inside a filled state symbol
    wxColour focus;                                   ///< ring around what the keyboard is on
};

const Palette& light_palette();
const Palette& dark_palette();

/// "#rrggbb".
std::string hex(const wxColour& colour);
/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
double contrast(const wxColour& a, const wxColour& b);

} // namespace junbi
