// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/form/import_source.h"
#include "wizard/gui/frame/desk.h"

#include <optional>

namespace junbi {

/// What the person agreed to.
struct Agreed {
    Table rows;   ///< all rows to keep
    Foreign from; ///< header and mapping as they were in the end, to be remembered
};

/// Shows how a foreign table was read and what it would give; lets the person change encoding, separator, sheet, header row and which
/// column is which, and say whether the rows replace those that are there or are added to them. Nothing where they gave up.
std::optional<Agreed> ask_about_import(wxWindow* parent, Desk& desk, const ImportSource& source, SharedForeign first, const Table& known);

} // namespace junbi
