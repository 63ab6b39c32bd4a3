// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/places.h"
#include "installers/stores/profiles_ini.h"

namespace junbi {

/// Safari, Edge and Chrome take certificates from the Keychain (system_store.h); only Firefox keeps its own.
std::vector<BrowserStore> browser_stores(const Home& home)
{
    std::vector<BrowserStore> stores;
    for (const FirefoxProfile& each : firefox_profiles(home.folder / "Library" / "Application Support" / "Firefox"))
        if (std::error_code none; std::filesystem::is_directory(each.folder, none))
            stores.push_back({each.folder, each.name.empty() ? "Firefox" : "Firefox (" + each.name + ")", true});
    return stores;
}

} // namespace junbi
