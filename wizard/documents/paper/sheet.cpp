// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/sheet.h"

#include <limits>

namespace junbi {
namespace {

template <class... Functions>
struct Match : Functions... {
    using Functions::operator()...;
};

void shift(Item& item, double dx, double dy)
{
    std::visit(Match{[&](PlacedText& text) {
                         text.x += dx;
                         text.y += dy;
                     },
                   [](Tag&) {},
                   [&](auto& drawn) {
                       drawn.area.x += dx;
                       drawn.area.y += dy;
                   }},
        item);
}

double bottom_of(const Item& item)
{
    return std::visit(Match{[](const PlacedText& text) {
                                if (text.paragraph->vertical())
                                    return text.y + text.paragraph->width();
                                const auto& lines = text.paragraph->lines();
                                return text.y + lines[text.last - 1].bottom - lines[text.first].top;
                            },
                          [](const Tag&) { return -std::numeric_limits<double>::infinity(); },
                          [](const auto& drawn) { return drawn.area.y + drawn.area.height; }},
        item);
}

/// The lines of `text` that end above `height`; they are taken out of it.
PlacedText take_lines(PlacedText& text, double height)
{
    if (text.paragraph->vertical()) // its lines stand side by side
        return {text.x, text.y, text.paragraph, text.first, text.first, text.ruby};
    PlacedText taken = text;
    const auto& lines = text.paragraph->lines();
    while (text.first < text.last && text.y + lines[text.first].bottom - lines[taken.first].top <= height)
        ++text.first;
    taken.last = text.first;
    if (text.first < text.last)
        text.y += lines[text.first].top - lines[taken.first].top;
    return taken;
}

double top_of(const Item& item)
{
    return std::visit(
        Match{[](const PlacedText& text) { return text.y; }, [](const Tag&) { return std::numeric_limits<double>::infinity(); },
            [](const auto& drawn) { return drawn.area.y; }},
        item);
}

} // namespace

void Block::put(Block other, double x, double y)
{
    for (Item& item : other.items) {
        shift(item, x, y);
        items.push_back(std::move(item));
    }
}

double Block::lowest_text() const
{
    double lowest = 0;
    for (const Item& each : items)
        if (std::holds_alternative<PlacedText>(each))
            lowest = std::max(lowest, bottom_of(each));
    return lowest;
}

Block Block::take_top(double limit)
{
    Block top{limit}, rest;
    double kept = height;
    for (Item& item : items) {
        if (bottom_of(item) <= limit) {
            top.items.push_back(std::move(item));
            continue;
        }
        if (auto* text = std::get_if<PlacedText>(&item))
            if (PlacedText taken = take_lines(*text, limit); taken.first < taken.last)
                top.items.push_back(std::move(taken));
        kept = std::min(kept, top_of(item));
        rest.items.push_back(std::move(item));
    }
    for (Item& item : rest.items)
        shift(item, 0, -kept);
    rest.height = height - kept;
    *this = std::move(rest);
    return top;
}

} // namespace junbi
