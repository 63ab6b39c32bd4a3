// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/chromium.h"
#include "tests/end_to_end/visited_server.h"
#include "tests/support/nss_database.h"

#include <boost/test/unit_test.hpp>

#include <nlohmann/json.hpp>

#include <iostream>

using namespace junbi;

namespace {

/// A person's home, an authority, and a server that wants its certificates.
struct Scene {
    Scene()
    {
        ca.issue("office");
        ca.issue("server", {.subject = "/CN=localhost", .purposes = "serverAuth", .alternative_names = "DNS:localhost"});
        nginx.emplace(ca, "server");
        chromium.emplace(home.path(), ca.file("server.pem"));
    }
    VisitedServer::Visit visit()
    {
        const std::size_t before = nginx->visits().size();
        const Ran ran = chromium->open(nginx->origin());
        const auto visits = nginx->visits();
        BOOST_REQUIRE_MESSAGE(visits.size() == before + 1,
            "exit " << ran.exit << (ran.too_long ? ", hung" : "") << "\n"
                    << ran.out << ran.err);
        return visits.back();
    }
    Ran junbi(std::vector<std::string> words, const std::string& input = {})
    {
        words.insert(words.begin(), JUNBI);
        RunOptions options;
        options.env = {{"HOME", home.path().string()}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"XDG_STATE_HOME", ""}};
        options.input = input;
        return run(words, options);
    }

    TemporaryFolder home;
    TestCa ca;
    std::optional<VisitedServer> nginx;
    std::optional<Chromium> chromium;
};

bool no_chromium()
{
    if (run({"which", "chromium"}).exit == 0)
        return false;
    std::cout << "skipped: chromium is not installed" << std::endl;
    return true;
}

void check_refused(const VisitedServer::Visit& visit)
{
    BOOST_TEST(visit.status == "400");
    BOOST_TEST(visit.protocol == "TLSv1.3");
    BOOST_TEST(visit.verdict == "NONE");
}

void check_welcome(const VisitedServer::Visit& visit)
{
    BOOST_TEST(visit.status == "200");
    BOOST_TEST(visit.protocol == "TLSv1.3");
    BOOST_TEST(visit.verdict == "SUCCESS");
    BOOST_TEST(visit.subject.find("OU=介護保険証明書") != std::string::npos, visit.subject);
    BOOST_TEST(visit.subject.find("CN=4799999992") != std::string::npos, visit.subject);
}

} // namespace

BOOST_AUTO_TEST_SUITE(chromium_and_nginx)

BOOST_AUTO_TEST_CASE(what_junbi_installs_opens_the_door_and_what_it_takes_back_closes_it)
{
    if (no_chromium())
        return;
    for (const char* place : {".local/share/pki/nssdb", ".pki/nssdb"}) {
        Scene scene;
        const NssDatabase database(scene.home.path() / place);
        check_refused(scene.visit());

        const Ran fixed = scene.junbi(
            {"fix", "certificate", "--file", scene.ca.pkcs12("office").string(), "--password-stdin", "--yes", "--format", "json"},
            "test\n");
        BOOST_REQUIRE_MESSAGE(fixed.exit == 0, fixed.out << fixed.err);
        check_welcome(scene.visit());

        const auto told = nlohmann::json::parse(scene.junbi({"ledger", "--format", "json"}).out);
        const std::string entry = told.at("changes").at(0).at("id");
        const Ran undone = scene.junbi({"undo", entry, "--yes"});
        BOOST_REQUIRE_MESSAGE(undone.exit == 0, undone.out << undone.err);
        check_refused(scene.visit());
    }
}

// The other tools in the same place: the scene itself works, whoever installs.
BOOST_AUTO_TEST_CASE(a_certificate_that_pk12util_installed_opens_it_too)
{
    if (no_chromium())
        return;
    Scene scene;
    NssDatabase database(scene.home.path() / ".local/share/pki/nssdb");
    database.import_pkcs12(scene.ca.pkcs12("office"));
    check_welcome(scene.visit());
}

BOOST_AUTO_TEST_SUITE_END()
