// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/facts.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct x509_st; // OpenSSL's: its headers stay in the sources

namespace junbi {

using Der = std::vector<std::uint8_t>;

/// A certificate decoded once; nothing where the bytes are none.
using DecodedCertificate = std::shared_ptr<x509_st>;
DecodedCertificate decode(const Der& der);

/// Its bytes again.
Der encoded(const DecodedCertificate& certificate);

/// The little that tells whether a certificate may be looked into.
struct CertificateHead {
    std::string fingerprint, subject, issuer;
    bool authority = false; ///< a CA's own certificate
};
/// Nothing where it is no certificate. Quick: nothing else is decoded.
std::optional<CertificateHead> read_head(const Der& der);

/// SHA-256, "3f:9a:…".
std::string fingerprint_of(const Der& der);

/// What stands in the certificate: everything but stores, rule, and what takes its key, other certificates or the network to know.
/// Call it only for what may be looked into.
Certificate details_of(const DecodedCertificate& certificate);

/// The same as details_of; throws std::runtime_error where it is no certificate.
Certificate read_certificate(const Der& der);

/// The certificates in a file: one in DER, or any number in PEM. A key that lies beside them is left alone.
std::vector<Der> certificates_in_file(const std::string& content);

} // namespace junbi
