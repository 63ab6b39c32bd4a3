// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/home.h"

#include <filesystem>
#include <vector>

namespace junbi {

/// A folder with an NSS database in which a browser of this person keeps certificates.
struct BrowserStore {
    std::filesystem::path folder;
    std::string browser;   ///< "Chromium, Chrome, Edge", "Firefox (default-release)", "Google Chrome (Flatpak)"
    bool in_effect = true; ///< false: the browser reads another place
};

/// Only places that exist, each once; none is made. An empty ~/.pki/nssdb would blind Chromium to the other place.
std::vector<BrowserStore> browser_stores(const Home& home);

} // namespace junbi
