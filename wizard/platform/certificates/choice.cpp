// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/choice.h"

#include "wizard/parts/wildcards.h"

#include <algorithm>
#include <cctype>

namespace junbi {
namespace {

bool matches(const CertificateNeeds::Pattern& pattern, const CertificateHead& head)
{
    if (pattern.subject.empty() && pattern.issuer.empty())
        return false;
    return (pattern.subject.empty() || fits(pattern.subject, head.subject))
        && (pattern.issuer.empty() || fits(pattern.issuer, head.issuer));
}

bool is_alphanumeric(std::string_view text, std::size_t at)
{
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at]));
}

/// Whether the number stands in the text by itself: part of a longer number or word, it is another one.
bool stands_alone(std::string_view text, std::string_view number)
{
    for (auto at = text.find(number); at != text.npos; at = text.find(number, at + 1))
        if ((at == 0 || !is_alphanumeric(text, at - 1)) && !is_alphanumeric(text, at + number.size()))
            return true;
    return false;
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

bool Collection::add(const RawCertificate& raw, const std::string& store)
{
    const auto head = read_head(raw.der);
    if (!head)
        return false;
    if (head->authority)
        return true;
    const std::string rule = rule_for(*head, needs_);
    if (rule.empty()) {
        others_.insert(head->fingerprint);
        return true;
    }
    const auto [at, added] = found_.try_emplace(head->fingerprint);
    Certificate& certificate = at->second;
    if (added)
        certificate = read_certificate(raw.der);
    certificate.rule = rule;
    certificate.has_private_key = certificate.has_private_key || raw.has_private_key;
    if (std::find(certificate.stores.begin(), certificate.stores.end(), store) == certificate.stores.end())
        certificate.stores.push_back(store);
    return true;
}

std::vector<Certificate> Collection::found() const
{
    std::vector<Certificate> all;
    for (const auto& [fingerprint, certificate] : found_)
        all.push_back(certificate);
    return all;
}

} // namespace junbi
