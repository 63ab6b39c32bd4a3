// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/table_import.h"
#include "wizard/gui/frame/desk.h"

#include <optional>

namespace junbi {

/// Shows what a foreign table (pasted or from a file) would give, lets the person say which column is which and whether
/// the rows replace those that are there or are added to them. Gives all rows to keep, or nothing.
std::optional<Table> ask_about_import(wxWindow* parent, Desk& desk, const Field& field, Foreign foreign, const Table& known);

} // namespace junbi
