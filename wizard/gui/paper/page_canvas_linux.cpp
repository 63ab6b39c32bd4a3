// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/paper/page_canvas.h"

#include <wx/graphics.h>

#include <cairo.h>

namespace junbi::native {

void draw_with_cairo(wxGraphicsContext& pen, wxDC&, const std::function<void(cairo_t*)>& draw)
{
    auto* page = static_cast<cairo_t*>(pen.GetNativeContext()); // GTK: a cairo context is inside
    cairo_save(page);
    draw(page);
    cairo_restore(page);
}

} // namespace junbi::native
