// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/look.h"

#include "checks/contract/wildcards.h"
#include "installers/stores/places.h"

#include <algorithm>
#include <tuple>

namespace junbi {
namespace {

/// Larger is better, part by part.
auto worth(const Certificate& certificate, const CertificateNeeds& needs, Moment now)
{
    const bool usable = certificate.valid_from <= now && now <= certificate.valid_until;
    const bool marked = certificate.rule == "marked";
    const bool of_this_office = !needs.office_numbers.empty() && !needs.office_numbers.front().empty()
        && stands_alone(certificate.subject, needs.office_numbers.front());
    return std::tuple(usable, marked, of_this_office, certificate.valid_until);
}

/// In every store where it lies: one of them may be locked, another not.
Identity taken_from_a_store(const Picked& picked, const CertificateLook& look)
{
    Identity identity;
    identity.certificate = encoded(picked.decoded);
    for (const DecodedCertificate& issuer : picked.chain.issuers)
        identity.issuers.push_back(encoded(issuer));
    for (const BrowserStore& store : browser_stores(look.home)) {
        const std::string id = "nss:" + with_tilde(store.folder.string(), look.home.folder);
        const auto& stores = picked.facts.stores;
        if (identity.key.empty() && std::find(stores.begin(), stores.end(), id) != stores.end())
            identity.key = take_key(store.folder, identity.certificate, identity.trouble);
    }
    return identity;
}

} // namespace

Identity identity_for(const CertificateLook& look, const Stop& stop)
{
    Certificates seen;
    Collection collection(look.needs);
    look_at_browsers_stores(look, stop, seen, collection);
    std::vector<Picked> all = collection.picked();
    std::erase_if(all, [](const Picked& each) { return !each.facts.has_private_key; });
    const Moment now = look.now();
    const auto best = std::max_element(all.begin(), all.end(),
        [&](const Picked& a, const Picked& b) { return worth(a.facts, look.needs, now) < worth(b.facts, look.needs, now); });
    return best == all.end() ? Identity() : taken_from_a_store(*best, look);
}

} // namespace junbi
