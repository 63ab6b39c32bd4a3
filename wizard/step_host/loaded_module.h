// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "wizard/steps/modules/module_talk.h"

#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// A module in this program: its steps, or the answer to every question that says why it brings none.
struct LoadedModule {
    std::vector<Check> steps = {};
    std::optional<Message> trouble = {};

    const Check* find(const std::string& step) const;
};

/// Loads it for as long as the program runs. Throws what the module throws.
LoadedModule load_module(const std::string& file);

} // namespace junbi
