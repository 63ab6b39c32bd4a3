// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/fonts.h"
#include "wizard/documents/paper/geometry.h"

#include <limits>
#include <memory>
#include <string>
#include <vector>

typedef struct _PangoLayout PangoLayout;
typedef struct _cairo cairo_t;

namespace junbi {

enum class Align { left, center, right };

/// How text is set. Sizes in points.
struct TextStyle {
    double size = 10.5, smallest = 9; ///< it shrinks no further than that
    double leading = 1.4;             ///< from line to line, in sizes
    bool bold = false;
    bool one_line = false; ///< shrink rather than wrap; '\n' still begins a new line
    bool phrases = false;  ///< break between phrases (文節), where that costs no size
    Align align = Align::left;
    Colour colour{};
};

/// Text broken into lines and ready to be drawn on any surface.
class Paragraph {
public:
    struct Line {
        double top = 0, bottom = 0; ///< from the top of the paragraph, points
        double x = 0, baseline = 0; ///< where it is drawn
        std::string text;
    };
    /// `pitch`: from line to line, points.
    Paragraph(std::shared_ptr<PangoLayout> layout, Colour colour, double pitch);

    const std::vector<Line>& lines() const { return lines_; }
    double width() const { return width_; } ///< of the longest line
    double height() const { return lines_.empty() ? 0 : lines_.back().bottom; }
    int unknown_glyphs() const;
    /// Draws the lines [first, last) so that the top of the first one is at y.
    void draw(cairo_t* page, double x, double y, std::size_t first, std::size_t last) const;

private:
    std::shared_ptr<PangoLayout> layout_;
    Colour colour_;
    double width_ = 0;
    std::vector<Line> lines_;
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
Fitted fit_text(const Fonts& fonts, const std::string& text, const TextStyle& style, double width, double height = any_height);

} // namespace junbi
