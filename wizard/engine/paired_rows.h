// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/form.h"
#include "checks/contract/table.h"
#include "checks/contract/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace junbi {

/// The rows of a list by their number in its source ("source_row"; a row without one counts as its place, with the header as row 1).
/// The list must outlive it.
class NumberedRows {
public:
    explicit NumberedRows(const Table& list);

    /// The place (from 0) of the row of that number, the first where several claim it; nothing where there is none.
    std::optional<std::size_t> find(const std::string& number) const;
    const Table& list() const { return list_; }

private:
    const Table& list_;
    std::unordered_map<std::string, std::size_t> places_;
};

/// What a comparison says of one row, or of two rows that belong or may belong together: no name stands here.
struct PairedRow {
    std::string kind;                       ///< id of one of Pairing::classes
    std::vector<std::string> reasons = {};  ///< ids of Pairing::reasons
    std::optional<std::size_t> left, right; ///< places in the two lists, from 0; nothing: no such row
};

/// The rows of a comparison (Pairing::table) joined to the two lists, in its order. What names a row that the lists have not (they were
/// imported anew in the meantime) is left out.
std::vector<PairedRow> paired_rows(const Pairing& pairing, const Table& matches, const NumberedRows& left, const NumberedRows& right);

/// The same, only one class: "ask" are those that wait for a person.
std::vector<PairedRow> paired_rows(
    const Pairing& pairing, const Table& matches, const NumberedRows& left, const NumberedRows& right, std::string_view kind);

/// How many rows the comparison has of each class, in the order of Pairing::classes.
std::vector<std::size_t> class_counts(const Pairing& pairing, const Table& matches);

/// The words for reasons; an id that the pairing has no words for stands for itself.
std::vector<Text> reasons_told(const Pairing& pairing, const std::vector<std::string>& reasons);

/// The ids that stand joined by '+' in a cell of the column reason.
std::vector<std::string> reason_ids(std::string_view cell);

/// A row for the table of decisions, in the order of its columns: the verdict ("same", "different"), the day as YYYY-MM-DD, and what the
/// two rows say.
std::vector<std::string> decision_row(const Field& decisions, const std::string& verdict, const std::string& day, const Table& left,
    std::size_t left_place, const Table& right, std::size_t right_place);

} // namespace junbi
