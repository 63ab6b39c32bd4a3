// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/string.h>

namespace junbi {

/// The text on the clipboard; empty where there is none. Some programs copy the byte that ends their text along with it:
/// it is not given.
wxString copied_text();

/// Puts a text on the clipboard; it stays there after the program has ended. False where the clipboard cannot be had.
bool copy_text(const wxString& text);

} // namespace junbi
