// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/layout.h"

namespace junbi {

/// The smallest letters a page may have, in points as printed.
struct SizeLimits {
    double text = 9;
    double note = 9; ///< what is marked as a note: nobody has to read it from afar
};

/// A form is read in the hand: 9 pt, or what its page asks for. A notice is read by people of seventy from `distance` metres: nothing
/// below 12 pt, and its text as large as JIS S 0032:2003 asks for (P = 8.1 S + 3.4 for Gothic; S = distance / visual acuity, 0.4).
SizeLimits limits_of(const Element& page);

/// Symbols without a word beside them, which would tell their meaning by shape and colour alone. Gives their elements.
std::vector<const Element*> symbols_without_words(const Element& page);

} // namespace junbi
