// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/engine/profile.h"
#include "wizard/parts/words.h"

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// Everybody the wizard can be arranged for.
struct Profiles {
    std::vector<Profile> all = {};   ///< ours first, then the person's own
    Words words = {};                ///< of their titles, where a file brings its own
    std::vector<Text> troubles = {}; ///< files that could not be used, with line and reason

    /// The profile of that id, or null.
    const Profile* find(const std::string& id) const;
    /// The profile of that id; throws Failure (usage) with the names of all where there is none.
    const Profile& of(const std::string& id) const;
};

/// Reads the profiles that come with Junbi, and those of the person (checks/profiles.xsd), which may take the place of ours by
/// their id. A file that is not there has none; a broken one is told in `troubles`, and the other goes on.
Profiles read_profiles(const std::filesystem::path& ours, const std::filesystem::path& own);

/// share/junbi/profiles.xml
std::filesystem::path our_profiles_file();
/// $XDG_CONFIG_HOME/junbi/profiles.xml, or below ~/.config.
std::filesystem::path own_profiles_file();

} // namespace junbi
