// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/client_certificate.h"

#include "installers/stores/destroy.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>

namespace junbi {
namespace {

using PrivateKey = std::unique_ptr<EVP_PKEY, Destroy<EVP_PKEY_free>>;

int where_ours_is_kept()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

/// The whole way to the root but the root: the host has that itself.
void add_issuers(SSL* connection, const Identity& identity)
{
    for (const Der& each : identity.issuers) {
        const DecodedCertificate issuer = decode(each);
        if (issuer && (X509_get_extension_flags(issuer.get()) & EXFLAG_SS) == 0)
            SSL_add1_chain_cert(connection, issuer.get());
    }
}

bool give(SSL* connection, const Identity& identity)
{
    const DecodedCertificate certificate = decode(identity.certificate);
    const unsigned char* at = identity.key.data();
    const PrivateKey key(d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(identity.key.size())));
    if (!certificate || !key || SSL_use_certificate(connection, certificate.get()) != 1 || SSL_use_PrivateKey(connection, key.get()) != 1)
        return false;
    add_issuers(connection, identity);
    return true;
}

/// OpenSSL calls this when the host has asked for a certificate. 1: go on.
int when_asked(SSL* connection, void* data)
{
    auto& ours = *static_cast<ClientCertificate*>(data);
    ours.asked = true;
    if (!ours.identity || ours.identity->certificate.empty())
        return 1; // it gets an empty answer
    ours.offered = give(connection, *ours.identity);
    if (!ours.offered) {
        const char* reason = ERR_reason_error_string(ERR_peek_last_error());
        ours.failure = reason ? reason : "the key does not open";
        ERR_clear_error();
    }
    return ours.offered ? 1 : 0;
}

void note_alert(const SSL* connection, int where, int alert)
{
    auto* ours = static_cast<ClientCertificate*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), where_ours_is_kept()));
    const int description = alert & 0xFF;
    if ((where & SSL_CB_READ_ALERT) == SSL_CB_READ_ALERT && description != SSL_AD_CLOSE_NOTIFY)
        ours->alert = description;
}

} // namespace

void offer(void* ssl_context, ClientCertificate& ours)
{
    auto* context = static_cast<SSL_CTX*>(ssl_context);
    SSL_CTX_set_ex_data(context, where_ours_is_kept(), &ours);
    SSL_CTX_set_cert_cb(context, when_asked, &ours);
    SSL_CTX_set_info_callback(context, note_alert);
}

} // namespace junbi
