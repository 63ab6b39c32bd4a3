// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/leaves.h"

#include "wizard/documents/paper/tile_guide.h"
#include "wizard/documents/paper/tile_marks.h"

namespace junbi {
namespace {

Leaf leaf_of(const Pages& pages, std::size_t page, const Tiling& tiling, const Tile& tile, const TileMarks& marks)
{
    const Area corner = tiling.on_paper(tile, {});
    return {page, pages.scale, corner.x, corner.y, tiling.on_paper(tile, tile.printed), true, marks.of(tile, static_cast<int>(page + 1))};
}

} // namespace

void put_on_paper(Pages& pages, const Fonts& fonts, const PrintJob& job)
{
    const PageSize whole{pages.size.width * pages.scale, pages.size.height * pages.scale};
    const auto tiling = job.tile ? tiling_of(whole, *job.tile) : std::nullopt;
    pages.paper = tiling ? tiling->sheet : whole;
    const int count = static_cast<int>(pages.sheets.size());
    for (std::size_t page = 0; page < pages.sheets.size(); ++page) {
        if (!tiling) {
            pages.leaves.push_back({page, pages.scale});
            continue;
        }
        const TileMarks marks(fonts, job.say, *tiling, count);
        pages.leaves.push_back(tile_guide(fonts, job.say, *tiling, pages, page));
        for (const Tile& each : tiling->tiles)
            pages.leaves.push_back(leaf_of(pages, page, *tiling, each, marks));
    }
}

} // namespace junbi
