// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace junbi {

/// Whether the whole text fits the pattern; * stands for any characters, ? for one.
bool fits(std::string_view pattern, std::string_view text);

/// Whether the word (an office number) stands in the text by itself: beside a letter or a digit it is part of another one.
bool stands_alone(std::string_view text, std::string_view word);

} // namespace junbi
