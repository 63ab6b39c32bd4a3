// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/handshake.h"

#include <windows.h>

#include <wincrypt.h>

namespace junbi {
namespace {

std::set<std::string> roots_in(const wchar_t* name, DWORD whose)
{
    std::set<std::string> found;
    const HCERTSTORE store
        = CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, whose | CERT_STORE_OPEN_EXISTING_FLAG | CERT_STORE_READONLY_FLAG, name);
    for (PCCERT_CONTEXT each = nullptr; store && (each = CertEnumCertificatesInStore(store, each));)
        found.emplace(reinterpret_cast<const char*>(each->pbCertEncoded), each->cbCertEncoded);
    if (store)
        CertCloseStore(store, 0);
    return found;
}

} // namespace

/// What is trusted here beyond the list that Microsoft hands out ("AuthRoot"). Microsoft's own few roots are among it; no host that offices
/// use has its certificate from them.
std::set<std::string> roots_added_to(const std::filesystem::path&)
{
    std::set<std::string> added = roots_in(L"ROOT", CERT_SYSTEM_STORE_CURRENT_USER); // shows those of the computer too
    for (const std::string& each : roots_in(L"AuthRoot", CERT_SYSTEM_STORE_LOCAL_MACHINE))
        added.erase(each);
    return added;
}

} // namespace junbi
