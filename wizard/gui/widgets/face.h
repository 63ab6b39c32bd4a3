// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/style/theme.h"

#include <wx/string.h>

#include <string>

namespace junbi {

/// How the window looks and speaks; what every widget and page is made with.
struct Face {
    const Theme& theme;
    Say say;
    std::string language; ///< "ja", "en"

    wxString operator()(const Text& text) const { return wxString::FromUTF8(say(text)); }
};

inline wxString wx(const std::string& utf8) { return wxString::FromUTF8(utf8); }
inline std::string utf8(const wxString& text) { return text.utf8_string(); }

} // namespace junbi
