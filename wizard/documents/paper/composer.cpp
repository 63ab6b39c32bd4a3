// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/composer.h"

#include "wizard/documents/paper/symbols.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr double least_contrast = 4.5;     // WCAG 2, AA
constexpr std::size_t longest_code = 2331; // bytes in the largest 二次元コード with error correction M

bool is_text(const Element& element) { return element.name == "text"; }
bool flows(const Element& element) { return is_text(element) || element.name == "group" || element.name == "row"; }

std::optional<Colour> colour_at(const Element& element, std::string_view attribute)
{
    return element.has(attribute) ? std::optional(colour_of(element.word(attribute))) : std::nullopt;
}

Shape frame(const Element& element, const Area& area)
{
    return {.area = area,
        .radius = element.length("radius"),
        .thickness = element.length("line", 0.2 * millimetre),
        .fill = colour_at(element, "fill"),
        .stroke = colour_at(element, "stroke")};
}

/// The block inside an element of the tagged PDF; an empty name or "none" leaves it alone.
Block tagged(Block block, const Tag& tag)
{
    if (tag.name.empty() || tag.name == "none" || block.items.empty())
        return block;
    block.items.insert(block.items.begin(), tag);
    block.items.push_back(Tag{});
    return block;
}

} // namespace

Composer::Composer(const Fonts& fonts, const Say& say, const Content& content, std::string document, const Element& page, double scale)
    : fonts_(fonts), say_(say), content_(content), document_(std::move(document)), smallest_(page.number("min", 9)), scale_(scale)
{
}

TextStyle Composer::style_of(const Element& element, TextStyle style)
{
    style.size = element.number("size", style.size);
    style.smallest = element.number("min", style.smallest);
    style.leading = element.number("leading", style.leading);
    style.bold = element.flag("bold", style.bold);
    style.phrases = element.flag("phrases", style.phrases);
    if (const std::string align = element.word("align"); !align.empty())
        style.align = align == "center" ? Align::center : align == "right" ? Align::right : Align::left;
    style.colour = colour_at(element, "color").value_or(style.colour);
    return style;
}

void Composer::report(Issue::Kind kind, const Element& element, std::string text)
{
    Issue issue{kind, document_, element.place(), std::move(text)};
    if (std::find(issues_.begin(), issues_.end(), issue) == issues_.end())
        issues_.push_back(std::move(issue));
}

std::string Composer::filled(std::string_view words, const Element& element, const WordScope& scope)
{
    return scope.fill(words, [&](const std::string& name) { report(Issue::Kind::missing_word, element, name); });
}

std::string Composer::message(const std::string& msgid, const Element& element, const WordScope& words)
{
    return filled(say_(Text{msgid}), element, words);
}

const std::vector<Row>& Composer::list(const std::string& name, const Element& element, const WordScope& words)
{
    static const std::vector<Row> none;
    if (const std::vector<Row>* own = words.find_list(name))
        return *own;
    const auto found = content_.lists.find(name);
    if (found == content_.lists.end())
        report(Issue::Kind::missing_word, element, name);
    return found == content_.lists.end() ? none : found->second;
}

bool Composer::empty(const std::string& name, const WordScope& words)
{
    const std::string* word = words.find(name);
    return !word || word->empty();
}

void Composer::repeated(const Element& element, const Around& around, const std::function<void(const Around&)>& each)
{
    const auto shown = [&](const Around& inside) {
        if (!element.has("when") || !empty(element.word("when"), inside.words))
            each(inside);
    };
    if (!element.has("repeat"))
        return shown(around);
    for (const Row& row : list(element.word("repeat"), element, around.words)) {
        const WordScope words(row, &around.words);
        shown({words, around.style, around.ground, around.width, around.least_height, around.text_tag, around.tagged});
    }
}

Block Composer::compose(const Element& element, const Around& around)
{
    if (is_text(element))
        return text(element, around);
    if (flows(element)) {
        Block block = element.name == "row" ? row(element, around) : group(element, around);
        const std::string alt = element.has("alt") ? message(element.word("alt"), element, around.words) : "";
        return around.tagged ? tagged(std::move(block), {element.word("tag"), {}, alt}) : block;
    }
    Block block;
    block.items.push_back(drawn(element, around));
    if (element.name == "qr" && around.tagged)
        return tagged(std::move(block), {"Figure", {}, message(element.word("alt"), element, around.words)});
    return block;
}

Block Composer::flow(const Element& parent, const Around& around)
{
    Block block;
    for (const Element& child : parent.children)
        repeated(child, around, [&](Around inside) {
            const double x = child.length("x");
            inside.width = child.length("w", around.width - x);
            inside.least_height = 0;
            Block part = compose(child, inside);
            if (part.items.empty() && part.height == 0)
                return;
            const bool below = flows(child) && !child.has("y");
            const double y = below ? block.height + (block.height > 0 ? child.length("gap") : 0) : child.length("y");
            block.height = below ? y + part.height : block.height;
            block.put(std::move(part), x, y);
        });
    return block;
}

