// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace junbi {

/// Characters of code page 932 by their bytes (lead << 8 | trail, or one byte), 0 where there is none. As Windows has them, with NEC's
/// and IBM's characters and the private ones (F040 to F9FC: U+E000 to U+E757).
const std::vector<char16_t>& cp932_characters();

/// The same, asked of the system's table code by code; cp932_characters() does it once, so that later each character is one look into
/// ours. Throws std::runtime_error where the system does not know this code page.
std::vector<char16_t> cp932_of_the_system();

/// Appends one character in UTF-8.
void append_utf8(std::string& text, char32_t character);

} // namespace junbi
