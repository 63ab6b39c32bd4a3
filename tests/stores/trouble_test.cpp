// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_change.h"
#include "installers/stores/pkcs12.h"
#include "tests/stores/files.h"
#include "tests/stores/store_folder.h"
#include "tests/support/process.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <unistd.h>

using namespace junbi;
using namespace std::chrono_literals;
namespace bdata = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

constexpr auto chromium = "nss:~/.pki/nssdb";
constexpr auto nobody = "65534";

struct Hindered : Person {
    NssDatabase database{*this / ".pki/nssdb"};
    Hindered() { choose("office"); }
    Hindered(const Hindered&) = delete;
    ~Hindered() { fs::permissions(folder.path(), fs::perms::owner_all, fs::perm_options::add); }

    void hand_over_to_nobody() const
    {
        fs::permissions(folder.path(), fs::perms::all);
        fs::copy_file(Files::once().ca().file("office.p12"), *this / "office.p12");
        fs::permissions(*this / "office.p12", fs::perms(0444));
        for (const auto& each : fs::recursive_directory_iterator(folder.path()))
            BOOST_REQUIRE(::chown(each.path().c_str(), 65534, 65534) == 0);
    }
    /// What a program of the user nobody says when it tries.
    std::string as_nobody(const std::string& place) const
    {
        return run({"setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups", JUNBI_INSTALL_ONCE, folder.path(),
                       *this / "office.p12", place})
            .out;
    }
};

