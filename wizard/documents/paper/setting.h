// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/paragraph.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

typedef struct _PangoAttrList PangoAttrList;

namespace junbi {

/// One way to try to set a text.
struct Attempt {
    double size; ///< points
    bool phrases;
    bool anywhere = false; ///< lines may break inside words, even before 。
};

/// Bytes [first, second) of a text.
using Span = std::pair<std::size_t, std::size_t>;

/// What stands upright in vertical text (縦中横): up to three digits in a row, and pairs of ! and ?.
std::vector<Span> upright_in(const std::string& text);

/// A line of text by itself, without wrapping: furigana, or what is measured. `spacing`: added to each letter, points.
std::shared_ptr<PangoLayout> one_line(PangoContext* context, const std::string& text, double size, bool bold, double spacing = 0);

double width_of(PangoLayout* layout); ///< points

/// Text with everything that does not change from one attempt to the next.
class Setting {
public:
    Setting(const Fonts& fonts, const MarkedText& text, const TextStyle& style, double width);
    Paragraph set(const Attempt& attempt) const;

private:
    PangoContext* context() const;
    std::shared_ptr<PangoLayout> layout(const Attempt& attempt) const;
    void add_runs(PangoAttrList* attributes, const Attempt& attempt) const;

    const Fonts& fonts_;
    const MarkedText& text_;
    const TextStyle& style_;
    double width_;
    std::string words_;
    std::vector<Span> upright_;
    std::vector<double> widening_; ///< of each run, in sizes per letter: where its furigana are wider than itself
};

/// Furigana and upright digits of a text that has its lines. `size`: of its letters, points.
std::vector<Paragraph::Piece> pieces_of(const Fonts& fonts, PangoLayout* layout, const MarkedText& text, const TextStyle& style,
    double size, const std::vector<Paragraph::Line>& lines);

} // namespace junbi
