// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"
#include "checks/contract/text.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace junbi {

/// A row of a rule table as it is written: the columns it names, in their order, and no others.
using RuleRow = std::vector<std::pair<std::string, std::string>>;

/// What stands in that column; empty where the row does not name it.
const std::string& value_in(const RuleRow& row, std::string_view column);

/// True where the row says where it comes from and on which day that was checked.
bool has_source_and_day(const RuleRow& row);

/// Why a row that is to be laid over a table cannot be (no id, no source, no day, a column the table has not, the id of one before);
/// nothing where it can. `ids`: of the rows before; takes this one's.
std::optional<Text> trouble_with(const RuleRow& row, const Table& table, std::set<std::string>& ids);

/// A row with the id of one that is there changes the columns it names; every other is added.
void lay_over(Table& table, const RuleRow& row);

/// Adds the row, and the columns that are new with it.
void append(Table& table, const RuleRow& row);

} // namespace junbi
