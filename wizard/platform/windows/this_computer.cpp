// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/surroundings.h"

#include "installers/stores/home.h"
#include "wizard/parts/wide_windows.h"

#include <windows.h>

#include <shlobj.h>

#include <chrono>

namespace junbi {
namespace {

std::map<std::string, std::string> environment()
{
    std::map<std::string, std::string> all;
    wchar_t* const block = GetEnvironmentStringsW();
    for (const wchar_t* each = block; each && *each; each += std::wcslen(each) + 1) {
        const std::string entry = narrow(each);
        const auto equals = entry.find('=', 1); // "=C:=C:\…" is what a command line remembers for itself
        if (equals != entry.npos && entry.front() != '=')
            all.emplace(entry.substr(0, equals), entry.substr(equals + 1));
    }
    FreeEnvironmentStringsW(block);
    return all;
}

std::filesystem::path profile_folder(const std::map<std::string, std::string>& environment)
{
    wchar_t* folder = nullptr;
    const bool known = SUCCEEDED(SHGetKnownFolderPath(FOLDERID_Profile, 0, nullptr, &folder));
    std::filesystem::path found = known ? std::filesystem::path(folder) : std::filesystem::path(wide(value_of(environment, "USERPROFILE")));
    CoTaskMemFree(folder);
    return found;
}

/// Whole, so that no library of the same name in another folder is taken.
std::string system_library(const wchar_t* name)
{
    std::wstring folder(MAX_PATH, L'\0');
    folder.resize(GetSystemDirectoryW(folder.data(), MAX_PATH));
    return narrow(folder + L"\\" + name);
}

} // namespace

Surroundings this_computer()
{
    Surroundings here;
    here.environment = environment();
    here.home = profile_folder(here.environment);
    here.pcsc_library = system_library(L"winscard.dll");
    here.now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
    return here;
}

} // namespace junbi
