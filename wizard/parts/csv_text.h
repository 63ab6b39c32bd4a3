// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// What a CSV file begins with: without it spreadsheets in Japan read Shift_JIS.
inline constexpr std::string_view csv_mark = "\xEF\xBB\xBF";

/// True for a cell that a spreadsheet would take for a formula: it begins with = + - @, also in full width, or a tab.
bool is_guarded(std::string_view cell);

/// One line (RFC 4180, with its line end) that a spreadsheet takes for text: no cell runs as a formula, an apostrophe before it makes it
/// text. Control characters but tab and line break become U+FFFD. UTF-8 in, UTF-8 out.
std::string csv_row(const std::vector<std::string>& cells);

} // namespace junbi
