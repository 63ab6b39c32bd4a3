// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/tile_marks.h"

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

constexpr Colour black{0, 0, 0}, grey{0.5, 0.5, 0.5}, white{1, 1, 1};
constexpr double unprinted = 5 * millimetre;       ///< at the edge of the paper
constexpr double cut_line = 0.5, thin_line = 0.25; ///< thickness, points
constexpr double free_at_seam = 1.5 * millimetre;  ///< so much may be cut too far without a mark being seen
constexpr double tick_gap = 1 * millimetre, hatch = 3 * millimetre, word_every = 80 * millimetre;
constexpr double small = 9, leading = 1.2, large = 14; ///< of letters, points and sizes
constexpr double between = 1 * millimetre;             ///< from a line to its words
constexpr double highest_map = 8 * millimetre;

Shape line(double x, double y, double to_x, double to_y, double thickness, const Colour& colour)
{
    return {{x, y, to_x - x, to_y - y}, true, 0, thickness, {}, colour};
}

Shape box(const Area& area, const Colour& fill) { return {area, false, 0, 0, fill, {}}; }

double right_of(const Area& area) { return area.x + area.width; }
double bottom_of(const Area& area) { return area.y + area.height; }

/// Slanting lines inside of an area only.
void add_hatch(Block& marks, const Area& area)
{
    const double first = area.x + area.y, last = right_of(area) + bottom_of(area);
    for (double sum = first + hatch / 2; sum < last; sum += hatch) { // points of one line have the same x + y
        const double from = std::max(area.x, sum - bottom_of(area)), to = std::min(right_of(area), sum - area.y);
        marks.items.push_back(line(from, sum - from, to, sum - to, thin_line, grey));
    }
}

/// The middles of so many words as a strip has room for.
std::vector<double> along(double from, double length)
{
    const int words = std::max(1, static_cast<int>(length / word_every));
    std::vector<double> middles;
    for (int i = 0; i < words; ++i)
        middles.push_back(from + length * (2 * i + 1) / (2 * words));
    return middles;
}

} // namespace

Block TileMarks::of(const Tile& tile, int page) const
{
    Block marks;
    add_strips(marks, tile);
    add_edges(marks, tile);
    add_meeting_points(marks, tile);
    add_place(marks, tile, page);
    return marks;
}

/// Lines beside the four edges, outside of what is seen: strong and with words where the margin goes before gluing, thin where the
/// finished page ends.
void TileMarks::add_edges(Block& marks, const Tile& tile) const
{
    const Area printed = tiling_.on_paper(tile, tile.printed);
    const double far_right = tiling_.sheet.width - unprinted, far_bottom = tiling_.sheet.height - unprinted;
    const auto across = [&](double y, double thickness, const Colour& colour) {
        marks.items.push_back(line(unprinted, y, far_right, y, thickness, colour));
    };
    const auto down = [&](double x, double thickness, const Colour& colour) {
        marks.items.push_back(line(x, unprinted, x, far_bottom, thickness, colour));
    };
    const std::string words = say_(T("Cut along this line"));
    if (tile.column > 0) {
        down(printed.x - cut_line / 2, cut_line, black);
        add_words(marks, words, printed.x - between - small * leading / 2, printed.y + printed.height / 2, true, false);
    } else {
        down(printed.x - thin_line / 2, thin_line, grey);
    }
    if (tile.row > 0) {
        across(printed.y - cut_line / 2, cut_line, black);
        add_words(marks, words, printed.x + printed.width / 2, printed.y - between - small * leading / 2, false, false);
    } else {
        across(printed.y - thin_line / 2, thin_line, grey);
    }
    if (tile.column + 1 == tiling_.columns)
        down(right_of(printed) + thin_line / 2, thin_line, grey);
    if (tile.row + 1 == tiling_.rows)
        across(bottom_of(printed) + thin_line / 2, thin_line, grey);
}

