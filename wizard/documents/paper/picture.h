// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/geometry.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

typedef struct _cairo cairo_t;

namespace junbi {

/// One step of a path, in the picture's own units.
struct PathStep {
    enum class Kind { move, line, curve, close } kind = Kind::close;
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0; ///< (x1,y1) and (x2,y2) only of a curve
};

/// A path with its colours.
struct PictureShape {
    std::vector<PathStep> path;
    std::optional<Colour> fill = {}, stroke = {};
    double thickness = 1;
};

/// A drawing of ours: shapes from back to front.
struct Picture {
    double width = 0, height = 0;
    std::vector<PictureShape> shapes = {};
};

/// Reads a picture: the part of SVG that our drawings need. svg (viewBox "0 0 W H"), g, path (M L H V C Q Z, absolute and relative),
/// rect (rx), circle, ellipse, line, polyline, polygon; fill, stroke (#rrggbb or none) and stroke-width on any of them. Line ends are
/// round. Throws LayoutError with file, line, element and reason for anything else.
Picture read_picture(const std::filesystem::path& file);

/// Draws it as large as it fits into the area, in the middle.
void draw_picture(cairo_t* page, const Picture& picture, const Area& area);

/// What is seen of it at a place of the page when it is drawn into the area; nothing where it leaves the page as it is.
std::optional<Colour> colour_of_picture(const Picture& picture, const Area& area, double x, double y);

} // namespace junbi
