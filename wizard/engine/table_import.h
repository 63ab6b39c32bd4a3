// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "checks/contract/rules.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Where each column of a table question stands in a foreign table, in the order of Field::columns; nothing: it is not there.
using Mapping = std::vector<std::optional<std::size_t>>;

/// True where at least one column is found.
bool any_mapped(const Mapping& mapping);

/// Finds the columns by the foreign header: equal to the column's id or its label as `say` says it, else the only header that
/// contains that label or is contained in it. Width, case and white space do not count. No foreign column is used twice.
Mapping guess_mapping(const Field& field, const Table& foreign, const Say& say);

/// A foreign table and the guess how it fits. The person sees both and can change the mapping.
struct Foreign {
    Table table;
    Mapping mapping;
    bool has_header = true; ///< false: its columns have no names, they are taken in order
};

/// For pasted cells, which may come without a header: where no column is recognised in the first line, that line is a row.
Foreign as_foreign(const Field& field, Table pasted, const Say& say);

/// What a foreign table gives: the good rows under the ids of the columns, values in their kept form. Wholly empty rows are
/// neither good nor wrong.
struct Import {
    Table rows = {};                     ///< those in which nothing is wrong
    std::vector<std::size_t> wrong = {}; ///< the other rows: their places in the foreign table (from 0)
    std::vector<Text> complaints = {};   ///< what is wrong: row of the foreign table (from 1), column, why; at most 100
    std::size_t complained = 0;          ///< how many cells are wrong in all
};

/// Reads the rows. A choice may be given as its id or in the words of `say`, a day without its year as canonical() takes it.
/// Never throws: where something is wrong the caller refuses all of it, or takes the good rows and shows the others.
Import import_rows(
    const Field& field, const Table& foreign, const Mapping& mapping, const Rules& rules, const Say& say, std::optional<Day> today = {});

/// The rows that are wrong as they stand in the foreign table, under its header where it has one, to be mended in a
/// spreadsheet and pasted again: cells separated by tabs.
std::string to_mend(const Foreign& foreign, const std::vector<std::size_t>& wrong);

/// What happens to rows that are there already.
enum class Taking { replace, append };

/// The rows known and the fresh ones in one table; columns go together by name.
Table joined(const Table& known, const Table& fresh, Taking taking);

} // namespace junbi
