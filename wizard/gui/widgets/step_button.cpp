// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/widgets/step_button.h"

#include "wizard/gui/style/native.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr int symbol_room = 62; ///< of the symbol and the edges, at 100 %

} // namespace

StepButton::StepButton(
    wxWindow* parent, const Theme& theme, const wxBitmapBundle& symbol, const wxString& words, Action action, const char* look)
    : wxButton(parent, wxID_ANY, wxString(), wxDefaultPosition, wxDefaultSize, wxBU_LEFT), theme_(theme), words_(words)
{
    SetFont(theme.font(Type::body));
    native::add_class(*this, look);
    SetLabel(wxControl::EscapeMnemonics(words));
    SetBitmap(symbol);
    native::describe(*this, words);
    SetMinSize(wxSize(1, height(words)));
    Bind(wxEVT_BUTTON, [this, action = std::move(action)](wxCommandEvent&) { CallAfter(action); }); // as all buttons do
}

int StepButton::height(const wxString& lines) const
{
    return FromDIP(theme_.px(14)) + static_cast<int>(lines.Freq('\n') + 1) * (GetCharHeight() + FromDIP(4));
}

void StepButton::say(const wxString& words)
{
    if (words == words_)
        return;
    words_ = words;
    break_lines();
}

void StepButton::wrap_to(int width)
{
    if (width < 2 || width == width_)
        return;
    width_ = width;
    break_lines();
}

void StepButton::break_lines()
{
    const wxString lines = broken_into_lines(*this, words_, std::max(40, width_ - FromDIP(theme_.px(symbol_room))), Breaks::phrases);
    if (const wxString label = wxControl::EscapeMnemonics(lines); label != GetLabel())
        SetLabel(label);
    SetMinSize(wxSize(1, height(lines)));
}

} // namespace junbi
