// SPDX-License-Identifier: Apache-2.0
#include "checks/environment/judging.h"
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"

#include <algorithm>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>

namespace junbi {
Check environment();
}

namespace {

using namespace junbi;
using namespace junbi::testing;

const System windows_11{"windows", "Windows 11 Pro", "10.0.26200", "Pro", "x86_64", true};

HostReply reply(std::string host, std::string result, bool trusted = true, std::string issuer = "Example CA")
{
    return {std::move(host), std::move(result), 200, "TLSv1.3", std::move(issuer), trusted, 0, true, ""};
}

SampleCase sample_in_order()
{
    SampleCase sample;
    sample.facts.machine = Machine{"pc-01", "Example", "Model 1"};
    sample.facts.system = windows_11;
    sample.facts.browsers = std::vector<Browser>{{"edge", "Microsoft Edge", "142.0"}};
    sample.facts.session = Session{"local", ""};
    sample.facts.hosts = std::vector<HostReply>{reply("www.kaigo-kiban-portal.jp", "reached"), reply("www.mhlw.go.jp", "reached")};
    return sample;
}

Outcome judged(const SampleCase& sample) { return environment().judge_computer(sample.view()); }

struct SystemCase {
    System system;
    const char* today;
    Status status;
    const char* due;
};
std::ostream& operator<<(std::ostream& out, const SystemCase& each) { return out << each.system.name << " on " << each.today; }

System windows(const char* name, const char* version, const char* edition) { return {"windows", name, version, edition, "x86_64", true}; }

const SystemCase systems[]{
    {windows("Windows 11 Pro", "10.0.26200", "Pro"), "2027-10-12", Status::ok, ""},
    {windows("Windows 11 Pro", "10.0.26200", "Pro"), "2027-10-13", Status::attention, "2027-10-12"},
    {windows("Windows 11 Home", "10.0.26100", "Home"), "2026-10-13", Status::ok, ""},
    {windows("Windows 11 Home", "10.0.26100", "Home"), "2026-10-14", Status::attention, "2026-10-13"},
    {windows("Windows 11 Enterprise", "10.0.26100", "Enterprise"), "2026-11-22", Status::unknown, ""},
    {windows("Windows 11 Pro", "10.0.22631", "Pro"), "2026-11-22", Status::attention, "2025-11-11"},
    {windows("Windows 11 Pro", "10.0.22621", "Pro"), "2026-11-22", Status::unknown, ""}, // 22H2: no row, no day
    {windows("Windows 11 Pro", "10.0.22000", "Pro"), "2026-11-22", Status::unknown, ""}, // 21H2
    {windows("Windows 11 Home", "10.0.28000", "Home"), "2028-03-14", Status::ok, ""},
    {windows("Windows 11 Pro 26H2", "10.0.29999", "Pro"), "2028-10-11", Status::attention, "2028-10-10"},
    {windows("Windows 11 Pro", "10.0.99999", "Pro"), "2026-11-22", Status::ok, ""},
    {windows("Windows 10 Pro", "10.0.19045", "Pro"), "2026-11-22", Status::attention, "2025-10-14"},
    {windows("Windows 10 Pro", "10.0.19044", "Pro"), "2026-11-22", Status::attention, ""},
    {windows("Windows 10 Enterprise LTSC 2019", "10.0.17763", "EnterpriseS"), "2026-11-22", Status::attention, ""},
    {windows("Windows 10 IoT Enterprise LTSC", "10.0.19044", "IoTEnterpriseS"), "2026-11-22", Status::attention, ""},
    {windows("Windows 10 Enterprise LTSC", "10.0.19044", "EnterpriseS"), "2026-11-22", Status::attention, "2027-01-12"},
    {windows("Windows 8.1", "6.3.9600", "Pro"), "2026-11-22", Status::attention, ""},
    {{"linux", "Debian GNU/Linux 12 (bookworm)", "12", "", "x86_64", true}, "2026-11-22", Status::attention, ""},
    {{"macos", "macOS 26", "26.1", "", "arm64", true}, "2026-11-22", Status::attention, ""},
    {{"chromeos", "", "", "", "x86_64", true}, "2026-11-22", Status::attention, ""},
};

struct HostCase {
    HostReply reply;
    const char* id;
    Status status;
};
std::ostream& operator<<(std::ostream& out, const HostCase& each) { return out << each.reply.result << " " << each.reply.publicly_trusted; }

const HostCase hosts[]{
    {reply("www.mhlw.go.jp", "reached"), "environment.reachable", Status::ok},
    {reply("www.mhlw.go.jp", "reached", false), "environment.intercepted", Status::attention},
    {reply("www.mhlw.go.jp", "tls", false), "environment.intercepted", Status::attention},
    {reply("www.mhlw.go.jp", "tls", false, ""), "environment.unreachable", Status::attention},
    {reply("www.mhlw.go.jp", "no_name", false, ""), "environment.unreachable", Status::attention},
    {reply("www.mhlw.go.jp", "refused", false, ""), "environment.unreachable", Status::attention},
    {reply("www.mhlw.go.jp", "timed_out", false, ""), "environment.unreachable", Status::attention},
    {reply("www.mhlw.go.jp", "proxy", false, ""), "environment.unreachable", Status::attention},
    {reply("www.mhlw.go.jp", "failed", false, ""), "environment.unreachable", Status::attention},
};

} // namespace

