// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/store_places.h"

#include "installers/certificates/words.h"
#include "installers/stores/nss_files.h"
#include "installers/stores/places.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

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
    places.push_back({id_of(folder, home), folder, verbatim(family.front().name), true, today, !today});
}

/// Places that the order names and no browser has.
void add_named_places(const Home& home, const Order& order, std::vector<StorePlace>& places)
{
    for (const std::string& id : order.places) {
        const bool known = std::any_of(places.begin(), places.end(), [&](const StorePlace& each) { return each.id == id; });
        if (known || !id.starts_with("nss:"))
            continue;
        const fs::path folder = folder_of_place(id, home);
        places.push_back({id, folder, verbatim(with_tilde(folder.string(), home.folder))});
    }
}

void add_line(std::string& text, const std::string& line) { text += line + '\n'; }

/// A hash of everything that the change there goes by: the file's certificates and what lies in the store.
std::string state_of(const CertificateFile& file, const StoreContents& contents)
{
    std::vector<std::string> lines;
    for (const StoredCertificate& each : contents.certificates)
        lines.push_back(each.fingerprint);
    std::sort(lines.begin(), lines.end());
    std::string text;
    add_line(text, file.brought.certificate.fingerprint);
    for (const Certificate& each : file.brought.authorities)
        add_line(text, each.fingerprint);
    add_line(text, std::to_string(static_cast<int>(contents.trouble)));
    for (const std::string& line : lines)
        add_line(text, line);
    for (const std::string& key : contents.keys)
        add_line(text, key);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string hash;
    for (unsigned i = 0; i < size; ++i) {
        hash += "0123456789abcdef"[digest[i] >> 4];
        hash += "0123456789abcdef"[digest[i] & 15];
    }
    return hash;
}

ChangePlace impossible(ChangePlace place, Text why)
{
    place.effect = std::move(why);
    place.possible = place.chosen = false;
    place.makes.clear();
    return place;
}

} // namespace

fs::path folder_of_place(const std::string& id, const Home& home)
{
    return without_tilde(id.substr(std::min(id.size(), std::string("nss:").size())), home.folder);
}

std::vector<StorePlace> store_places(const Home& home, const Order& order)
{
    std::vector<StorePlace> places;
    for (const BrowserStore& store : browser_stores(home))
        places.push_back({id_of(store.folder, home), store.folder, verbatim(store.browser), store.in_effect, store.in_effect});
    add_missing_place(home, order, places);
    add_named_places(home, order, places);
    return places;
}

ChangePlace look_at_place(const StorePlace& place, const CertificateFile& file, const Home& home, std::chrono::milliseconds limit)
{
    const std::string where = with_tilde(place.folder.string(), home.folder);
    ChangePlace seen{place.id, place.name};
    if (place.start_browser)
        return impossible(seen, T("{1} has no certificate store yet. Start it once, then try again.", place.name));
    StoreContents contents = contents_of_store(place.folder, limit);
    const bool is_new = contents.trouble == StoreTrouble::no_database && place.may_be_made;
    if (contents.trouble != StoreTrouble::none && !is_new)
        return impossible(seen, store_trouble(contents.trouble, contents.detail, where));
    seen.makes = missing_in(contents, file.brought);
    seen.effect = what_is_added(seen.makes);
    seen.state = state_of(file, contents);
    if (!seen.makes.empty() && contents.has_password)
        return impossible(seen, store_trouble(StoreTrouble::has_password, {}, where));
    if (!seen.makes.empty() && is_there(place.folder) && !may_change_database(place.folder))
        return impossible(seen, store_trouble(StoreTrouble::may_not_change, {}, where));
    if (is_new)
        seen.effect = T("A certificate store is made here. {1}", seen.effect);
    if (!place.in_effect) {
        seen.chosen = false;
        seen.effect = T("The browser reads another place instead of this one. {1}", seen.effect);
    }
    return seen;
}

} // namespace junbi
