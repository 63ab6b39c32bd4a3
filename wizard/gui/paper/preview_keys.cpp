// SPDX-License-Identifier: Apache-2.0
// What keys do in a preview.
#include "wizard/gui/paper/preview_frame.h"

namespace junbi {

/// As in a book: to the end of the page, then to the next one.
void PreviewFrame::screen(int direction)
{
    if (!pages_ || view_->scroll_screen(direction))
        return;
    const int before = page_;
    turn(page_ + direction);
    if (direction < 0 && page_ != before)
        view_->scroll_to_end();
}

bool PreviewFrame::press(const wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (event.GetModifiers() == wxMOD_CONTROL || event.GetModifiers() == (wxMOD_CONTROL | wxMOD_SHIFT))
        return press_with_control(key);
    const bool typing = pane_ && pane_->IsDescendant(FindFocus()); // there Home and End belong to the line
    if (event.HasAnyModifiers() || (typing && key != WXK_ESCAPE))
        return false;
    switch (key) {
    case WXK_ESCAPE:
        Close();
        return true;
    case WXK_PAGEUP:
    case WXK_NUMPAD_PAGEUP:
        screen(-1);
        return true;
    case WXK_PAGEDOWN:
    case WXK_NUMPAD_PAGEDOWN:
        screen(1);
        return true;
    case WXK_HOME:
    case WXK_NUMPAD_HOME:
        turn(1);
        return true;
    case WXK_END:
    case WXK_NUMPAD_END:
        turn(pages_ ? pages_->pages() : 1);
        return true;
    default:
        return false;
    }
}

bool PreviewFrame::press_with_control(int key)
{
    switch (key) {
    case 'W':
        Close();
        return true;
    case 'P':
        print_it();
        return true;
    case 'S':
        save(PaperFormat::pdf);
        return true;
    case '+':
    case '=':
    case ';': // where a Japanese keyboard has its +
    case WXK_NUMPAD_ADD:
        zoom(PageBar::next_zoom(view_->percent(), 1));
        return true;
    case '-':
    case WXK_NUMPAD_SUBTRACT:
        if (view_->percent() > 100)
            zoom(PageBar::next_zoom(view_->percent(), -1));
        return true;
    case '0':
    case WXK_NUMPAD0:
        zoom({Zoom::Fit::whole_page});
        return true;
    default:
        return false;
    }
}

} // namespace junbi
