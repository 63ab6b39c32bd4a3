// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "wizard/cli/call.h"
#include "wizard/engine/table_import.h"

#include <filesystem>

namespace junbi {

/// A file read for a table question.
struct ImportedRows {
    Table rows;
    Foreign from;            ///< header and mapping, without the rows
    std::vector<Text> notes; ///< how it was read and what a person should know
};

/// Reads a file ("-": standard input) as --encoding, --separator, --sheet, --header-row and --map say, all else as it was done before or
/// is guessed. Throws Failure: (file) where it cannot be read, (usage) where no column is recognised or a row is wrong; nothing of a row
/// that names people is quoted.
ImportedRows imported_rows(
    const Call& call, const Wizard& wizard, const std::string& step, const Field& field, const std::filesystem::path& file);

} // namespace junbi
