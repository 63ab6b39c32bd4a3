// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace junbi {

/// A profile of Firefox.
struct FirefoxProfile {
    std::string name;             ///< "default-release"
    std::filesystem::path folder; ///< may not be there
};

/// The profiles that `base`/profiles.ini lists: a section [Profile…] each, with Name= and Path=, in UTF-8; none where there is no such
/// file.
std::vector<FirefoxProfile> firefox_profiles(const std::filesystem::path& base);

} // namespace junbi
