// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/sheet_flow.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace junbi {
namespace {

constexpr double slack = 0.01; ///< points; sums of heights are not exact

Block take_from(Block& sheet, std::size_t first_item)
{
    Block taken;
    const auto first = sheet.items.begin() + static_cast<std::ptrdiff_t>(first_item);
    taken.items.assign(std::make_move_iterator(first), std::make_move_iterator(sheet.items.end()));
    sheet.items.erase(first, sheet.items.end());
    return taken;
}

} // namespace

SheetFlow::SheetFlow(std::function<SheetRoom(std::size_t)> room_of, double left) : room_of_(std::move(room_of)), left_(left)
{
    begin_sheet();
}

void SheetFlow::begin_sheet()
{
    sheets_.emplace_back();
    y_ = here().top;
    heading_.reset();
}

void SheetFlow::break_sheet()
{
    if (at_start())
        return;
    const std::optional<Heading> heading = std::exchange(heading_, {});
    if (!heading)
        return begin_sheet();
    Block taken = take_from(sheets_.back(), heading->first_item);
    const double height = y_ - heading->y;
    begin_sheet();
    put(std::move(taken), 0, y_ - heading->y);
    y_ += height;
}

bool SheetFlow::fits(double height) const { return y_ + height <= here().bottom + slack; }

bool SheetFlow::at_start() const { return y_ <= here().top + slack; }

void SheetFlow::place(Block block)
{
    const double height = block.height;
    heading_.reset();
    put(std::move(block), left_, y_);
    y_ += height;
}

void SheetFlow::place_heading(Block block)
{
    const bool movable = !at_start(); // at the top of a page it stands as high as it ever will
    const Heading heading{sheets_.back().items.size(), y_};
    place(std::move(block));
    if (movable)
        heading_ = heading;
}

bool SheetFlow::place_at_bottom(Block block)
{
    if (!fits(block.height))
        break_sheet();
    const bool fitted = fits(block.height);
    y_ = std::max(y_, here().bottom - block.height);
    place(std::move(block));
    return fitted;
}

} // namespace junbi
