// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/visible_folder.h"

#include <windows.h>

#include <shlobj.h>

namespace junbi {

std::filesystem::path visible_folder()
{
    wchar_t* folder = nullptr; // wherever the desktop lies: OneDrive takes it along
    const bool known = SUCCEEDED(SHGetKnownFolderPath(FOLDERID_Desktop, 0, nullptr, &folder));
    const std::filesystem::path found = known ? std::filesystem::path(folder) : std::filesystem::path();
    CoTaskMemFree(folder);
    return found;
}

} // namespace junbi
