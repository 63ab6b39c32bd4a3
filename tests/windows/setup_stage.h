// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/windows/compile.h"

namespace junbi {

/// What the tests of the set-up install: the real launcher, a stand-in for the wizard, a few files. Built once.
class SetupStage {
public:
    SetupStage();
    /// What the compilers said; empty where all is well.
    const std::string& told() const { return told_; }
    std::filesystem::path launcher() const { return folder_.path() / "Junbi.exe"; }
    std::filesystem::path stand_in() const { return folder_.path() / "junbi-wizard.exe"; }
    /// run_line.cpp, built.
    std::filesystem::path run_line() const { return folder_.path() / "run_line.exe"; }
    /// A folder to be installed with `files` (paths and contents) beside the two programs.
    void make(const std::filesystem::path& stage, const std::map<std::string, std::string>& files) const;

private:
    void build_launcher();

    TemporaryFolder folder_;
    std::string told_;
};

/// installers/packages/windows/make-setup.
Ran make_setup(const std::filesystem::path& stage, const std::string& version, const std::filesystem::path& output);

} // namespace junbi
