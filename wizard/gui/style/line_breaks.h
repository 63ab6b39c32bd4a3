// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/string.h>

class wxWindow;

namespace junbi {

/// The text with line breaks put in, so that no line is wider than `width` pixels in the window's font. Breaks where
/// Japanese and English allow it (Unicode UAX #14 with strict 禁則); wx itself breaks at spaces only.
wxString broken_into_lines(const wxWindow& window, const wxString& text, int width);

} // namespace junbi
