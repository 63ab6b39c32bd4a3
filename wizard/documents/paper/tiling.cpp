// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/tiling.h"

#include <cmath>

namespace junbi {
namespace {

constexpr double rounding = 1 * millimetre; ///< sizes of ISO 216 are whole millimetres, scales are not
constexpr double slack = 1e-6;

PageSize turned(const PageSize& size) { return {size.height, size.width}; }

bool holds(const PageSize& sheet, const PageSize& page)
{
    return page.width <= sheet.width + rounding && page.height <= sheet.height + rounding;
}

/// How the length of a page is divided among the sheets along it.
struct Division {
    int sheets;
    double printed; ///< by each of them
};

Division division_of(double page, double sheet)
{
    const double step = sheet - 2 * tile_margin - tile_overlap; ///< by which every further sheet takes the page on
    const int sheets = std::max(1, static_cast<int>(std::ceil((page - tile_overlap) / step - slack)));
    return {sheets, (page + (sheets - 1) * tile_overlap) / sheets};
}

Tiling spread(const PageSize& page, const PageSize& sheet)
{
    const Division across = division_of(page.width, sheet.width), down = division_of(page.height, sheet.height);
    Tiling tiling{sheet, (sheet.width - across.printed) / 2, (sheet.height - down.printed) / 2, down.sheets, across.sheets};
    for (int row = 0; row < down.sheets; ++row)
        for (int column = 0; column < across.sheets; ++column) {
            const Area printed{column * (across.printed - tile_overlap), row * (down.printed - tile_overlap), across.printed, down.printed};
            Area seen = printed;
            seen.width -= column + 1 < across.sheets ? tile_overlap : 0;
            seen.height -= row + 1 < down.sheets ? tile_overlap : 0;
            tiling.tiles.push_back({row, column, printed, seen});
        }
    return tiling;
}

} // namespace

PageSize size_of(SheetSize size)
{
    switch (size) {
    case SheetSize::a2:
        return {420 * millimetre, 594 * millimetre};
    case SheetSize::a3:
        return {297 * millimetre, 420 * millimetre};
    case SheetSize::a4:
        break;
    }
    return {210 * millimetre, 297 * millimetre};
}

std::optional<Tiling> tiling_of(const PageSize& page, SheetSize size)
{
    const PageSize upright = size_of(size), lying = turned(upright);
    if (holds(upright, page) || holds(lying, page))
        return std::nullopt;
    const bool wide = page.width > page.height;
    Tiling same = spread(page, wide ? lying : upright), other = spread(page, wide ? upright : lying);
    return other.tiles.size() < same.tiles.size() ? other : same;
}

} // namespace junbi
