// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <optional>

namespace junbi {

/// Asks for one row of a table question, each column with its own editor. `row`: the cells to begin with, one per column.
/// Gives the cells in their kept form; nothing where the person gave up.
std::optional<std::vector<std::string>> ask_for_row(
    wxWindow* parent, Desk& desk, const Field& field, const Text& title, const std::vector<std::string>& row);

} // namespace junbi
