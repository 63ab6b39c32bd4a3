// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/picture.h"

#include <string_view>

namespace junbi {

/// Reads numbers that blanks or commas separate, as SVG writes them. Nothing where one is none.
std::optional<std::vector<double>> numbers_in(std::string_view text);

/// The steps of an SVG path's "d": M L H V C Q Z. Nothing where it is not one.
std::optional<std::vector<PathStep>> path_steps(std::string_view data);

/// An ellipse, and a rectangle with rounded corners.
std::vector<PathStep> ellipse_steps(double x, double y, double radius_x, double radius_y);
std::vector<PathStep> rectangle_steps(double x, double y, double width, double height, double radius);

} // namespace junbi
