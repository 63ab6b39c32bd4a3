// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/certificates/revocation.h"

#include "wizard/platform/certificates/issuer_answer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace junbi {
namespace {

constexpr std::size_t longest_ocsp_answer = 100'000;
constexpr std::size_t longest_list = 20'000'000; // large authorities' lists have some megabytes
constexpr int questions_in_the_limit = 3;        // one silent address leaves time for two others

/// Whether this is a word that counts. All else is only a reason to ask elsewhere.
bool is_answered(const Certificate& certificate)
{
    return certificate.revocation == "good" || certificate.revocation == "revoked" || certificate.revocation == "unknown";
}

/// Of two attempts that brought nothing the more telling one is kept.
void take(Certificate& certificate, const char* by, const std::string& address, const IssuerAnswer& answer)
{
    constexpr std::array<std::string_view, 4> least_first{"", "no_address", "unreachable", "bad_answer"};
    const auto rank = [&](std::string_view state) { return std::find(least_first.begin(), least_first.end(), state); };
    if (rank(answer.state) < rank(certificate.revocation))
        return;
    certificate.revocation = answer.state;
    certificate.revocation_by = by;
    certificate.revocation_detail = answer.detail.empty() ? address : address + " " + answer.detail;
    certificate.revoked_on = answer.revoked_on;
}

} // namespace

Issuers::Issuers(Fetch fetch, Moment now, std::chrono::milliseconds limit)
    : fetch_(std::move(fetch)), now_(now), end_(Clock::now() + limit), each_(limit / questions_in_the_limit)
{
}

FetchAnswer Issuers::fetch(FetchOrder order)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end_ - Clock::now());
    if (left <= std::chrono::milliseconds(0))
        return {false, {}, "no time left"};
    order.limit = std::min(left, each_);
    return fetch_(order);
}

void Issuers::ask_responder(Picked& picked, const std::string& address)
{
    const OcspQuestion question(picked.decoded, picked.chain.issuers.front());
    const FetchAnswer answer = fetch({address, question.bytes(), "application/ocsp-request", longest_ocsp_answer});
    take(picked.facts, "OCSP", address, answer.came ? question.read(answer.body, now_) : IssuerAnswer{"unreachable", answer.failure, {}});
}

void Issuers::look_in_list(Picked& picked, const std::string& address)
{
    const auto [list, fresh] = lists_.try_emplace(address);
    if (fresh)
        list->second = fetch({address, {}, {}, longest_list});
    const FetchAnswer& answer = list->second;
    take(picked.facts, "CRL", address,
        answer.came ? look_in_crl(answer.body, picked.decoded, picked.chain.issuers.front(), now_)
                    : IssuerAnswer{"unreachable", answer.failure, {}});
}

void Issuers::ask_about(Picked& picked)
{
    Certificate& certificate = picked.facts;
    if (!certificate.has_private_key)
        return;
    const auto responders = ocsp_addresses(picked.decoded), lists = crl_addresses(picked.decoded);
    if (responders.empty() && lists.empty()) {
        certificate.revocation = "no_address";
        return;
    }
    if (picked.chain.issuers.empty()) { // without the issuer's certificate no answer can be checked, so none is asked for
        certificate.revocation_detail = "no issuer";
        return;
    }
    for (const std::string& address : responders)
        if (!is_answered(certificate))
            ask_responder(picked, address);
    for (const std::string& address : lists)
        if (!is_answered(certificate))
            look_in_list(picked, address);
}

void leave_unasked(Picked& picked)
{
    if (picked.facts.has_private_key)
        picked.facts.revocation = "not_allowed";
}

} // namespace junbi
