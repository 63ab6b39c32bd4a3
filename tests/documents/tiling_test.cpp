// SPDX-License-Identifier: Apache-2.0
// How a page is divided among sheets of paper.
#include "wizard/documents/paper/tiling.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cmath>
#include <numbers>
#include <ostream>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

constexpr double near = 1e-6; ///< points
constexpr SheetSize sizes[]{SheetSize::a4, SheetSize::a3, SheetSize::a2};

struct Spread {
    PageSize page; ///< millimetres
    SheetSize paper;
    std::size_t sheets;
    bool upright; ///< these sheets
    friend std::ostream& operator<<(std::ostream& out, const Spread& spread)
    {
        return out << spread.page.width << " x " << spread.page.height << " on " << int(spread.paper);
    }
};

const std::vector<Spread> spreads{
    {{420, 594}, SheetSize::a4, 8, false},
    {{594, 420}, SheetSize::a4, 8, true},
    {{420, 594}, SheetSize::a3, 4, true},
    {{594, 420}, SheetSize::a3, 4, false},
    {{297, 420}, SheetSize::a4, 4, true},
    {{420, 297}, SheetSize::a4, 4, false},
    {{210 * std::numbers::sqrt2, 297 * std::numbers::sqrt2}, SheetSize::a4, 4, true},
    {{1800, 190}, SheetSize::a4, 7, false},
    {{180, 600}, SheetSize::a4, 3, true},
    {{1189, 841}, SheetSize::a3, 15, true},
};

Tiling tiling_in(const Spread& spread)
{
    const auto tiling = tiling_of({spread.page.width * millimetre, spread.page.height * millimetre}, spread.paper);
    BOOST_REQUIRE(tiling.has_value());
    return *tiling;
}

bool holds(const Area& area, double x, double y)
{
    return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}

} // namespace

BOOST_AUTO_TEST_SUITE(tiling)

BOOST_DATA_TEST_CASE(every_point_of_the_page_is_seen_on_exactly_one_sheet, data::make(spreads), spread)
{
    const Tiling tiling = tiling_in(spread);
    const double width = spread.page.width * millimetre, height = spread.page.height * millimetre;
    for (int i = 0; i < 400; ++i)
        for (int j = 0; j < 400; ++j) {
            const double x = width * i / 400, y = height * j / 400;
            int seen = 0;
            for (const Tile& each : tiling.tiles)
                seen += holds(each.seen, x, y);
            if (seen != 1) // a million assertions that hold would take their time
                BOOST_REQUIRE_MESSAGE(false, x << ", " << y << " is seen " << seen << " times");
        }
    for (const Tile& each : tiling.tiles) { // and nothing beyond the page
        BOOST_TEST((each.printed.x >= -near && each.printed.y >= -near));
        BOOST_TEST(each.printed.x + each.printed.width <= width + near);
        BOOST_TEST(each.printed.y + each.printed.height <= height + near);
    }
}

BOOST_DATA_TEST_CASE(neighbours_share_a_strip_of_one_width_and_all_sheets_show_equally_much, data::make(spreads), spread)
{
    const Tiling tiling = tiling_in(spread);
    const auto at = [&](int row, int column) { return tiling.tiles.at(std::size_t(row * tiling.columns + column)); };
    for (const Tile& each : tiling.tiles) {
        BOOST_TEST((each.row == at(each.row, each.column).row && each.column == at(each.row, each.column).column));
        BOOST_TEST(std::abs(each.printed.width - tiling.tiles.front().printed.width) < near);
        BOOST_TEST(std::abs(each.printed.height - tiling.tiles.front().printed.height) < near);
        const double right = each.printed.x + each.printed.width, bottom = each.printed.y + each.printed.height;
        if (each.column + 1 < tiling.columns) {
            const Tile next = at(each.row, each.column + 1);
            BOOST_TEST(std::abs(right - next.printed.x - tile_overlap) < near);
            BOOST_TEST(std::abs(each.seen.x + each.seen.width - next.seen.x) < near);
        }
        if (each.row + 1 < tiling.rows) {
            const Tile next = at(each.row + 1, each.column);
            BOOST_TEST(std::abs(bottom - next.printed.y - tile_overlap) < near);
            BOOST_TEST(std::abs(each.seen.y + each.seen.height - next.seen.y) < near);
        }
    }
}

BOOST_DATA_TEST_CASE(the_sheets_are_few_and_their_margins_wide_enough, data::make(spreads), spread)
{
    const Tiling tiling = tiling_in(spread);
    BOOST_TEST(tiling.tiles.size() == spread.sheets);
    BOOST_TEST((tiling.sheet.width < tiling.sheet.height) == spread.upright);
    const Area printed = tiling.on_paper(tiling.tiles.back(), tiling.tiles.back().printed);
    BOOST_TEST((printed.x >= tile_margin - near && printed.y >= tile_margin - near));
    BOOST_TEST(printed.x + printed.width <= tiling.sheet.width - tile_margin + near);
    BOOST_TEST(printed.y + printed.height <= tiling.sheet.height - tile_margin + near);
}

BOOST_AUTO_TEST_CASE(paper_that_holds_the_page_is_never_divided)
{
    for (const SheetSize page : sizes)
        for (const SheetSize paper : sizes) {
            const auto [width, height] = size_of(page);
            BOOST_TEST(tiling_of({width, height}, paper).has_value() == (paper < page));
            BOOST_TEST(tiling_of({height, width}, paper).has_value() == (paper < page));
        }
    constexpr double scale = std::numbers::sqrt2 * millimetre; // an A4 layout on A3 is not A3 to the last digit
    BOOST_TEST(!tiling_of({210 * scale, 297 * scale}, SheetSize::a3));
}

BOOST_AUTO_TEST_SUITE_END()
