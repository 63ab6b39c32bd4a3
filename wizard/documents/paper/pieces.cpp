// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/setting.h"

#include <pango/pangocairo.h>

#include <algorithm>

namespace junbi {
namespace {

constexpr double ascent = 0.88,
                 middle = 0.5; ///< of a Japanese letter above its baseline, in sizes; in vertical text it runs through the middle
constexpr double ruby_size = 0.5, ruby_descent = 0.06, ruby_gap = 0.02; ///< in sizes of the letters below
constexpr double widest_gap = 0.5;                                      ///< between two furigana, in sizes

/// Where a span of the text stands on its (first) line, points.
struct Place {
    std::size_t line;
    double from, to;
};

double points(int pango) { return double(pango) / PANGO_SCALE; }

Place place_of(PangoLayout* layout, const std::string& text, Span span, const std::vector<Paragraph::Line>& lines)
{
    auto last = span.second - 1;
    while (last > span.first && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
        --last;
    int line = 0, from = 0, last_line = 0, to = 0;
    pango_layout_index_to_line_x(layout, static_cast<int>(span.first), FALSE, &line, &from);
    pango_layout_index_to_line_x(layout, static_cast<int>(last), TRUE, &last_line, &to);
    const auto number = static_cast<std::size_t>(line);
    if (last_line != line) { // a base that had to be divided: above what stands on the first line
        PangoRectangle area;
        pango_layout_line_get_extents(pango_layout_get_line_readonly(layout, line), nullptr, &area);
        to = area.width;
    }
    return {number, lines[number].x + points(from), lines[number].x + points(to)};
}

/// Furigana are spread over what they belong to, half a gap at either end (JIS X 4051); where they are wider they stand in its middle.
Paragraph::Piece ruby_piece(
    PangoContext* context, const std::string& ruby, const Place& over, const Paragraph::Line& line, double size, bool bold, bool vertical)
{
    const double room = over.to - over.from, needed = width_of(one_line(context, ruby, size * ruby_size, bold).get());
    const auto letters = static_cast<double>(std::max(1L, g_utf8_strlen(ruby.c_str(), -1)));
    const double gap = std::clamp((room - needed) / letters, 0.0, size * widest_gap);
    auto text = one_line(context, ruby, size * ruby_size, bold, gap);
    const double width = width_of(text.get());
    const double above = (vertical ? middle : ascent) + ruby_gap + (vertical ? ruby_size / 2 : ruby_descent);
    return {over.line, over.from + (room - width) / 2, line.baseline - above * size, 1, false, true, std::move(text)};
}

Paragraph::Piece upright_piece(
    PangoContext* context, const std::string& signs, const Place& at, const Paragraph::Line& line, double size, bool bold)
{
    auto text = one_line(context, signs, size, bold);
    const double width = width_of(text.get());
    return {at.line, (at.from + at.to) / 2, line.baseline, std::min(1.0, size / std::max(width, 1.0)), true, false, std::move(text)};
}

/// At the start of a line pango gives a base less room than its furigana need: these begin with the line, and not inside each other.
void keep_apart(std::vector<Paragraph::Piece>& pieces, const std::vector<Paragraph::Line>& lines)
{
    const Paragraph::Piece* before = nullptr;
    for (Paragraph::Piece& each : pieces) {
        each.x = std::max(each.x, lines[each.line].x);
        if (before && before->line == each.line)
            each.x = std::max(each.x, before->x + width_of(before->text.get()));
        before = &each;
    }
}

} // namespace

std::vector<Paragraph::Piece> pieces_of(const Fonts& fonts, PangoLayout* layout, const MarkedText& text, const TextStyle& style,
    double size, const std::vector<Paragraph::Line>& lines)
{
    std::vector<Paragraph::Piece> pieces;
    const std::string words = text.text();
    std::size_t from = 0;
    for (const TextRun& each : text.runs()) {
        const Span base{from, from + each.text.size()};
        from = base.second;
        if (each.ruby.empty())
            continue;
        const Place over = place_of(layout, words, base, lines);
        PangoContext* context = style.vertical ? fonts.vertical_context() : fonts.context();
        pieces.push_back(ruby_piece(context, each.ruby, over, lines[over.line], size, style.bold || each.strong, style.vertical));
    }
    keep_apart(pieces, lines);
    if (style.vertical)
        for (const Span& each : upright_in(words)) {
            const Place at = place_of(layout, words, each, lines);
            pieces.push_back(
                upright_piece(fonts.context(), words.substr(each.first, each.second - each.first), at, lines[at.line], size, style.bold));
        }
    return pieces;
}

} // namespace junbi
