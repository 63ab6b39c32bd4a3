// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/paragraph.h"

#include <pango/pangocairo.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr const char* family = "BIZ UDPGothic";

struct Attempt {
    double size;
    bool phrases;
    PangoWrapMode wrap;
};

/// Pango breaks Japanese correctly, but between any two kanji. ICU knows phrases (文節): forbid the breaks inside each.
void keep_phrases(PangoAttrList* attributes, const std::string& text)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> phrases(icu::BreakIterator::createLineInstance(icu::Locale("ja@lw=phrase"), error));
    UText* source = utext_openUTF8(nullptr, text.c_str(), static_cast<int64_t>(text.size()), &error);
    if (U_SUCCESS(error)) {
        phrases->setText(source, error);
        for (int32_t from = phrases->first(), to; (to = phrases->next()) != icu::BreakIterator::DONE; from = to) {
            PangoAttribute* whole = pango_attr_allow_breaks_new(FALSE);
            whole->start_index = static_cast<guint>(from);
            whole->end_index = static_cast<guint>(to);
            pango_attr_list_insert(attributes, whole);
        }
    }
    utext_close(source);
}

/// Signs that Unicode lets begin a line and Japanese typesetting does not.
void keep_signs(PangoAttrList* attributes, const std::string& text)
{
    for (const std::string_view sign : {"～"})
        for (auto at = text.find(sign, 1); at != std::string::npos; at = text.find(sign, at + 1)) {
            auto before = at - 1;
            while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0) == 0x80)
                --before;
            PangoAttribute* together = pango_attr_allow_breaks_new(FALSE);
            together->start_index = static_cast<guint>(before);
            together->end_index = static_cast<guint>(at + sign.size());
            pango_attr_list_insert(attributes, together);
        }
}

PangoAlignment alignment(Align align)
{
    return align == Align::center ? PANGO_ALIGN_CENTER : align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

std::shared_ptr<PangoLayout> make_layout(
    const Fonts& fonts, const std::string& text, const TextStyle& style, const Attempt& attempt, double width)
{
    std::shared_ptr<PangoLayout> layout(pango_layout_new(fonts.context()), g_object_unref);
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, family);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, attempt.size * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);

    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), attempt.wrap);
    pango_layout_set_alignment(layout.get(), alignment(style.align));
    PangoAttrList* attributes = pango_attr_list_new();
    if (attempt.phrases)
        keep_phrases(attributes, text);
    if (attempt.wrap == PANGO_WRAP_WORD)
        keep_signs(attributes, text);
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

double points(int pango) { return double(pango) / PANGO_SCALE; }

} // namespace

// The lines are placed by us: pango's own spacing leaves the first line tight and would move text up in its box.
Paragraph::Paragraph(std::shared_ptr<PangoLayout> layout, Colour colour, double pitch) : layout_(std::move(layout)), colour_(colour)
{
    const std::string text = pango_layout_get_text(layout_.get());
    const std::shared_ptr<PangoLayoutIter> at(pango_layout_get_iter(layout_.get()), pango_layout_iter_free);
    double top = 0;
    do {
        PangoRectangle area;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &area);
        const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at.get());
        const double above = points(pango_layout_iter_get_baseline(at.get()) - area.y) + (pitch - points(area.height)) / 2;
        lines_.push_back({top, top + pitch, points(area.x), top + above,
            text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length))});
        width_ = std::max(width_, points(area.width));
        top += pitch;
    } while (pango_layout_iter_next_line(at.get()));
}

int Paragraph::unknown_glyphs() const { return pango_layout_get_unknown_glyphs_count(layout_.get()); }

void Paragraph::draw(cairo_t* page, double x, double y, std::size_t first, std::size_t last) const
{
    cairo_set_source_rgb(page, colour_.red, colour_.green, colour_.blue);
    for (std::size_t i = first; i < std::min(last, lines_.size()); ++i) {
        cairo_move_to(page, x + lines_[i].x, y + lines_[i].baseline - lines_[first].top);
        pango_cairo_show_layout_line(page, pango_layout_get_line_readonly(layout_.get(), static_cast<int>(i)));
    }
}

Fitted fit_text(const Fonts& fonts, const std::string& text, const TextStyle& style, double width, double height)
{
    const auto lines_wanted = static_cast<std::size_t>(1 + std::count(text.begin(), text.end(), '\n'));
    const double smallest = std::min(style.size, style.smallest);
    Attempt attempt{style.size, style.phrases, PANGO_WRAP_WORD};
    for (;;) {
        Fitted fitted{Paragraph(make_layout(fonts, text, style, attempt, width), style.colour, attempt.size * style.leading), attempt.size};
        const bool too_wide = fitted.paragraph.width() > width + 0.01;
        const bool too_high = height != any_height && fitted.paragraph.height() > height + 0.01;
        const bool too_many = style.one_line && fitted.paragraph.lines().size() > lines_wanted;
        const bool fits = !too_wide && !too_high && !too_many;

        if (!fits && attempt.phrases) // phrases cost lines; a legible size matters more
            attempt = {style.size, false, PANGO_WRAP_WORD};
        else if (!fits && attempt.size > smallest)
            attempt.size = std::max(smallest, attempt.size - std::max(0.25, attempt.size * 0.03));
        else if (too_wide && attempt.wrap == PANGO_WRAP_WORD) // breaks anywhere, even before 。: the last resort
            attempt.wrap = PANGO_WRAP_WORD_CHAR;
        else {
            fitted.cut = !fits;
            fitted.broke_words = attempt.wrap == PANGO_WRAP_WORD_CHAR;
            return fitted;
        }
    }
}

} // namespace junbi
