// SPDX-License-Identifier: Apache-2.0
// Rule tables from the internet: a real nginx on this computer.
#include "tests/cli/own_copy.h"
#include "tests/support/servers.h"
#include "tests/support/tls_server.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

/// A publisher's server, which notes what it answered.
struct Published : OwnCopy {
    Published()
    {
        fs::create_directories(file("www"));
        publish("2026-12-01", "2027-01-31");
        server = std::make_unique<Nginx>(folder(), "",
            "access_log " + file("answers").string()
                + "; location /moved { return 302 /rules.junbirules; } location /endless { return 200 '" + std::string(2000, 'x') + "'; }");
    }
    fs::path folder() const { return file("www"); }
    void publish(const std::string& made, const std::string& until)
    {
        const fs::path made_file = bundle(made, until);
        fs::remove(file("www/rules.junbirules"));
        fs::copy_file(made_file, file("www/rules.junbirules"));
        fs::last_write_time(
            file("www/rules.junbirules"), fs::file_time_type::clock::now() + std::chrono::hours(++published)); // nginx goes by it
    }
    std::string address(const std::string& page = "rules.junbirules") const { return "http://" + server->host() + "/" + page; }
    /// What the server answered to so many questions, the last of them: "304 0".
    std::string answer(std::size_t number) const
    {
        std::vector<std::string> lines;
        wait_until([&] {
            lines.clear();
            std::ifstream in(file("answers"));
            for (std::string line; std::getline(in, line);)
                lines.push_back(line);
            return lines.size() >= number;
        });
        BOOST_REQUIRE(lines.size() == number);
        const std::string& last = lines.back();
        const auto status = last.find("\" ") + 2;
        return last.substr(status, last.find(' ', last.find(' ', status) + 1) - status);
    }

    std::unique_ptr<Nginx> server;
    int published = 0;
};

} // namespace

BOOST_AUTO_TEST_SUITE(rules_address)

BOOST_FIXTURE_TEST_CASE(an_unchanged_bundle_costs_one_small_answer, Published)
{
    const Ran first = (*this)({"rules", "update", address()});
    BOOST_TEST(first.exit == 0, first.err);
    BOOST_TEST(says(first, "“localhost” is asked now"), first.err);
    BOOST_TEST(answer(1).starts_with("200 "));
    BOOST_TEST(registration_until() == "2027-01-31");

    const Ran again = (*this)({"rules", "update"}); // the address is remembered
    BOOST_TEST(again.exit == 0, again.err);
    BOOST_TEST(says(again, "already the newest"), again.err);
    BOOST_TEST(answer(2) == "304 0");

    publish("2026-12-02", "2027-02-28");
    BOOST_TEST((*this)({"rules", "update"}).exit == 0);
    BOOST_TEST(answer(3).starts_with("200 "));
    BOOST_TEST(registration_until() == "2027-02-28");
}

BOOST_FIXTURE_TEST_CASE(what_was_forgotten_is_fetched_again, Published)
{
    BOOST_TEST((*this)({"rules", "update", address()}).exit == 0);
    BOOST_TEST((*this)({"rules", "forget"}).exit == 0);
    BOOST_TEST((*this)({"rules", "update"}).exit == 0);
    BOOST_TEST(answer(2).starts_with("200 "));
    BOOST_TEST(registration_until() == "2027-01-31");
    fs::remove(stored()); // by hand
    BOOST_TEST((*this)({"rules", "update"}).exit == 0);
    BOOST_TEST(registration_until() == "2027-01-31");
}

BOOST_FIXTURE_TEST_CASE(what_does_not_come_or_is_refused_changes_nothing, Published)
{
    const auto refused = [&](const std::string& url, int exit, const std::string& why) {
        const Ran ran = (*this)({"rules", "update", url});
        BOOST_TEST(ran.exit == exit, ran.err);
        BOOST_TEST(says(ran, why), ran.err);
    };
    refused(address("none"), 74, "HTTP 404");
    refused(address("moved"), 74, "another address");
    refused(address("endless"), 74, "not a bundle");
    refused("http://localhost:1/x", 74, "did not hand it out");
    refused("http://rules.example.jp/x", 64, "https://");
    refused("http://127.0.0.1.example.jp/x", 64, "https://");
    refused("http://localhost@example.jp/x", 64, "no user name");
    refused("https://who:word@localhost/x", 64, "no user name");
    refused("ftp://localhost/x", 64, "https://");
    refused("file:///etc/passwd", 64, "https://");
    BOOST_TEST(!fs::exists(stored()));
    publish("2026-11-01", "2027-01-31");
    refused(address(), 74, "older than the tables in use");
    publish("2026-12-01", "2027-01-31");
    BOOST_TEST((*this)({"rules", "update", address()}).exit == 0); // what was refused left no ETag behind
    BOOST_TEST(registration_until() == "2027-01-31");
}

BOOST_AUTO_TEST_CASE(a_server_that_nobody_vouches_for_is_not_believed)
{
    const OwnCopy junbi;
    TestCa ca;
    ca.issue_server("server");
    const TlsServer server(ca, "server");
    const Ran ran = junbi({"rules", "update", "https://" + server.host() + "/x"});
    BOOST_TEST(ran.exit == 74, ran.err);
    BOOST_TEST(server.requests() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
