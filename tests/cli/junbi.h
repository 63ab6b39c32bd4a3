// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <string>
#include <vector>

namespace junbi {

/// Runs the real program in a folder, as a person would: first words of the command, in Japanese unless env says otherwise.
struct Program {
    const std::filesystem::path folder;
    std::map<std::string, std::string> env = {};

    Ran operator()(std::vector<std::string> words) const;
};

/// An office file that was just made with `junbi new`.
class FreshOffice {
public:
    FreshOffice();
    std::filesystem::path path() const { return folder_.path() / "office.junbi"; }
    const Program& junbi() const { return junbi_; }

private:
    TemporaryFolder folder_;
    Program junbi_{folder_.path()};
};

/// The text equals the golden file of that name; JUNBI_UPDATE_GOLDEN=1 writes it anew instead.
void check_golden(const std::string& name, const std::string& text);

} // namespace junbi
