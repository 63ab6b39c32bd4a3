// SPDX-License-Identifier: Apache-2.0
// Buttons: the system's own, with our picture.
#include "wizard/gui/style/look_windows.h"
#include "wizard/gui/style/native.h"

#include <wx/anybutton.h>
#include <wx/dcbuffer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace junbi::native {
namespace {

enum class Kind { step, primary, plain, pill, link };

/// What a button remembers of its look.
struct Dress : public wxClientData {
    Kind kind = Kind::plain;
    bool current = false; ///< the step at hand
    bool hot = false;     ///< under the pointer
};

/// The colours of one button as it is now; without a ground it is seen through, without an edge it has none.
struct Colours {
    wxColour ground, words, edge, ring;
};

struct State {
    bool enabled, hot, pressed, chosen, keyboard;
};

State state_of(const wxWindow& button, const Dress& dress)
{
    const auto state = SendMessageW(handle_of(button), BM_GETSTATE, 0, 0);
    const bool shows_focus = !(SendMessageW(handle_of(button), WM_QUERYUISTATE, 0, 0) & UISF_HIDEFOCUS);
    return {is_on(button), dress.hot, (state & BST_PUSHED) != 0, (state & BST_CHECKED) != 0, button.HasFocus() && shows_focus};
}

Colours of_primary(const Palette& c, const State& state)
{
    if (!state.enabled)
        return {c.sunk, c.quiet, c.line, c.focus};
    const wxColour ground = state.hot || state.pressed ? c.accent_hover : c.accent;
    return {ground, c.on_accent, ground, c.on_accent};
}

Colours of_chosen(const Palette& c, const State& state)
{
    if (!state.enabled)
        return {c.todo, c.page, c.line, c.focus};
    return {c.accent, c.on_accent, c.accent, c.on_accent};
}

Colours of_plain(const Palette& c, const State& state)
{
    if (!state.enabled)
        return {c.card, c.quiet, c.line, c.focus};
    return {state.hot || state.pressed ? c.hover : c.card, c.ink, c.edge, c.focus};
}

Colours colours_of(const Dress& dress, const State& state)
{
    const Palette& c = *look().colours;
    switch (dress.kind) {
    case Kind::primary:
        return of_primary(c, state);
    case Kind::step:
        return {dress.current                ? c.current
                : state.hot || state.pressed ? c.hover
                                             : wxColour(),
            c.ink, dress.current && c.current == c.page ? c.accent : wxColour(), c.focus};
    case Kind::link:
        return {wxColour(), state.enabled ? c.accent : c.quiet, wxColour(), c.focus};
    case Kind::pill:
        return state.chosen ? of_chosen(c, state) : of_plain(c, state);
    case Kind::plain:
        break;
    }
    return of_plain(c, state);
}

/// Ground, edge, and the ring around what the keyboard is on: areas one upon the other, which are sharp at every size.
void paint_box(wxMemoryDC& dc, const wxWindow& button, const Colours& colours, const State& state)
{
    const wxColour below = ground_below(button);
    const wxColour ground = colours.ground.IsOk() ? colours.ground : below;
    const double radius = look().px(button, 8), thin = button.FromDIP(1), thick = look().px(button, 3);
    const double ring = colours.ring == look().colours->focus ? 0 : button.FromDIP(2); // on a ground of its own further in
    Areas areas(dc, button.GetClientSize(), radius);
    if (colours.edge.IsOk())
        areas.fill(colours.edge, 0);
    areas.fill(ground, colours.edge.IsOk() ? thin : 0);
    if (!state.keyboard)
        return;
    areas.fill(colours.ring, ring);
    areas.fill(ground, ring + thick);
}

/// The words, one below the other, in the middle of the height; at the left beside their symbol, or in the middle of the width.
void paint_words(wxDC& dc, wxAnyButton& button, Kind kind, const wxColour& colour)
{
    const wxSize size = button.GetClientSize();
    const bool left = button.HasFlag(wxBU_LEFT);
    int x = look().px(button, kind == Kind::link ? 4 : 10);
    if (const wxBitmap symbol = button.GetBitmap(); symbol.IsOk()) {
        dc.DrawBitmap(symbol, x, (size.y - symbol.GetLogicalHeight()) / 2, true);
        x += symbol.GetLogicalWidth() + look().px(button, 10);
    }
    wxFont font = button.GetFont();
    if (kind == Kind::link)
        font.SetUnderlined(true);
    dc.SetFont(font);
    dc.SetTextForeground(colour);
    const wxString words = button.GetLabelText();
    const int lines = words.Freq('\n') + 1, high = dc.GetCharHeight();
    const int step = lines == 1 ? high : std::max(high, std::min(high + button.FromDIP(4), (size.y - high) / (lines - 1)));
    int y = (size.y - high - (lines - 1) * step) / 2;
    for (wxString rest = words, after; !rest.empty(); rest = after, y += step) {
        const wxString line = rest.BeforeFirst('\n', &after);
        dc.DrawText(line, left ? x : (size.x - dc.GetTextExtent(line).x) / 2, y);
    }
}

void paint(wxAnyButton& button, const Dress& dress)
{
    wxBufferedPaintDC dc(&button);
    const State state = state_of(button, dress);
    const Colours colours = colours_of(dress, state);
    dc.SetBackground(wxBrush(ground_below(button)));
    dc.Clear();
    paint_box(dc, button, colours, state);
    paint_words(dc, button, dress.kind, colours.words);
}

Dress& dress(wxAnyButton& button)
{
    if (auto* known = static_cast<Dress*>(button.GetClientObject()))
        return *known;
    auto* made = new Dress;
    button.SetClientObject(made); // which owns it now
    button.Bind(wxEVT_PAINT, [&button, made](wxPaintEvent&) { paint(button, *made); });
    button.Bind(wxEVT_ERASE_BACKGROUND, [](wxEraseEvent&) {}); // all of it is painted
    for (const auto& [type, hot] : {std::pair{wxEVT_ENTER_WINDOW, true}, {wxEVT_LEAVE_WINDOW, false}})
        button.Bind(type, [&button, made, hot = hot](wxMouseEvent& event) {
            event.Skip();
            made->hot = hot;
            button.Refresh(false);
        });
    paint_after_the_system(button);
    return *made;
}

void settle(wxTextCtrl& entry)
{
    entry.SetBackgroundColour(look().colours->sunk);
    RedrawWindow(handle_of(entry), nullptr, nullptr, RDW_FRAME | RDW_INVALIDATE);
}

} // namespace

void add_class(wxWindow& window, const char* name)
{
    const std::string_view which = name;
    if (auto* entry = dynamic_cast<wxTextCtrl*>(&window); entry && which == "settled")
        return settle(*entry);
    auto* button = dynamic_cast<wxAnyButton*>(&window);
    if (!button)
        return;
    constexpr std::pair<std::string_view, Kind> kinds[]
        = {{"step", Kind::step}, {"primary", Kind::primary}, {"plain", Kind::plain}, {"pill", Kind::pill}, {"link", Kind::link}};
    for (const auto& [known, kind] : kinds)
        if (which == known)
            dress(*button).kind = kind;
    if (which == "current")
        dress(*button).current = true;
    button->Refresh(false);
}

void remove_class(wxWindow& window, const char* name)
{
    auto* button = dynamic_cast<wxAnyButton*>(&window);
    if (!button || std::string_view(name) != "current" || !dress(*button).current)
        return;
    dress(*button).current = false;
    button->Refresh(false);
}

} // namespace junbi::native
