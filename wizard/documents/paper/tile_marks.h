// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/sheet.h"
#include "wizard/documents/paper/tiling.h"

namespace junbi {

/// What a person needs to cut and glue the sheets of a tiled page. Nothing of it lies on what is seen in the end: it stands in the margin,
/// or in the strip that the next sheet will cover.
class TileMarks {
public:
    /// `say` and `fonts` outlive it. `pages`: of the document.
    TileMarks(const Fonts& fonts, const Say& say, const Tiling& tiling, int pages)
        : fonts_(fonts), say_(say), tiling_(tiling), pages_(pages)
    {
    }

    /// On the paper of this tile of that page (from 1).
    Block of(const Tile& tile, int page) const;

private:
    void add_edges(Block& marks, const Tile& tile) const;
    void add_meeting_points(Block& marks, const Tile& tile) const;
    void add_strips(Block& marks, const Tile& tile) const;
    void add_place(Block& marks, const Tile& tile, int page) const;
    void add_words(Block& marks, const std::string& words, double x, double y, bool vertical, bool on_white) const;

    const Fonts& fonts_;
    const Say& say_;
    const Tiling& tiling_;
    int pages_;
};

} // namespace junbi
