// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/identity.h"

#include <string>

namespace junbi {

/// Our side of the handshake: the certificate that lies ready, and what the host says to it.
struct ClientCertificate {
    const Identity* identity = nullptr;
    bool asked = false;   ///< the host asked for one
    bool offered = false; ///< it was given ours
    std::string failure;  ///< why ours could not be used, in OpenSSL's words
    int alert = 0;        ///< the last TLS alert read, but for the polite one at the end; 0: none
};

/// Gives the certificate to a connection before it starts; it is sent only where the host asks. `ssl_context` is an SSL_CTX*.
void offer(void* ssl_context, ClientCertificate& ours);

} // namespace junbi
