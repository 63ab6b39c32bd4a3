// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/staff/glyphs.h"

#include <string>
#include <string_view>

namespace junbi::staff_step {

/// A text ready for comparing. `plain` keeps variants apart, `same` does not.
struct Folded {
    std::u32string plain, same;
    std::size_t split = 0;                  ///< how many characters stand before the first space; 0: there is none
    std::size_t note_at = 0, note_size = 0; ///< where something in brackets stands that is no reading
    std::u32string brackets;                ///< what stood in brackets, where it was a reading
    bool unreadable = false;                ///< bytes that are no characters, or control characters
    bool titled = false;                    ///< 様 or さん stood behind it
    void clear();
};

/// Makes what is compared from what was written.
class Folding {
public:
    explicit Folding(const Variants& variants) : glyphs_(variants) { }

    /// Without width, case, spaces, marks, invisible characters, a title and a reading in brackets. A name all in kana is a reading.
    void name(std::string_view text, Folded& folded);
    /// The same for a reading: hiragana is katakana, small kana are large (old systems know no small ones).
    void reading(std::string_view text, Folded& folded);
    /// The same for a staff number: without zeros in front.
    void number(std::string_view text, Folded& folded);
    /// Only width, case, spaces and marks: for words such as a job.
    void word(std::string_view text, Folded& folded);
    Glyphs& glyphs() { return glyphs_; }

private:
    void fold(std::string_view text, Folded& folded, bool brackets);

    Glyphs glyphs_;
};

} // namespace junbi::staff_step
