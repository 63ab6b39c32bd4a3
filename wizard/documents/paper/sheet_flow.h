// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/sheet.h"

#include <functional>
#include <optional>
#include <vector>

namespace junbi {

/// Points from the upper edge of a sheet between which its contents flow.
struct SheetRoom {
    double top = 0, bottom = 0;
};

/// Fills sheets from top to bottom, one after the other.
class SheetFlow {
public:
    /// `room_of` says where the contents of a sheet (from 0) begin and end; `left`: their left edge, in points.
    SheetFlow(std::function<SheetRoom(std::size_t sheet)> room_of, double left);

    void begin_sheet();
    /// A heading that nothing has followed yet goes along: it never stands alone at the bottom of a page. Nothing where the sheet is empty.
    void break_sheet();

    bool fits(double height) const;
    bool at_start() const;
    double left_below() const { return here().bottom - y_; }
    /// Room above what follows; none at the top of a sheet.
    void leave(double gap) { y_ += at_start() ? 0 : gap; }

    /// Below what stands there already.
    void place(Block block);
    void place_heading(Block block);
    /// False where it is higher than a whole sheet.
    bool place_at_bottom(Block block);
    /// Anywhere, in points from the corner of the sheet; takes no room.
    void put(Block block, double x, double y) { sheets_.back().put(std::move(block), x, y); }
    /// Opens or closes an element of a tagged PDF.
    void tag(Tag tag) { sheets_.back().items.push_back(std::move(tag)); }

    std::size_t count() const { return sheets_.size(); }
    std::vector<Block>& sheets() { return sheets_; }

private:
    /// The last thing placed, where it is a heading that can go along to the next page.
    struct Heading {
        std::size_t first_item;
        double y;
    };

    SheetRoom here() const { return room_of_(sheets_.size() - 1); }

    std::function<SheetRoom(std::size_t)> room_of_;
    double left_, y_ = 0;
    std::optional<Heading> heading_ = {};
    std::vector<Block> sheets_ = {};
};

} // namespace junbi
