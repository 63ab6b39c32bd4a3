// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/holdings.h"
#include "installers/stores/nss_change.h"
#include "tests/stores/files.h"
#include "tests/stores/store_folder.h"
#include "tests/support/process.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace bdata = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

constexpr auto chromium = "nss:~/.pki/nssdb";

struct Install : Person {
    NssDatabase database{*this / ".pki/nssdb"};
    Install() { choose("office"); }
    std::string now() const { return listing(database.folder()); }
    Standing standing() const { return installer.read_back(chromium, made); }
    std::string undo(const std::vector<Made>& what) const { return plain(installer.undo(chromium, what)); }
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

/// Rows of a table in a database file: objects that no listing shows would be counted here.
int rows(const fs::path& file, const std::string& table)
{
    return std::stoi(run({"sqlite3", "-readonly", file, "select count(*) from " + table}).out);
}

} // namespace

BOOST_AUTO_TEST_SUITE(install)

BOOST_DATA_TEST_CASE_F(Install, goes_in_is_read_back_and_comes_out, bdata::make({"office", "rsa"}), name)
{
    choose(name);
    const std::string before = now();
    BOOST_TEST(install(chromium) == "");
    const std::string after = now();
    BOOST_TEST(contains(after, "4799999992                                                   u,u,u"));
    BOOST_TEST(contains(after, "試験用認証局 中間")); // without trust:
    BOOST_TEST(contains(after, " ,,   \n"));
    BOOST_TEST(!contains(after, "CT"));
    BOOST_TEST(!contains(after, "ルート"));
    BOOST_REQUIRE(made.size() == 3);
    BOOST_TEST(made[0].kind == "certificate");
    BOOST_TEST(made[0].values.at("fingerprint") == Files::once().ca().fingerprint(name));
    BOOST_TEST(contains(after, made[1].values.at("id"))); // as certutil -K names the key
    BOOST_TEST(made[2].kind == "authority");
    BOOST_TEST(standing() == Standing::there);

    BOOST_TEST(undo(made) == "");
    BOOST_TEST(now() == before);
    BOOST_TEST(standing() == Standing::gone);
    BOOST_TEST(rows(database.folder() / "key4.db", "nssPrivate") == 0);
    BOOST_TEST(rows(database.folder() / "cert9.db", "nssPublic") == 0);
    BOOST_TEST(undo(made) == ""); // nothing is left to be done
}

BOOST_FIXTURE_TEST_CASE(the_key_works, Install)
{
    BOOST_REQUIRE(install(chromium) == "");
    const auto out = *this / "back.p12";
    const Ran ran = run({"pk12util", "-o", out, "-n", "4799999992", "-d", "sql:" + database.folder().string(), "-K", "", "-W", "test"});
    BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    run({"openssl", "pkcs12", "-in", out, "-nocerts", "-nodes", "-passin", "pass:test", "-out", *this / "back.key"});
    const Ran key = run({"openssl", "pkey", "-in", *this / "back.key", "-pubout"});
    const Ran own = run({"openssl", "pkey", "-in", Files::once().ca().file("office.key"), "-pubout"});
    BOOST_TEST(key.out == own.out);
    BOOST_TEST(!own.out.empty());
}

BOOST_FIXTURE_TEST_CASE(a_preview_changes_nothing, Install)
{
    const std::string before = picture_of(folder.path());
    const ChangePreview seen = preview();
    BOOST_TEST(!seen.refused());
    BOOST_REQUIRE(seen.places.size() == 1);
    BOOST_TEST(seen.places[0].chosen);
    BOOST_TEST(plain(seen.places[0].effect) == "Will be added: the certificate, its private key, certificates of its issuers (1).");
    BOOST_TEST(picture_of(folder.path()) == before);
}

BOOST_FIXTURE_TEST_CASE(what_is_there_already, Install)
{
    BOOST_REQUIRE(install(chromium) == "");
    const std::string before = picture_of(folder.path());
    const ChangePreview seen = preview();
    BOOST_TEST(plain(seen.places[0].effect) == "Everything is there already.");
    BOOST_TEST(seen.places[0].makes.empty());
    BOOST_TEST(install(chromium) == "");
    BOOST_TEST(picture_of(folder.path()) == before);
}

BOOST_FIXTURE_TEST_CASE(only_what_is_missing, Install)
{
    database.import_certificate(Files::once().ca().file("office.pem"), "by hand");
    database.import_certificate(Files::once().ca().intermediate(), "ca");
    const std::string before = now();
    BOOST_TEST(install(chromium) == "");
    BOOST_REQUIRE(made.size() == 1);
    BOOST_TEST(made[0].kind == "key");
    BOOST_TEST(standing() == Standing::there);
    BOOST_TEST(contains(now(), "u,u,u"));
    BOOST_TEST(undo(made) == "");
    BOOST_TEST(standing() == Standing::gone);
    BOOST_TEST(now() == before);
}

