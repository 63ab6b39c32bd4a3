// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/engine/source_table.h"

#include <optional>
#include <string>
#include <string_view>

namespace junbi {

/// The separator that most of the first lines use most: comma, tab or semicolon.
char guess_separator(std::string_view text);

/// Cuts UTF-8 text into rows and cells (RFC 4180 with mercy: text behind a closing quote is kept, lines may be shorter than others).
/// `broken`: why a cell with U+FFFD, the mark of bytes that are no characters, is refused; nothing: it may stand there.
/// Throws Failure (file), which names row and column.
SourceTable read_separated(std::string text, char separator, const Text& source, const std::optional<Text>& broken = {});

} // namespace junbi