BOOST_AUTO_TEST_SUITE(environment_step_test)

BOOST_AUTO_TEST_CASE(a_computer_in_order)
{
    BOOST_TEST(summary(judged(sample_in_order()))
        == "environment.system=ok environment.tls=ok environment.browser=ok environment.session=ok environment.reachable=ok "
           "environment.clock=ok");
}

BOOST_DATA_TEST_CASE(systems_warn_and_never_fail, boost::unit_test::data::make(systems), each)
{
    SampleCase sample = sample_in_order();
    sample.facts.system = each.system;
    sample.today = day(each.today);
    const Outcome outcome = judged(sample);
    BOOST_TEST(has(outcome, "environment.system", each.status));
    BOOST_TEST((find(outcome, "environment.system")->due == parse_day(each.due)));
    BOOST_TEST((worst(outcome.findings) < Status::problem));
}

BOOST_AUTO_TEST_CASE(arm_and_old_tls_are_told)
{
    SampleCase sample = sample_in_order();
    sample.facts.system = System{"windows", "Windows 11 Pro", "10.0.26200", "Pro", "arm64", false};
    BOOST_TEST(has(judged(sample), "environment.architecture", Status::attention));
    BOOST_TEST(has(judged(sample), "environment.tls", Status::attention));
}

BOOST_DATA_TEST_CASE(each_answer_of_a_host, boost::unit_test::data::make(hosts), each)
{
    SampleCase sample = sample_in_order();
    sample.facts.hosts = std::vector<HostReply>{each.reply};
    const Outcome outcome = judged(sample);
    BOOST_TEST(has(outcome, each.id, each.status));
    const bool told_good = find(outcome, "environment.reachable");
    BOOST_TEST(told_good == (each.status == Status::ok));
    if (each.status != Status::ok) {
        const Finding* found = find(outcome, each.id, "www.mhlw.go.jp");
        BOOST_REQUIRE(found);
        BOOST_TEST(found->evidence.back().name == "purpose");
    }
}

BOOST_AUTO_TEST_CASE(a_private_page_of_the_office_is_not_called_intercepted)
{
    SampleCase sample = sample_in_order();
    sample.own.set("own_host", "https://inside.example/path");
    sample.facts.hosts = std::vector<HostReply>{reply("inside.example", "reached", false)};
    const Outcome outcome = judged(sample);
    const Finding* own = find(outcome, "environment.intercepted");
    BOOST_REQUIRE(own);
    BOOST_TEST(own->what.msgid == "The certificate of {1} is not publicly trusted.");
}

struct ClockCase {
    std::vector<long long> offsets;
    Status status;
};
std::ostream& operator<<(std::ostream& out, const ClockCase& each) { return out << each.offsets.front(); }
const ClockCase clocks[]{{{300}, Status::ok}, {{301}, Status::attention}, {{-300}, Status::ok}, {{-301}, Status::attention},
    {{0}, Status::ok}, {{4000, -2}, Status::ok}, {{4000, 3990}, Status::attention}};

