// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/step_file.h"
#include "wizard/steps/modules/module.h"

#include <filesystem>
#include <functional>
#include <vector>

namespace junbi {

/// All steps that can be judged, with everything they need.
struct Steps {
    std::vector<Check> checks; ///< in page order; a step's `after` stand before it
    Rules rules;
    Words words = {};                  ///< of those from outside
    std::vector<Text> unreadable = {}; ///< files that could not be used, with the reason
};

/// Where steps from outside are looked for; folders that are not there are passed over.
struct StepFolders {
    std::vector<std::filesystem::path> files;   ///< of steps that are only data: every *.xml
    std::vector<std::filesystem::path> modules; ///< of step libraries: see wizard/steps/modules/module.h
};

/// The system's folder, the user's ($XDG_DATA_HOME/junbi/steps, or below ~/.local/share), and "steps" beside the office
/// file where there is one.
StepFolders step_folders(const std::filesystem::path& office);

/// The built-in steps and those from outside. One that cannot be read, or whose name is taken, becomes a step that says so:
/// it is a page and one unknown finding, and the others do not suffer.
Steps with_steps_from_outside(Steps builtin, const StepFolders& folders, const ModuleTerms& terms = module_terms());

} // namespace junbi