Block Composer::group(const Element& element, const Around& around)
{
    const double pad = element.length("pad");
    Around inside{around.words, style_of(element, around.style), colour_at(element, "fill").value_or(around.ground), around.width - 2 * pad,
        0, around.text_tag, around.tagged};
    Block content = flow(element, inside);
    const double needed = content.height + 2 * pad;
    Block block{std::max(element.length("h", needed), around.least_height)};
    if (needed > block.height + 0.01)
        report(Issue::Kind::does_not_fit, element, element.place());
    if (element.has("fill") || element.has("stroke"))
        block.items.push_back(frame(element, {0, 0, around.width, block.height}));
    block.put(std::move(content), pad, pad);
    return block;
}

Block Composer::row(const Element& element, const Around& around)
{
    const double gap = element.length("gap");
    double shared = around.width + gap;
    int sharing = 0;
    const auto each_group = [&](const auto& act) {
        for (const Element& child : element.children)
            repeated(child, around, [&](const Around& inside) { act(child, inside); });
    };
    each_group([&](const Element& child, const Around&) {
        shared -= child.length("w") + gap;
        sharing += !child.has("w");
    });
    Block block{element.length("h")};
    for (const bool measuring : {true, false}) { // the second time all are as high as the highest
        double x = 0;
        each_group([&](const Element& child, Around inside) {
            inside.style = style_of(element, inside.style);
            inside.width = child.length("w", shared / std::max(sharing, 1));
            inside.least_height = measuring ? 0 : block.height;
            Block part = compose(child, inside);
            if (measuring)
                block.height = std::max(block.height, part.height);
            else
                block.put(std::move(part), x, 0);
            x += inside.width + gap;
        });
    }
    return block;
}

Item Composer::drawn(const Element& element, const Around& around)
{
    const double width = element.length("w", around.width), height = element.length("h", element.name == "line" ? 0 : width);
    const Area area{0, 0, width, height};
    if (element.name == "symbol")
        return Mark{area, filled(element.word("name"), element, around.words)};
    if (element.name == "line")
        return Shape{.area = area,
            .line = true,
            .thickness = element.length("line", 0.2 * millimetre),
            .stroke = colour_of(element.word("color", "#1d2733"))};
    if (element.name == "rect")
        return frame(element, area);
    std::string words = filled(element.word("words"), element, around.words);
    if (words.size() > longest_code)
        report(Issue::Kind::does_not_fit, element, words);
    return Code{area, words.substr(0, longest_code)};
}

Block Composer::text(const Element& element, const Around& around)
{
    const std::string words = element.has("msgid") ? message(element.word("msgid"), element, around.words)
                                                   : filled(element.word("words"), element, around.words);
    if (words.empty())
        return {};
    TextStyle style = style_of(element, around.style);
    style.one_line = element.flag("fit");
    if (element.has("tone"))
        style.colour = tone(filled(element.word("tone"), element, around.words));
    const double height = element.length("h", any_height);
    Fitted fitted = fit_text(fonts_, words, style, around.width, height);
    judge(element, fitted, style, around, words);

    const auto paragraph = std::make_shared<const Paragraph>(std::move(fitted.paragraph));
    const std::string align = element.word("valign");
    const double room = height == any_height ? 0 : height - paragraph->height();
    const double down = align == "middle" ? room / 2 : align == "bottom" ? room : 0;
    Block block{height == any_height ? paragraph->height() : height};
    block.items.push_back(PlacedText{0, down, paragraph, 0, paragraph->lines().size()});
    if (!around.tagged)
        return block;
    if (element.has("link"))
        block = tagged(std::move(block), {"Link", filled(element.word("link"), element, around.words), {}});
    return tagged(std::move(block), {element.word("tag", around.text_tag), {}, {}});
}

void Composer::judge(const Element& element, const Fitted& fitted, const TextStyle& style, const Around& around, const std::string& words)
{
    if (fitted.cut)
        report(Issue::Kind::does_not_fit, element, words);
    else if (fitted.broke_words)
        report(Issue::Kind::broken_word, element, words);
    if (fitted.paragraph.unknown_glyphs() > 0)
        report(Issue::Kind::unknown_glyph, element, words);
    if (fitted.size * scale_ < smallest_ - 0.01)
        report(Issue::Kind::too_small, element, words);
    if (contrast(style.colour, around.ground) < least_contrast)
        report(Issue::Kind::weak_contrast, element, words);
}

} // namespace junbi
