// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/look.h"

#include "installers/stores/nss.h"
#include "installers/stores/places.h"
#include "installers/stores/system_store.h"

namespace junbi {
namespace {

/// Stores that the system keeps for all its programs. Their keys are not tried: some of them would ask the person.
void look_at_system_stores(Certificates& seen, Collection& collection)
{
    for (const SystemStore& store : system_stores()) {
        const SystemRead read = read_system_store(store.id);
        for (const SystemCertificate& each : read.found)
            collection.add(each.der, store.id, [&] { return KeyState{each.has_private_key, {}}; });
        seen.stores.push_back({store.id, store.name, true, read.trouble});
    }
}

} // namespace

void look_at_browsers_stores(const CertificateLook& look, const Stop& stop, Certificates& seen, Collection& collection)
{
    look_at_system_stores(seen, collection);
    for (const BrowserStore& store : browser_stores(look.home)) {
        if (stop)
            return;
        CertificateStore entry{"nss:" + with_tilde(store.folder.string(), look.home.folder), store.browser, store.in_effect, {}};
        read_nss_database(
            store.folder, entry.trouble, [&](const Der& der, const std::function<KeyState()>& key) { collection.add(der, entry.id, key); });
        seen.stores.push_back(entry);
    }
}

} // namespace junbi
