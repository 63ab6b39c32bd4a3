// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <filesystem>
#include <set>
#include <string>

namespace junbi {

/// What is seen while a host shows its certificate. Looked at on the way, so nothing needs to be asked a second time.
struct Handshake {
    std::string tls_version;            ///< "TLSv1.3"
    std::string issuer;                 ///< of the host's certificate
    std::string verdict;                ///< why the check failed, in OpenSSL's words; empty: it did not
    int error = 0;                      ///< the same as X509_V_ERR_…
    Moment valid_from{}, valid_until{}; ///< of the certificate that was checked last: the one that failed, if one did
    bool chain_ends_in_known_root = false;
    bool root_added_here = false; ///< that root was added to this computer's list by somebody

    const std::set<std::string>* added_roots = nullptr; ///< DER of those roots
};

/// Makes `handshake` watch a connection before it starts. The check itself stays as it is. `ssl_context` is an SSL_CTX*.
void watch_handshake(void* ssl_context, Handshake& handshake);

/// DER of the roots that somebody added to this system's list of public roots (a company's or a security product's).
std::set<std::string> roots_added_to(const std::filesystem::path& root);

} // namespace junbi