/// Another program that has a database to itself: SQLite's own command line.
class Holder {
public:
    explicit Holder(const fs::path& file) : program_({"sqlite3", file})
    {
        const fs::path ready = file.string() + ".held";
        program_.say("begin exclusive;");
        program_.say(".shell touch " + ready.string());
        BOOST_REQUIRE(wait_until([&] { return fs::exists(ready); }));
        fs::remove(ready);
    }
    void let_go() { program_.say("rollback;"); }

private:
    Background program_;
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(trouble)

/// Everything that refuses a file: no store is touched.
BOOST_DATA_TEST_CASE_F(Hindered, refused_files_touch_nothing, bdata::make({"expired", "server", "elsewhere", "nosuchfile"}), name)
{
    choose(name);
    const std::string before = picture_of(folder.path());
    const ChangePreview seen = preview();
    BOOST_TEST(seen.refused());
    ChangePlace place{chromium};
    BOOST_TEST(plain(installer.apply(order(), place).trouble) != "");
    BOOST_TEST(picture_of(folder.path()) == before);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_password_touches_nothing, Hindered)
{
    secret = Secret("wrong");
    const std::string before = picture_of(folder.path());
    BOOST_TEST(preview().refused());
    BOOST_TEST(preview().places.empty());
    BOOST_TEST(picture_of(folder.path()) == before);
}

BOOST_FIXTURE_TEST_CASE(a_store_with_a_password, Hindered)
{
    const NssDatabase locked(*this / "locked", "main password");
    const std::string place = "nss:" + locked.folder().string();
    const std::string before = picture_of(folder.path());
    BOOST_TEST(contains(install(place), "~/locked has a password of its own"));
    BOOST_TEST(picture_of(folder.path()) == before);
}

/// The password came after the preview.
BOOST_FIXTURE_TEST_CASE(a_password_that_was_set_meanwhile, Hindered)
{
    BOOST_REQUIRE(install(chromium) == "");
    write_file(*this / "old", "\n");
    write_file(*this / "new", "main password\n");
    const Ran ran = run({"certutil", "-W", "-d", "sql:" + database.folder().string(), "-f", *this / "old", "-@", *this / "new"});
    BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    const std::string before = picture_of(folder.path());
    BOOST_TEST(contains(plain(installer.undo(chromium, made)), "has a password of its own"));
    BOOST_TEST(picture_of(folder.path()) == before);
}

BOOST_DATA_TEST_CASE_F(Hindered, a_store_that_another_program_holds, bdata::make({"cert9.db", "key4.db"}), file)
{
    const ChangePreview seen = preview();
    Holder holder(database.folder() / file);
    const std::string before = picture_of(folder.path());
    const auto start = std::chrono::steady_clock::now();
    BOOST_TEST(contains(install(chromium, 300ms), "Another program is using the certificate store in ~/.pki/nssdb"));
    BOOST_TEST(contains(plain(installer.apply(order({}, 300ms), seen.places[0]).trouble), "Another program is using"));
    BOOST_TEST((std::chrono::steady_clock::now() - start < 5s)); // never hangs: NSS alone would try for ten seconds and more
    BOOST_TEST(picture_of(folder.path()) == before);

    holder.let_go(); // and one that lets go within the limit is waited for
    BOOST_TEST(install(chromium, 10s) == "");
    BOOST_TEST(contains(listing(database.folder()), "u,u,u"));
}

BOOST_FIXTURE_TEST_CASE(a_store_of_the_old_form, Hindered)
{
    fs::create_directories(*this / "old");
    write_file(*this / "old/cert8.db", "");
    BOOST_TEST(contains(install("nss:" + (*this / "old").string()), "cert8.db"));
}

BOOST_FIXTURE_TEST_CASE(a_broken_store, Hindered)
{
    write_file(database.folder() / "cert9.db", std::string(5000, 'x'));
    const std::string before = picture_of(folder.path());
    BOOST_TEST(contains(install(chromium), "could not be used"));
    BOOST_TEST(picture_of(folder.path()) == before);
}

/// What fails in the middle leaves nothing.
BOOST_FIXTURE_TEST_CASE(all_or_nothing, Hindered)
{
    const std::string before = listing(database.folder());
    const Pkcs12 opened = open_pkcs12_file(Files::once().ca().file("office.p12"), secret);
    const std::vector<Der> authorities{opened.others[0], Der{0x30, 0x01, 0x00}};
    const StoreAnswer answer = put_into_store(database.folder(), {opened.certificate, opened.key, authorities, "office"}, 5s);
    BOOST_TEST((answer.trouble == StoreTrouble::failed));
    BOOST_TEST(!answer.detail.empty());
    BOOST_TEST(listing(database.folder()) == before);
    BOOST_TEST(
        (put_into_store(database.folder(), {opened.certificate, opened.key, opened.others, "office"}, 5s).trouble == StoreTrouble::none));
}

BOOST_FIXTURE_TEST_CASE(a_store_that_may_only_be_read, Hindered)
{
    hand_over_to_nobody();
    fs::permissions(database.folder() / "key4.db", fs::perms(0444));
    std::string before = picture_of(folder.path());
    BOOST_TEST(contains(as_nobody(chromium), "preview: You may not change the certificate store"));
    BOOST_TEST(picture_of(folder.path()) == before);

    fs::permissions(database.folder() / "key4.db", fs::perms(0644));
    fs::permissions(database.folder(), fs::perms(0555)); // SQLite's journal would have no place
    before = picture_of(folder.path());
    BOOST_TEST(contains(as_nobody(chromium), "preview: You may not change the certificate store"));
    BOOST_TEST(picture_of(folder.path()) == before);

    fs::permissions(database.folder(), fs::perms(0755));
    BOOST_TEST(as_nobody(chromium) == "");
    BOOST_TEST(contains(listing(database.folder()), "u,u,u"));
}

BOOST_FIXTURE_TEST_CASE(a_profile_that_may_not_be_looked_into, Hindered)
{
    const NssDatabase profile(add_firefox_profile(*this / ".mozilla/firefox", "default"));
    hand_over_to_nobody();
    BOOST_REQUIRE(::chown(profile.folder().c_str(), 0, 0) == 0);
    fs::permissions(profile.folder(), fs::perms(0700));
    const std::string id = "nss:~/.mozilla/firefox/x0test.default";
    BOOST_TEST(contains(as_nobody(id), "preview: You may not read the certificate store"));
    BOOST_TEST(as_nobody(chromium) == ""); // the others are not hurt
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_may_not_be_made, Hindered)
{
    fs::remove_all(*this / ".pki");
    facts.browsers = std::vector<Browser>{{"chromium", "Chromium", "156.0"}};
    write_file(*this / ".local", "a file where a folder is to be");
    const std::string before = picture_of(folder.path());
    BOOST_TEST(contains(install("nss:~/.local/share/pki/nssdb"), "~/.local/share/pki/nssdb"));
    BOOST_TEST(picture_of(folder.path()) == before);
}

BOOST_AUTO_TEST_SUITE_END()
