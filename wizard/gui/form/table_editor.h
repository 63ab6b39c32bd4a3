// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/editors.h"
#include "wizard/gui/widgets/buttons.h"

#include <functional>

namespace junbi {

/// What a table's editor is made with.
struct TableSite {
    wxWindow* parent = nullptr;
    Desk& desk;
    const std::string& step;
    const Field& field;                ///< outlives the editor, as the step's id does
    std::function<SharedTable()> rows; ///< as they are kept; never null
    std::function<void(Table)> keep;   ///< takes all rows; throws Failure (usage) where they cannot be kept
    Action erase;                      ///< asks, then erases what names people; for Field::personal
};

/// A list of rows with buttons to add, change and remove one, to paste from a spreadsheet and to import a file.
Editor make_table_editor(const TableSite& site);

} // namespace junbi
