// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/documents/paper/geometry.h"

#include <optional>
#include <vector>

namespace junbi {

// How a page that is larger than the paper is spread over several sheets. Points; y grows downwards.

/// At least so much of each sheet stays free on every side: printers leave about 5 mm, and the marks stand in the rest.
constexpr double tile_margin = 10 * millimetre;
/// So much of the page two neighbours both show: the strip that is glued.
constexpr double tile_overlap = 10 * millimetre;

/// What one sheet shows of the page.
struct Tile {
    int row = 0, column = 0; ///< from 0
    Area printed;            ///< all of it, the strips for gluing included
    Area seen;               ///< what is left of it when the sheets to the right and below lie on those strips
};

struct Tiling {
    PageSize sheet;           ///< of the paper, upright or lying
    double left = 0, top = 0; ///< where on each sheet the printed part begins
    int rows = 0, columns = 0;
    std::vector<Tile> tiles = {}; ///< row by row, from the left to the right

    /// The same place as on the page, on the paper of that tile.
    Area on_paper(const Tile& tile, const Area& place) const
    {
        return {left + place.x - tile.printed.x, top + place.y - tile.printed.y, place.width, place.height};
    }
};

/// Width and height of paper that stands upright.
PageSize size_of(SheetSize size);

/// Spreads a page over sheets of that paper, upright or lying, whichever needs fewer; all of them show equally much, so none is nearly
/// empty. Nothing where one sheet is as large as the page, to the millimetre.
std::optional<Tiling> tiling_of(const PageSize& page, SheetSize size);

} // namespace junbi
