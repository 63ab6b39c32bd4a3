// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/store_places.h"

#include "installers/stores/places.h"
#include "installers/stores/store_contents.h"

#include <algorithm>

namespace junbi {
namespace {

namespace fs = std::filesystem;

constexpr int first_with_xdg = 146; // Chromium reads the XDG data folder from this version on, and makes its database there

bool is_there(const fs::path& path)
{
    std::error_code none;
    return fs::exists(fs::symlink_status(path, none));
}

std::string id_of(const fs::path& folder, const Home& home) { return "nss:" + with_tilde(folder.string(), home.folder); }

/// Browsers of Chromium's family that are installed here, the newest first.
std::vector<Browser> chromium_family(const Facts& facts)
{
    std::vector<Browser> family;
    if (facts.browsers)
        for (const Browser& each : *facts.browsers)
            if (each.id == "chromium" || each.id == "chrome" || each.id == "edge")
                family.push_back(each);
    const auto version = [](const Browser& browser) { return std::atoi(browser.version.c_str()); };
    std::stable_sort(family.begin(), family.end(), [&](const Browser& a, const Browser& b) { return version(a) > version(b); });
    return family;
}

/// The database that such a browser lacks so far: made by us for one of today, by itself for an older one.
void add_missing_place(const Home& home, const Order& order, std::vector<StorePlace>& places)
{
    const std::string& data = value_of(home.environment, "XDG_DATA_HOME");
    const fs::path old_place = home.folder / ".pki/nssdb";
    const fs::path new_place = (data.empty() ? home.folder / ".local/share" : fs::path(data)) / "pki/nssdb";
    const auto family = chromium_family(order.facts);
    if (family.empty() || is_there(old_place) || is_there(new_place))
        return;
    const bool today = std::atoi(family.front().version.c_str()) >= first_with_xdg;
    const fs::path& folder = today ? new_place : old_place;
    places.push_back({id_of(folder, home), verbatim(family.front().name), true, today, !today});
}

/// Places that the order names and no browser has.
void add_named_places(const Home& home, const Order& order, std::vector<StorePlace>& places)
{
    for (const std::string& id : order.places) {
        const bool known = std::any_of(places.begin(), places.end(), [&](const StorePlace& each) { return each.id == id; });
        if (known || !id.starts_with("nss:"))
            continue;
        places.push_back({id, verbatim(shown_place(id, home))});
    }
}

} // namespace

std::vector<StorePlace> store_places(const Home& home, const Order& order)
{
    std::vector<StorePlace> places;
    for (const BrowserStore& store : browser_stores(home))
        places.push_back({id_of(store.folder, home), verbatim(store.browser), store.in_effect, store.in_effect});
    add_missing_place(home, order, places);
    add_named_places(home, order, places);
    return places;
}

/// Everything that lies in a browser's own store can be taken out again.
Form questions_of_stores() { return {}; }

} // namespace junbi