BOOST_FIXTURE_TEST_CASE(what_others_put_there_stays, Install)
{
    database.import_pkcs12(Files::once().ca().file("nobody.p12"));
    const std::string before = now();
    BOOST_REQUIRE(install(chromium) == "");
    BOOST_TEST(made.size() == 2); // the issuer's certificate was there
    BOOST_TEST(undo(made) == "");
    BOOST_TEST(now() == before);
}

BOOST_FIXTURE_TEST_CASE(the_renewed_one_shares_the_key, Install)
{
    BOOST_REQUIRE(install(chromium) == "");
    const auto first = made;
    choose("renewed");
    BOOST_REQUIRE(install(chromium) == "");
    BOOST_REQUIRE(made.size() == 1);
    BOOST_TEST(made[0].kind == "certificate");
    BOOST_TEST(installer.read_back(chromium, first) == Standing::there);

    BOOST_TEST(undo(first) == ""); // key and issuer are needed by the renewed one
    BOOST_TEST(installer.read_back(chromium, first) == Standing::gone);
    BOOST_TEST(standing() == Standing::there);
    BOOST_TEST(contains(now(), "u,u,u"));
    BOOST_TEST(contains(now(), "試験用認証局 中間"));
}

BOOST_FIXTURE_TEST_CASE(the_older_one_stays_when_the_renewed_one_goes, Install)
{
    BOOST_REQUIRE(install(chromium) == "");
    const std::string before = now();
    choose("renewed");
    BOOST_REQUIRE(install(chromium) == "");
    BOOST_TEST(undo(made) == "");
    BOOST_TEST(now() == before);
}

BOOST_FIXTURE_TEST_CASE(nothing_is_done_where_things_have_moved, Install)
{
    const ChangePreview seen = preview();
    database.import_certificate(Files::once().ca().root(), "new"); // which changes nothing about what would be added
    const std::string before = picture_of(folder.path());
    BOOST_TEST(contains(plain(installer.apply(order(), seen.places[0]).trouble), "has changed since the preview"));
    choose("rsa"); // another file than that of the preview
    BOOST_TEST(contains(plain(installer.apply(order(), seen.places[0]).trouble), "has changed since the preview"));
    secret = Secret("wrong");
    BOOST_TEST(contains(plain(installer.apply(order(), seen.places[0]).trouble), "does not open"));
    BOOST_TEST(picture_of(folder.path()) == before);
}

BOOST_FIXTURE_TEST_CASE(a_root_stays_out, Install)
{
    const auto& ca = Files::once().ca();
    write_file(ca.file("both.pem"), read_file(ca.intermediate()) + read_file(ca.root()));
    answers.set("file", Files::once().pkcs12("office", {"-certfile", "both.pem", "-passout", "pass:test"}, "root.p12").string());
    BOOST_TEST(ids(preview(), Status::ok).back() == "certificate_file.root");
    BOOST_REQUIRE(install(chromium) == "");
    BOOST_TEST(!contains(now(), "ルート"));
    BOOST_TEST(contains(now(), "中間"));
}

BOOST_FIXTURE_TEST_CASE(only_the_one_meant_is_taken_out, Install)
{
    BOOST_REQUIRE(install(chromium) == "");
    const std::string before = now();
    for (const char* changed : {"fingerprint", "serial", "issuer"}) {
        std::vector<Made> other{made[0]};
        other[0].values[changed] = "another";
        BOOST_TEST(undo(other) == "", changed);
        BOOST_TEST((take_out_of_store(database.folder(), other, std::chrono::seconds(5)).trouble == StoreTrouble::none));
        BOOST_TEST(installer.read_back(chromium, other) == Standing::gone, changed);
    }
    BOOST_TEST(now() == before);
}

BOOST_FIXTURE_TEST_CASE(half_of_it, Install)
{
    BOOST_REQUIRE(install(chromium) == "");
    BOOST_REQUIRE(undo({made[1]}) == ""); // as a change that was cut off leaves it
    BOOST_TEST(standing() == Standing::partly);
    BOOST_TEST(undo(made) == "");
    BOOST_TEST(standing() == Standing::gone);
}

BOOST_FIXTURE_TEST_CASE(the_ledgers_line, Install)
{
    BOOST_REQUIRE(install(chromium) == "");
    BOOST_TEST(contains(plain(installer.describe(chromium, made)), "Certificate (serial number 10"));
    BOOST_TEST(contains(plain(installer.describe(chromium, made)), "試験用認証局 中間"));
}

BOOST_AUTO_TEST_SUITE_END()
