// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/places.h"

#include <fstream>

namespace junbi {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path)
{
    std::error_code none;
    return fs::is_directory(path, none);
}

fs::path xdg(const Home& home, const char* name, const char* otherwise)
{
    const std::string& set = value_of(home.environment, name);
    return set.empty() ? home.folder / otherwise : fs::path(set);
}

/// Chromium 146 and later read ~/.pki/nssdb if that folder exists, else the one in the XDG data folder.
void add_chromium(const Home& home, std::vector<BrowserStore>& stores)
{
    for (const fs::path& folder : {home.folder / ".pki/nssdb", xdg(home, "XDG_DATA_HOME", ".local/share") / "pki/nssdb"})
        if (is_folder(folder))
            stores.push_back({folder, "Chromium", stores.empty()});
}

void add_profile(const fs::path& base, const std::string& name, const std::string& path, std::vector<BrowserStore>& stores)
{
    const fs::path folder = base / path; // an absolute path stays as it is
    if (!path.empty() && is_folder(folder))
        stores.push_back({folder, name.empty() ? "Firefox" : "Firefox (" + name + ")", true});
}

/// profiles.ini: a section [Profile…] per profile with Name= and Path=.
void add_firefox(const fs::path& base, std::vector<BrowserStore>& stores)
{
    std::ifstream in(base / "profiles.ini");
    std::string name, path;
    bool in_profile = false;
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r'))
            line.pop_back();
        if (line.starts_with('[')) {
            add_profile(base, name, path, stores);
            name.clear();
            path.clear();
            in_profile = line.starts_with("[Profile");
        } else if (in_profile && line.starts_with("Name="))
            name = line.substr(5);
        else if (in_profile && line.starts_with("Path="))
            path = line.substr(5);
    }
    add_profile(base, name, path, stores);
}

} // namespace

std::vector<BrowserStore> browser_stores(const Home& home)
{
    std::vector<BrowserStore> stores;
    add_chromium(home, stores);
    add_firefox(home.folder / ".mozilla/firefox", stores);
    add_firefox(xdg(home, "XDG_CONFIG_HOME", ".config") / "mozilla/firefox", stores);
    add_firefox(home.folder / "snap/firefox/common/.mozilla/firefox", stores);
    return stores;
}

} // namespace junbi
