// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/sheet.h"
#include "wizard/documents/paper/tiling.h"

namespace junbi {

/// The sheet before the tiles of a page (counted from 0): the whole page made small, with the lines where sheets meet, and beside or below
/// it how they are put together.
Leaf tile_guide(const Fonts& fonts, const Say& say, const Tiling& tiling, const Pages& pages, std::size_t page);

} // namespace junbi
