// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/fetch.h"
#include "wizard/platform/hosts.h"
#include "wizard/platform/sign_in.h"

#include "wizard/platform/network/attempt.h"
#include "wizard/platform/network/question.h"
#include "wizard/platform/network/request.h"

#include <memory>

bool junbi_look_at_hosts(
    const junbi::HostsLook& look, const junbi::Stop& stop, std::vector<junbi::HostReply>& replies, std::string& failure) noexcept
try {
    const auto added_roots = junbi::roots_added_to(look.root);
    std::vector<std::unique_ptr<junbi::Request>> requests;
    std::vector<junbi::Wanted> all;
    for (const std::string& host : look.hosts) {
        junbi::Request* each = requests.emplace_back(std::make_unique<junbi::Request>(look, host, added_roots)).get();
        all.push_back({&each->transfer(), [each, &look](int code) { each->done(code, look); }});
    }
    junbi::carry_out(all, stop);
    for (const auto& each : requests)
        replies.push_back(each->reply());
    return true;
} catch (const std::exception& error) {
    failure = error.what();
    return false;
}

bool junbi_fetch(const junbi::FetchOrder& order, const junbi::Stop& stop, junbi::FetchAnswer& answer, std::string& failure) noexcept
try {
    answer = junbi::ask(order, stop);
    return true;
} catch (const std::exception& error) {
    failure = error.what();
    return false;
}

bool junbi_sign_in(const junbi::SignInLook& look, const junbi::Identity& identity, const junbi::Stop& stop,
    std::vector<junbi::SignIn>& tries, std::string& failure) noexcept
try {
    tries = junbi::try_all(look, identity, stop);
    return true;
} catch (const std::exception& error) {
    failure = error.what();
    return false;
}
