// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/chain.h"

#include "installers/stores/x509_names.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace junbi {
namespace {

/// Equal for names that OpenSSL takes for equal: case and blanks do not count.
unsigned long number_of(const X509_NAME* name) { return X509_NAME_hash_ex(name, nullptr, nullptr, nullptr); }

bool is_issued_by(X509* certificate, X509* issuer)
{
    const bool fits = X509_NAME_cmp(X509_get_issuer_name(certificate), X509_get_subject_name(issuer)) == 0
        && X509_verify(certificate, X509_get0_pubkey(issuer)) == 1;
    ERR_clear_error();
    return fits;
}

/// Which of two ways is the better one to tell.
bool is_better(const Chain& a, const Chain& b)
{
    constexpr std::array<std::string_view, 4> worst_first{"", "broken", "no_issuer", "complete"};
    const auto rank = [&](const Chain& chain) { return std::find(worst_first.begin(), worst_first.end(), chain.state); };
    return rank(a) != rank(b) ? rank(a) > rank(b) : a.until > b.until;
}

} // namespace

void Authorities::add(const DecodedCertificate& authority)
{
    const unsigned long name = number_of(X509_get_subject_name(authority.get()));
    const auto [begin, end] = by_name_.equal_range(name);
    for (auto each = begin; each != end; ++each)
        if (X509_cmp(each->second.certificate.get(), authority.get()) == 0)
            return; // in several stores
    by_name_.emplace(name, Known{authority});
}

Chain Authorities::chain_of(const DecodedCertificate& certificate)
{
    const X509_NAME* issuer = X509_get_issuer_name(certificate.get());
    const auto [begin, end] = by_name_.equal_range(number_of(issuer));
    Chain best{begin == end ? "no_issuer" : "broken", readable(issuer), {}, {}};
    bool found = false;
    for (auto each = begin; each != end; ++each) {
        if (each->second.step == Known::being_built || !is_issued_by(certificate.get(), each->second.certificate.get()))
            continue;
        const Chain way = chain_through(each->second);
        if (!found || is_better(way, best))
            best = way;
        found = true;
    }
    return best;
}

/// The issuer and its own way upwards; built once, however many certificates it signed.
Chain Authorities::chain_through(Known& issuer)
{
    if (issuer.step == Known::unknown) {
        issuer.step = Known::being_built;
        const bool root = is_issued_by(issuer.certificate.get(), issuer.certificate.get());
        issuer.chain = root ? Chain{"complete", {}, {}, {}} : chain_of(issuer.certificate);
        const Moment own_end = moment_of(X509_get0_notAfter(issuer.certificate.get()));
        issuer.chain.until = issuer.chain.issuers.empty() ? own_end : std::min(issuer.chain.until, own_end);
        issuer.chain.issuers.insert(issuer.chain.issuers.begin(), issuer.certificate);
        issuer.step = Known::known;
    }
    return issuer.chain;
}

} // namespace junbi
