// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/paragraph.h"

#include "wizard/documents/paper/setting.h"

#include <pango/pangocairo.h>

#include <algorithm>
#include <numbers>

namespace junbi {
namespace {

constexpr double letter_ascent = 0.88, ruby_height = 0.5; ///< in sizes
constexpr double capital_middle = 0.37;                   ///< of a digit above its baseline, in sizes

double points(int pango) { return double(pango) / PANGO_SCALE; }

/// Puts the origin at the first line's corner; vertical lines are lines that were turned to the right.
class Turned {
public:
    Turned(cairo_t* page, double x, double y, bool vertical) : page_(page)
    {
        cairo_save(page_);
        cairo_translate(page_, x, y);
        if (vertical)
            cairo_rotate(page_, std::numbers::pi / 2);
    }
    ~Turned() { cairo_restore(page_); }
    Turned(const Turned&) = delete;
    Turned& operator=(const Turned&) = delete;

private:
    cairo_t* page_;
};

/// In the colour of the run, where it has one of its own.
void use_colour_of(cairo_t* page, const PangoItem* run)
{
    for (const GSList* each = run->analysis.extra_attrs; each; each = each->next)
        if (const auto* colour = pango_attribute_as_color(static_cast<PangoAttribute*>(each->data));
            colour && colour->attr.klass->type == PANGO_ATTR_FOREGROUND)
            cairo_set_source_rgb(page, colour->color.red / 65535.0, colour->color.green / 65535.0, colour->color.blue / 65535.0);
}

void show_outlines(cairo_t* page, const PangoLayoutLine* line, double x, double y)
{
    for (const GSList* each = line->runs; each; each = each->next) {
        const auto* run = static_cast<PangoGlyphItem*>(each->data);
        cairo_save(page);
        use_colour_of(page, run->item);
        cairo_move_to(page, x + points(run->start_x_offset), y - points(run->y_offset));
        pango_cairo_glyph_string_path(page, run->item->analysis.font, run->glyphs);
        cairo_fill(page);
        cairo_restore(page);
        x += points(run->start_x_offset + pango_glyph_string_get_width(run->glyphs) + run->end_x_offset);
    }
}

void show(cairo_t* page, PangoLayout* layout, int number, double x, double y, Letters letters)
{
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout, number);
    if (letters == Letters::outlines)
        return show_outlines(page, line, x, y);
    cairo_move_to(page, x, y);
    pango_cairo_show_layout_line(page, line);
}

/// Pango puts the character itself, marked, where no font has a glyph for it.
void add_unknown_signs(std::vector<char32_t>& signs, PangoLayout* layout)
{
    if (pango_layout_get_unknown_glyphs_count(layout) == 0)
        return;
    for (const GSList* line = pango_layout_get_lines_readonly(layout); line; line = line->next)
        for (const GSList* run = static_cast<const PangoLayoutLine*>(line->data)->runs; run; run = run->next) {
            const PangoGlyphString* glyphs = static_cast<const PangoGlyphItem*>(run->data)->glyphs;
            for (int i = 0; i < glyphs->num_glyphs; ++i) {
                const PangoGlyph glyph = glyphs->glyphs[i].glyph;
                const auto sign = static_cast<char32_t>(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
                if (glyph & PANGO_GLYPH_UNKNOWN_FLAG && std::find(signs.begin(), signs.end(), sign) == signs.end())
                    signs.push_back(sign);
            }
        }
}

/// In the middle of (x, y), as one would read it on a page that lies straight.
void show_upright(cairo_t* page, const Paragraph::Piece& piece, double x, double y, Letters letters)
{
    cairo_save(page);
    cairo_translate(page, x, y);
    cairo_rotate(page, -std::numbers::pi / 2);
    cairo_scale(page, piece.stretch, 1);
    const double size = points(pango_font_description_get_size(pango_layout_get_font_description(piece.text.get())));
    show(page, piece.text.get(), 0, -width_of(piece.text.get()) / 2, size * capital_middle, letters);
    cairo_restore(page);
}

} // namespace

// The lines are placed by us: pango's own spacing leaves the first line tight and would move text up in its box.
Paragraph::Paragraph(
    const Fonts& fonts, std::shared_ptr<PangoLayout> layout, const MarkedText& text, const TextStyle& style, double size, double pitch)
    : layout_(std::move(layout)), colours_{style.colour}, vertical_(style.vertical)
{
    if (text.has_strong())
        colours_.push_back(style.accent);
    find_lines(text.has_ruby(), size, pitch);
    pieces_ = pieces_of(fonts, layout_.get(), text, style, size, lines_);
}

void Paragraph::find_lines(bool room_for_ruby, double size, double pitch)
{
    const std::string text = pango_layout_get_text(layout_.get());
    const std::shared_ptr<PangoLayoutIter> at(pango_layout_get_iter(layout_.get()), pango_layout_iter_free);
    double top = 0;
    do {
        PangoRectangle area;
        pango_layout_iter_get_line_extents(at.get(), nullptr, &area);
        const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at.get());
        double above = points(pango_layout_iter_get_baseline(at.get()) - area.y) + (pitch - points(area.height)) / 2;
        if (room_for_ruby) // letters and furigana together stand in the middle
            above = (pitch - (1 + ruby_height) * size) / 2 + (ruby_height + (vertical_ ? 0.5 : letter_ascent)) * size;
        lines_.push_back({top, top + pitch, points(area.x), top + above, points(area.width),
            text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length))});
        width_ = std::max(width_, points(area.width));
        top += pitch;
    } while (pango_layout_iter_next_line(at.get()));
}

std::vector<char32_t> Paragraph::unknown_signs() const
{
    std::vector<char32_t> signs;
    add_unknown_signs(signs, layout_.get());
    for (const Piece& each : pieces_)
        add_unknown_signs(signs, each.text.get());
    return signs;
}

void Paragraph::draw(cairo_t* page, double x, double y, std::size_t first, std::size_t last, Letters letters) const
{
    const Turned turned(page, x, y, vertical_);
    cairo_set_source_rgb(page, colours_[0].red, colours_[0].green, colours_[0].blue);
    for (std::size_t i = first; i < std::min(last, lines_.size()); ++i)
        show(page, layout_.get(), static_cast<int>(i), lines_[i].x, lines_[i].baseline - lines_[first].top, letters);
    draw_pieces(page, false, first, last, letters);
}

void Paragraph::draw_ruby(cairo_t* page, double x, double y, std::size_t first, std::size_t last, Letters letters) const
{
    const Turned turned(page, x, y, vertical_);
    cairo_set_source_rgb(page, colours_[0].red, colours_[0].green, colours_[0].blue);
    draw_pieces(page, true, first, last, letters);
}

void Paragraph::draw_pieces(cairo_t* page, bool ruby, std::size_t first, std::size_t last, Letters letters) const
{
    for (const Piece& each : pieces_) {
        if (each.ruby != ruby || each.line < first || each.line >= last)
            continue;
        const double y = each.baseline - lines_[first].top;
        if (each.upright)
            show_upright(page, each, each.x, y, letters);
        else
            show(page, each.text.get(), 0, each.x, y, letters);
    }
}

} // namespace junbi
