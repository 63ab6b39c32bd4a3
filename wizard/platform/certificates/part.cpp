// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/look.h"
#include "wizard/platform/certificates/revocation.h"

namespace junbi {
namespace {

Certificates look_around(const CertificateLook& look, const Stop& stop)
{
    Certificates seen;
    Collection collection(look.needs);
    look_at_browsers_stores(look, stop, seen, collection);
    look_at_folders(look, stop, seen, collection);
    Issuers issuers(look.fetch, look.now(), look.limit);
    for (Picked& picked : collection.picked()) {
        if (look.needs.ask_issuers && look.fetch && !stop)
            issuers.ask_about(picked);
        else
            leave_unasked(picked);
        seen.found.push_back(std::move(picked.facts));
    }
    seen.others = collection.others();
    return seen;
}

} // namespace
} // namespace junbi

bool junbi_look_at_certificates(
    const junbi::CertificateLook& look, const junbi::Stop& stop, junbi::Certificates& seen, std::string& failure) noexcept
try {
    seen = junbi::look_around(look, stop);
    return true;
} catch (const std::exception& error) {
    failure = error.what();
    return false;
}

bool junbi_take_identity(
    const junbi::CertificateLook& look, const junbi::Stop& stop, junbi::Identity& identity, std::string& failure) noexcept
try {
    identity = junbi::identity_for(look, stop);
    return true;
} catch (const std::exception& error) {
    failure = error.what();
    return false;
}
