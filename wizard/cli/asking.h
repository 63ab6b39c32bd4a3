// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/cli/call.h"

#include <optional>

namespace junbi {

/// What the person at the terminal answers to a question of yes or no; nothing where nobody sits at one.
std::optional<bool> asked_at_terminal(const Call& call, const Text& question);

} // namespace junbi
