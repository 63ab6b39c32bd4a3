// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "checks/contract/rules.h"
#include "wizard/engine/source_table.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Where each column of a table question stands in a foreign table, in the order of Field::columns; nothing: it is not there.
using Mapping = std::vector<std::optional<std::size_t>>;

/// The column of a table question that importing fills: the row of the source, as a spreadsheet numbers it. Nobody maps it.
constexpr const char* source_row_column = "source_row";

/// True where at least one column is found.
bool any_mapped(const Mapping& mapping);

/// The mapping that was used before for a source with this header; nothing where it is not known (wizard/storage/known_columns.h).
using Recall = std::function<std::optional<Mapping>(const std::vector<std::string>& header)>;

/// What helps to find the columns of a table question.
struct Fitting {
    Table words = {};                           ///< more headers of columns: columns "column" (id) and "header" (header_words)
    Recall recall = {};                         ///< goes before any guess
    std::optional<std::size_t> header_row = {}; ///< as the person chose; 0: there is none
    bool may_lack_header = false;               ///< where nothing is recognised all rows are taken, columns in order: pasted cells
};

/// The rule table "STEP.headers", where the step has one: how lists elsewhere call the columns of its tables.
Table header_words(const Rules& rules, const std::string& step);

/// Finds the columns by the foreign header: equal to the column's id, its label as `say` says it or one of the words for it, else
/// the only header that contains that label or is contained in it. Width, case and white space do not count. No foreign column is
/// used twice.
Mapping guess_mapping(const Field& field, const std::vector<std::string>& header, const Say& say, const Table& words = {});

/// A foreign table under its header row, and the guess how it fits. The person sees both and can change both.
struct Foreign {
    SourceTable source; ///< its columns are the header; without one they have no names
    Mapping mapping = {};
    bool has_header = true;       ///< false: its columns have no names, they are taken in order
    std::vector<Text> notes = {}; ///< what a person should know: titles above the header, headers that stand there twice
};

/// Finds the header row (titles may stand above it: the first row that maps, of the first 30) and the columns.
/// Throws Failure (usage) where the chosen row is not there.
Foreign fitted(const Field& field, SourceTable source, const Say& say, const Fitting& fitting = {});

/// What a foreign table gives: the good rows under the ids of the columns, values in their kept form. Wholly empty rows are
/// neither good nor wrong.
struct Import {
    Table rows = {};                     ///< those in which nothing is wrong
    std::vector<std::size_t> wrong = {}; ///< the other rows: their places in the foreign table (from 0)
    std::vector<Text> complaints = {};   ///< what is wrong: row as the source numbers it, column, why; at most 100
    std::size_t complained = 0;          ///< how many cells are wrong in all
};

/// Reads the rows. A choice may be given as its id or in the words of `say`, a day without its year as canonical() takes it.
/// Where the question has a column source_row, it gets the row's number.
/// Never throws: where something is wrong the caller refuses all of it, or takes the good rows and shows the others.
Import import_rows(
    const Field& field, const Foreign& foreign, const Mapping& mapping, const Rules& rules, const Say& say, std::optional<Day> today = {});

/// The rows that are wrong as they stand in the foreign table, under its header where it has one, to be mended in a
/// spreadsheet and pasted again: cells separated by tabs.
std::string to_mend(const Foreign& foreign, const std::vector<std::size_t>& wrong);

/// What happens to rows that are there already.
enum class Taking {
    replace, ///< they go
    append,  ///< they stay, the fresh ones come after them
    fill_in, ///< they stay; what a fresh row knows goes into the row that says the same in its first column, where there is one
};

/// The rows known and the fresh ones in one table; columns go together by name. Fresh rows whose source_row is taken already are
/// numbered on after the last. An empty cell of a fresh row never takes anything away. `key` tells which rows say the same when they are
/// filled in; left out: bare_word(). A row without a name is like no other.
Table joined(const Table& known, const Table& fresh, Taking taking, const RowKey& key = {});

} // namespace junbi
