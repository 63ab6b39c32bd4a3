// SPDX-License-Identifier: Apache-2.0
// How the composer sets text and judges what became of it.
#include "wizard/documents/paper/composer.h"
#include "wizard/documents/paper/printable.h"
#include "wizard/documents/paper/symbols.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr double least_contrast = 4.5; // WCAG 2, AA

/// Text at the place in its box that `valign` says; vertical text begins at the right edge.
PlacedText in_its_box(const Element& element, const std::shared_ptr<const Paragraph>& paragraph, double width, double height)
{
    const std::string align = element.word("valign");
    const double room = paragraph->vertical() ? width - paragraph->height() : height == any_height ? 0 : height - paragraph->height();
    const double down = align == "middle" ? room / 2 : align == "bottom" ? room : 0;
    return {paragraph->vertical() ? width - down : 0, paragraph->vertical() ? 0 : down, paragraph, 0, paragraph->lines().size()};
}

} // namespace

MarkedText Composer::marked(const std::string& pattern, const Element& element, const WordScope& words)
{
    MarkedText read = MarkedText::read(pattern);
    read.fill([&](std::string_view slots) { return printable(filled(slots, element, words)); });
    return read;
}

std::string Composer::message(const std::string& msgid, const Element& element, const WordScope& words)
{
    return marked(say_(Text{msgid}), element, words).text();
}

/// The same words in the same box are set once: in a long list that is every second text.
std::shared_ptr<const Fitted> Composer::fitted(const MarkedText& words, const TextStyle& style, double width, double height)
{
    auto& known = fittings_[{words.runs(), style, width, height}];
    if (!known)
        known = std::make_shared<const Fitted>(fit_text(fonts_, words, style, width, height));
    return known;
}

Block Composer::text(const Element& element, const Around& around)
{
    const MarkedText words
        = marked(element.has("msgid") ? say_(Text{element.word("msgid")}) : element.word("words"), element, around.words);
    if (words.runs().empty())
        return {};
    TextStyle style = style_of(element, around.style);
    style.size = std::max(std::min(style.size, style.smallest), style.size * around.shrink);
    style.one_line = element.flag("fit");
    style.vertical = element.flag("vertical") && downwards_;
    if (element.has("tone"))
        style.colour = inked(tone(filled(element.word("tone"), element, around.words)));
    const double height = element.length("h", any_height);
    const auto set = fitted(words, style, around.width, height);
    judge(element, *set, style, around, words);
    const std::shared_ptr<const Paragraph> paragraph(set, &set->paragraph);
    const PlacedText placed = in_its_box(element, paragraph, around.width, height);
    Block block{height == any_height ? paragraph->height() : height};
    block.items.push_back(placed);
    block = tagged_text(element, around, std::move(block));
    if (words.has_ruby()) {
        block.items.push_back(placed);
        std::get<PlacedText>(block.items.back()).ruby = true;
    }
    return block;
}

Block Composer::tagged_text(const Element& element, const Around& around, Block block)
{
    if (!around.tagged)
        return block;
    if (element.has("link"))
        block = tagged(std::move(block), {"Link", filled(element.word("link"), element, around.words), {}});
    return tagged(std::move(block), {element.word("tag", around.text_tag), {}, {}});
}

void Composer::judge(const Element& element, const Fitted& fitted, const TextStyle& style, const Around& around, const MarkedText& words)
{
    if (fitted.cut)
        report(Issue::Kind::does_not_fit, element, words.text());
    else if (fitted.broke_words)
        report(Issue::Kind::broken_word, element, words.text());
    if (const auto unknown = fitted.paragraph.unknown_signs(); !unknown.empty())
        report(Issue::Kind::unknown_glyph, element, words.text(), named(unknown));
    if (fitted.size * scale_ < (element.flag("note") ? limits_.note : limits_.text) - 0.01)
        report(Issue::Kind::too_small, element, words.text());
    if (contrast(style.colour, around.ground) < least_contrast
        || (words.has_strong() && contrast(style.accent, around.ground) < least_contrast))
        report(Issue::Kind::weak_contrast, element, words.text());
}

} // namespace junbi
