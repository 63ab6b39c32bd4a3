// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/composer.h"

namespace junbi {

/// One row of a table, cell by cell, not yet on a page.
struct TableRow {
    std::vector<Block> cells = {};
    double height = 0;
    RowKind kind = RowKind::row;
    bool header = false;
};

/// Sets the rows of a <table>; which page they go to is the pager's business.
class TableSetter {
public:
    TableSetter(Composer& composer, const Element& table, const Around& around);

    const Element& table() const { return table_; }
    TableRow header();
    std::vector<TableRow> rows();
    /// The row with its lines and its tags, ready to be put on a page. The height is the row's.
    Block finished(TableRow row) const;
    /// Cuts off what fits into `height`; what is left stays in `row`.
    TableRow take_top(TableRow& row, double height) const;

private:
    TableRow row(const WordScope& words);
    TableRow section(const WordScope& words);
    double height_of(const TableRow& row) const;
    Around inside(const Element& element, const WordScope& words, double width) const;
    void add_rules(Block& block, bool across) const;
    Shape rule(double x, double y, double width, double height) const;

    Composer& composer_;
    const Element& table_;
    std::vector<const Element*> columns_;
    Around around_;
    double pad_, thickness_;
    Colour rule_;
};

} // namespace junbi