/// In the margins that are not cut off before gluing: where the edge of the next sheet is to lie.
void TileMarks::add_meeting_points(Block& marks, const Tile& tile) const
{
    const Area printed = tiling_.on_paper(tile, tile.printed), seen = tiling_.on_paper(tile, tile.seen);
    const double length = tile_margin - unprinted - tick_gap;
    const auto tick = [&](double x, double y, double dx, double dy) { marks.items.push_back(line(x, y, x + dx, y + dy, cut_line, black)); };
    if (tile.column + 1 < tiling_.columns) {
        if (tile.row == 0)
            tick(right_of(seen), printed.y - tick_gap, 0, -length);
        tick(right_of(seen), bottom_of(printed) + tick_gap, 0, length);
    }
    if (tile.row + 1 < tiling_.rows) {
        if (tile.column == 0)
            tick(printed.x - tick_gap, bottom_of(seen), -length, 0);
        tick(right_of(printed) + tick_gap, bottom_of(seen), length, 0);
    }
}

/// Hatched where the next sheet is glued on; the page goes on below, so that a cut that is not quite straight leaves no gap.
void TileMarks::add_strips(Block& marks, const Tile& tile) const
{
    const Area printed = tiling_.on_paper(tile, tile.printed), seen = tiling_.on_paper(tile, tile.seen);
    const std::string words = say_(T("Glue here"));
    const bool right = tile.column + 1 < tiling_.columns, below = tile.row + 1 < tiling_.rows;
    const double strip = tile_overlap - free_at_seam;
    if (right) {
        add_hatch(marks, {right_of(seen) + free_at_seam, printed.y, strip, printed.height});
        for (const double y : along(printed.y, seen.height))
            add_words(marks, words, right_of(seen) + free_at_seam + strip / 2, y, true, true);
    }
    if (below) {
        add_hatch(marks, {printed.x, bottom_of(seen) + free_at_seam, seen.width + (right ? free_at_seam : 0), strip});
        for (const double x : along(printed.x, seen.width))
            add_words(marks, words, x, bottom_of(seen) + free_at_seam + strip / 2, false, true);
    }
}

/// Below, where nothing is cut off before gluing: which sheet it is, in a small picture and in words.
void TileMarks::add_place(Block& marks, const Tile& tile, int page) const
{
    const Area printed = tiling_.on_paper(tile, tile.printed), seen = tiling_.on_paper(tile, tile.seen);
    const double top = bottom_of(printed) + between;
    const double height = std::min(tiling_.sheet.height - unprinted - top, highest_map);
    const double start = printed.x + 3 * between, cell = height / tiling_.rows, wide = cell * tile.printed.width / tile.printed.height;
    for (const Tile& each : tiling_.tiles) {
        const Area area{start + each.column * wide, top + each.row * cell, wide, cell};
        const bool here = each.row == tile.row && each.column == tile.column;
        marks.items.push_back(Shape{area, false, 0, cut_line, here ? black : white, black});
    }
    const Text place = T("Sheet {1} of {2}: row {3} from the top, number {4} from the left", tile.row * tiling_.columns + tile.column + 1,
        tiling_.tiles.size(), tile.row + 1, tile.column + 1);
    const std::string words = say_(pages_ > 1 ? T("Page {1}. {2}", page, place) : place);
    const double left = start + tiling_.columns * wide + 2 * between;
    const TextStyle style{.size = large, .smallest = small / 2, .leading = leading, .bold = true, .one_line = true, .colour = black};
    auto fitted = fit_text(fonts_, words, style, right_of(seen) - left - between, height);
    const double y = top + (height - fitted.paragraph.height()) / 2;
    marks.items.push_back(PlacedText{left, y, std::make_shared<Paragraph>(std::move(fitted.paragraph)), 0, 1});
}

/// Words on one line, their middle at (x, y).
void TileMarks::add_words(Block& marks, const std::string& words, double x, double y, bool vertical, bool on_white) const
{
    constexpr double room = 1000; ///< more than any of these words needs
    const TextStyle style{.size = small, .smallest = small, .leading = leading, .one_line = true, .vertical = vertical, .colour = black};
    auto fitted = fit_text(fonts_, words, style, room, room);
    const double length = fitted.paragraph.width(), depth = fitted.paragraph.height();
    const double wide = vertical ? depth : length, high = vertical ? length : depth;
    if (on_white)
        marks.items.push_back(box({x - wide / 2 - between, y - high / 2 - between, wide + 2 * between, high + 2 * between}, white));
    const double left = vertical ? x + wide / 2 : x - wide / 2; // vertical text goes from its right edge
    marks.items.push_back(PlacedText{left, y - high / 2, std::make_shared<Paragraph>(std::move(fitted.paragraph)), 0, 1});
}

} // namespace junbi
