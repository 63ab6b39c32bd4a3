// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/style/palette.h"

#include <wx/graphics.h>
#include <wx/window.h>

#include <windows.h>

#include <commctrl.h>

#include <memory>

/// What the controls of Windows have in common that are drawn in our colours. They stay the system's own controls for keyboard, mouse and
/// screen readers; only their picture is ours.
namespace junbi::native {

/// The look that was set last: use_look.
struct Look {
    const Palette* colours = &light_palette();
    int zoom = 100;
    /// A distance given in pixels at 100 %, in pixels of this window.
    int px(const wxWindow& window, int at_100) const;
};
Look& look();

inline HWND handle_of(const wxWindow& window) { return static_cast<HWND>(window.GetHandle()); }

/// False where it was switched off itself. The window around it is off while a dialog is open; nothing in it looks so.
inline bool is_on(const wxWindow& window) { return IsWindowEnabled(handle_of(window)) != FALSE; }

/// The colour that a window stands on: the nearest around it that says one.
wxColour ground_below(const wxWindow& window);

/// Areas with round corners, one upon the other.
class Areas {
public:
    Areas(const wxMemoryDC& dc, wxSize size, double radius);
    Areas(const wxWindowDC& dc, wxSize size, double radius);
    /// Everything that lies that far inside.
    void fill(const wxColour& colour, double inside);

private:
    std::unique_ptr<wxGraphicsContext> pen_;
    wxSize size_;
    double radius_;
};

/// After one of these Windows may have drawn a control itself, without asking it to be painted.
bool may_have_drawn(UINT message);

/// From here on `window` is painted again after every such message.
void paint_after_the_system(wxWindow& window);

} // namespace junbi::native
