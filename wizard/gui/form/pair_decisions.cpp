// SPDX-License-Identifier: Apache-2.0
#include "wizard/gui/form/pair_decisions.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/gui/form/shared_rows.h"

#include <algorithm>

namespace junbi {

SharedTable PairDecisions::left() const { return shared_rows(site_.answers(), pairing().left); }
SharedTable PairDecisions::right() const { return shared_rows(site_.answers(), pairing().right); }

const Table& PairDecisions::matches() const
{
    static const Table none;
    const StepReport* step = site_.desk.wizard().report().find(site_.step);
    if (!step)
        return none;
    const auto found = step->tables.find(pairing().table);
    return found == step->tables.end() ? none : found->second;
}

std::vector<PairedRow> PairDecisions::waiting(const Table& left, const Table& right) const
{
    std::vector<PairedRow> pairs = paired_rows(pairing(), matches(), NumberedRows(left), NumberedRows(right), "ask");
    std::erase_if(pairs, [](const PairedRow& each) { return !each.left || !each.right; });
    return pairs;
}

/// A table from a file may know fewer columns or name them in another order.
Table PairDecisions::all() const
{
    const SharedTable known = shared_rows(site_.answers(), site_.field.id);
    Table ordered;
    for (const Field& each : site_.field.columns)
        ordered.columns.push_back(each.id);
    for (std::size_t row = 0; row < known->size(); ++row) {
        Row& cells = ordered.rows.emplace_back();
        for (const std::string& column : ordered.columns)
            cells.push_back(known->at(row, column));
    }
    return ordered;
}

std::optional<PairDecisions::Row> PairDecisions::decide(
    const PairedRow& pair, const std::string& verdict, const Table& left, const Table& right) const
{
    Row row = decision_row(site_.field, verdict, iso_day(site_.desk.wizard().today()), left, *pair.left, right, *pair.right);
    Table decisions = all();
    std::erase_if(decisions.rows, [&](const Row& each) { return about_the_same(each, row); });
    decisions.rows.push_back(row);
    return keep(std::move(decisions)) ? std::optional(std::move(row)) : std::nullopt;
}

void PairDecisions::take_back(const Row& decision) const
{
    Table decisions = all();
    std::erase(decisions.rows, decision);
    keep(std::move(decisions));
}

bool PairDecisions::about_the_same(const Row& a, const Row& b) const
{
    for (std::size_t i = 0; i < site_.field.columns.size(); ++i)
        if (const std::string& id = site_.field.columns[i].id; id != "verdict" && id != "decided_on" && a[i] != b[i])
            return false;
    return true;
}

bool PairDecisions::keep(Table decisions) const
{
    if (!site_.desk.writable())
        return false;
    try {
        site_.keep(std::move(decisions));
        return true;
    } catch (const Failure& failure) {
        site_.desk.tell_trouble(failure.text());
        return false;
    }
}

} // namespace junbi
