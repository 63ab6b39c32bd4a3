// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/profiles_ini.h"

#include <fstream>

namespace junbi {
namespace {

/// Text in a file is UTF-8 on every system; a path from a plain string would not be on Windows.
std::filesystem::path path_of(const std::string& utf8) { return std::u8string(utf8.begin(), utf8.end()); }

} // namespace

std::vector<FirefoxProfile> firefox_profiles(const std::filesystem::path& base)
{
    std::vector<FirefoxProfile> profiles;
    std::ifstream in(base / "profiles.ini");
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.starts_with('[')) {
            inside = line.starts_with("[Profile");
            if (inside)
                profiles.emplace_back();
        } else if (inside && line.starts_with("Name="))
            profiles.back().name = line.substr(5);
        else if (inside && line.starts_with("Path="))
            profiles.back().folder = base / path_of(line.substr(5)); // an absolute path stays as it is
    }
    std::erase_if(profiles, [](const FirefoxProfile& each) { return each.folder.empty(); });
    return profiles;
}

} // namespace junbi
