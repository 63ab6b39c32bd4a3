// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/steps/data/step_file.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <vector>

namespace junbi {

/// How modules are run.
struct ModuleTerms {
    std::filesystem::path host;         ///< the program that loads one (wizard/step_host)
    std::filesystem::path cache = {};   ///< where descriptions are kept from one start to the next; empty: nowhere
    std::chrono::seconds limit{2};      ///< for each answer
    std::vector<unsigned> owners = {0}; ///< user ids that files of modules may belong to: the administrator's
    /// For a window, which must not wait: called from another thread when an answer has come that was not waited for, so that
    /// all is judged again. Until then the step says that it is still being judged. Empty: every answer is waited for.
    std::function<void()> answered = {};
    std::chrono::milliseconds patience{30}; ///< how long an answer is waited for all the same
};

/// The host that comes with this program, and $XDG_CACHE_HOME/junbi/steps or ~/.cache/junbi/steps.
ModuleTerms module_terms();

/// A module that is not used, and why.
struct ModuleTrouble {
    std::filesystem::path file;
    Text what;
};

/// A step and the module that brings it.
struct ModuleStep {
    std::filesystem::path file;
    OutsideStep step;
};

struct Modules {
    std::vector<ModuleStep> steps = {};
    std::vector<ModuleTrouble> troubles = {};
};

/// The steps of one module, NAME.so, and what lies beside it in the folder NAME: words.xml, and rule tables
/// rules/STEP/TABLE.xml. The module is never loaded into this program: the functions of its checks ask its host, which is
/// started by the first question, stays until the last copy of the checks goes, and may be asked from any one thread at a
/// time. Read modules once and keep the checks. A judgement that brings no answer becomes one finding
/// "STEP.module_failed"; what throws in the module throws here. Throws Failure (file) that says why it is not used.
std::vector<OutsideStep> read_module(const std::filesystem::path& file, const ModuleTerms& terms);

/// All modules in a folder, by name. A folder that is not there has none.
Modules read_modules(const std::filesystem::path& folder, const ModuleTerms& terms);

} // namespace junbi
