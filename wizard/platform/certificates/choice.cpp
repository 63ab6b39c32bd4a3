// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/choice.h"

#include "checks/contract/wildcards.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace junbi {
namespace {

bool matches(const CertificateNeeds::Pattern& pattern, const CertificateHead& head)
{
    if (pattern.subject.empty() && pattern.issuer.empty())
        return false;
    return (pattern.subject.empty() || fits(pattern.subject, head.subject))
        && (pattern.issuer.empty() || fits(pattern.issuer, head.issuer));
}

/// In one store it may work, in another be locked: the best of them counts.
void take_key_state(Certificate& certificate, const KeyState& key)
{
    constexpr std::array<std::string_view, 4> worst_first{"", "no", "locked", "yes"};
    const auto rank = [&](const std::string& works) { return std::find(worst_first.begin(), worst_first.end(), works); };
    certificate.has_private_key = certificate.has_private_key || key.there;
    if (rank(key.works) > rank(certificate.key_works))
        certificate.key_works = key.works;
}

} // namespace

std::string rule_for(const CertificateHead& head, const CertificateNeeds& needs)
{
    if (std::find(needs.marked.begin(), needs.marked.end(), head.fingerprint) != needs.marked.end())
        return "marked";                       // what the person says counts more than any guess
    for (const auto& pattern : needs.patterns) // then the rows: they say most about the certificate
        if (matches(pattern, head))
            return pattern.rule;
    for (const auto& number : needs.office_numbers)
        if (!number.empty() && stands_alone(head.subject, number))
            return "office_number";
    return {};
}

bool Collection::add(const Der& der, const std::string& store, const std::function<KeyState()>& key)
{
    const auto head = read_head(der);
    if (!head)
        return false;
    const std::string rule = head->authority ? std::string() : rule_for(*head, needs_);
    if (!head->authority && rule.empty()) {
        others_.insert(head->fingerprint);
        return true;
    }
    const DecodedCertificate decoded = decode(der);
    if (decoded && head->authority)
        authorities_.add(decoded);
    if (!decoded || head->authority)
        return decoded != nullptr;
    const auto [at, added] = picked_.try_emplace(head->fingerprint);
    if (added)
        at->second = {details_of(decoded), decoded};
    Certificate& certificate = at->second.facts;
    certificate.rule = rule;
    if (key)
        take_key_state(certificate, key());
    if (std::find(certificate.stores.begin(), certificate.stores.end(), store) == certificate.stores.end())
        certificate.stores.push_back(store);
    return true;
}

std::vector<Picked> Collection::picked()
{
    std::vector<Picked> all;
    for (const auto& [fingerprint, each] : picked_) {
        all.push_back(each);
        Picked& picked = all.back();
        picked.chain = authorities_.chain_of(picked.decoded);
        picked.facts.chain = picked.chain.state;
        picked.facts.chain_missing = picked.chain.missing;
        picked.facts.chain_until = picked.chain.until;
    }
    return all;
}

} // namespace junbi
