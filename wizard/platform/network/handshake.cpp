// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/handshake.h"

#include "installers/stores/x509.h"
#include "installers/stores/x509_names.h"

#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace junbi {
namespace {

/// Errors that say the chain does not end in a root that this system knows. All others are met after it did.
bool about_the_root(int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
    case X509_V_ERR_CERT_CHAIN_TOO_LONG:
    case X509_V_ERR_CERT_UNTRUSTED:
    case X509_V_ERR_INVALID_CA:
        return true;
    default:
        return false;
    }
}

std::string der_of(X509* certificate)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    std::string der(reinterpret_cast<char*>(bytes), size > 0 ? static_cast<std::size_t>(size) : 0);
    OPENSSL_free(bytes);
    return der;
}

bool ends_in_added_root(X509_STORE_CTX* check, const Handshake& seen)
{
    const STACK_OF(X509)* chain = X509_STORE_CTX_get0_chain(check);
    const int length = chain ? sk_X509_num(chain) : 0;
    return length > 0 && seen.added_roots && seen.added_roots->contains(der_of(sk_X509_value(chain, length - 1)));
}

/// OpenSSL calls this for every certificate of the chain. It only looks: what was refused stays refused.
int look_at_check(int accepted, X509_STORE_CTX* check)
{
    const auto* connection = static_cast<SSL*>(X509_STORE_CTX_get_ex_data(check, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto* seen = static_cast<Handshake*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(connection)));
    seen->tls_version = SSL_get_version(connection);
    if (X509* own = X509_STORE_CTX_get0_cert(check))
        seen->issuer = readable(X509_get_issuer_name(own));
    const int error = X509_STORE_CTX_get_error(check);
    seen->verdict = accepted ? "" : X509_verify_cert_error_string(error);
    seen->error = accepted ? X509_V_OK : error;
    if (const X509* current = X509_STORE_CTX_get_current_cert(check)) {
        seen->valid_from = moment_of(X509_get0_notBefore(current));
        seen->valid_until = moment_of(X509_get0_notAfter(current));
    }
    seen->chain_ends_in_known_root = accepted || !about_the_root(error);
    seen->root_added_here = ends_in_added_root(check, *seen);
    return accepted;
}

} // namespace

void watch_handshake(void* ssl_context, Handshake& handshake)
{
    auto* context = static_cast<SSL_CTX*>(ssl_context);
    SSL_CTX_set_app_data(context, &handshake);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, look_at_check);
}

} // namespace junbi
