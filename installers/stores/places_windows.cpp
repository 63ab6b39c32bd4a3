// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/places.h"
#include "installers/stores/profiles_ini.h"

namespace junbi {
namespace {

std::filesystem::path application_data(const Home& home)
{
    const std::string& set = value_of(home.environment, "APPDATA");
    return set.empty() ? home.folder / "AppData" / "Roaming" : std::filesystem::path(std::u8string(set.begin(), set.end()));
}

} // namespace

/// Edge and Chrome take certificates from Windows (system_store.h); only Firefox keeps its own.
std::vector<BrowserStore> browser_stores(const Home& home)
{
    std::vector<BrowserStore> stores;
    for (const FirefoxProfile& each : firefox_profiles(application_data(home) / "Mozilla" / "Firefox"))
        if (std::error_code none; std::filesystem::is_directory(each.folder, none))
            stores.push_back({each.folder, each.name.empty() ? "Firefox" : "Firefox (" + each.name + ")", true});
    return stores;
}

} // namespace junbi
