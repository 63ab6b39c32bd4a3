// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/fonts.h"
#include "wizard/documents/paper/geometry.h"
#include "wizard/documents/paper/marked_text.h"

#include <memory>
#include <string>
#include <vector>

typedef struct _PangoLayout PangoLayout;
typedef struct _cairo cairo_t;

namespace junbi {

enum class Align { left, center, right };
/// Outlines look the same and are no text to any program.
enum class Letters { text, outlines };

/// How text is set. Sizes in points.
struct TextStyle {
    double size = 10.5, smallest = 9; ///< it shrinks no further than that
    double leading = 1.4;             ///< from line to line, in sizes; text with furigana gets the room that they need
    bool bold = false;
    bool one_line = false; ///< shrink rather than wrap; '\n' still begins a new line
    bool phrases = false;  ///< break between phrases (文節), where that costs no size
    bool vertical = false; ///< lines run from top to bottom, the first one at the right
    Align align = Align::left;
    Colour colour{};
    Colour accent{}; ///< of what is strong
    friend auto operator<=>(const TextStyle&, const TextStyle&) = default;
};

/// Text broken into lines and ready to be drawn on any surface.
class Paragraph {
public:
    struct Line {
        double top = 0, bottom = 0; ///< from the top of the paragraph, points
        double x = 0, baseline = 0; ///< where it is drawn
        double width = 0;
        std::string text;
    };
    /// Something small that stands on its own beside the lines: furigana, or upright digits in vertical text.
    struct Piece {
        std::size_t line = 0;
        double x = 0, baseline = 0; ///< as of the line
        double stretch = 1;         ///< of its width
        bool upright = false;       ///< turned back in vertical text
        bool ruby = false;
        std::shared_ptr<PangoLayout> text;
    };
    /// `pitch`: from line to line, points. `size`: of the letters.
    Paragraph(
        const Fonts& fonts, std::shared_ptr<PangoLayout> layout, const MarkedText& text, const TextStyle& style, double size, double pitch);

    const std::vector<Line>& lines() const { return lines_; }
    const std::vector<Piece>& pieces() const { return pieces_; }
    double width() const { return width_; } ///< of the longest line
    double height() const { return lines_.empty() ? 0 : lines_.back().bottom; }
    bool vertical() const { return vertical_; }
    const std::vector<Colour>& colours() const { return colours_; } ///< of its words; the second one, if any, of what is strong
    /// The characters that none of our fonts has, each once.
    std::vector<char32_t> unknown_signs() const;
    /// Draws the lines [first, last) so that the top of the first one is at y. In vertical text x is the right edge, and y the upper
    /// one.
    void draw(cairo_t* page, double x, double y, std::size_t first, std::size_t last, Letters letters = Letters::text) const;
    /// Draws their furigana, which no program should read aloud after the words.
    void draw_ruby(cairo_t* page, double x, double y, std::size_t first, std::size_t last, Letters letters = Letters::text) const;

private:
    void find_lines(bool room_for_ruby, double size, double pitch);
    void draw_pieces(cairo_t* page, bool ruby, std::size_t first, std::size_t last, Letters letters) const;

    std::shared_ptr<PangoLayout> layout_;
    std::vector<Colour> colours_;
    bool vertical_;
    double width_ = 0;
    std::vector<Line> lines_;
    std::vector<Piece> pieces_;
};

/// A paragraph and what had to be done to it.
struct Fitted {
    Paragraph paragraph;
    double size = 0;          ///< what was left of style.size, points
    bool cut = false;         ///< does not fit even at style.smallest
    bool broke_words = false; ///< an unbreakable run had to be broken
};

constexpr double any_height = 0; ///< as high as it gets

/// Sets text into width × height points. Keeps the Japanese rules for line starts and ends (禁則) as long as that is possible:
/// first it shrinks, and only at the smallest size are words broken.
Fitted fit_text(const Fonts& fonts, const MarkedText& text, const TextStyle& style, double width, double height = any_height);

/// The same for words without marks.
inline Fitted fit_text(const Fonts& fonts, const std::string& text, const TextStyle& style, double width, double height = any_height)
{
    return fit_text(fonts, MarkedText::plain(text), style, width, height);
}

} // namespace junbi
