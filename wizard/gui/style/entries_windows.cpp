// SPDX-License-Identifier: Apache-2.0
// Lines to type in: the system's own, but higher, with their words in the middle and an edge as our buttons have.
#include "wizard/gui/style/look_windows.h"
#include "wizard/gui/style/native.h"

#include <wx/dcclient.h>
#include <wx/settings.h>
#include <wx/textctrl.h>

#include <algorithm>

namespace junbi::native {
namespace {

constexpr UINT_PTR edged = 2; ///< one kind of our listeners on a window

/// Where the words are inside a line of that size.
RECT room_for_words(const wxTextCtrl& entry, RECT all)
{
    const int beside = look().px(entry, 8);
    const int above = std::max<int>(entry.FromDIP(2), (all.bottom - all.top - entry.GetCharHeight()) / 2);
    return {all.left + beside, all.top + above, all.right - beside, std::max(all.top + above, all.bottom - above)};
}

wxColour ground_of(const wxTextCtrl& entry)
{
    if (!is_on(entry))
        return wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE); // as the system paints the inner part
    return entry.UseBgCol() ? entry.GetBackgroundColour() : wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
}

/// Everything of the line but the words, which the system paints.
void paint_edge(wxTextCtrl& entry)
{
    wxWindowDC dc(&entry);
    const wxSize size = entry.GetSize();
    const RECT inner = room_for_words(entry, {0, 0, size.x, size.y});
    ExcludeClipRect(static_cast<HDC>(dc.GetHandle()), inner.left, inner.top, inner.right, inner.bottom);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(ground_below(entry)));
    dc.DrawRectangle(0, 0, size.x, size.y);
    const Palette& colours = *look().colours;
    Areas areas(dc, size, look().px(entry, 6));
    areas.fill(entry.HasFocus() ? colours.focus : is_on(entry) ? colours.edge : colours.line, 0);
    areas.fill(ground_of(entry), entry.FromDIP(entry.HasFocus() ? 2 : 1));
}

LRESULT CALLBACK edge(HWND window, UINT message, WPARAM one, LPARAM two, UINT_PTR kind, DWORD_PTR data)
{
    auto& entry = *reinterpret_cast<wxTextCtrl*>(data);
    switch (message) {
    case WM_NCCALCSIZE: {
        RECT& room = one ? reinterpret_cast<NCCALCSIZE_PARAMS*>(two)->rgrc[0] : *reinterpret_cast<RECT*>(two);
        room = room_for_words(entry, room);
        return 0;
    }
    case WM_NCPAINT:
        paint_edge(entry);
        return 0;
    case WM_NCHITTEST: { // what is around the words belongs to them
        const LRESULT where = DefSubclassProc(window, message, one, two);
        return where == HTNOWHERE || where == HTBORDER ? HTCLIENT : where;
    }
    case WM_NCDESTROY:
        RemoveWindowSubclass(window, edge, kind);
        break;
    default:
        break;
    }
    const LRESULT result = DefSubclassProc(window, message, one, two);
    if (message == WM_SETFOCUS || message == WM_KILLFOCUS || message == WM_ENABLE || message == WM_WINDOWPOSCHANGED)
        RedrawWindow(window, nullptr, nullptr, RDW_FRAME | RDW_INVALIDATE);
    if (message == WM_SETFONT)
        SetWindowPos(window, nullptr, 0, 0, 0, 0, SWP_FRAMECHANGED | SWP_NOMOVE | SWP_NOSIZE | SWP_NOZORDER | SWP_NOACTIVATE);
    return result;
}

} // namespace

void dress_entry(wxTextCtrl& entry)
{
    const HWND window = handle_of(entry);
    SetWindowLongPtrW(window, GWL_EXSTYLE, GetWindowLongPtrW(window, GWL_EXSTYLE) & ~WS_EX_CLIENTEDGE);
    SetWindowLongPtrW(window, GWL_STYLE, GetWindowLongPtrW(window, GWL_STYLE) & ~WS_BORDER);
    SetWindowSubclass(window, edge, edged, reinterpret_cast<DWORD_PTR>(&entry));
    SendMessageW(window, EM_SETMARGINS, EC_LEFTMARGIN | EC_RIGHTMARGIN, 0);
    SetWindowPos(window, nullptr, 0, 0, 0, 0, SWP_FRAMECHANGED | SWP_NOMOVE | SWP_NOSIZE | SWP_NOZORDER | SWP_NOACTIVATE);
}

} // namespace junbi::native
