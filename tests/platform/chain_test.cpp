// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/x509.h"
#include "tests/platform/private_home.h"
#include "tests/support/process.h"
#include "tests/support/test_ca.h"

using namespace junbi;
namespace fs = std::filesystem;

namespace {

struct Made {
    TestCa ca;
    TestCa namesake{"試験用認証局"}; ///< the same names, other keys
    Made()
    {
        ca.issue("office", {.key_usage = "digitalSignature, keyEncipherment"});
        ca.issue("rsa", {.key = "RSA", .key_usage = ""});
        ca.issue("other-key");
        for (const char* each : {"office", "rsa"})
            ca.pkcs12(each);
    }
};
Made& made()
{
    static Made once;
    return once;
}
TestCa& ca() { return made().ca; }

const std::string intermediate = "CN=試験用認証局 中間,O=試験用認証局,C=JP", root = "CN=試験用認証局 ルート,O=試験用認証局,C=JP";

/// The chain of the one office certificate that is seen.
Certificate only(const Certificates& seen)
{
    BOOST_REQUIRE(seen.found.size() == 1);
    return seen.found[0];
}

Moment end_of(const fs::path& pem) { return read_certificate(certificates_in_file(read_file(pem)).at(0)).valid_until; }

} // namespace

BOOST_FIXTURE_TEST_SUITE(chain, PrivateHome)

BOOST_AUTO_TEST_CASE(complete)
{
    NssDatabase store = database();
    store.import_pkcs12(ca().file("office.p12")); // brings the intermediate one
    store.import_certificate(ca().root(), "root");
    const Certificate seen = only(look());
    BOOST_TEST(seen.chain == "complete");
    BOOST_TEST(seen.chain_missing == "");
    BOOST_TEST((seen.chain_until == end_of(ca().intermediate())));
    BOOST_TEST(seen.key_usage == (std::vector<std::string>{"digitalSignature", "keyEncipherment"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_root_is_missing)
{
    database().import_pkcs12(ca().file("office.p12"));
    const Certificate seen = only(look());
    BOOST_TEST(seen.chain == "no_issuer");
    BOOST_TEST(seen.chain_missing == root);
    BOOST_TEST((seen.chain_until == end_of(ca().intermediate())));
}

BOOST_AUTO_TEST_CASE(the_intermediate_one_is_missing)
{
    NssDatabase store = database();
    store.import_certificate(ca().file("office.pem"), "office");
    store.import_certificate(ca().root(), "root");
    const Certificate seen = only(look());
    BOOST_TEST(seen.chain == "no_issuer");
    BOOST_TEST(seen.chain_missing == intermediate);
    BOOST_TEST((seen.chain_until == Moment{}));
}

BOOST_AUTO_TEST_CASE(an_issuer_of_the_same_name_with_another_key)
{
    NssDatabase store = database();
    store.import_certificate(ca().file("office.pem"), "office");
    store.import_certificate(made().namesake.intermediate(), "namesake");
    store.import_certificate(made().namesake.root(), "namesake root");
    const Certificate broken = only(look());
    BOOST_TEST(broken.chain == "broken");
    BOOST_TEST(broken.chain_missing == intermediate);
}

BOOST_AUTO_TEST_CASE(the_right_one_is_found_beside_its_namesake_in_other_stores_and_files)
{
    NssDatabase store = database();
    store.import_certificate(ca().file("office.pem"), "office");
    store.import_certificate(made().namesake.intermediate(), "namesake");
    NssDatabase(add_firefox_profile(*this / ".mozilla/firefox", "own")).import_certificate(ca().root(), "root");
    fs::create_directories(*this / "files");
    fs::copy_file(ca().intermediate(), *this / "files/intermediate.cer");
    needs.folders = {"~/files"};
    BOOST_TEST(only(look()).chain == "complete");
}

BOOST_AUTO_TEST_CASE(an_rsa_key_works_too)
{
    database().import_pkcs12(ca().file("rsa.p12"));
    const Certificate seen = only(look());
    BOOST_TEST(seen.key_algorithm == "RSA");
    BOOST_TEST(seen.key_works == "yes");
    BOOST_TEST(seen.key_usage.empty());
}

/// A store's files may be mixed up, by a copy or a repair: then a key has the right name and is another one.
BOOST_AUTO_TEST_CASE(a_key_that_is_another_one_does_not_work)
{
    database().import_pkcs12(ca().file("office.p12"));
    const fs::path other = *this / "other";
    NssDatabase second(other);
    second.import_pkcs12(ca().pkcs12("other-key"));
    // The other key under the id of the office's: only a test signature tells.
    const auto run_sql = [](const fs::path& database, const std::string& sql) {
        const Ran ran = run({"sqlite3", database, sql});
        BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
        return ran.out.substr(0, ran.out.find('\n'));
    };
    const std::string id = run_sql(*this / ".pki/nssdb/key4.db", "select hex(a102) from nssPrivate limit 1");
    run_sql(other / "key4.db", "update nssPrivate set a102=x'" + id + "'");
    fs::remove_all(*this / ".pki/nssdb");
    fs::rename(other, *this / ".pki/nssdb");
    NssDatabase again = second;
    run_sql(*this / ".pki/nssdb/cert9.db", "delete from nssPublic");
    const Ran added = run(
        {"certutil", "-A", "-d", "sql:" + (*this / ".pki/nssdb").string(), "-n", "office", "-t", ",,", "-i", ca().file("office.pem")});
    BOOST_REQUIRE_MESSAGE(added.exit == 0, added.err);
    const Certificate seen = only(look());
    BOOST_TEST(seen.has_private_key);
    BOOST_TEST(seen.key_works == "no");
}

BOOST_AUTO_TEST_CASE(locked_in_one_store_and_open_in_another)
{
    NssDatabase(*this / ".pki/nssdb", "main password").import_pkcs12(ca().file("office.p12"));
    BOOST_TEST(only(look()).key_works == "locked");
    NssDatabase(add_firefox_profile(*this / ".mozilla/firefox", "own")).import_pkcs12(ca().file("office.p12"));
    BOOST_TEST(only(look()).key_works == "yes");
}

BOOST_AUTO_TEST_SUITE_END()
