// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/sheet_rules.h"

#include <algorithm>
#include <iterator>

namespace junbi {
namespace {

constexpr double unprinted = 5 * millimetre, least_contrast = 4.5, slack = 0.5;

/// Where the words of an item stand.
Area area_of(const PlacedText& text)
{
    const auto& lines = text.paragraph->lines();
    const double length = text.paragraph->width(), depth = lines[text.last - 1].bottom - lines[text.first].top;
    if (text.paragraph->vertical())
        return {text.x - depth, text.y, depth, length};
    double left = lines[text.first].x;
    for (std::size_t i = text.first; i < text.last; ++i)
        left = std::min(left, lines[i].x);
    return {text.x + left, text.y, length, depth};
}

bool holds(const Area& area, double x, double y)
{
    return x >= area.x && x <= area.x + area.width && y >= area.y && y <= area.y + area.height;
}

bool touches(const Area& one, const Area& other)
{
    return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

/// Where something may be behind words: nothing for what has no colour of its own to fill a place with.
const Area* ground_of(const Item& item)
{
    if (const auto* shape = std::get_if<Shape>(&item))
        return shape->fill ? &shape->area : nullptr;
    const auto* drawing = std::get_if<Drawing>(&item);
    return drawing ? &drawing->area : nullptr;
}

/// What is seen of a ground at a place.
std::optional<Colour> colour_at(const Item& ground, double x, double y)
{
    if (const auto* shape = std::get_if<Shape>(&ground))
        return holds(shape->area, x, y) ? shape->fill : std::nullopt;
    const auto& drawing = std::get<Drawing>(ground);
    return holds(drawing.area, x, y) ? colour_of_picture(*drawing.picture, drawing.area, x, y) : std::nullopt;
}

using Grounds = std::vector<const Item*>; ///< from back to front

/// Paper is white.
Colour colour_at(const Grounds& grounds, double x, double y)
{
    for (auto each = grounds.rbegin(); each != grounds.rend(); ++each)
        if (const auto colour = colour_at(**each, x, y))
            return *colour;
    return {1, 1, 1};
}

/// The colours behind the middle of the letters, twice a letter along each line.
std::vector<Colour> colours_behind(const PlacedText& text, const Grounds& grounds)
{
    if (grounds.empty())
        return {{1, 1, 1}};
    std::vector<Colour> colours;
    const auto& lines = text.paragraph->lines();
    for (std::size_t i = text.first; i < text.last; ++i) {
        const double down = (lines[i].top + lines[i].bottom) / 2 - lines[text.first].top, step = (lines[i].bottom - lines[i].top) / 3;
        for (double along = lines[i].x + step / 2; along < lines[i].x + lines[i].width; along += step) {
            const bool vertical = text.paragraph->vertical();
            const Colour seen = colour_at(grounds, text.x + (vertical ? -down : along), text.y + (vertical ? along : down));
            if (std::find(colours.begin(), colours.end(), seen) == colours.end())
                colours.push_back(seen);
        }
    }
    return colours;
}

class SheetCheck {
public:
    SheetCheck(Pages& pages, std::size_t sheet) : pages_(pages), sheet_(pages.sheets[sheet]), box_("page " + std::to_string(sheet + 1)) { }

    void check()
    {
        for (const Item& each : sheet_.items)
            if (const auto* text = std::get_if<PlacedText>(&each); text && text->first < text->last && !text->ruby)
                check(*text);
            else if (ground_of(each))
                grounds_.push_back(&each);
    }

private:
    void check(const PlacedText& text)
    {
        const Area area = area_of(text);
        const double edge = unprinted / pages_.scale - slack;
        if (area.x < edge || area.y < edge || area.x + area.width > pages_.size.width - edge
            || area.y + area.height > pages_.size.height - edge)
            report(Issue::Kind::off_paper, text);
        if (too_pale(text, area))
            report(Issue::Kind::weak_contrast, text);
    }

    bool too_pale(const PlacedText& text, const Area& area) const
    {
        Grounds behind;
        std::copy_if(grounds_.begin(), grounds_.end(), std::back_inserter(behind),
            [&](const Item* each) { return touches(*ground_of(*each), area); });
        for (const Colour& ground : colours_behind(text, behind))
            for (const Colour& letters : text.paragraph->colours())
                if (contrast(letters, ground) < least_contrast)
                    return true;
        return false;
    }

    void report(Issue::Kind kind, const PlacedText& text)
    {
        const std::string words = text.paragraph->lines()[text.first].text;
        for (const Issue& each : pages_.issues)
            if (each.kind == kind && each.text.find(words) != std::string::npos)
                return;
        pages_.issues.push_back({kind, pages_.document, box_, words});
    }

    Pages& pages_;
    const Block& sheet_;
    std::string box_;
    Grounds grounds_; ///< of the words that come next
};

} // namespace

void check_sheets(Pages& pages)
{
    for (std::size_t i = 0; i < pages.sheets.size(); ++i)
        SheetCheck(pages, i).check();
}

} // namespace junbi
