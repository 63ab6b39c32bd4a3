// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss.h"

#include "installers/stores/nss_objects.h"

#include <cert.h>
#include <cryptohi.h>
#include <keyhi.h>
#include <pkcs11t.h>
#include <secitem.h>

#include <set>
#include <string_view>

namespace junbi {
namespace {

using Decoded = std::unique_ptr<CERTCertificate, Destroy<CERT_DestroyCertificate>>;
using PublicKey = std::unique_ptr<SECKEYPublicKey, Destroy<SECKEY_DestroyPublicKey>>;

PublicKey public_key_in(const Der& der)
{
    SECItem bytes{siBuffer, const_cast<unsigned char*>(der.data()), static_cast<unsigned>(der.size())};
    const Decoded certificate(CERT_NewTempCertificate(CERT_GetDefaultCertDB(), &bytes, nullptr, PR_FALSE, PR_TRUE));
    return PublicKey(certificate ? CERT_ExtractPublicKey(certificate.get()) : nullptr);
}

/// Signs with the private key and checks with the certificate's public one: nothing else proves that they belong together.
bool signs_for(const Der& der, SECKEYPrivateKey* key)
{
    constexpr std::string_view text = "Junbi tries the key";
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const SECOidTag algorithm = SEC_GetSignatureAlgorithmOidTag(key->keyType, SEC_OID_SHA256);
    const PublicKey other_half = public_key_in(der);
    SECItem signature{};
    if (!other_half || algorithm == SEC_OID_UNKNOWN
        || SEC_SignData(&signature, bytes, static_cast<int>(text.size()), key, algorithm) != SECSuccess)
        return false;
    const bool fits = VFY_VerifyData(bytes, static_cast<int>(text.size()), other_half.get(), &signature, algorithm, nullptr) == SECSuccess;
    SECITEM_FreeItem(&signature, PR_FALSE);
    return fits;
}

/// The keys of the open database.
class Keys {
public:
    explicit Keys(const nss::Slot& slot) : slot_(slot), locked_(nss::is_locked(slot))
    {
        // What is private cannot be seen without a log-in, but a public key lies beside each private one.
        const nss::Objects keys(slot, locked_ ? CKO_PUBLIC_KEY : CKO_PRIVATE_KEY);
        for (auto* each = keys.first(); each; each = nss::next(each))
            ids_.insert(nss::attribute(each, CKA_ID));
    }
    KeyState of(const Der& certificate, PK11GenericObject* object) const
    {
        const Der id = ids_.empty() ? Der() : nss::attribute(object, CKA_ID);
        if (id.empty() || !ids_.contains(id))
            return {};
        if (locked_)
            return {true, "locked"};
        const nss::Key key = nss::key_with(slot_, id);
        return {true, key && signs_for(certificate, key.get()) ? "yes" : "no"};
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
    const nss::Objects certificates(slot, CKO_CERTIFICATE);
    for (auto* each = certificates.first(); each; each = nss::next(each)) {
        const Der der = nss::attribute(each, CKA_VALUE);
        visit(der, [&] { return keys.of(der, each); });
    }
}

} // namespace junbi
