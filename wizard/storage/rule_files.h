// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"

#include <filesystem>

namespace junbi {

/// All rule tables below a folder: FOLDER/<step>/<table>.xml becomes "<step>.<table>".
/// Throws Failure (file) with file and row where a table is broken or a row lacks its source or date.
Rules read_rules(const std::filesystem::path& folder);

} // namespace junbi
