// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <filesystem>

namespace junbi {

/// Reads a CSV file (RFC 4180; comma, tab or semicolon) in UTF-8 with or without BOM or in Shift_JIS as Windows writes it
/// (CP932). The first line names the columns; lines may end as on Windows, Linux or old Macs. Throws Failure (file), which
/// names the line: unreadable, empty, a quote never closed, a line with more cells than the header, more than 20 MB,
/// 20,000 rows or 500 columns.
Table read_csv(const std::filesystem::path& file);

/// The same for cells copied from a spreadsheet: UTF-8, separated by tabs only, cells with line breaks in quotes.
Table parse_table(std::string pasted);

/// The bytes as UTF-8: as they are where they are valid UTF-8, else read as CP932. Throws Failure (file) where they are neither.
std::string as_utf8(std::string bytes, const std::filesystem::path& file);

} // namespace junbi
