// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/table.h"

#include <optional>
#include <string>
#include <string_view>

namespace junbi {

/// A table as one text: a line with the columns, then one for each row, cells between tabs; what would break a line is written as \t \n
/// \r \0 \\. A hundred thousand rows stay one element this way.
std::string rows_as_text(const Table& table);

/// The reverse; nothing where a row has not as many cells as there are columns, or there are not `count` rows.
std::optional<Table> rows_from_text(std::string_view text, std::size_t count);

} // namespace junbi
