// SPDX-License-Identifier: Apache-2.0
#include "tests/platform/private_home.h"
#include "tests/support/process.h"
#include "tests/support/test_ca.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

/// Certificates that several tests share: made once, each costs two openssl processes.
struct Made {
    TestCa ca;
    Made()
    {
        ca.issue("office");
        ca.issue("private", {.subject = "/C=JP/O=試験/CN=別人の証明書"});
        ca.issue("other-office", {.subject = "/C=JP/O=試験用団体/OU=介護保険証明書/CN=1370000005"});
        ca.pkcs12("office");
        ca.pkcs12("private");
        ca.pkcs12("other-office");
    }
    static const Made& once()
    {
        static const Made made;
        return made;
    }
};

const TestCa& ca() { return Made::once().ca; }

using Stores = std::vector<CertificateStore>;
using Texts = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(certificates)

BOOST_FIXTURE_TEST_CASE(nothing_there_and_nothing_made, PrivateHome)
{
    const Certificates seen = look();
    BOOST_TEST(seen.stores.empty());
    BOOST_TEST(seen.found.empty());
    BOOST_TEST(seen.others == 0);
    BOOST_TEST(fs::is_empty(folder.path()));
}

BOOST_FIXTURE_TEST_CASE(the_office_certificate_with_its_key, PrivateHome)
{
    NssDatabase database(*this / ".pki/nssdb");
    database.import_pkcs12(ca().file("office.p12"));
    database.import_pkcs12(ca().file("private.p12"));
    const Certificates seen = look();
    BOOST_TEST((seen.stores == Stores{{"nss:~/.pki/nssdb", "Chromium, Chrome, Edge", true, ""}}));
    BOOST_REQUIRE(seen.found.size() == 1);
    const Certificate& office = seen.found[0];
    BOOST_TEST(office.fingerprint == ca().fingerprint("office"));
    BOOST_TEST(office.subject == "CN=4799999992,OU=介護保険証明書,O=試験用団体,C=JP");
    BOOST_TEST(office.issuer == "CN=試験用認証局 中間,O=試験用認証局,C=JP");
    BOOST_TEST(office.serial == "1000");
    BOOST_TEST((office.valid_from == std::chrono::sys_days(std::chrono::year(2026) / 1 / 1)));
    BOOST_TEST((office.valid_until == std::chrono::sys_days(std::chrono::year(2029) / 1 / 1)));
    BOOST_TEST(office.has_private_key);
    BOOST_TEST(office.key_algorithm == "EC");
    BOOST_TEST(office.key_bits == 256);
    BOOST_TEST(office.signature_algorithm == "ecdsa-with-SHA256");
    BOOST_TEST(office.key_works == "yes");
    BOOST_TEST(office.key_usage == Texts{"digitalSignature"}, boost::test_tools::per_element());
    BOOST_TEST(office.revocation == "not_allowed");
    BOOST_TEST(office.purposes == Texts{"clientAuth"}, boost::test_tools::per_element());
    BOOST_TEST(office.stores == Texts{"nss:~/.pki/nssdb"}, boost::test_tools::per_element());
    BOOST_TEST(office.rule == "office_number");
    BOOST_TEST(seen.others == 1); // the private one; the CA that came with them is not counted
}

BOOST_FIXTURE_TEST_CASE(without_its_key, PrivateHome)
{
    NssDatabase database(*this / ".pki/nssdb");
    database.import_certificate(ca().file("office.pem"), "office");
    database.import_certificate(ca().intermediate(), "ca");
    const Certificates seen = look();
    BOOST_REQUIRE(seen.found.size() == 1);
    BOOST_TEST(!seen.found[0].has_private_key);
    BOOST_TEST(seen.found[0].key_works == "");
    BOOST_TEST(seen.found[0].revocation == "");
    BOOST_TEST(seen.others == 0);
}

BOOST_FIXTURE_TEST_CASE(a_database_with_a_password_still_tells_about_the_key, PrivateHome)
{
    NssDatabase database(*this / ".pki/nssdb", "main password");
    database.import_pkcs12(ca().file("office.p12"));
    const Certificates seen = look();
    BOOST_REQUIRE(seen.found.size() == 1);
    BOOST_TEST(seen.found[0].has_private_key);
    BOOST_TEST(seen.found[0].key_works == "locked");
}

