// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/certificate_file.h"
#include "tests/stores/files.h"
#include "tests/stores/store_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;
using Ids = std::vector<std::string>;

namespace {

struct Judged : Person {
    CertificateFile read(const char* name)
    {
        choose(name);
        return read_certificate_file(order(), home);
    }
    Ids open_findings(const char* name)
    {
        Ids found;
        for (const Finding& each : read(name).findings)
            if (is_open(each.status)) {
                found.push_back(each.id + (each.status == Status::problem ? " problem" : ""));
                BOOST_TEST(!each.advice.empty());
            }
        return found;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(certificate_file)

BOOST_FIXTURE_TEST_CASE(what_is_seen, Judged)
{
    const CertificateFile file = read("office");
    BOOST_REQUIRE(file.seen.size() == 7);
    BOOST_TEST(std::get<std::string>(file.seen[0].value) == "CN=4799999992,OU=介護保険証明書,O=試験用団体,C=JP");
    BOOST_TEST(std::get<std::string>(file.seen[5].value) == "EC 256");
    BOOST_REQUIRE(file.findings.size() == 1);
    BOOST_TEST(file.findings[0].id == "certificate_file.right_office");
    BOOST_TEST(file.authorities.size() == 1);
}

BOOST_FIXTURE_TEST_CASE(days, Judged)
{
    BOOST_TEST(open_findings("expired") == Ids{"certificate_file.expired problem"}, boost::test_tools::per_element());
    BOOST_TEST(open_findings("future") == Ids{"certificate_file.not_yet_valid"}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(purpose, Judged)
{
    BOOST_TEST(open_findings("server") == Ids{"certificate_file.wrong_purpose problem"}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(an_issuers_own_is_refused, Judged)
{
    const Ids found = open_findings("root");
    BOOST_TEST((std::find(found.begin(), found.end(), "certificate_file.authority problem") != found.end()));
}

BOOST_FIXTURE_TEST_CASE(whose_it_is, Judged)
{
    BOOST_TEST(open_findings("elsewhere") == Ids{"certificate_file.other_office problem"}, boost::test_tools::per_element());
    answers.set("other_office", "yes");
    BOOST_TEST(open_findings("elsewhere") == Ids{"certificate_file.other_office"}, boost::test_tools::per_element());
    BOOST_TEST(open_findings("nobody") == Ids{"certificate_file.no_number"}, boost::test_tools::per_element());
    answers = {};
    office.set_rows("other_numbers", {{"number"}, {{"１３７０００００５"}, {" １３７００００００５ "}}});
    BOOST_TEST(open_findings("elsewhere").empty());
    office = {};
    BOOST_TEST(open_findings("office") == Ids{"certificate_file.number_unknown"}, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_file_that_cannot_be_opened_tells_nothing_else, Judged)
{
    secret = Secret("Test");
    const CertificateFile file = read("office");
    BOOST_TEST(file.seen.empty());
    BOOST_REQUIRE(file.findings.size() == 1);
    BOOST_TEST(file.findings[0].id == "certificate_file.wrong_password");
    BOOST_TEST(plain(file.findings[0].advice).starts_with("Type the password again; mind capital letters and full-width characters."));
}

BOOST_AUTO_TEST_SUITE_END()
