// SPDX-License-Identifier: Apache-2.0
// Trying to sign in to a host that is named for this run only.
#include "tests/cli/changed_home.h"
#include "tests/support/tls_server.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(connecting)

BOOST_AUTO_TEST_CASE(it_is_tried_and_nothing_of_it_is_kept)
{
    ChangedHome home;
    BOOST_REQUIRE(home({"new", "--number", "4799999992", "--name", "試験", "a.junbi"}).exit == 0);
    home.ca.issue("host", {.subject = "/CN=localhost", .purposes = "serverAuth", .alternative_names = "DNS:localhost"});
    const TlsServer server(home.ca, "host");
    const LoopbackPort closed(LoopbackPort::Kind::closed);
    const std::string before = picture_of(home.home().parent_path());
    const Ran tried = home({"check", "certificate", "--connect", server.host(), "--ca", home.ca.root().string(), "--format", "json"});
    BOOST_TEST(server.requests() > 0, tried.out << tried.err);
    BOOST_TEST(tried.out.find("certificate.sign_in_") != std::string::npos, tried.out << tried.err);
    const Ran refused = home({"check", "certificate", "--connect", closed.host(), "--format", "json"});
    BOOST_TEST(refused.out.find("certificate.sign_in_refused_connection") != std::string::npos, refused.out << refused.err);
    BOOST_TEST(picture_of(home.home().parent_path()) == before);
    const Ran without = home({"check", "certificate", "--format", "json"});
    BOOST_TEST(without.out.find("certificate.sign_in") == std::string::npos, without.out);
}

BOOST_AUTO_TEST_SUITE_END()