BOOST_FIXTURE_TEST_CASE(both_places_of_chromium, PrivateHome)
{
    NssDatabase first(*this / ".pki/nssdb"), second(*this / ".local/share/pki/nssdb");
    second.import_pkcs12(ca().file("office.p12"));
    const Certificates seen = look();
    BOOST_TEST((seen.stores
        == Stores{{"nss:~/.pki/nssdb", "Chromium, Chrome, Edge", true, ""},
            {"nss:~/.local/share/pki/nssdb", "Chromium, Chrome, Edge", false, ""}}));
    BOOST_REQUIRE(seen.found.size() == 1);
    BOOST_TEST(seen.found[0].stores == Texts{"nss:~/.local/share/pki/nssdb"}, boost::test_tools::per_element());

    first.import_pkcs12(ca().file("office.p12"));
    const Certificates again = look();
    BOOST_REQUIRE(again.found.size() == 1);
    BOOST_TEST(again.found[0].stores.size() == 2);
}

BOOST_FIXTURE_TEST_CASE(only_the_second_place, PrivateHome)
{
    NssDatabase database(*this / "data/pki/nssdb");
    database.import_pkcs12(ca().file("office.p12"));
    const Certificates seen = look({{"XDG_DATA_HOME", (*this / "data").string()}});
    BOOST_TEST((seen.stores == Stores{{"nss:~/data/pki/nssdb", "Chromium, Chrome, Edge", true, ""}}));
    BOOST_TEST(seen.found.size() == 1);
    BOOST_TEST(!fs::exists(*this / ".pki"));
}

BOOST_FIXTURE_TEST_CASE(firefox_profiles, PrivateHome)
{
    const fs::path used = add_firefox_profile(*this / ".mozilla/firefox", "default-release");
    add_firefox_profile(*this / ".mozilla/firefox", "never-started");
    const fs::path snap = add_firefox_profile(*this / "snap/firefox/common/.mozilla/firefox", "snap");
    const fs::path config = add_firefox_profile(*this / ".config/mozilla/firefox", "config");
    NssDatabase(used).import_pkcs12(ca().file("office.p12"));
    NssDatabase(snap).import_pkcs12(ca().file("private.p12"));
    const Certificates seen = look();
    BOOST_REQUIRE(seen.stores.size() == 4);
    BOOST_TEST(
        (seen.stores[0] == CertificateStore{"nss:~/.mozilla/firefox/x0test.default-release", "Firefox (default-release)", true, ""}));
    BOOST_TEST(seen.stores[1].browser == "Firefox (never-started)");
    BOOST_TEST(seen.stores[1].trouble == "");
    BOOST_TEST(seen.stores[2].browser == "Firefox (config)");
    BOOST_TEST(seen.stores[3].browser == "Firefox (snap, Snap)");
    BOOST_REQUIRE(seen.found.size() == 1);
    BOOST_TEST(seen.found[0].stores == Texts{seen.stores[0].id}, boost::test_tools::per_element());
    BOOST_TEST(seen.others == 1);
}

BOOST_FIXTURE_TEST_CASE(looking_changes_nothing, PrivateHome)
{
    NssDatabase(*this / ".pki/nssdb").import_pkcs12(ca().file("office.p12"));
    NssDatabase(add_firefox_profile(*this / ".mozilla/firefox", "default")).import_pkcs12(ca().file("private.p12"));
    fs::create_directories(*this / ".local/share/pki/nssdb"); // a database without keys: no key file may be added
    fs::copy_file(*this / ".pki/nssdb/cert9.db", *this / ".local/share/pki/nssdb/cert9.db");
    fs::create_directories(add_firefox_profile(*this / ".mozilla/firefox", "empty")); // must not become a database
    needs.folders = {"~"};
    const std::string before = picture_of(folder.path());
    BOOST_TEST(look().found.size() == 1);
    BOOST_TEST((picture_of(folder.path()) == before)); // not printed: it holds whole databases
}

