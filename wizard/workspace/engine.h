// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/wizard.h"

namespace junbi {

/// What all engines of one program have in common.
struct Tools {
    std::shared_ptr<const FactSource> eyes; ///< one for the whole program: it remembers which looks hang
    Day today{};                            ///< the day by which everything is judged
};

/// The eyes of this computer, and the day it is in Japan.
Tools live_tools();

/// An engine with all steps and the rule tables that come with the program. Throws Failure (file) where a table is broken.
std::unique_ptr<Wizard> make_wizard(const Tools& tools, std::unique_ptr<Runner> runner, Office office);

} // namespace junbi
