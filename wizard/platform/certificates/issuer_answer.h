// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/x509.h"

#include <string>
#include <vector>

struct ocsp_cert_id_st;
struct ocsp_request_st;

namespace junbi {

/// What an issuer's answer says about a certificate, once it was checked.
struct IssuerAnswer {
    std::string state;   ///< "good", "revoked", "unknown", "bad_answer"
    std::string detail;  ///< the reason of a revocation; why an answer cannot be believed
    Moment revoked_on{}; ///< the epoch: not revoked
};

/// Addresses that a certificate names for its OCSP responder and its revocation list: http and https only.
std::vector<std::string> ocsp_addresses(const DecodedCertificate& certificate);
std::vector<std::string> crl_addresses(const DecodedCertificate& certificate);

/// A question about one certificate to its issuer's OCSP responder (RFC 6960).
class OcspQuestion {
public:
    OcspQuestion(const DecodedCertificate& certificate, DecodedCertificate issuer);
    std::string bytes() const;
    /// Believed is what the issuer signed itself, or somebody it gave that purpose; answers this question (nonce) or gives no nonce at
    /// all; and is in force at `now`.
    IssuerAnswer read(const std::string& answer, Moment now) const;

private:
    DecodedCertificate issuer_;
    std::shared_ptr<ocsp_request_st> request_;
    std::shared_ptr<ocsp_cert_id_st> id_;
};

/// Looks for the certificate in its issuer's revocation list, in DER or PEM. The list must be signed by the issuer, made for such
/// certificates, and in force at `now`.
IssuerAnswer look_in_crl(const std::string& list, const DecodedCertificate& certificate, const DecodedCertificate& issuer, Moment now);

/// The name of a reason (RFC 5280, 5.3.1): "keyCompromise"; empty where there is none.
std::string revocation_reason(int code);

} // namespace junbi
