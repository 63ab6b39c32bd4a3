// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/setting.h"

#include "wizard/documents/paper/line_rules.h"

#include <pango/pangocairo.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr const char* family = "BIZ UDPGothic";
constexpr double room_for_ruby = 1.62; ///< from line to line, in sizes: the letters, half their size above them, and air

PangoAlignment alignment(Align align)
{
    return align == Align::center ? PANGO_ALIGN_CENTER : align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

void use_font(PangoLayout* layout, double size, bool bold)
{
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, family);
    pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

void add(PangoAttrList* attributes, PangoAttribute* attribute, Span over)
{
    attribute->start_index = static_cast<guint>(over.first);
    attribute->end_index = static_cast<guint>(over.second);
    pango_attr_list_insert(attributes, attribute);
}

guint16 sixteen_bits(double part) { return static_cast<guint16>(part * 65535 + 0.5); }

/// Only the first sign takes room, one letter in all; what is seen there is drawn upright later.
void leave_room(PangoAttrList* attributes, const std::string& text, Span upright, double size)
{
    const int side = static_cast<int>(size * PANGO_SCALE);
    for (std::size_t at = upright.first; at < upright.second; ++at) {
        PangoRectangle room{0, -side / 2, at == upright.first ? side : 0, side};
        add(attributes, pango_attr_shape_new(&room, &room), {at, at + 1});
    }
    const bool alone = upright.second - upright.first == 1 && text.size() == 1;
    if (!alone)
        keep_together(attributes, upright.first, upright.second);
}

} // namespace

std::vector<Span> upright_in(const std::string& text)
{
    const auto run = [&](std::size_t from, std::string_view signs) {
        const auto end = text.find_first_not_of(signs, from);
        return (end == std::string::npos ? text.size() : end) - from;
    };
    std::vector<Span> all;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t digits = run(at, "0123456789"), marks = run(at, "!?");
        if ((digits > 0 && digits <= 3) || marks == 2)
            all.push_back({at, at + digits + marks});
        at += std::max<std::size_t>(1, digits + marks);
    }
    return all;
}

std::shared_ptr<PangoLayout> one_line(PangoContext* context, const std::string& text, double size, bool bold, double spacing)
{
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context), g_object_unref);
    use_font(layout.get(), size, bold);
    pango_layout_set_text(layout.get(), text.c_str(), static_cast<int>(text.size()));
    if (spacing > 0) {
        PangoAttrList* attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(static_cast<int>(spacing * PANGO_SCALE)));
        pango_layout_set_attributes(layout.get(), attributes);
        pango_attr_list_unref(attributes);
    }
    return layout;
}

double width_of(PangoLayout* layout)
{
    PangoRectangle area;
    pango_layout_get_extents(layout, nullptr, &area);
    return double(area.width) / PANGO_SCALE;
}

Setting::Setting(const Fonts& fonts, const MarkedText& text, const TextStyle& style, double width)
    : fonts_(fonts), text_(text), style_(style), width_(width), words_(text.text())
{
    if (style.vertical)
        upright_ = upright_in(words_);
    for (const TextRun& each : text.runs()) {
        constexpr double size = 100; // widths grow with the size: measured once, whatever is tried
        double wider = 0;
        if (!each.ruby.empty()) {
            const bool bold = style.bold || each.strong;
            wider = width_of(one_line(context(), each.ruby, size / 2, bold).get())
                - width_of(one_line(context(), each.text, size, bold).get());
        }
        const auto letters = static_cast<double>(g_utf8_strlen(each.text.c_str(), -1));
        widening_.push_back(std::max(0.0, wider) / size / std::max(1.0, letters));
    }
}

PangoContext* Setting::context() const { return style_.vertical ? fonts_.vertical_context() : fonts_.context(); }

void Setting::add_runs(PangoAttrList* attributes, const Attempt& attempt) const
{
    std::size_t from = 0;
    for (std::size_t i = 0; i < text_.runs().size(); ++i) {
        const TextRun& each = text_.runs()[i];
        const Span over{from, from + each.text.size()};
        from = over.second;
        if (each.strong) {
            add(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), over);
            const Colour& accent = style_.accent;
            add(attributes, pango_attr_foreground_new(sixteen_bits(accent.red), sixteen_bits(accent.green), sixteen_bits(accent.blue)),
                over);
        }
        if (!each.ruby.empty() && !attempt.anywhere)
            keep_together(attributes, over.first, over.second);
        if (widening_[i] > 0)
            add(attributes, pango_attr_letter_spacing_new(static_cast<int>(widening_[i] * attempt.size * PANGO_SCALE)), over);
    }
    for (const Span& each : upright_)
        leave_room(attributes, words_, each, attempt.size);
}

std::shared_ptr<PangoLayout> Setting::layout(const Attempt& attempt) const
{
    std::shared_ptr<PangoLayout> layout(pango_layout_new(context()), g_object_unref);
    use_font(layout.get(), attempt.size, style_.bold);
    pango_layout_set_text(layout.get(), words_.c_str(), static_cast<int>(words_.size()));
    pango_layout_set_width(layout.get(), static_cast<int>(width_ * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), attempt.anywhere ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
    pango_layout_set_alignment(layout.get(), alignment(style_.align));
    PangoAttrList* attributes = pango_attr_list_new();
    if (attempt.phrases)
        keep_phrases(attributes, words_);
    if (!attempt.anywhere)
        keep_signs(attributes, words_);
    add_runs(attributes, attempt);
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    return layout;
}

Paragraph Setting::set(const Attempt& attempt) const
{
    const double pitch = attempt.size * (text_.has_ruby() ? std::max(style_.leading, room_for_ruby) : style_.leading);
    return Paragraph(fonts_, layout(attempt), text_, style_, attempt.size, pitch);
}

} // namespace junbi
