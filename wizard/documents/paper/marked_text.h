// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// A piece of text that is set in one way.
struct TextRun {
    std::string text;
    std::string ruby = {}; ///< furigana above it; empty: none
    bool strong = false;
    friend auto operator<=>(const TextRun&, const TextRun&) = default;
};

/// Text as the words of a layout mark it up: ｜base《furigana》 and **strong**. Marks that are not closed are printed as they stand. What
/// people type is never read this way: it comes in afterwards, through fill().
class MarkedText {
public:
    MarkedText() = default;
    explicit MarkedText(std::vector<TextRun> runs) : runs_(std::move(runs)) { }
    static MarkedText read(std::string_view words);
    static MarkedText plain(std::string text) { return MarkedText({{std::move(text)}}); }

    const std::vector<TextRun>& runs() const { return runs_; }
    /// Replaces the text and the furigana of every run by what `filled` makes of it.
    void fill(const std::function<std::string(std::string_view)>& filled);
    /// The words alone, without furigana.
    std::string text() const;
    bool has_ruby() const;
    bool has_strong() const;

private:
    std::vector<TextRun> runs_;
};

} // namespace junbi
