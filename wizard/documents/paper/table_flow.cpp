// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/table_flow.h"

#include <optional>
#include <utility>

namespace junbi {
namespace {

/// A table on its way over the pages.
class TableFlow {
public:
    TableFlow(Composer& composer, const Element& table, const Around& around, SheetFlow& sheets)
        : composer_(composer), setter_(composer, table, around), sheets_(sheets), head_(setter_.header().height)
    {
    }

    void flow(double below)
    {
        std::vector<TableRow> rows = setter_.rows();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool last = i + 1 == rows.size();
            if (!sheets_.fits(height_with_next(rows, i) + (last ? below : 0) + (open_ ? 0 : head_)))
                break_page();
            place(rows[i]);
        }
        close();
    }

private:
    /// A section does not stand alone at the bottom of a page.
    static double height_with_next(const std::vector<TableRow>& rows, std::size_t i)
    {
        const bool section = rows[i].kind == RowKind::section && i + 1 < rows.size();
        return rows[i].height + (section ? rows[i + 1].height : 0);
    }

    void place(TableRow& row)
    {
        const bool section = row.kind == RowKind::section;
        if (section)
            section_.reset();
        begin();
        divide(row);
        if (section)
            section_ = row;
        sheets_.place(setter_.finished(std::move(row)));
    }

    void begin()
    {
        if (std::exchange(open_, true))
            return;
        sheets_.tag(Tag{"Table"});
        sheets_.place(setter_.finished(setter_.header()));
        if (section_)
            sheets_.place(setter_.finished(*section_));
    }

    void close()
    {
        if (std::exchange(open_, false))
            sheets_.tag(Tag{});
    }

    void break_page()
    {
        close();
        sheets_.break_sheet();
    }

    /// Only a row that is higher than a whole page is divided: places all of it but what fits below.
    void divide(TableRow& row)
    {
        while (!sheets_.fits(row.height)) {
            const double before = row.height;
            sheets_.place(setter_.finished(setter_.take_top(row, sheets_.left_below())));
            if (row.height >= before)
                return composer_.report(Issue::Kind::does_not_fit, setter_.table(), setter_.table().place());
            break_page();
            begin();
        }
    }

    Composer& composer_;
    TableSetter setter_;
    SheetFlow& sheets_;
    double head_;                          ///< height of the header row
    std::optional<TableRow> section_ = {}; ///< the heading that holds for the next row
    bool open_ = false;                    ///< its header row stands on this page
};

} // namespace

void flow_table(Composer& composer, const Element& table, const Around& around, double below, SheetFlow& sheets)
{
    TableFlow(composer, table, around, sheets).flow(below);
}

} // namespace junbi
