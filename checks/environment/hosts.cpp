// SPDX-License-Identifier: Apache-2.0
#include "checks/environment/judging.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>

namespace junbi::environment_step {
namespace {

constexpr long long clock_limit_seconds = 300;

/// Someone answered with a certificate that no public root stands behind.
bool is_intercepted(const HostReply& reply)
{
    return (reply.result == "reached" || reply.result == "tls") && !reply.issuer.empty() && !reply.publicly_trusted;
}

Text why_not(const std::string& result)
{
    if (result == "no_name")
        return T("its name was not found");
    if (result == "refused")
        return T("the connection was refused");
    if (result == "timed_out")
        return T("there was no answer in time");
    if (result == "proxy")
        return T("the proxy did not let it pass");
    if (result == "tls")
        return T("no secure connection came about");
    return T("the connection failed");
}

Finding unreachable(const HostReply& reply)
{
    const Text advice = reply.result == "no_name" || reply.result == "timed_out"
        ? T("Check the internet connection of this computer, then test again. If other pages open, ask whoever looks after the network to "
            "allow this one.")
        : T("Open the page in the web browser. If it does not open either, ask whoever looks after the network to allow it.");
    return attention("environment.unreachable", T("{1} was not reached: {2}.", reply.host, why_not(reply.result)), advice);
}

Finding intercepted(const HostReply& reply, bool own)
{
    Finding made = own
        ? attention("environment.intercepted", T("The certificate of {1} is not publicly trusted.", reply.host),
            T("For a page of your own network this can be normal. Otherwise ask whoever looks after the network."))
        : attention("environment.intercepted",
            T("The connection to {1} seems to be opened and signed anew on the way, for example by a security product.", reply.host),
            T("Signing in with the certificate may then fail. Ask whoever looks after the network or the security product to let this page "
              "pass unchanged. Look in the web browser too: it may take another way. Never switch off the check of certificates."));
    made.evidence.push_back({"issuer", T("Issuer as read"), reply.issuer});
    return made;
}

/// The smallest offset counts: one server with a wrong clock must not blame this computer.
std::optional<long long> clock_offset(const std::vector<HostReply>& replies)
{
    std::optional<long long> best;
    for (const HostReply& each : replies)
        if (each.clock_known && (!best || std::llabs(each.clock_offset) < std::llabs(*best)))
            best = each.clock_offset;
    return best;
}

Finding judge_clock(long long offset)
{
    const auto minutes = std::llabs(offset) / 60;
    Finding made = ok("environment.clock", T("The clock of this computer is right."));
    if (offset > clock_limit_seconds)
        made = attention("environment.clock", T("The clock of this computer is {1} minutes fast.", minutes),
            T("Set the clock to be kept by the internet automatically; a wrong clock can make signing in fail."));
    else if (offset < -clock_limit_seconds)
        made = attention("environment.clock", T("The clock of this computer is {1} minutes slow.", minutes),
            T("Set the clock to be kept by the internet automatically; a wrong clock can make signing in fail."));
    return std::move(made).seen("offset", T("Difference in seconds"), offset);
}

} // namespace

std::string host_of(const std::string& typed)
{
    std::string host = typed;
    if (const auto scheme = host.find("://"); scheme != std::string::npos)
        host.erase(0, scheme + 3);
    host.erase(std::min(host.find_first_of("/:?# \t"), host.size()));
    return host;
}

std::vector<Finding> judge_hosts(const std::vector<HostReply>& replies, const Case& c)
{
    std::vector<Finding> findings;
    std::size_t good = 0;
    const std::string own = host_of(c.own.text("own_host"));
    for (const HostReply& reply : replies) {
        const bool bad = is_intercepted(reply);
        if (!bad && reply.result == "reached") {
            ++good;
            continue;
        }
        Finding made = bad ? intercepted(reply, reply.host == own) : unreachable(reply);
        const std::string& purpose = c.rules.value("environment.hosts", reply.host, "name");
        if (!purpose.empty())
            made.evidence.push_back({"purpose", T("What for"), purpose});
        findings.push_back(std::move(made).about(reply.host));
    }
    if (good > 0)
        findings.push_back(ok("environment.reachable", T("{1} of {2} tested pages can be reached.", good, replies.size())));
    if (const auto offset = clock_offset(replies))
        findings.push_back(judge_clock(*offset));
    for (Finding& each : findings)
        each.guide = {"1-5.d1"};
    return findings;
}

} // namespace junbi::environment_step
