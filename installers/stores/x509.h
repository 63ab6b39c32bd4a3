// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace junbi {

/// The little that tells whether a certificate may be looked into.
struct CertificateHead {
    std::string fingerprint, subject, issuer;
    bool authority = false; ///< a CA's own certificate
};
using Der = std::vector<std::uint8_t>;

/// Nothing where it is no certificate.
std::optional<CertificateHead> read_head(const Der& der);

/// Everything but stores, has_private_key and rule. Call it only for what read_head() found.
Certificate read_certificate(const Der& der);

/// The certificates in a file: one in DER, or any number in PEM. A key that lies beside them is left alone.
std::vector<Der> certificates_in_file(const std::string& content);

} // namespace junbi
