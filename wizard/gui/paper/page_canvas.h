// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

typedef struct _cairo cairo_t;
class wxDC;
class wxGraphicsContext;

/// Drawing with cairo where a window is painted: one header, one source file per system, chosen by CMake.
namespace junbi::native {

/// Calls `draw` with a context in the window's pixels, over what `pen` has painted. `pen` paints on `dc`.
void draw_with_cairo(wxGraphicsContext& pen, wxDC& dc, const std::function<void(cairo_t*)>& draw);

} // namespace junbi::native
