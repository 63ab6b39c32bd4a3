// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/table_import.h"

#include <filesystem>
#include <string>

namespace junbi {

/// Where it is kept which column of a foreign table is which: columns.xml beside preferences_file(). Of a header line only a number is
/// kept that cannot be turned back into words, so nothing of a list can be found there, not even where a person took a row for a header.
std::filesystem::path known_columns_file();

/// The mapping that was used last for a table question ("staff.roster") and a source with the same header. A missing or damaged file
/// knows nothing. Reads the file once, when it is made.
Recall recall_columns(const std::filesystem::path& file, const std::string& table, const Field& field);

/// Keeps the mapping of a foreign table, in place of an earlier one for the same header; the hundred last used stay. Does nothing where
/// the table has no header. Throws Failure (file).
void remember_columns(const std::filesystem::path& file, const std::string& table, const Field& field, const Foreign& from);

} // namespace junbi
