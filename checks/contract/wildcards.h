// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace junbi {

/// Whether the whole text fits the pattern; * stands for any characters, ? for one.
bool fits(std::string_view pattern, std::string_view text);

} // namespace junbi
