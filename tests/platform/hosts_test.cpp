// SPDX-License-Identifier: Apache-2.0
#include "tests/support/process.h"
#include "tests/support/tls_server.h"
#include "wizard/platform/live_facts.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cstdlib>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

BOOST_TEST_DONT_PRINT_LOG_VALUE(Trouble)

namespace {

/// Authority and server certificates that the tests share.
struct Made {
    TestCa ca;
    Made()
    {
        ca.issue_server("server");
        ca.issue_server("expired", "DNS:localhost", {.from = "20200101000000Z", .until = "20210101000000Z"});
        ca.issue_server("other-name", "DNS:other.example");
    }
    static const Made& once()
    {
        static const Made made;
        return made;
    }
};

const TestCa& ca() { return Made::once().ca; }

struct Network {
    TemporaryFolder root;
    Surroundings here = this_computer();
    Network()
    {
        for (const char* each : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
            unsetenv(each); // the tests' own network is loopback only
        here.root = root.path();
        here.ca_file = ca().root();
    }
    Fact<std::vector<HostReply>> look(std::vector<std::string> hosts, const Watch& watch = Watch(20s)) const
    {
        Needs needs;
        needs.hosts = std::move(hosts);
        return LiveFacts(here).gather(needs, watch).hosts;
    }
    HostReply one(const std::string& host, std::chrono::milliseconds limit = 20s) const
    {
        const auto seen = look({host}, Watch(limit));
        BOOST_REQUIRE_MESSAGE(bool(seen), seen.detail());
        return seen->at(0);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hosts, Network)

BOOST_AUTO_TEST_CASE(no_host_is_contacted_when_none_is_named)
{
    Needs needs;
    needs.session = true;
    BOOST_TEST((LiveFacts(here).gather(needs, Watch()).hosts.trouble() == Trouble::not_asked));
}

BOOST_AUTO_TEST_CASE(reached)
{
    TlsServer server(ca(), "server");
    const HostReply reply = one(server.host());
    BOOST_TEST(reply.host == server.host());
    BOOST_TEST(reply.result == "reached", reply.detail);
    BOOST_TEST(reply.http_status == 200);
    BOOST_TEST(reply.tls_version == "TLSv1.3");
    BOOST_TEST(reply.issuer == "CN=試験用認証局 中間,O=試験用認証局,C=JP");
    BOOST_TEST(reply.publicly_trusted);
    BOOST_TEST(reply.clock_known);
    BOOST_TEST(std::abs(reply.clock_offset) <= 5);
    BOOST_TEST(reply.detail == "");
}

BOOST_AUTO_TEST_CASE(an_issuer_nobody_knows_is_named_and_nothing_is_sent)
{
    TlsServer server(ca(), "server");
    const TestCa public_list("公開の認証局");
    here.ca_file = public_list.root();
    const HostReply reply = one(server.host());
    BOOST_TEST(reply.result == "tls");
    BOOST_TEST(!reply.publicly_trusted);
    BOOST_TEST(reply.issuer == "CN=試験用認証局 中間,O=試験用認証局,C=JP");
    BOOST_TEST(reply.detail == "unable to get local issuer certificate");
    BOOST_TEST(reply.http_status == 0);
    BOOST_TEST(!reply.clock_known);
    BOOST_TEST(server.requests() == 0);
}

BOOST_AUTO_TEST_CASE(a_root_that_somebody_added_to_this_system_is_not_public)
{
    TlsServer server(ca(), "server");
    write_file(root.path() / "usr/local/share/ca-certificates/company/proxy.crt", read_file(ca().root()));
    const HostReply reply = one(server.host());
    BOOST_TEST(reply.result == "reached");
    BOOST_TEST(!reply.publicly_trusted);
    BOOST_TEST(reply.issuer == "CN=試験用認証局 中間,O=試験用認証局,C=JP");
}

BOOST_AUTO_TEST_CASE(an_expired_server_of_a_known_authority)
{
    TlsServer server(ca(), "expired");
    const HostReply reply = one(server.host());
    BOOST_TEST(reply.result == "tls");
    BOOST_TEST(reply.publicly_trusted);
    BOOST_TEST(reply.detail == "certificate has expired");
}

BOOST_AUTO_TEST_CASE(a_server_of_another_name)
{
    TlsServer server(ca(), "other-name");
    const HostReply reply = one(server.host());
    BOOST_TEST(reply.result == "tls");
    BOOST_TEST(reply.publicly_trusted);
    BOOST_TEST(reply.detail.find("subject name") != std::string::npos, reply.detail);
    BOOST_TEST(server.requests() == 0);
}

BOOST_AUTO_TEST_CASE(this_clock_against_the_servers)
{
    TlsServer server(ca(), "server", "Sun, 22 Nov 2026 00:00:00 GMT");
    here.now = [] { return std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::minutes(10); };
    const HostReply ahead = one(server.host());
    BOOST_TEST(ahead.clock_known);
    BOOST_TEST(ahead.clock_offset == 600);
    here.now = [] { return Moment(std::chrono::sys_days(std::chrono::year(2026) / 11 / 21)); };
    BOOST_TEST(one(server.host()).clock_offset == -86400);
}

BOOST_AUTO_TEST_CASE(a_server_without_a_clock)
{
    TlsServer server(ca(), "server", "soon");
    const HostReply reply = one(server.host());
    BOOST_TEST(reply.result == "reached");
    BOOST_TEST(!reply.clock_known);
}

BOOST_AUTO_TEST_CASE(nobody_listens)
{
    const LoopbackPort port(LoopbackPort::Kind::closed);
    const HostReply reply = one(port.host());
    BOOST_TEST(reply.result == "refused", reply.detail);
    BOOST_TEST(!reply.publicly_trusted);
}

BOOST_AUTO_TEST_CASE(no_such_name) { BOOST_TEST(one("no-such-host.invalid").result == "no_name"); }

BOOST_AUTO_TEST_CASE(a_proxy_that_is_not_there)
{
    const LoopbackPort port(LoopbackPort::Kind::closed);
    setenv("https_proxy", ("http://" + port.host()).c_str(), 1);
    const HostReply reply = one("kaigo.example");
    unsetenv("https_proxy");
    BOOST_TEST(reply.result == "proxy", reply.detail);
}

BOOST_AUTO_TEST_CASE(a_silent_host_does_not_spoil_the_others)
{
    TlsServer server(ca(), "server");
    const LoopbackPort silent(LoopbackPort::Kind::silent);
    const auto seen = look({silent.host(), server.host()}, Watch(2s));
    BOOST_REQUIRE(seen);
    BOOST_REQUIRE(seen->size() == 2);
    BOOST_TEST((*seen)[0].result == "timed_out");
    BOOST_TEST((*seen)[1].result == "reached");
}

BOOST_AUTO_TEST_CASE(stop_while_a_host_is_silent)
{
    const LoopbackPort silent(LoopbackPort::Kind::silent);
    std::atomic<int> told{0};
    const Watch watch(60s, [&](const Text&) { ++told; });
    std::thread person([&] {
        BOOST_CHECK(wait_until([&] { return told == 2; })); // the session is told when the look at the hosts has begun
        watch.cancel();
    });
    Needs needs;
    needs.hosts = {silent.host()};
    needs.session = true;
    const auto start = std::chrono::steady_clock::now();
    const auto seen = LiveFacts(here).gather(needs, watch).hosts;
    person.join();
    BOOST_REQUIRE(!seen);
    BOOST_TEST(seen.trouble() == Trouble::cancelled);
    BOOST_TEST((std::chrono::steady_clock::now() - start < 20s)); // loose: the limit would be a minute
}

BOOST_AUTO_TEST_SUITE_END()
