// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/composer.h"

#include "wizard/documents/paper/symbols.h"

#include <algorithm>
#include <charconv>

namespace junbi {
namespace {

constexpr double smallest_module = 0.33 * millimetre; // for any telephone and printer: denso-wave.com, "How to make"
constexpr std::size_t longest_code = 2331;            // bytes in the largest 二次元コード with error correction M

bool is_text(const Element& element) { return element.name == "text"; }
bool flows(const Element& element) { return is_text(element) || element.name == "group" || element.name == "row"; }

} // namespace

/// The block inside an element of the tagged PDF; an empty name or "none" leaves it alone.
Block tagged(Block block, const Tag& tag)
{
    if (tag.name.empty() || tag.name == "none" || block.items.empty())
        return block;
    block.items.insert(block.items.begin(), tag);
    block.items.push_back(Tag{});
    return block;
}

Composer::Composer(const Fonts& fonts, const PrintJob& job, std::string document, const Element& page)
    : fonts_(fonts)
    , say_(job.say)
    , content_(job.content)
    , document_(std::move(document))
    , pictures_folder_(job.layout.parent_path() / "pictures")
    , limits_(limits_of(page))
    , scale_(job.scale)
    , monochrome_(job.monochrome)
    , downwards_(job.language.starts_with("ja") || job.language.starts_with("zh"))
{
}

Colour Composer::inked(const Colour& colour) const { return monochrome_ ? grey_of(colour) : colour; }

std::optional<Colour> Composer::colour_at(const Element& element, std::string_view attribute) const
{
    return element.has(attribute) ? std::optional(inked(colour_of(element.word(attribute)))) : std::nullopt;
}

Shape Composer::frame(const Element& element, const Area& area) const
{
    return {.area = area,
        .radius = element.length("radius"),
        .thickness = element.length("line", 0.2 * millimetre),
        .fill = colour_at(element, "fill"),
        .stroke = colour_at(element, "stroke")};
}

std::shared_ptr<const Picture> Composer::picture(const std::string& name)
{
    std::shared_ptr<const Picture>& known = pictures_[name];
    if (!known) {
        const std::filesystem::path own = pictures_folder_ / (name + ".svg"); // a layout of one's own may use ours too
        std::error_code none;
        const auto shipped = layout_file("pictures").parent_path() / "pictures" / (name + ".svg");
        Picture read = read_picture(std::filesystem::exists(own, none) ? own : shipped);
        for (PictureShape& each : read.shapes) {
            each.fill = each.fill ? std::optional(inked(*each.fill)) : each.fill;
            each.stroke = each.stroke ? std::optional(inked(*each.stroke)) : each.stroke;
        }
        known = std::make_shared<const Picture>(std::move(read));
    }
    return known;
}

TextStyle Composer::style_of(const Element& element, TextStyle style) const
{
    style.size = element.number("size", style.size);
    style.smallest = element.number("min", style.smallest);
    style.leading = element.number("leading", style.leading);
    style.bold = element.flag("bold", style.bold);
    style.phrases = element.flag("phrases", style.phrases);
    if (const std::string align = element.word("align"); !align.empty())
        style.align = align == "center" ? Align::center : align == "right" ? Align::right : Align::left;
    style.colour = colour_at(element, "color").value_or(style.colour);
    style.accent = colour_at(element, "accent").value_or(style.accent);
    return style;
}

void Composer::report(Issue::Kind kind, const Element& element, std::string text, std::string signs)
{
    Issue issue{kind, document_, element.place(), std::move(text), std::move(signs)};
    if (std::find(issues_.begin(), issues_.end(), issue) == issues_.end())
        issues_.push_back(std::move(issue));
}

std::string Composer::filled(std::string_view words, const Element& element, const WordScope& scope)
{
    return scope.fill(words, [&](const std::string& name) { report(Issue::Kind::missing_word, element, name); });
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
        shown({words, around.style, around.ground, around.width, around.least_height, around.text_tag, around.tagged, around.shrink,
            around.row_height});
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
    if (element.has("alt") && around.tagged)
        return tagged(std::move(block), {"Figure", {}, message(element.word("alt"), element, around.words)});
    return block;
}

/// A share 0 … 1 that the content gives; 0 where it is none.
double Composer::share(const Element& element, std::string_view attribute, const WordScope& words)
{
    const std::string given = filled(element.word(attribute), element, words);
    double value = 0;
    std::from_chars(given.data(), given.data() + given.size(), value);
    return std::clamp(value, 0.0, 1.0);
}

Composer::Across Composer::across(const Element& element, const Around& around)
{
    const double x = element.length("x"), width = element.length("w", around.width - x);
    if (!element.has("from"))
        return {x, width};
    const double from = share(element, "from", around.words) * around.width;
    if (element.has("to"))
        return {from, std::max(0.0, share(element, "to", around.words) * around.width - from)};
    return {std::clamp(from - width / 2, 0.0, std::max(0.0, around.width - width)), width};
}

Block Composer::flow(const Element& parent, const Around& around)
{
    Block block;
    for (const Element& child : parent.children)
        repeated(child, around, [&](Around inside) {
            const auto [x, width] = across(child, inside);
            inside.width = width;
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
        0, around.text_tag, around.tagged, around.shrink, around.least_height > 0 ? around.least_height : around.row_height};
    Block content = element.flag("shrink") ? shrunk_flow(element, inside, element.length("h") - 2 * pad) : flow(element, inside);
    const double needed = content.height + 2 * pad;
    Block block{std::max(element.length("h", needed), around.least_height)};
    if (needed > block.height + 0.01 || (element.has("h") && pad + content.lowest_text() > block.height + 0.5))
        report(Issue::Kind::does_not_fit, element, element.place());
    if (element.has("fill") || element.has("stroke"))
        block.items.push_back(frame(element, {0, 0, around.width, block.height}));
    block.put(std::move(content), pad, pad);
    return block;
}

/// All its text becomes smaller together until it fits, or has come to its smallest size.
Block Composer::shrunk_flow(const Element& element, Around inside, double height)
{
    constexpr double step = 0.97, least = 0.6;
    const std::vector<Issue> before = issues_;
    for (;; inside.shrink *= step) {
        Block content = flow(element, inside);
        if (content.height <= height + 0.01 || inside.shrink < least)
            return content;
        issues_ = before;
    }
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
    const double width = element.has("to") ? around.width : element.length("w", around.width),
                 height = element.flag("tall") ? around.row_height : element.length("h", element.name == "line" ? 0 : width);
    const Area area{0, 0, width, height};
    if (element.name == "symbol") {
        const std::string status = filled(element.word("name"), element, around.words);
        return Mark{area, status, inked(tone(status))};
    }
    if (element.name == "line")
        return Shape{.area = area,
            .line = true,
            .thickness = element.length("line", 0.2 * millimetre),
            .stroke = inked(colour_of(element.word("color", "#1d2733")))};
    if (element.name == "rect")
        return frame(element, area);
    if (element.name == "picture")
        return Drawing{area, picture(element.word("name"))};
    return code(element, area, around);
}

Code Composer::code(const Element& element, const Area& area, const Around& around)
{
    const std::string words = filled(element.word("words"), element, around.words);
    const int modules = modules_of_code(words);
    if (modules == 0)
        report(Issue::Kind::does_not_fit, element, words);
    else if (area.width * scale_ / modules < smallest_module - 0.001)
        report(Issue::Kind::small_code, element, words);
    return {area, modules == 0 ? words.substr(0, longest_code) : words};
}

} // namespace junbi
