// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/answers.h"
#include "checks/contract/form.h"
#include "checks/contract/rules.h"

#include <cstddef>
#include <string>
#include <vector>

namespace junbi {

/// The rows (from 0) of the list from which to choose: those that name `wanted`, the id of a row of the picking's rule table, or one of
/// its words. Rows that name nothing that the rule table knows are among them, so that none is lost. `wanted` empty: all.
std::vector<std::size_t> rows_for(const Table& list, const Picking& picking, const Rules& rules, const std::string& wanted);

/// What came of choosing rows.
struct Picked {
    Table rows = {};       ///< all that the table holds then
    std::size_t added = 0; ///< how many of the chosen ones are new in it
};

/// Adds the chosen rows of the list to those of the table; one that says the same as a row there
/// (Field::row_key) is left out.
Picked with_picked(const Field& table, const Table& known, const Table& list, const std::vector<std::size_t>& chosen);

} // namespace junbi
