// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/widgets/wrapping.h"

#include "wizard/gui/style/line_breaks.h"
#include "wizard/gui/style/native.h"

#include <wx/sizer.h>

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

constexpr double line_distance = 1.35;
constexpr int tick_room = 34; ///< of a check box's mark and the space beside it, at 100 %

void wrap_all(wxWindow& window)
{
    for (wxWindow* child : window.GetChildren()) {
        if (!child->IsShown() || child->IsTopLevel())
            continue;
        if (auto* wrapping = dynamic_cast<Wrapping*>(child))
            wrapping->wrap_to(child->GetSize().x);
        else
            wrap_all(*child);
    }
}

/// Every sizer below, so that each window hands its width on to what it holds.
void lay_out_all(wxWindow& window)
{
    window.Layout();
    for (wxWindow* child : window.GetChildren())
        if (child->IsShown() && !child->IsTopLevel() && child->GetSizer())
            lay_out_all(*child);
}

/// The toolkit measures a label only once its style has settled, so its height is reckoned from the font.
int height_of(const wxWindow& window, const wxString& lines, double factor)
{
    return static_cast<int>(std::ceil((lines.Freq('\n') + 1) * native::line_height(window, factor)));
}

void forget_sizes(wxWindow& window)
{
    for (wxWindow* child : window.GetChildren())
        if (!child->IsTopLevel())
            forget_sizes(*child);
    window.InvalidateBestSize();
}

} // namespace

void lay_out_with_lines(wxWindow& window)
{
    lay_out_all(window);
    wrap_all(window);
    forget_sizes(window);
    lay_out_all(window);
}

WrappedText::WrappedText(wxWindow* parent, const Theme& theme, Type type, const wxString& words)
    : WrappedText(parent, theme, type, words, theme.colours().ink)
{
}

WrappedText::WrappedText(wxWindow* parent, const Theme& theme, Type type, const wxString& words, const wxColour& colour)
    : wxStaticText(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxST_NO_AUTORESIZE)
    , words_(words)
    , breaks_(type == Type::title || type == Type::heading || type == Type::strong ? Breaks::phrases : Breaks::anywhere)
{
    theme.dress(*this, type, colour);
    native::set_line_height(*this, line_distance);
    SetLabelText(words);
    native::describe(*this, words);
    SetMinSize(wxSize(1, height_of(*this, words, line_distance)));
}

void WrappedText::say(const wxString& words)
{
    words_ = words;
    native::describe(*this, words);
    width_ = 0;
    SetLabelText(words);
}

void WrappedText::wrap_to(int width)
{
    if (width < 2 || width == width_)
        return;
    width_ = width;
    const wxString lines = broken_into_lines(*this, words_, width * 96 / 100, breaks_); // screens round letters to pixels
    SetLabelText(lines);
    SetMinSize(wxSize(1, height_of(*this, lines, line_distance)));
}

Label::Label(wxWindow* parent, const Theme& theme, Type type, const wxString& words)
    : Label(parent, theme, type, words, theme.colours().ink)
{
}

Label::Label(wxWindow* parent, const Theme& theme, Type type, const wxString& words, const wxColour& colour)
    : wxStaticText(parent, wxID_ANY, wxString())
{
    theme.dress(*this, type, colour);
    SetLabelText(words);
    InvalidateBestSize();
}

wxSize Label::DoGetBestSize() const { return GetTextExtent(GetLabelText()) + FromDIP(wxSize(4, 2)); }

Tick::Tick(wxWindow* parent, const Theme& theme, const wxString& words) : wxCheckBox(parent, wxID_ANY, wxString()), words_(words)
{
    SetFont(theme.font(Type::body)); // its colour is the toolkit's: Windows gives a coloured check box away to be drawn by others
    SetLabelText(words);
    native::describe(*this, words);
    SetMinSize(wxSize(1, GetBestSize().y));
}

void Tick::wrap_to(int width)
{
    if (width < 2 || width == width_)
        return;
    width_ = width;
    const int room = std::max(60, width - FromDIP(tick_room));
    SetLabelText(broken_into_lines(*this, words_, room * 96 / 100));
    InvalidateBestSize();
    SetMinSize(wxSize(1, GetBestSize().y));
}

} // namespace junbi
