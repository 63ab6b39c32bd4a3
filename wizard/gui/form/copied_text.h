// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <wx/string.h>

namespace junbi {

/// The text on the clipboard; empty where there is none. Some programs copy the byte that ends their text along with it:
/// it is not given.
wxString copied_text();

} // namespace junbi
