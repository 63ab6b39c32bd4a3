// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/person_folders.h"

#include <windows.h>

#include <initguid.h> // the numbers of the known folders become part of this file
#include <knownfolders.h>
#include <shlobj.h>

namespace junbi {
namespace {

std::filesystem::path folder(const KNOWNFOLDERID& id)
{
    wchar_t* found = nullptr;
    const bool known = SHGetKnownFolderPath(id, KF_FLAG_DEFAULT, nullptr, &found) == S_OK;
    const std::filesystem::path path = known ? std::filesystem::path(found) / "Junbi" : std::filesystem::path();
    CoTaskMemFree(found); // also after a failure
    return path;
}

} // namespace

PersonFolders person_folders()
{
    const auto local = folder(FOLDERID_LocalAppData);
    return {folder(FOLDERID_RoamingAppData), local, local, below(local, "cache")};
}

} // namespace junbi
