// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/wildcards.h"
#include "tests/support/test_ca.h"
#include "wizard/platform/certificates/choice.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(choice)

BOOST_AUTO_TEST_CASE(wildcards)
{
    BOOST_TEST(fits("", ""));
    BOOST_TEST(!fits("", "a"));
    BOOST_TEST(fits("*", ""));
    BOOST_TEST(fits("*", "何でも"));
    BOOST_TEST(fits("CN=*,OU=介護*,C=JP", "CN=1,OU=介護保険証明書,C=JP"));
    BOOST_TEST(!fits("OU=介護", "CN=1,OU=介護"));
    BOOST_TEST(fits("*ab", "aab"));
    BOOST_TEST(fits("a*b*c", "a-b-b-c"));
    BOOST_TEST(!fits("a*b*c", "a-c-b"));
    BOOST_TEST(fits("介?証", "介護証")); // one character, not one byte
    BOOST_TEST(!fits("介?証", "介証"));
    BOOST_TEST(!fits("abc", "ab"));
    BOOST_TEST(fits("ab**", "ab"));
}

BOOST_AUTO_TEST_CASE(who_may_be_looked_into)
{
    const CertificateHead head{"aa:bb", "CN=4799999992,OU=介護保険証明書,C=JP", "CN=試験用認証局 中間", false};
    CertificateNeeds needs;
    BOOST_TEST(rule_for(head, needs) == "");
    needs.office_numbers = {""};
    needs.patterns = {{"empty", "", ""}};
    needs.marked = {"aa:bc"};
    BOOST_TEST(rule_for(head, needs) == "");
    needs.office_numbers = {"1370000005", "4799999992"};
    BOOST_TEST(rule_for(head, needs) == "office_number");
    needs.patterns = {{"other", "*OU=別*", "*"}, {"care", "*OU=介護*", "CN=試験用*"}, {"any", "", "*"}};
    BOOST_TEST(rule_for(head, needs) == "care");
    needs.patterns = {{"wrong-issuer", "*OU=介護*", "CN=別*"}, {"any", "", "*中間"}};
    BOOST_TEST(rule_for(head, needs) == "any");
    needs.marked = {"aa:bb"}; // what the person says beats every row and number
    BOOST_TEST(rule_for(head, needs) == "marked");
}

BOOST_AUTO_TEST_CASE(a_number_counts_only_where_it_stands_alone)
{
    CertificateNeeds needs;
    needs.office_numbers = {"4799999992"};
    const auto rule = [&](const char* subject) { return rule_for({"aa:bb", subject, "CN=試験用認証局", false}, needs); };
    for (const char* subject :
        {"4799999992", "CN=4799999992,C=JP", "CN=介護4799999992号", "CN=14799999992,OU=4799999992", "CN=01-4799999992"})
        BOOST_TEST(rule(subject) == "office_number", subject);
    for (const char* subject : {"CN=14799999992", "CN=47999999921", "CN=KJ4799999992", "CN=4799999992A", "CN=479999999"})
        BOOST_TEST(rule(subject) == "", subject);
}

BOOST_AUTO_TEST_CASE(keys_in_a_file_are_left_alone)
{
    TestCa ca;
    ca.issue("office");
    const std::string certificate = read_file(ca.file("office.pem")), key = read_file(ca.file("office.key"));
    BOOST_TEST(certificates_in_file(key).empty());
    BOOST_TEST(certificates_in_file(key + certificate + key + certificate).size() == 2);
    // Whoever decoded the key would stumble over it and never come to the certificate.
    const std::string broken = "-----BEGIN PRIVATE KEY-----\nno base64 at all\n-----END PRIVATE KEY-----\n";
    BOOST_TEST(certificates_in_file(broken + certificate).size() == 1);
    BOOST_TEST(certificates_in_file("-----BEGIN CERTIFICATE-----\nAAAA\n").empty());
    BOOST_TEST(certificates_in_file("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n" + certificate).size() == 1);
}

BOOST_AUTO_TEST_CASE(what_is_read_from_a_certificate)
{
    TestCa ca;
    ca.issue("rsa",
        {.subject = "/C=JP/CN=KJ4799999992",
            .from = "20260531150000Z",
            .until = "20270531145959Z",
            .purposes = "clientAuth,emailProtection",
            .key = "RSA"});
    ca.issue("unlimited", {.purposes = ""});
    const auto rsa = certificates_in_file(read_file(ca.file("rsa.pem")));
    BOOST_REQUIRE(rsa.size() == 1);
    const Certificate read = read_certificate(rsa[0]);
    BOOST_TEST(read.key_algorithm == "RSA");
    BOOST_TEST(read.key_bits == 2048);
    BOOST_TEST(read.purposes == (std::vector<std::string>{"clientAuth", "emailProtection"}), boost::test_tools::per_element());
    using namespace std::chrono;
    BOOST_TEST((read.valid_from == sys_days(year(2026) / 5 / 31) + 15h));
    BOOST_TEST((read.valid_until == sys_days(year(2027) / 5 / 31) + 14h + 59min + 59s));
    const auto unlimited = certificates_in_file(read_file(ca.file("unlimited-chain.pem")));
    BOOST_REQUIRE(unlimited.size() == 2);
    BOOST_TEST(read_certificate(unlimited[0]).purposes.empty());
    BOOST_TEST(!read_head(unlimited[0])->authority);
    BOOST_TEST(read_head(unlimited[1])->authority);
    BOOST_TEST(!read_head({1, 2, 3}));
    BOOST_CHECK_THROW(read_certificate({1, 2, 3}), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
