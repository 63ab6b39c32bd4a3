// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/network/attempt.h"

#include <curl/curl.h>

#include <memory>

namespace junbi {
namespace {

using Attempts = std::vector<std::unique_ptr<Attempt>>;

/// A question for the date alone. Nothing of the answer is believed but that.
struct ClockQuestion {
    ClockQuestion(Attempt& whose, const std::string& address, std::chrono::milliseconds limit)
        : attempt(whose), transfer(address, "http", limit)
    {
        curl_easy_setopt(transfer.handle(), CURLOPT_NOBODY, 1L);
    }
    void done() const
    {
        if (const std::time_t date = curl_getdate(transfer.header("Date").c_str(), nullptr); date >= 0)
            attempt.host_clock(Moment(std::chrono::seconds(date)));
    }
    Attempt& attempt;
    Transfer transfer;
};

/// A certificate out of date by this computer's clock may be fine, and the clock wrong. The check is not weakened to find out.
void ask_clocks(const Attempts& attempts, std::chrono::milliseconds limit, const Stop& stop)
{
    std::vector<std::unique_ptr<ClockQuestion>> questions;
    std::vector<Wanted> all;
    for (const auto& attempt : attempts)
        for (const std::string& address : attempt->clock_addresses()) {
            const auto& each = questions.emplace_back(std::make_unique<ClockQuestion>(*attempt, address, limit));
            all.push_back({&each->transfer, [question = each.get()](int) { question->done(); }});
        }
    if (!all.empty())
        carry_out(all, stop);
}

std::vector<SignIn> without_key(const SignInLook& look, const Identity& identity)
{
    std::vector<SignIn> tries;
    for (const SignInNeed& each : look.hosts) {
        SignIn& told = tries.emplace_back();
        told.host = each.host;
        told.result = "no_key";
        told.detail = identity.trouble;
    }
    return tries;
}

std::vector<SignIn> with_all(const SignInLook& look, const Identity& identity, const Stop& stop)
{
    const auto added_roots = roots_added_to(look.root);
    Attempts attempts;
    std::vector<Wanted> all;
    for (const SignInNeed& need : look.hosts) {
        Attempt* each = attempts.emplace_back(std::make_unique<Attempt>(look, need, identity, added_roots)).get();
        all.push_back({&each->transfer(), [each](int code) { each->done(code); }});
    }
    carry_out(all, stop);
    ask_clocks(attempts, look.limit / 4, stop);
    std::vector<SignIn> tries;
    for (const auto& each : attempts)
        tries.push_back(each->told());
    return tries;
}

} // namespace

std::vector<SignIn> try_all(const SignInLook& look, const Identity& identity, const Stop& stop)
{
    const bool key_is_missing = !identity.certificate.empty() && identity.key.empty();
    std::vector<SignIn> tries = key_is_missing ? without_key(look, identity) : with_all(look, identity, stop);
    const auto head = read_head(identity.certificate);
    for (SignIn& each : tries)
        each.fingerprint = head ? head->fingerprint : "";
    return tries;
}

} // namespace junbi
