// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/choice.h"

#include <algorithm>

namespace junbi {
namespace {

/// Bytes of the UTF-8 character at the start of `text`.
std::size_t character(std::string_view text)
{
    std::size_t size = 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80)
        ++size;
    return size;
}

bool matches(const CertificateNeeds::Pattern& pattern, const CertificateHead& head)
{
    if (pattern.subject.empty() && pattern.issuer.empty())
        return false;
    return (pattern.subject.empty() || fits(pattern.subject, head.subject))
        && (pattern.issuer.empty() || fits(pattern.issuer, head.issuer));
}

} // namespace

bool fits(std::string_view pattern, std::string_view text)
{
    std::string_view star, retry; // after the last *, and the text it has not yet swallowed
    bool starred = false;
    while (!text.empty()) {
        if (!pattern.empty() && pattern.front() == '*') {
            star = pattern = pattern.substr(1);
            retry = text;
            starred = true;
        } else if (!pattern.empty() && pattern.front() == '?') {
            pattern.remove_prefix(1);
            text.remove_prefix(character(text));
        } else if (!pattern.empty() && pattern.front() == text.front()) {
            pattern.remove_prefix(1);
            text.remove_prefix(1);
        } else if (starred) {
            retry.remove_prefix(character(retry));
            pattern = star;
            text = retry;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*') == pattern.npos;
}

std::string rule_for(const CertificateHead& head, const CertificateNeeds& needs)
{
    for (const auto& pattern : needs.patterns) // first, because a rule row says most about the certificate
        if (matches(pattern, head))
            return pattern.rule;
    for (const auto& number : needs.office_numbers)
        if (!number.empty() && head.subject.find(number) != std::string::npos)
            return "office_number";
    const bool marked = std::find(needs.marked.begin(), needs.marked.end(), head.fingerprint) != needs.marked.end();
    return marked ? "marked" : "";
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
