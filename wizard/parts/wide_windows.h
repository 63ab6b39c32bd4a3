// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

// Windows takes and gives words in UTF-16, everything of ours is UTF-8. For sources of Windows only.
namespace junbi {

/// UTF-8 as Windows takes it. Throws std::filesystem::filesystem_error where it is no UTF-8.
inline std::wstring wide(std::string_view utf8) { return std::filesystem::path(std::u8string(utf8.begin(), utf8.end())).wstring(); }

/// What Windows gave, in UTF-8; half a character becomes U+FFFD.
std::string narrow(std::wstring_view utf16);

} // namespace junbi
