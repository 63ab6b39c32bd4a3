// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/store_places.h"

#include "installers/certificates/words.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace junbi {
namespace {

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

ChangePlace look_at_place(const StorePlace& place, const CertificateFile& file, const Home& home, std::chrono::milliseconds limit)
{
    const std::string where = shown_place(place.id, home);
    ChangePlace seen{place.id, place.name};
    if (place.start_browser)
        return impossible(seen, T("{1} has no certificate store yet. Start it once, then try again.", place.name));
    StoreContents contents = contents_of_place(place.id, home, limit);
    const bool is_new = contents.trouble == StoreTrouble::no_database && place.may_be_made;
    if (contents.trouble != StoreTrouble::none && !is_new)
        return impossible(seen, store_trouble(contents.trouble, contents.detail, where));
    seen.makes = missing_in(contents, file.brought);
    seen.effect = what_is_added(seen.makes);
    seen.state = state_of(file, contents);
    if (!seen.makes.empty() && contents.has_password)
        return impossible(seen, store_trouble(StoreTrouble::has_password, {}, where));
    if (!seen.makes.empty() && !contents.may_change)
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
