// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/gui/frame/desk.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// Asks which rows of a list to take over, several at once. `list`: the question whose rows `rows` are; `wanted`: what they are narrowed
/// to at first. Gives places in `rows`; nothing where the person gave up.
std::optional<std::vector<std::size_t>> ask_which_rows(
    wxWindow* parent, Desk& desk, const Picking& picking, const Field& list, SharedTable rows, const std::string& wanted);

} // namespace junbi
