// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/cli/junbi.h"

namespace junbi {

/// An office with two short lists of invented people beside it, in CSV: one is the same in both, one is written otherwise, one is only on
/// each.
struct TwoLists : FreshOffice {
    TwoLists();
    std::filesystem::path folder() const { return path().parent_path(); }
    std::filesystem::path roster() const { return folder() / "roster.csv"; }
    std::filesystem::path registered() const { return folder() / "registered.csv"; }
    /// Runs it in English, so that a person who reads the test can follow.
    Ran operator()(std::vector<std::string> words) const;
    /// Imports both.
    void import() const;
    /// What stands in the lists and nowhere else: no two characters of it make a word that the program says.
    static const std::vector<std::string>& rare();
};

} // namespace junbi
