// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <wx/dataview.h>

#include <map>

namespace junbi {

/// Puts the cells of a table question into words: a day, an amount, the words of an option.
class CellWords {
public:
    CellWords(const Face& face, const Field& field, const Rules& rules);
    wxString operator()(std::size_t column, const std::string& value) const;

private:
    const Face& face_;
    const Field& field_;
    std::vector<std::map<std::string, wxString>> options_; ///< by column: id → words
};

/// The rows of a table question as the list on the screen asks for them. Only what is seen is put into words, so ten
/// thousand rows cost no more than ten.
class TableModel : public wxDataViewVirtualListModel {
public:
    TableModel(CellWords words, const Field& field, SharedTable rows);

    const Table& rows() const { return *rows_; }
    const SharedTable& shared() const { return rows_; }
    void take(SharedTable rows);

    unsigned GetColumnCount() const override { return static_cast<unsigned>(field_.columns.size()); }
    wxString GetColumnType(unsigned) const override { return wxS("string"); }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override;
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }

private:
    CellWords words_;
    const Field& field_;
    SharedTable rows_;
};

/// Columns as wide as their words, within reason; the last one takes what is left. Of many columns those in which no row says anything
/// are not shown.
void fit_columns(wxDataViewCtrl& list, const Face& face, const Field& field, const TableModel& model);

/// A list of rows that shows that model; `height` in rows. What does not fit into a cell is shown when the mouse rests on it.
wxDataViewCtrl* make_row_list(wxWindow* parent, const Face& face, const Field& field, TableModel* model, const wxString& label, int height);

} // namespace junbi
