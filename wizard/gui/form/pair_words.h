// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/paired_rows.h"
#include "wizard/gui/form/differing.h"
#include "wizard/gui/form/table_model.h"

namespace junbi {

/// One line of two rows that stand side by side.
struct ComparedCell {
    wxString label;
    bool letter_by_letter = false; ///< words, not a day or a number: set large
    wxString left, right;
    Differing marks = {};
};

/// Two rows side by side, in words.
struct ComparedPair {
    wxString reasons;
    wxString left_title, right_title; ///< the list and the row in it
    std::vector<ComparedCell> cells;
    wxString spoken; ///< all of it, as a screen reader says it
};

/// Puts pairs of rows of two lists into words.
class PairWords {
public:
    /// `form` has the two lists that `decisions` pairs; all must outlive it.
    PairWords(const Face& face, const Form& form, const Field& decisions, const Rules& rules);

    /// Shows the columns in which one of these pairs says something, so that the place of everything stays from pair to pair.
    void choose_columns(const std::vector<PairedRow>& pairs, const Table& left, const Table& right);
    std::size_t columns() const { return shown_.size(); }
    ComparedPair operator()(const PairedRow& pair, const Table& left, const Table& right) const;

private:
    struct Column {
        const Field* field;
        std::size_t left, right; ///< place in the list's columns; past its end: it has none
    };

    wxString value(const CellWords& words, const Table& list, std::optional<std::size_t> row, std::size_t column, const Field& field) const;
    wxString title(const Field& list, const Table& rows, std::optional<std::size_t> row) const;
    wxString spoken(const ComparedPair& pair) const;

    const Face& face_;
    const Field &decisions_, &left_, &right_;
    CellWords left_words_, right_words_;
    std::vector<Column> all_, shown_;
};

} // namespace junbi
