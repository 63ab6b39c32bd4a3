// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_ca.h"
#include "tests/windows/probe_in_wine.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

/// NAME.der beside NAME.pem.
std::string der(const TestCa& ca, const std::string& name)
{
    const std::string made = ca.file(name + ".der").string();
    BOOST_REQUIRE(run({"openssl", "x509", "-in", ca.file(name + ".pem").string(), "-outform", "DER", "-out", made}).exit == 0);
    return made;
}

/// An office's certificate with its file, and what the probe is told to put it in.
struct Office {
    TestCa ca;
    std::string own, between, root;
    Office()
    {
        ca.issue("office", {.key = "RSA"});
        own = der(ca, "office");
        between = der(ca, "intermediate");
        root = der(ca, "root");
    }
    std::vector<std::string> command(const std::string& add) { return {add, ca.pkcs12("office").string(), own, between, root}; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(in_wine)

// One certificate per Windows: in Wine all keys lie in one container (real Windows makes one for each).
BOOST_AUTO_TEST_CASE(a_certificate_goes_in_with_its_key_and_out_again)
{
    if (!can_probe())
        return;
    Office office;
    const TestCa& ca = office.ca;
    const auto add = office.command("add");
    const std::string size = std::to_string(std::filesystem::file_size(office.own));

    BOOST_TEST(probe()({"stores"}).out == "windows:CurrentUser/MY changeable\nwindows:LocalMachine/MY\n");
    BOOST_TEST(probe().list() == "");

    const Ran refused = probe()(add, "wrong\n");
    BOOST_TEST(refused.exit == 1);
    BOOST_TEST(probe().list() == "");
    BOOST_TEST(probe().list("windows:CurrentUser/CA") == "");

    const Ran added = probe()(add, "test\n");
    BOOST_TEST(added.exit == 0, added.err);
    BOOST_TEST(probe().list() == size + " key\n");
    BOOST_TEST(probe().list("windows:CurrentUser/CA") == std::to_string(std::filesystem::file_size(office.between)) + " no-key\n");
    BOOST_TEST(added.out.find(" " + ca.fingerprint("office") + "\n") != std::string::npos, added.out);
    BOOST_TEST(added.out.find(ca.fingerprint("root")) == std::string::npos);

    const Ran again = probe()(add, "test\n");
    BOOST_TEST(again.exit == 0, again.err);
    BOOST_TEST(again.out == "");
    BOOST_TEST(probe().list() == size + " key\n");

    std::string foreign = added.out; // the same certificate by another fingerprint is not ours to remove
    foreign.replace(foreign.find(ca.fingerprint("office")), 2, "zz");
    BOOST_TEST(probe()({"remove"}, foreign).exit == 0);
    BOOST_TEST(probe().list() == size + " key\n");

    const Ran removed = probe()({"remove"}, added.out);
    BOOST_TEST(removed.exit == 0, removed.err);
    BOOST_TEST(probe().list() == "");
    BOOST_TEST(probe().list("windows:CurrentUser/CA") == "");
    BOOST_TEST(probe()({"remove"}, added.out).exit == 0); // nothing there: nothing to do
}

BOOST_AUTO_TEST_CASE(a_key_cannot_be_taken_out_again_unless_that_was_asked_for)
{
    if (!can_probe())
        return;
    Office office;
    const std::string own = "windows:CurrentUser/MY";
    for (const auto& [add, said] : {std::pair("add-exportable", "handed out\n"), std::pair("add", "stays\n")}) {
        const Ran added = probe()(office.command(add), "test\n");
        const std::string keys = probe()({"keys", own}).out;
        BOOST_TEST(keys == said, add << ": “" << keys << "” after “" << added.err << "”");
        BOOST_TEST(probe()({"remove"}, added.out).exit == 0);
    }
    BOOST_TEST(probe().list() == "");
}

BOOST_AUTO_TEST_SUITE_END()
