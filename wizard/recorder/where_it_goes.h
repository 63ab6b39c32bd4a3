// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"
#include "wizard/storage/recording_file.h"

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// "junbi-PC01-20261124-153000.xml": the computer's name without what no disk takes, and the time of Japan.
std::string recording_name(const std::string& computer, Moment now);

/// Where a recording went, and why it did not go where it should have.
struct Kept {
    std::filesystem::path file = {}; ///< empty: nowhere
    std::vector<Text> troubles = {}; ///< of the folders that were tried before
};

/// Writes it into the first of the folders that takes it, under a name that nothing has there yet: what lies there stays.
Kept keep(const Recording& recording, const std::vector<std::filesystem::path>& folders, Moment now);

} // namespace junbi
