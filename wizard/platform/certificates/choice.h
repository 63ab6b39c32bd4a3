// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "installers/stores/chain.h"
#include "installers/stores/nss.h"

#include <functional>
#include <map>
#include <set>
#include <string_view>

namespace junbi {

/// Why this certificate may be looked into: id of the rule row, "office_number" or "marked"; empty: it may not.
std::string rule_for(const CertificateHead& head, const CertificateNeeds& needs);

/// A certificate that may be looked into, with what it takes to look further.
struct Picked {
    Certificate facts;
    DecodedCertificate decoded;
    Chain chain = {};
};

/// Collects certificates from all places: what the needs pick is looked into, all else is only counted, once each.
class Collection {
public:
    explicit Collection(const CertificateNeeds& needs) : needs_(needs) { }
    /// False where it is no certificate. `key` is called only for what is looked into.
    bool add(const Der& der, const std::string& store, const std::function<KeyState()>& key = {});
    /// What was picked, with its way to the root through all authorities that were added.
    std::vector<Picked> picked();
    long long others() const { return static_cast<long long>(others_.size()); }

private:
    const CertificateNeeds& needs_;
    std::map<std::string, Picked> picked_; ///< by fingerprint
    std::set<std::string> others_;         ///< fingerprints, forgotten with this value
    Authorities authorities_;
};

} // namespace junbi
