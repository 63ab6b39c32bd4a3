// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/wide_windows.h"
#include "wizard/platform/computer.h"
#include "wizard/platform/windows/program_in_command.h"
#include "wizard/platform/windows/registry.h"

#include <windows.h>

namespace junbi {
namespace {

using namespace windows;
namespace fs = std::filesystem;

/// How a browser stands in the registry.
struct Known {
    const char *id, *name;
    const char* program; ///< below App Paths; empty: it has the same there as another one
    const char* client;  ///< how its key below StartMenuInternet begins
    const char* listed;  ///< how its name in the list of programs begins
};

constexpr Known known_browsers[] = {
    {"chromium", "Chromium", "", "Chromium", "Chromium"},
    {"chrome", "Google Chrome", "chrome.exe", "Google Chrome", "Google Chrome"},
    {"edge", "Microsoft Edge", "msedge.exe", "Microsoft Edge", "Microsoft Edge"},
    {"firefox", "Firefox", "firefox.exe", "Firefox", "Mozilla Firefox"},
};

constexpr Hive hives[] = {Hive::person, Hive::computer};

bool there(const fs::path& file)
{
    std::error_code unknown;
    return !file.empty() && fs::is_regular_file(file, unknown);
}

fs::path path_of(const std::string& utf8) { return {std::u8string(utf8.begin(), utf8.end())}; }

fs::path by_app_paths(const Known& browser)
{
    constexpr auto programs = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths\\";
    for (const Hive hive : hives) {
        if (!*browser.program)
            break;
        const fs::path file = path_of(program_in_command(registry_text(hive, std::string(programs) + browser.program, "")));
        if (there(file))
            return file;
    }
    return {};
}

fs::path by_start_menu(const Known& browser)
{
    const std::string clients = "SOFTWARE\\Clients\\StartMenuInternet";
    for (const Hive hive : hives)
        for (const std::string& each : registry_keys(hive, clients)) {
            const fs::path file = path_of(program_in_command(registry_text(hive, clients + "\\" + each + "\\shell\\open\\command", "")));
            if (each.starts_with(browser.client) && there(file))
                return file;
        }
    return {};
}

/// "Microsoft Edge" and "Mozilla Firefox (x64 ja)", not "Microsoft Edge WebView2".
bool is_listed_as(const std::string& name, const std::string& browser)
{
    return name == browser || name.starts_with(browser + " (")
        || (name.starts_with(browser + " ") && name.back() >= '0' && name.back() <= '9' && name.find("WebView") == name.npos);
}

std::string version_in_list(const Known& browser)
{
    for (const char* list :
        {"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall", "SOFTWARE\\WOW6432Node\\Microsoft\\Windows\\CurrentVersion\\Uninstall"})
        for (const Hive hive : hives)
            for (const std::string& each : registry_keys(hive, list)) {
                const std::string key = std::string(list) + "\\" + each;
                if (is_listed_as(registry_text(hive, key, "DisplayName"), browser.listed))
                    return registry_text(hive, key, "DisplayVersion");
            }
    return {};
}

/// "140.3.0" as the maker wrote it into the program; the numbers beside it have the day of the build at their end.
std::string version_in_file(const fs::path& file)
{
    DWORD unused = 0;
    std::string bytes(GetFileVersionInfoSizeW(file.c_str(), &unused), '\0');
    if (bytes.empty() || !GetFileVersionInfoW(file.c_str(), 0, static_cast<DWORD>(bytes.size()), bytes.data()))
        return {};
    void* found = nullptr;
    UINT size = 0;
    if (!VerQueryValueW(bytes.data(), L"\\VarFileInfo\\Translation", &found, &size) || size < sizeof(DWORD))
        return {};
    const auto* language = static_cast<const WORD*>(found);
    wchar_t name[64];
    swprintf(name, std::size(name), L"\\StringFileInfo\\%04x%04x\\ProductVersion", language[0], language[1]);
    if (!VerQueryValueW(bytes.data(), name, &found, &size) || size == 0)
        return {};
    return narrow(static_cast<const wchar_t*>(found));
}

} // namespace

std::vector<Browser> look_at_browsers(const fs::path&)
{
    std::vector<Browser> found;
    for (const Known& browser : known_browsers) {
        fs::path program = by_app_paths(browser);
        if (program.empty())
            program = by_start_menu(browser);
        if (program.empty())
            continue;
        std::string version = version_in_file(program);
        if (version.empty())
            version = version_in_list(browser);
        found.push_back({browser.id, browser.name, version});
    }
    return found;
}

} // namespace junbi
