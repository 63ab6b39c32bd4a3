// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <memory>
#include <optional>

namespace junbi {

/// Each says on the way out what is missing, because a test that was left out must be seen: ctest shows it as skipped.
bool has_wine();
bool has_windows_program(const std::filesystem::path& program);

/// Where installers/packages/windows/build puts the tree for Windows: bin, lib, share.
std::filesystem::path windows_stage();

/// A Windows of its own with nothing in it, as Wine makes one.
class Wine {
public:
    /// Draws its windows on `screen` (as ":100"); without one it has none.
    explicit Wine(const std::string& screen = {});
    ~Wine();
    Wine(const Wine&) = delete;
    Wine& operator=(const Wine&) = delete;

    /// Runs a program for Windows in `folder` to its end. What it wrote comes as it is.
    Ran run(const std::filesystem::path& program, const std::vector<std::string>& words, const std::filesystem::path& folder = {},
        const std::string& input = {}) const;
    /// Starts a program that stays; its words are those of the command line.
    std::unique_ptr<Background> start(
        const std::filesystem::path& program, const std::vector<std::string>& words, const std::filesystem::path& folder) const;
    /// The environment it runs in.
    const RunOptions& options() const { return options_; }
    /// Drive C.
    std::filesystem::path drive() const { return folder_.path() / "prefix/drive_c"; }

private:
    TemporaryFolder folder_;
    RunOptions options_;
    std::optional<Background> desktop_; ///< holds Wine's own programs, so that each run ends with its program
};

} // namespace junbi
