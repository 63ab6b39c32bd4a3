// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/widgets/wheel.h"

#include <wx/scrolwin.h>

#include <algorithm>

namespace junbi {
namespace {

wxScrolledWindow* page_around(wxWindow* window)
{
    while (window && !dynamic_cast<wxScrolledWindow*>(window))
        window = window->GetParent();
    return static_cast<wxScrolledWindow*>(window);
}

} // namespace

void leave_wheel_to_page(wxWindow& control)
{
    control.Bind(wxEVT_MOUSEWHEEL, [&control](wxMouseEvent& event) { // not skipped: the toolkit would choose the next entry
        wxScrolledWindow* page = page_around(control.GetParent());
        if (!page || event.GetWheelAxis() != wxMOUSE_WHEEL_VERTICAL || event.GetWheelDelta() == 0)
            return;
        const wxPoint at = page->GetViewStart();
        const int turns = event.GetWheelRotation() > 0 ? 1 : -1;
        page->Scroll(at.x, std::max(0, at.y - turns * event.GetLinesPerAction()));
    });
}

} // namespace junbi