BOOST_DATA_TEST_CASE(more_than_five_minutes_off_is_told, boost::unit_test::data::make(clocks), each)
{
    SampleCase sample = sample_in_order();
    std::vector<HostReply> replies;
    for (const long long offset : each.offsets) {
        replies.push_back(reply("www.mhlw.go.jp", "reached"));
        replies.back().clock_offset = offset;
    }
    sample.facts.hosts = replies;
    BOOST_TEST(has(judged(sample), "environment.clock", each.status));
    for (HostReply& each_reply : replies)
        each_reply.clock_known = false;
    sample.facts.hosts = replies;
    BOOST_TEST(!find(judged(sample), "environment.clock"));
}

BOOST_AUTO_TEST_CASE(a_clock_that_shows_the_time_of_another_country_is_told)
{
    auto sample = sample_in_order();
    System system = windows_11;
    BOOST_TEST(!find(judged(sample), "environment.time_zone")); // not known: nothing is said
    for (const char* japan : {"Asia/Tokyo", "Tokyo Standard Time"}) {
        system.time_zone = japan;
        sample.facts.system = system;
        BOOST_TEST(has(judged(sample), "environment.time_zone", Status::ok));
    }
    for (const char* abroad : {"Etc/UTC", "Pacific Standard Time"}) {
        system.time_zone = abroad;
        sample.facts.system = system;
        BOOST_TEST(has(judged(sample), "environment.time_zone", Status::attention));
    }
}

BOOST_AUTO_TEST_CASE(sessions_browsers_and_proxies)
{
    SampleCase sample = sample_in_order();
    for (const char* kind : {"ssh", "rdp", "vnc"}) {
        sample.facts.session = Session{kind, ""};
        BOOST_TEST(has(judged(sample), "environment.session", Status::attention), kind);
    }
    sample.facts.session = Session{"none", ""};
    BOOST_TEST(!find(judged(sample), "environment.session")); // nobody's session: no claim about who sits where
    sample.facts.session = Session{"local", "proxy.example:8080"};
    BOOST_TEST(has(judged(sample), "environment.proxy", Status::ok));
    sample.facts.hosts = Trouble::not_allowed;
    BOOST_TEST(has(judged(sample), "environment.proxy", Status::attention));
    BOOST_TEST(has(judged(sample), "environment.hosts", Status::todo));
    sample.facts.browsers = std::vector<Browser>{};
    BOOST_TEST(has(judged(sample), "environment.browser", Status::attention));
}

BOOST_DATA_TEST_CASE(nothing_seen_is_one_line, boost::unit_test::data::make(all_troubles), trouble)
{
    SampleCase sample;
    sample.facts = all_in(trouble);
    const bool later = trouble == Trouble::not_asked || trouble == Trouble::not_allowed;
    BOOST_TEST(summary(judged(sample)) == (later ? "environment.look=todo" : "environment.look=unknown"));
    sample.computer.set("seen_by_hand", "yes");
    BOOST_TEST(summary(judged(sample)) == "environment.by_hand=ok environment.page_by_hand=todo");
}

struct PageCase {
    const char *seen_by_hand, *opened, *compared, *internet;
};
std::ostream& operator<<(std::ostream& out, const PageCase& each) { return out << each.seen_by_hand << "/" << each.opened; }
const PageCase pages[]{
    {"yes", "yes", "ok", "ok"},
    {"yes", "no", "ok", "attention"},
    {"yes", "unsure", "ok", "todo"},
    {"yes", "", "ok", "todo"},
    {"", "yes", "unknown", "ok"},
    {"", "no", "unknown", "attention"},
    {"", "", "unknown", "unknown"},
};
BOOST_DATA_TEST_CASE(looking_by_hand_and_opening_a_page_are_two_things, boost::unit_test::data::make(pages), each)
{
    SampleCase sample;
    sample.facts = all_in(Trouble::not_supported_here);
    sample.computer.set("seen_by_hand", each.seen_by_hand);
    sample.computer.set("page_opened", each.opened);
    BOOST_TEST(line_status(judged(sample), "1-5.n6") == each.compared);
    BOOST_TEST(line_status(judged(sample), "1-5.d1") == each.internet);
    if (const Outcome outcome = judged(sample); const Finding* by_hand = find(outcome, "environment.by_hand"))
        BOOST_TEST((by_hand->guide == std::vector<std::string>{"1-5.n6"}));
}

