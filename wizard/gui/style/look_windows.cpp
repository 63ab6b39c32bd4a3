// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/style/look_windows.h"

#include "wizard/gui/style/native.h"
#include "wizard/gui/style/theme.h"

#include <wx/dcclient.h>
#include <wx/dcmemory.h>
#include <wx/settings.h>
#include <wx/toplevel.h>

#include <algorithm>

namespace junbi::native {
namespace {

constexpr UINT_PTR painted_again = 1; ///< one kind of our listeners on a window

LRESULT CALLBACK paint_again(HWND window, UINT message, WPARAM one, LPARAM two, UINT_PTR kind, DWORD_PTR)
{
    if (message == WM_NCDESTROY)
        RemoveWindowSubclass(window, paint_again, kind);
    const LRESULT result = DefSubclassProc(window, message, one, two);
    if (may_have_drawn(message))
        InvalidateRect(window, nullptr, FALSE);
    return result;
}

wxColour of(wxSystemColour which) { return wxSystemSettings::GetColour(which); }

/// What the person chose for strong contrasts: few colours, each beside the one it is read on.
Palette strong_palette()
{
    const wxColour ground = of(wxSYS_COLOUR_WINDOW), words = of(wxSYS_COLOUR_WINDOWTEXT);
    const wxColour chosen = of(wxSYS_COLOUR_HIGHLIGHT), on_chosen = of(wxSYS_COLOUR_HIGHLIGHTTEXT);
    Palette made = light_palette();
    for (wxColour Palette::*each :
        {&Palette::page, &Palette::side, &Palette::card, &Palette::sunk, &Palette::current, &Palette::hover, &Palette::on_state})
        made.*each = ground;
    for (wxColour Palette::*each : {&Palette::ink, &Palette::quiet, &Palette::line, &Palette::edge, &Palette::done, &Palette::attention,
             &Palette::problem, &Palette::todo, &Palette::unknown})
        made.*each = words;
    made.accent = made.accent_hover = made.focus = chosen;
    made.on_accent = on_chosen;
    return made;
}

bool strong_contrast()
{
    HIGHCONTRASTW now{};
    now.cbSize = sizeof now;
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof now, &now, 0) && (now.dwFlags & HCF_HIGHCONTRASTON);
}

} // namespace

Look& look()
{
    static Look now; // one for all windows, as the system's own colours are
    return now;
}

int Look::px(const wxWindow& window, int at_100) const { return window.FromDIP(at_100 * zoom / 100); }

wxColour ground_below(const wxWindow& window)
{
    for (const wxWindow* each = window.GetParent(); each; each = each->GetParent())
        if (each->UseBgCol() || each->IsTopLevel())
            return each->GetBackgroundColour();
    return look().colours->page;
}

Areas::Areas(const wxMemoryDC& dc, wxSize size, double radius) : pen_(wxGraphicsContext::Create(dc)), size_(size), radius_(radius) { }
Areas::Areas(const wxWindowDC& dc, wxSize size, double radius) : pen_(wxGraphicsContext::Create(dc)), size_(size), radius_(radius) { }

void Areas::fill(const wxColour& colour, double inside)
{
    if (!pen_)
        return;
    pen_->SetPen(*wxTRANSPARENT_PEN);
    pen_->SetBrush(wxBrush(colour));
    pen_->DrawRoundedRectangle(inside, inside, size_.x - 2 * inside, size_.y - 2 * inside, std::max(0., radius_ - inside));
}

bool may_have_drawn(UINT message)
{
    switch (message) {
    case BM_SETCHECK:
    case BM_SETIMAGE:
    case BM_SETSTATE:
    case BM_SETSTYLE:
    case WM_ENABLE:
    case WM_KILLFOCUS:
    case WM_SETFOCUS:
    case WM_SETFONT:
    case WM_SETTEXT:
    case WM_UPDATEUISTATE:
        return true;
    default:
        return false;
    }
}

void paint_after_the_system(wxWindow& window) { SetWindowSubclass(handle_of(window), paint_again, painted_again, 0); }

const Palette& palette(bool)
{
    static Palette strong;
    if (!strong_contrast())
        return light_palette();
    strong = strong_palette();
    return strong;
}

bool has_dark_look() { return false; }

void prefer_dark(bool) { }

void use_look(const Theme& theme) { look() = {&theme.colours(), theme.zoom()}; }

std::string style_error(const std::string&) { return {}; }

void follow_look(wxTopLevelWindow& window, std::function<void()> changed)
{
    window.Bind(wxEVT_DPI_CHANGED, [changed](wxDPIChangedEvent& event) {
        event.Skip();
        changed();
    });
    window.Bind(wxEVT_SYS_COLOUR_CHANGED, [changed](wxSysColourChangedEvent& event) {
        event.Skip();
        changed();
    });
}

wxSize least_size(wxSize) { return {}; }

void tell_ground(wxWindow& window, const wxColour& ground) { window.SetBackgroundColour(ground); }

} // namespace junbi::native
