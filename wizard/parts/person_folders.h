// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace junbi {

/// Where files of ours lie that belong to one person: on Linux by the XDG Base Directory Specification, on Windows below AppData (only
/// `settings` goes along to other computers of the same account). Each is empty where the system names no such place.
struct PersonFolders {
    std::filesystem::path settings; ///< how the window is to look, which offices were open
    std::filesystem::path data;     ///< steps, layouts and rule tables of one's own
    std::filesystem::path state;    ///< what was changed on this computer
    std::filesystem::path cache;    ///< may be deleted at any time
};
PersonFolders person_folders();

/// `folder / name`, or nothing where there is no such folder.
inline std::filesystem::path below(const std::filesystem::path& folder, const char* name)
{
    return folder.empty() ? folder : folder / name;
}

} // namespace junbi
