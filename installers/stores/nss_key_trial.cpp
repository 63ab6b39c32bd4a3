// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_key_trial.h"

#include <cert.h>
#include <cryptohi.h>
#include <keyhi.h>
#include <secitem.h>

#include <string_view>

namespace junbi::nss {
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

} // namespace

std::string try_key(const Slot& slot, const Der& id, const Der& certificate)
{
    const Key key = key_with(slot, id);
    return key && signs_for(certificate, key.get()) ? "yes" : "no";
}

} // namespace junbi::nss
