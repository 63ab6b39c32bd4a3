// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/tls.h"

#include <openssl/ssl.h>

#include <memory>

bool junbi_offers_tls13() noexcept
{
    // Threads left behind may still use the library while the program ends: it must not tidy up under them.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    if (!context)
        return false;
    const long most = SSL_CTX_get_max_proto_version(context.get()); // set by openssl.cnf; 0: as high as there is
    return (most == 0 || most >= TLS1_3_VERSION) && SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION) == 1;
}
