// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/string.h>

class wxWindow;

namespace junbi {

/// Between which letters a line may end: wherever 禁則 allows it, or only between phrases (文節), for titles and narrow places.
enum class Breaks { anywhere, phrases };

/// The text with line breaks put in, so that no line is wider than `width` pixels in the window's font. Breaks where
/// Japanese and English allow it (Unicode UAX #14 with strict 禁則); wx itself breaks at spaces only.
wxString broken_into_lines(const wxWindow& window, const wxString& text, int width, Breaks breaks = Breaks::anywhere);

} // namespace junbi
