// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/tile_guide.h"

#include "wizard/documents/paper/composer.h"

#include <algorithm>
#include <cmath>

namespace junbi {
namespace {

constexpr Colour black{0, 0, 0}, grey{0.5, 0.5, 0.5};
constexpr double around = 12 * millimetre, gap = 8 * millimetre;
constexpr double beside = 92 * millimetre, below = 80 * millimetre; ///< room for the words, on paper that lies and that stands
constexpr double heading = 16, letters = 12, smallest = 8, leading = 1.5;

/// The part of the guide where the small page stands, and the one of the words.
struct Rooms {
    Area page, words;
};

Rooms rooms_on(const PageSize& paper)
{
    const double wide = paper.width - 2 * around, high = paper.height - 2 * around;
    if (paper.width > paper.height)
        return {{around, around, wide - gap - beside, high}, {around + wide - beside, around, beside, high}};
    return {{around, around, wide, high - gap - below}, {around, around + high - below, wide, below}};
}

std::string millimetres(double points) { return std::to_string(std::lround(points / millimetre)); }

/// How it is done, in the order in which it is done.
std::vector<Text> steps_of(const Tiling& tiling, const PageSize& page)
{
    return {
        T("These {1} sheets become one page of {2} × {3} mm.", tiling.tiles.size(), millimetres(page.width), millimetres(page.height)),
        T("1. Print at 100 %, without fitting to the paper. What stands at the bottom of each sheet is its place."),
        T("2. Where it says “{1}”, cut the margin off.", T("Cut along this line")),
        T("3. Lay the next sheet over “{1}” so that pictures and letters meet, and glue it: first each row, from left to right, then row "
          "below row.",
            T("Glue here")),
        T("4. At the very end cut along the thin lines all around."),
    };
}

/// One below the other, smaller where they would need more room.
Block words_in(const Area& room, const Fonts& fonts, const Say& say, const std::vector<Text>& steps)
{
    Block all;
    for (double shrink = 1; shrink * letters >= smallest; shrink *= 0.95) {
        all = {};
        const auto add = [&](const Text& words, double size, const char* tag) {
            const TextStyle style{.size = size * shrink, .smallest = size * shrink, .leading = leading, .bold = size == heading};
            auto fitted = fit_text(fonts, say(words), style, room.width);
            const std::size_t lines = fitted.paragraph.lines().size();
            const double height = fitted.paragraph.height() + style.size / 2;
            Block block{height, {PlacedText{0, 0, std::make_shared<Paragraph>(std::move(fitted.paragraph)), 0, lines}}};
            all.put(tagged(std::move(block), {tag}), 0, all.height);
            all.height += height;
        };
        add(T("How the sheets are put together"), heading, "H2");
        for (const Text& each : steps)
            add(each, letters, "P");
        if (all.height <= room.height)
            break;
    }
    return all;
}

/// The edge of the small page, and the lines where the sheets meet.
void add_lines(Block& marks, const Tiling& tiling, const Area& small, double scale)
{
    const auto line = [&](double x, double y, double width, double height) {
        marks.items.push_back(Shape{{x, y, width, height}, true, 0, 0.75, {}, grey});
    };
    for (const Tile& each : tiling.tiles) {
        if (each.row == 0 && each.column > 0)
            line(small.x + each.printed.x * scale, small.y, 0, small.height);
        if (each.column == 0 && each.row > 0)
            line(small.x, small.y + each.printed.y * scale, small.width, 0);
    }
    marks.items.push_back(Shape{small, false, 0, 0.75, {}, black});
}

} // namespace

Leaf tile_guide(const Fonts& fonts, const Say& say, const Tiling& tiling, const Pages& pages, std::size_t page)
{
    const PageSize whole{pages.size.width * pages.scale, pages.size.height * pages.scale};
    const Rooms rooms = rooms_on(tiling.sheet);
    const double scale = std::min(rooms.page.width / whole.width, rooms.page.height / whole.height);
    const Area small{rooms.page.x + (rooms.page.width - whole.width * scale) / 2,
        rooms.page.y + (rooms.page.height - whole.height * scale) / 2, whole.width * scale, whole.height * scale};
    Leaf leaf{page, scale * pages.scale, small.x, small.y, small};
    add_lines(leaf.marks, tiling, small, scale);
    leaf.marks.put(words_in(rooms.words, fonts, say, steps_of(tiling, whole)), rooms.words.x, rooms.words.y);
    return leaf;
}

} // namespace junbi
