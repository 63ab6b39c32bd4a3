// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// The text as it can be set: UTF-8 put right, line ends as '\n', no control characters and no signs that turn the direction of
/// writing. Nothing that would be seen is lost: what is no character becomes U+FFFD, which a page then reports.
std::string printable(std::string_view text);

/// Characters as a person finds them and as a helpline asks for them: “😀” (U+1F600), “𝄞” (U+1D11E). More than five end in “…”.
std::string named(const std::vector<char32_t>& signs);

} // namespace junbi
