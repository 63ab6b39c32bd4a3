// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/nss.h"
#include "installers/stores/x509.h"

#include <map>
#include <set>

namespace junbi {

/// Why this certificate may be looked into: id of the rule row, "office_number" or "marked"; empty: it may not.
std::string rule_for(const CertificateHead& head, const CertificateNeeds& needs);

/// Collects certificates from all places: what the needs pick is looked into, all else is only counted, once each.
class Collection {
public:
    explicit Collection(const CertificateNeeds& needs) : needs_(needs) { }
    /// False where it is no certificate.
    bool add(const RawCertificate& raw, const std::string& store);
    std::vector<Certificate> found() const;
    long long others() const { return static_cast<long long>(others_.size()); }

private:
    const CertificateNeeds& needs_;
    std::map<std::string, Certificate> found_; ///< by fingerprint
    std::set<std::string> others_;             ///< fingerprints, forgotten with this value
};

} // namespace junbi
