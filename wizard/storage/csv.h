// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <filesystem>

namespace junbi {

/// Reads a CSV file (RFC 4180; comma, tab or semicolon) in UTF-8 with or without BOM or in Shift_JIS as Windows writes it
/// (CP932). The first line names the columns. Throws Failure (file): unreadable, empty, a quote never closed (which line),
/// a row with more cells than the header.
Table read_csv(const std::filesystem::path& file);

/// The bytes as UTF-8: as they are where they are valid UTF-8, else read as CP932. Throws Failure (file) where they are neither.
std::string as_utf8(std::string bytes, const std::filesystem::path& file);

} // namespace junbi
