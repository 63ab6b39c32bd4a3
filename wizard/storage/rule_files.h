// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"

#include <filesystem>

namespace junbi {

/// All rule tables below a folder: FOLDER/<step>/<table>.xml becomes "<step>.<table>".
/// Throws Failure (file) with file and row where a table is broken or a row lacks its source or date.
Rules read_rules(const std::filesystem::path& folder);

/// One table from its text; `file` is how it is called where it is broken. Throws Failure (file) as above.
RuleTable rule_table(const std::string& content, const std::string& file);

/// Where a person keeps rows of their own: $XDG_CONFIG_HOME/junbi/rules, or below ~/.config.
std::filesystem::path own_rule_folder();

/// The rules with a person's own rows over them: FOLDER/<step>/<table>.xml. A row with the id of one that is there changes the columns it
/// names; every other is added. A folder that is not there changes nothing. Throws Failure (file) with file and line where a file is
/// damaged, belongs to no table, or a row lacks its id, source or date, stands there twice or names a column that the table has not.
Rules with_own_rows(Rules rules, const std::filesystem::path& folder);

} // namespace junbi
