// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss.h"

#include "installers/stores/nss_key_trial.h"
#include "installers/stores/nss_presence.h"

#include <set>

namespace junbi {
namespace {

/// The keys of the open database.
class Keys {
public:
    explicit Keys(const nss::Slot& slot) : slot_(slot), locked_(nss::is_locked(slot))
    {
        // What is private cannot be seen without a log-in, but a public key lies beside each private one.
        const nss::Objects keys(slot, locked_ ? nss::class_public_key : nss::class_private_key);
        for (auto* each = keys.first(); each; each = nss::next(each))
            ids_.insert(nss::attribute(each, nss::attribute_id));
    }
    KeyState of(const Der& certificate, PK11GenericObjectStr* object) const
    {
        const Der id = ids_.empty() ? Der() : nss::attribute(object, nss::attribute_id);
        if (id.empty() || !ids_.contains(id))
            return {};
        if (locked_)
            return {true, "locked"};
        return {true, nss::try_key(slot_, id, certificate)};
    }

private:
    const nss::Slot& slot_;
    const bool locked_;
    std::set<Der> ids_;
};

} // namespace

void read_nss_database(const std::filesystem::path& folder, std::string& trouble, const CertificateVisit& visit)
{
    const nss::Presence database = nss::database_in(folder);
    trouble = database.trouble;
    if (!database.there)
        return; // a browser that never kept a certificate
    const nss::Session session(folder, nss::Session::Access::reading);
    if (!session) {
        trouble = session.trouble();
        return;
    }
    const nss::Slot slot = nss::key_slot(); // given back before the session ends, as everything below, or NSS would stay open
    const Keys keys(slot);
    const nss::Objects certificates(slot, nss::class_certificate);
    for (auto* each = certificates.first(); each; each = nss::next(each)) {
        const Der der = nss::attribute(each, nss::attribute_value);
        visit(der, [&] { return keys.of(der, each); });
    }
}

} // namespace junbi
