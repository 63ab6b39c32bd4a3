// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/x509.h"

#include <map>
#include <string>
#include <vector>

namespace junbi {

/// The way from a certificate to its root, made of certificates that are there. Dates are not looked at.
struct Chain {
    std::string state;                       ///< as Certificate::chain
    std::string missing;                     ///< the issuer of whom none, or none whose signature fits, is there
    Moment until{};                          ///< earliest end among the issuers; the epoch: none
    std::vector<DecodedCertificate> issuers; ///< from the certificate's own issuer upwards
};

/// The issuers' own certificates, whoever keeps them; says nothing about whom a browser trusts.
class Authorities {
public:
    void add(const DecodedCertificate& authority);

    /// By the issuer's name and the signature. Of several ways the one that reaches a root, then the one that lasts longest.
    Chain chain_of(const DecodedCertificate& certificate);

private:
    struct Known {
        DecodedCertificate certificate;
        Chain chain = {}; ///< its own, once it is known
        enum { unknown, being_built, known } step = unknown;
    };
    Chain chain_through(Known& issuer);

    std::multimap<unsigned long, Known> by_name_; ///< by a number made of the subject
};

} // namespace junbi
