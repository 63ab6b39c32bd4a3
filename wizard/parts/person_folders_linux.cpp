// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/person_folders.h"

#include <cstdlib>

namespace junbi {
namespace {

std::filesystem::path folder(const char* variable, const char* usual)
{
    const char* set = std::getenv(variable);
    if (set && *set == '/') // a relative one is to be ignored (XDG Base Directory Specification)
        return std::filesystem::path(set) / "junbi";
    const char* home = std::getenv("HOME");
    return home && *home ? std::filesystem::path(home) / usual / "junbi" : std::filesystem::path();
}

} // namespace

PersonFolders person_folders()
{
    return {folder("XDG_CONFIG_HOME", ".config"), folder("XDG_DATA_HOME", ".local/share"), folder("XDG_STATE_HOME", ".local/state"),
        folder("XDG_CACHE_HOME", ".cache")};
}

} // namespace junbi
