// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/certificate_case.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <set>

namespace {

using namespace junbi;
using namespace junbi::testing;

/// Every ending that facts.h names, and one that it does not.
const std::string results[]{"accepted", "not_asked", "not_sent", "refused_expired", "refused_authority", "refused_revoked", "refused",
    "no_name", "refused_connection", "timed_out", "proxy", "reset", "not_tls", "clock", "host_expired", "intercepted", "host_unknown",
    "host_name", "no_key", "failed", "something new"};

Outcome ended(const std::string& result)
{
    SampleCase sample = sample_with({until("2028-11-22")});
    sample.facts.sign_ins
        = std::vector<SignIn>{{"host.example:443", "aa", result, result == "accepted" ? 200 : 0, 45, "TLSv1.3", "CN=見本", "curl 56"}};
    return judged(sample);
}

} // namespace

BOOST_AUTO_TEST_SUITE(certificate_sign_in_test)

BOOST_DATA_TEST_CASE(every_ending_has_its_own_line, boost::unit_test::data::make(results), result)
{
    const std::string id = "certificate.sign_in_" + (result == "something new" ? "failed" : result);
    const Outcome outcome = ended(result);
    const Finding* found = find(outcome, id, "host.example:443");
    BOOST_REQUIRE(found);
    BOOST_TEST((found->status == Status::ok) == (result == "accepted"));
    BOOST_TEST(found->advice.empty() == (result == "accepted"));
    BOOST_TEST(std::get<std::string>(found->what.args.at(0)) == "host.example:443");
    BOOST_TEST((found->guide == std::vector<std::string>{"2-1.c1", "2-1.c2"}));
    BOOST_TEST(found->evidence.front().name == (result == "accepted" ? "http_status" : "alert"));
}

BOOST_AUTO_TEST_CASE(no_two_endings_say_the_same)
{
    std::set<std::string> sentences;
    for (const std::string& result : results)
        sentences.insert(find(ended(result), "certificate.sign_in_" + (result == "something new" ? "failed" : result))->what.msgid);
    BOOST_TEST(sentences.size() == std::size(results) - 1);
}

BOOST_DATA_TEST_CASE(not_tried_is_told_only_where_a_host_is_named, boost::unit_test::data::make(all_troubles), trouble)
{
    SampleCase sample = sample_with({until("2028-11-22")});
    sample.facts.sign_ins = trouble;
    BOOST_TEST(told(judged(sample)) == "certificate.valid=ok");
    sample.own.set("sign_in_host", "host.example");
    const bool later = trouble == Trouble::not_asked || trouble == Trouble::not_allowed;
    const char* expected = trouble == Trouble::not_supported_here ? "none" : later ? "todo" : "unknown";
    BOOST_TEST(status_of(judged(sample), "certificate.sign_in", "host.example") == expected);
    BOOST_TEST(all_have_advice(judged(sample)));
}

BOOST_AUTO_TEST_CASE(only_a_host_that_the_person_named_is_tried)
{
    SampleCase sample = sample_with({});
    BOOST_TEST(certificate().needs(sample.view()).sign_ins.empty());
    sample.own.set("sign_in_ca", "~/ca.pem");
    BOOST_TEST(certificate().needs(sample.view()).sign_ins.empty());
    sample.own.set("sign_in_host", "host.example:8443");
    BOOST_TEST((certificate().needs(sample.view()).sign_ins == std::vector<SignInNeed>{{"host.example:8443", "~/ca.pem"}}));
}

BOOST_AUTO_TEST_SUITE_END()
