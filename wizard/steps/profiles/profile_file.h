// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/profile.h"
#include "wizard/parts/words.h"

#include <filesystem>
#include <vector>

namespace junbi {

/// What one file of profiles (checks/profiles.xsd) holds.
struct ProfileFile {
    std::vector<Profile> profiles = {};
    Words words = {};
};

/// Reads it whole or not at all. Throws Failure (file) that says file, line and what is wrong there.
ProfileFile read_profile_file(const std::filesystem::path& file);

} // namespace junbi
