// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/finding.h"

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace junbi {

/// What the sources say about one finding id.
struct MadeFinding {
    std::set<Status> statuses;
    std::vector<std::string> what, advice; ///< English msgids, in the order of the sources
    bool look = false;                     ///< it says why a look brought nothing: the words are those of the trouble
};

/// The findings that the sources of one folder make, by id. "STEP.name" is one that every step may have.
struct MadeFindings {
    std::map<std::string, MadeFinding> by_id;
    std::vector<std::string> unreadable; ///< calls whose id is put together in a way that cannot be read
};

MadeFindings made_findings(const std::filesystem::path& folder);

} // namespace junbi