BOOST_AUTO_TEST_CASE(a_page_seen_by_hand_counts_until_the_connection_was_tested)
{
    SampleCase sample = sample_in_order();
    sample.computer.set("page_opened", "no");
    BOOST_TEST(line_status(judged(sample), "1-5.d1") == "ok"); // tested
    sample.facts.hosts = Trouble::not_allowed;
    BOOST_TEST(line_status(judged(sample), "1-5.d1") == "attention");
    sample.computer.set("page_opened", "yes");
    BOOST_TEST(line_status(judged(sample), "1-5.d1") == "ok");
    BOOST_TEST(!find(judged(sample), "environment.hosts"));
}

BOOST_AUTO_TEST_CASE(a_tablet_is_told_what_to_look_at)
{
    SampleCase sample;
    sample.facts = all_in(Trouble::not_supported_here);
    BOOST_TEST(find(judged(sample), "environment.look")->advice.msgid.find("settings of this device") != std::string::npos);
    sample.facts = all_in(Trouble::timed_out);
    BOOST_TEST(find(judged(sample), "environment.look")->advice.msgid.find("settings of this device") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(different_reasons_are_told_apart)
{
    SampleCase sample;
    sample.facts = all_in(Trouble::timed_out);
    sample.facts.session = Trouble::permission_denied;
    BOOST_TEST(!find(judged(sample), "environment.look"));
    BOOST_TEST(has(judged(sample), "environment.session", Status::unknown));
}

BOOST_DATA_TEST_CASE(one_look_that_failed_leaves_the_others, boost::unit_test::data::make(all_troubles), trouble)
{
    const bool later = trouble == Trouble::not_asked || trouble == Trouble::not_allowed;
    const Status expected = later ? Status::todo : Status::unknown;
    SampleCase sample = sample_in_order();
    sample.facts.browsers = trouble;
    BOOST_TEST(has(judged(sample), "environment.browser", expected));
    BOOST_TEST(has(judged(sample), "environment.system", Status::ok));
    sample = sample_in_order();
    sample.facts.system = trouble;
    BOOST_TEST(has(judged(sample), "environment.system", expected));
    sample = sample_in_order();
    sample.facts.session = trouble;
    BOOST_TEST(has(judged(sample), "environment.session", expected));
    sample = sample_in_order();
    sample.facts.hosts = trouble;
    BOOST_TEST(has(judged(sample), "environment.hosts", expected));
}

BOOST_AUTO_TEST_CASE(asks_for_the_public_hosts_and_the_offices_own)
{
    SampleCase sample = sample_in_order();
    sample.own.set("own_host", "https://care.example:8443/login");
    const Needs needs = environment().needs(sample.view());
    const auto wants = [&](const char* host) { return std::count(needs.hosts.begin(), needs.hosts.end(), host); };
    BOOST_TEST(wants("www.kaigo-kiban-portal.jp") == 1);
    BOOST_TEST(wants("care.example") == 1);
    BOOST_TEST(wants("www.e-seikyuu.jp") == 0);
    BOOST_TEST((needs.machine && needs.system && needs.browsers && needs.session && !needs.readers));
    sample.own.set("own_host", "www.mhlw.go.jp");
    const Needs same = environment().needs(sample.view());
    BOOST_TEST(std::count(same.hosts.begin(), same.hosts.end(), "www.mhlw.go.jp") == 1);
}

BOOST_AUTO_TEST_CASE(takes_the_host_out_of_an_address)
{
    using environment_step::host_of;
    BOOST_TEST(host_of("https://care.example/login?x=1") == "care.example");
    BOOST_TEST(host_of("care.example:443") == "care.example");
    BOOST_TEST(host_of("care.example") == "care.example");
    BOOST_TEST(host_of("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
