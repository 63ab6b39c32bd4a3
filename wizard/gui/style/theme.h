// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"
#include "wizard/gui/style/palette.h"

#include <wx/bmpbndl.h>
#include <wx/font.h>

#include <map>
#include <string>

class wxWindow;

namespace junbi {

/// Free room at both sides of a page, pixels at every size of text.
constexpr int page_margin = 36;

/// Height of a line to type in, pixels at 100 %; as the style sheet has it. The toolkit measures it before its style has settled.
constexpr int entry_height = 40;

/// What a piece of text is, and so how large and heavy it is set. letters: names that are read letter by letter.
enum class Type { title, heading, strong, letters, body, small };

/// The look of the whole window at one size of text: colours, fonts, distances, symbols.
class Theme {
public:
    /// `zoom`: size of the text in per cent, 100 to 200.
    Theme(int zoom, bool dark);

    const Palette& colours() const { return *palette_; }
    int zoom() const { return zoom_; }
    /// True where the text is so large that things that stand beside each other should stand below each other.
    bool large() const { return zoom_ > 125; }
    bool dark() const { return dark_; }
    const wxFont& font(Type type) const { return fonts_.at(type); }
    /// A distance given in pixels at 100 %, larger with the text and on screens with fine pixels.
    int px(int at_100) const;

    /// The symbol of a state: shape and colour. Its word stands beside it.
    wxBitmapBundle symbol(Status status) const;
    wxBitmapBundle home_symbol() const;
    wxBitmapBundle computers_symbol() const;
    wxBitmapBundle news_symbol() const;
    const wxColour& colour_of(Status status) const;

    /// Gives the window font and colour, and wraps nothing.
    void dress(wxWindow& window, Type type) const;
    void dress(wxWindow& window, Type type, const wxColour& colour) const;

    /// For systems whose controls are dressed by a style sheet: native::use_look.
    std::string style_sheet() const;

private:
    wxBitmapBundle drawn(Status status) const;

    int zoom_;
    bool dark_;
    const Palette* palette_;
    std::map<Type, wxFont> fonts_;
    mutable std::map<Status, wxBitmapBundle> symbols_; ///< drawing one takes as long as making a whole card
};

/// Makes our own fonts known to the window; once, before the first window. Where they cannot be read the system's are used.
void load_fonts();

} // namespace junbi
