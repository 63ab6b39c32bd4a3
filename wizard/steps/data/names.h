// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

/// What a name stands for, as text: several values where it names a list, none where nothing is known.
using Values = std::vector<std::string>;
using ValuesOf = std::function<Values(const Case&)>;

/// The way from a case to the values of a name, found once so that judging reads no names. Empty where it is no name. Names are
/// "own.FIELD", "office.FIELD", "computer.FIELD" (answers; of a table the number of rows, or the cells with "own.TABLE.COLUMN"),
/// "facts.GROUP.MEMBER" (fact_values.h), "rules.STEP.TABLE.ROW.COLUMN" (ROW may be *: all rows), "settings.NAME",
/// "after.STEP" (how a step named in `after` stands, in the word of name_of(Status)) and "today".
ValuesOf values_behind(std::string_view name);

/// The same at once.
Values values_of(std::string_view name, const Case& given);

/// "own.place" → {"own", "place"}; the rest is empty where there is no dot.
std::pair<std::string, std::string> cut(std::string_view name);

/// The parts of "STEP.TABLE.ROW.COLUMN"; a row may have dots of its own.
struct RuleName {
    std::string table; ///< "STEP.TABLE"
    std::string row, column;
};
RuleName rule_name(std::string_view rest);

} // namespace junbi
