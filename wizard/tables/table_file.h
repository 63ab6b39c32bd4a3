// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/engine/source_table.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// How a person wants a source read. What is empty is guessed; the guess is in TableFile, so that it can be shown and changed.
struct Reading {
    std::string encoding = {};          ///< one of table_encodings(); not for workbooks
    std::optional<char> separator = {}; ///< ',', tab or ';'; not for workbooks
    std::string sheet = {};             ///< of a workbook
};

/// A foreign table as it stands in its source, and how it was read.
/// In a window: `read_table` in the background, then `fitted` (wizard/engine/table_import.h) with `source` finds the header row and the
/// columns; show `encoding`, `separator`, `sheet` and `notes`. Where the person changes one of the first three, read again with that
/// Reading; where they change the header row, call `fitted` again with a copy of `source`: the file is not read anew.
struct TableFile {
    SourceTable source = {};
    std::string encoding = {};            ///< empty: a workbook
    char separator = '\0';                ///< the null character: a workbook
    std::vector<std::string> sheets = {}; ///< of a workbook, in its order
    std::string sheet = {};               ///< which of them this is
    std::vector<Text> notes = {};         ///< what a person should know: characters no font draws, numbers without their zeros …
};

/// The largest source that is read.
constexpr std::size_t most_table_bytes = std::size_t(64) << 20;

/// What a Reading may name: "UTF-8", "CP932", "UTF-16LE", "UTF-16BE".
const std::vector<std::string>& table_encodings();

/// Reads a CSV file (RFC 4180; comma, tab or semicolon; lines may end as on Windows, Linux or old Macs) or an Excel workbook (.xlsx,
/// .xlsm); which it is, the content tells. Never fetches anything. Throws Failure (file) in one sentence with sheet, row and column:
/// unreadable, empty, not a table, an encoding that does not fit, a quote never closed, protected or damaged, more than 64 MB, 200,000
/// rows, 500 columns or 10,000 characters in a cell; Failure (usage) where the Reading names what is not there.
TableFile read_table(const std::filesystem::path& file, const Reading& reading = {});

/// The same for the bytes of a file, for standard input. `name` is what sentences call it.
TableFile read_table_bytes(std::string bytes, const Text& name, const Reading& reading = {});

/// The same for cells copied from a spreadsheet: UTF-8, separated by tabs only, cells with line breaks in quotes.
TableFile parse_pasted(std::string text);

} // namespace junbi
