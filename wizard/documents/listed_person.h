// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "checks/contract/table.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// A name for handing on: its first character, then dots however long it is.
std::string masked_name(const std::string& name);

/// One person in one of the two lists, as a paper may tell them.
struct ListedPerson {
    const Field& list;
    const Table& table;
    std::optional<std::size_t> row; ///< nothing: not in this list
    bool masked;                    ///< only first characters of names, no numbers, no days

    /// As it stands in the list, masked or not.
    std::string cell(const std::string& column) const { return row ? table.at(*row, column) : std::string(); }
    std::string name() const;
    /// The reading stands in one column or in two; not masked.
    std::string reading() const;
    /// Adds "Reading: …"; nothing where it is empty, or must not be told.
    void tell(std::string column, std::vector<Text>& details) const;
};

} // namespace junbi
