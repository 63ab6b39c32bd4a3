// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/sheet_rules.h"

#include <algorithm>

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

class SheetCheck {
public:
    SheetCheck(Pages& pages, std::size_t sheet) : pages_(pages), sheet_(pages.sheets[sheet]), box_("page " + std::to_string(sheet + 1)) { }

    void check()
    {
        for (std::size_t i = 0; i < sheet_.items.size(); ++i)
            if (const auto* text = std::get_if<PlacedText>(&sheet_.items[i]); text && text->first < text->last && !text->ruby)
                check(*text, i);
    }

private:
    void check(const PlacedText& text, std::size_t number)
    {
        const Area area = area_of(text);
        const double edge = unprinted / pages_.scale - slack;
        if (area.x < edge || area.y < edge || area.x + area.width > pages_.size.width - edge
            || area.y + area.height > pages_.size.height - edge)
            report(Issue::Kind::off_paper, text);
        if (contrast(text.paragraph->colour(), ground(area, number)) < least_contrast)
            report(Issue::Kind::weak_contrast, text);
    }

    /// The last shape with a colour below the middle of the words; paper is white.
    Colour ground(const Area& area, std::size_t number) const
    {
        for (std::size_t i = number; i-- > 0;)
            if (const auto* shape = std::get_if<Shape>(&sheet_.items[i]);
                shape && shape->fill && holds(shape->area, area.x + area.width / 2, area.y + area.height / 2))
                return *shape->fill;
        return {1, 1, 1};
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
};

} // namespace

void check_sheets(Pages& pages)
{
    for (std::size_t i = 0; i < pages.sheets.size(); ++i)
        SheetCheck(pages, i).check();
}

} // namespace junbi
