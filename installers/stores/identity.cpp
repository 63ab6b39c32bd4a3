// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/identity.h"

#include "installers/stores/nss_objects.h"

#include <keyhi.h>
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/rand.h>
#include <pk11pub.h>
#include <pkcs11t.h>
#include <secasn1.h>
#include <secitem.h>

namespace junbi {
namespace {

constexpr std::size_t password_size = 32;
constexpr int rounds = 1000; // the password is random: stretching it adds nothing

void free_wrapped(SECKEYEncryptedPrivateKeyInfo* wrapped) { SECKEY_DestroyEncryptedPrivateKeyInfo(wrapped, PR_TRUE); }

using Wrapped = std::unique_ptr<SECKEYEncryptedPrivateKeyInfo, Destroy<free_wrapped>>;
using Envelope = std::unique_ptr<X509_SIG, Destroy<X509_SIG_free>>;
using PrivateKey = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Destroy<PKCS8_PRIV_KEY_INFO_free>>;

nss::Key key_of(const nss::Slot& slot, const Der& certificate)
{
    const nss::Objects certificates(slot, CKO_CERTIFICATE);
    for (auto* each = certificates.first(); each; each = nss::next(each))
        if (nss::attribute(each, CKA_VALUE) == certificate)
            return nss::key_with(slot, nss::attribute(each, CKA_ID));
    return nullptr;
}

/// Out of NSS: encoded as EncryptedPrivateKeyInfo.
Der wrapped_by_nss(const nss::Slot& slot, SECKEYPrivateKey* key, WipedBytes& password)
{
    SECItem secret{siBuffer, password.data(), static_cast<unsigned>(password.size())};
    const Wrapped wrapped(PK11_ExportEncryptedPrivKeyInfo(slot.get(), SEC_OID_AES_256_CBC, &secret, key, rounds, nullptr));
    SECItem encoded{};
    if (!wrapped || !SEC_ASN1EncodeItem(nullptr, &encoded, wrapped.get(), SEC_ASN1_GET(SECKEY_EncryptedPrivateKeyInfoTemplate)))
        return {};
    Der bytes(encoded.data, encoded.data + encoded.len);
    SECITEM_FreeItem(&encoded, PR_FALSE);
    return bytes;
}

WipedBytes unwrapped(const Der& wrapped, const WipedBytes& password)
{
    const unsigned char* at = wrapped.data();
    const Envelope envelope(d2i_X509_SIG(nullptr, &at, static_cast<long>(wrapped.size())));
    const PrivateKey key(envelope
            ? PKCS8_decrypt(envelope.get(), reinterpret_cast<const char*>(password.data()), static_cast<int>(password.size()))
            : nullptr);
    ERR_clear_error();
    const int size = key ? i2d_PKCS8_PRIV_KEY_INFO(key.get(), nullptr) : 0;
    if (size <= 0)
        return {};
    WipedBytes bytes(static_cast<std::size_t>(size));
    unsigned char* end = bytes.data();
    i2d_PKCS8_PRIV_KEY_INFO(key.get(), &end);
    return bytes;
}

} // namespace

WipedBytes take_key(const std::filesystem::path& folder, const Der& certificate, std::string& trouble)
{
    const nss::Session session(folder, nss::Session::Access::reading);
    if (!session) {
        trouble = session.trouble();
        return {};
    }
    const nss::Slot slot = nss::key_slot();
    if (slot && nss::is_locked(slot)) {
        trouble = "locked";
        return {};
    }
    const nss::Key key = slot ? key_of(slot, certificate) : nullptr;
    WipedBytes password(password_size);
    if (!key || RAND_bytes(password.data(), static_cast<int>(password.size())) != 1) {
        trouble = nss::last_error();
        return {};
    }
    const Der wrapped = wrapped_by_nss(slot, key.get(), password);
    WipedBytes taken = wrapped.empty() ? WipedBytes() : unwrapped(wrapped, password);
    trouble = taken.empty() ? nss::last_error() : "";
    return taken;
}

} // namespace junbi
