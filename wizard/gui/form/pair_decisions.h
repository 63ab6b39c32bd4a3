// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/paired_rows.h"
#include "wizard/gui/form/pair_editor.h"

#include <optional>

namespace junbi {

/// What the comparison of two lists says now, and a person's word on it: kept at once, taken back at once.
class PairDecisions {
public:
    using Row = std::vector<std::string>;

    explicit PairDecisions(const PairSite& site) : site_(site) { }

    const Pairing& pairing() const { return site_.field.pairing; }
    SharedTable left() const;
    SharedTable right() const;
    /// Of the report; no rows where nothing was compared.
    const Table& matches() const;
    /// The pairs that wait for a person.
    std::vector<PairedRow> waiting(const Table& left, const Table& right) const;
    /// Under the field's columns in their order.
    Table all() const;

    /// Keeps the verdict with today's date in place of an earlier one about the same two rows; the row that was kept, or nothing where it
    /// could not be kept, which is told then.
    std::optional<Row> decide(const PairedRow& pair, const std::string& verdict, const Table& left, const Table& right) const;
    void take_back(const Row& decision) const;

private:
    bool keep(Table decisions) const;
    bool about_the_same(const Row& a, const Row& b) const;

    PairSite site_;
};

} // namespace junbi
