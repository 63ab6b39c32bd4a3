// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "wizard/steps/modules/module.h"

#include <filesystem>
#include <string>

namespace junbi::testing {

/// A folder that modules may be read from, with a memory of its own; whoever runs the tests counts as the administrator.
struct ModuleFolder {
    TemporaryFolder place;
    ModuleTerms terms;

    ModuleFolder();
    std::filesystem::path path() const { return place.path() / "steps"; }
    /// Copies one of tests/steps/modules into it.
    std::filesystem::path put(const std::string& module) const;
    /// The only step of a module.
    Check check(const std::string& module) const;
    /// The reason why it is not read, in English; empty where it is.
    std::string refused(const std::filesystem::path& file) const;
};

/// The words of a text in English, without contexts.
std::string english(const Text& text);

/// The finding's evidence "happened" in English.
std::string happened(const Finding& finding);

} // namespace junbi::testing
