// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/change.h"
#include "wizard/reports/change_shown.h"
#include "wizard/workspace/fix_child.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// What the command line is told so that it installs the certificate of a file, or only looks what it would do.
struct InstallWish {
    std::filesystem::path file;
    std::filesystem::path office;         ///< whose numbers count; empty: none that is kept
    bool other_office = false;            ///< also where the certificate has the number of another office
    std::vector<std::string> places = {}; ///< to install into; empty: only look
};
std::vector<std::string> words_for(const InstallWish& wish);

/// The same for a change that needs neither file nor secret; `really`: it is done, not only looked at.
std::vector<std::string> words_for(const Change& change, const std::filesystem::path& office, bool really);

/// An answer of the command line, read: the value, or one sentence that says why there is none.
template <class Value>
struct Answer {
    std::optional<Value> value = {};
    Text trouble = {};
};
Answer<ShownChange> change_in(const FixAnswer& answer);
Answer<std::vector<ShownEntry>> entries_in(const FixAnswer& answer);

} // namespace junbi
