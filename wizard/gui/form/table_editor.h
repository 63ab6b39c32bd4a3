// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <functional>

namespace junbi {

/// What a table's editor is made with.
struct TableSite {
    wxWindow* parent = nullptr;
    Desk& desk;
    const Field& field; ///< outlives the editor
    Table rows;
    std::function<void(Table)> keep; ///< takes all rows; throws Failure (usage) where they cannot be kept
};

/// A list of rows with buttons to add, change and remove one, to paste from a spreadsheet and to import a file.
wxWindow* make_table_editor(const TableSite& site);

} // namespace junbi
