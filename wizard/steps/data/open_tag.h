// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace junbi {

/// A tag that was opened and not closed.
struct OpenTag {
    std::string name;
    std::size_t at; ///< where it stands, in bytes
};

/// The innermost tag that is still open at the end of `xml`, or where another one is closed; nothing where all fit.
std::optional<OpenTag> open_tag(std::string_view xml);

} // namespace junbi
