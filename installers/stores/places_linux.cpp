// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/places.h"

#include "installers/stores/profiles_ini.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace junbi {
namespace {

namespace fs = std::filesystem;

/// A folder that this person may not even look at is there all the same: it is told, not passed over.
bool is_folder(const fs::path& path)
{
    std::error_code error;
    return fs::is_directory(path, error) || error == std::errc::permission_denied;
}

/// One place reached by two ways (a link, XDG_DATA_HOME) is one.
bool is_known(const fs::path& folder, const std::vector<BrowserStore>& stores)
{
    return std::any_of(stores.begin(), stores.end(), [&](const BrowserStore& each) {
        std::error_code none;
        return each.folder == folder || fs::equivalent(each.folder, folder, none);
    });
}

fs::path xdg(const Home& home, const char* name, const char* otherwise)
{
    const std::string& set = value_of(home.environment, name);
    return set.empty() ? home.folder / otherwise : fs::path(set);
}

/// The rule of NSS (lib/sysinit/nsssysinit.c) by which all browsers made of Chromium go, Chromium itself since version 146: the
/// folder .pki/nssdb of a home if it exists, else pki/nssdb in its XDG data folder.
void add_chromium(const fs::path& home, const fs::path& data, const std::string& browser, std::vector<BrowserStore>& stores)
{
    bool first = true;
    for (const fs::path& folder : {home / ".pki/nssdb", data / "pki/nssdb"})
        if (is_folder(folder) && !is_known(folder, stores)) {
            stores.push_back({folder, browser, first});
            first = false;
        }
}

/// A package that gives its browser a home of its own.
struct Packed {
    const char *id, *browser;
};

/// Flatpak: XDG_DATA_HOME is ~/.var/app/ID/data (Flatpak's documentation, "Sandbox permissions"); ~/.pki lies in ~/.var/app/ID where
/// it was made lasting with --persist=.pki (flathub/com.google.Chrome, issue 69).
constexpr std::array flatpaks{Packed{"org.chromium.Chromium", "Chromium"}, Packed{"com.google.Chrome", "Google Chrome"},
    Packed{"com.microsoft.Edge", "Microsoft Edge"}, Packed{"com.brave.Browser", "Brave"}, Packed{"com.vivaldi.Vivaldi", "Vivaldi"},
    Packed{"io.github.ungoogled_software.ungoogled_chromium", "Ungoogled Chromium"}};

/// Snap: HOME is ~/snap/NAME/current (mkcert, truststore_nss.go, looks there for Chromium's).
constexpr std::array snaps{Packed{"chromium", "Chromium"}, Packed{"brave", "Brave"}, Packed{"vivaldi", "Vivaldi"}};

void add_packed_chromium(const Home& home, std::vector<BrowserStore>& stores)
{
    for (const Packed& each : snaps) {
        const fs::path own = home.folder / "snap" / each.id / "current";
        add_chromium(own, own / ".local/share", std::string(each.browser) + " (Snap)", stores);
    }
    for (const Packed& each : flatpaks) {
        const fs::path own = home.folder / ".var/app" / each.id;
        add_chromium(own, own / "data", std::string(each.browser) + " (Flatpak)", stores);
    }
}

/// Where Firefox and Firefox ESR keep profiles.ini: the old place, and the XDG one that they prefer after version 143 (Firefox's
/// documentation, "Dot Mozilla Reference"); the same two in the homes of Snap and Flatpak (npm firefox-profile 4.6.0 looks there).
std::vector<std::pair<fs::path, const char*>> firefox_folders(const Home& home)
{
    const fs::path snap = home.folder / "snap/firefox/common", flatpak = home.folder / ".var/app/org.mozilla.firefox";
    return {{home.folder / ".mozilla/firefox", ""}, {xdg(home, "XDG_CONFIG_HOME", ".config") / "mozilla/firefox", ""},
        {snap / ".mozilla/firefox", "Snap"}, {snap / ".config/mozilla/firefox", "Snap"}, {flatpak / ".mozilla/firefox", "Flatpak"},
        {flatpak / ".config/mozilla/firefox", "Flatpak"}, {flatpak / "config/mozilla/firefox", "Flatpak"}};
}

/// "Firefox (default-release)", "Firefox (default, Snap)".
std::string firefox_name(std::string_view profile, std::string_view package)
{
    std::string inside(profile);
    inside += inside.empty() || package.empty() ? "" : ", ";
    inside += package;
    return inside.empty() ? "Firefox" : "Firefox (" + inside + ")";
}

void add_firefox(const Home& home, std::vector<BrowserStore>& stores)
{
    for (const auto& [base, package] : firefox_folders(home))
        for (const FirefoxProfile& profile : firefox_profiles(base))
            if (is_folder(profile.folder) && !is_known(profile.folder, stores))
                stores.push_back({profile.folder, firefox_name(profile.name, package), true});
}

} // namespace

std::vector<BrowserStore> browser_stores(const Home& home)
{
    std::vector<BrowserStore> stores;
    add_chromium(home.folder, xdg(home, "XDG_DATA_HOME", ".local/share"), "Chromium, Chrome, Edge", stores);
    add_packed_chromium(home, stores);
    add_firefox(home, stores);
    return stores;
}

} // namespace junbi