BOOST_FIXTURE_TEST_CASE(a_database_that_cannot_be_read_is_named, PrivateHome)
{
    write_file(*this / ".pki/nssdb/cert9.db", "this is no database, whatever its name says\n");
    write_file(*this / ".pki/nssdb/key4.db", "nor is this\n");
    NssDatabase(*this / ".local/share/pki/nssdb").import_pkcs12(ca().file("office.p12"));
    const Certificates seen = look();
    BOOST_REQUIRE(seen.stores.size() == 2);
    BOOST_TEST(seen.stores[0].trouble.starts_with("-8"));
    BOOST_TEST(seen.stores[1].trouble == "");
    BOOST_TEST(seen.found.size() == 1); // the next one is read all the same
}

BOOST_AUTO_TEST_CASE(two_threads_never_mix_up_two_databases)
{
    PrivateHome one, two;
    NssDatabase(one / ".pki/nssdb").import_pkcs12(ca().file("office.p12"));
    NssDatabase(two / ".pki/nssdb").import_pkcs12(ca().file("other-office.p12"));
    one.needs.office_numbers = two.needs.office_numbers = {"4799999992", "1370000005"};
    const auto subjects = [](const PrivateHome& home, std::vector<std::string>& into) {
        const LiveFacts eyes = home.eyes();
        Needs all;
        all.certificates = home.needs;
        for (int i = 0; i < 20; ++i) {
            const Facts facts = eyes.gather(all, Watch(std::chrono::seconds(30)));
            if (!facts.certificates || facts.certificates->found.size() != 1 || facts.certificates->others != 0)
                into.push_back("wrong: " + facts.certificates.detail());
            else
                into.push_back(facts.certificates->found[0].subject.substr(0, 13));
        }
    };
    std::vector<std::string> first, second;
    std::thread beside([&] { subjects(two, second); });
    subjects(one, first);
    beside.join();
    BOOST_TEST(first == Texts(20, "CN=4799999992"), boost::test_tools::per_element());
    BOOST_TEST(second == Texts(20, "CN=1370000005"), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(files_in_the_folders_the_person_named, PrivateHome)
{
    const fs::path downloads = *this / "Downloads";
    fs::create_directories(downloads);
    fs::copy_file(ca().file("office.pem"), downloads / "office.CER");
    BOOST_REQUIRE(
        run({"openssl", "x509", "-in", ca().file("other-office.pem"), "-outform", "DER", "-out", downloads / "other.der"}).exit == 0);
    write_file(downloads / "chain.pem", read_file(ca().file("private-chain.pem"))); // two: a private one and a CA
    fs::copy_file(ca().file("office.p12"), downloads / "office.p12");
    write_file(downloads / "OLD.PFX", "anything");
    write_file(downloads / "broken.crt", "not a certificate");
    fs::create_symlink("/nowhere", downloads / "gone.cer");
    write_file(downloads / "letter.txt", "not looked at");
    needs.folders = {"~/Downloads", (*this / "missing").string(), ""};
    const Certificates seen = look();
    BOOST_TEST((seen.stores[0] == CertificateStore{"folder:~/Downloads", "", false, ""}));
    BOOST_REQUIRE(seen.found.size() == 1);
    BOOST_TEST(seen.found[0].subject.starts_with("CN=4799999992"));
    BOOST_TEST(!seen.found[0].has_private_key);
    BOOST_TEST(seen.found[0].stores == Texts{"folder:~/Downloads"}, boost::test_tools::per_element());
    BOOST_TEST(seen.others == 2);
    BOOST_TEST(seen.locked_files == (Texts{"~/Downloads/OLD.PFX", "~/Downloads/office.p12"}), boost::test_tools::per_element());
    BOOST_TEST(seen.unreadable == (Texts{"~/Downloads/broken.crt", "~/Downloads/gone.cer", "~/missing"}), boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(one_certificate_in_a_store_and_in_a_file_is_one, PrivateHome)
{
    NssDatabase(*this / ".pki/nssdb").import_pkcs12(ca().file("office.p12"));
    fs::copy_file(ca().file("office.pem"), *this / "office.cer");
    needs.folders = {"~"};
    const Certificates seen = look();
    BOOST_REQUIRE(seen.found.size() == 1);
    BOOST_TEST(seen.found[0].has_private_key);
    BOOST_TEST(seen.found[0].stores == (Texts{"nss:~/.pki/nssdb", "folder:~"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
