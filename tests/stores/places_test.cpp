// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/certificate_installer.h"
#include "tests/stores/store_folder.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

constexpr auto old_place = "nss:~/.pki/nssdb";
constexpr auto new_place = "nss:~/.local/share/pki/nssdb";

struct Places : Person {
    Places() { choose("office"); }
    void installed(const char* id, const char* version)
    {
        std::vector<Browser> all = facts.browsers ? *facts.browsers : std::vector<Browser>{};
        all.push_back({id, id, version});
        facts.browsers = all;
    }
    bool exists(const char* below) const { return fs::exists(*this / below); }
};

bool contains(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(places)

BOOST_FIXTURE_TEST_CASE(every_browser_and_profile, Places)
{
    const NssDatabase first(*this / ".pki/nssdb"), second(*this / ".local/share/pki/nssdb");
    const NssDatabase profile(add_firefox_profile(*this / ".mozilla/firefox", "default-release"));
    const ChangePreview seen = preview();
    BOOST_REQUIRE(seen.places.size() == 3);
    BOOST_TEST(place_of(seen, old_place).chosen);
    BOOST_TEST(!place_of(seen, new_place).chosen); // Chromium reads the first one only
    BOOST_TEST(place_of(seen, new_place).possible);
    BOOST_TEST(plain(place_of(seen, new_place).effect).starts_with("The browser reads another place instead of this one."));
    const ChangePlace& firefox = place_of(seen, "nss:~/.mozilla/firefox/x0test.default-release");
    BOOST_TEST(firefox.chosen);
    BOOST_TEST(plain(firefox.name) == "Firefox (default-release)");
    BOOST_TEST(install(firefox.id) == "");
    BOOST_TEST(contains(listing(profile.folder()), "u,u,u"));
    BOOST_TEST(!contains(listing(first.folder()), "u,u,u"));
}

BOOST_FIXTURE_TEST_CASE(no_browser_no_place, Places)
{
    const ChangePreview seen = preview();
    BOOST_TEST(seen.places.empty());
    BOOST_TEST(ids(seen, Status::attention) == std::vector<std::string>{"certificate_file.no_store"}, boost::test_tools::per_element());
    installed("firefox", "140.0");
    BOOST_TEST(preview().places.empty());
}

BOOST_FIXTURE_TEST_CASE(a_store_for_a_browser_of_today, Places)
{
    installed("edge", "90.0");
    installed("chromium", "146.0.1");
    const std::string before = picture_of(folder.path());
    const ChangePreview seen = preview();
    BOOST_REQUIRE(seen.places.size() == 1);
    BOOST_TEST(seen.places[0].id == new_place);
    BOOST_TEST(plain(seen.places[0].name) == "chromium");
    BOOST_TEST(contains(plain(seen.places[0].effect), "A certificate store is made here."));
    BOOST_TEST(picture_of(folder.path()) == before);

    BOOST_TEST(install(new_place) == "");
    BOOST_TEST(!exists(".pki"));
    const auto made_folder = *this / ".local/share/pki/nssdb";
    BOOST_TEST((fs::status(made_folder).permissions() == fs::perms::owner_all));
    BOOST_TEST((fs::status(made_folder / "key4.db").permissions() == (fs::perms::owner_read | fs::perms::owner_write)));
    BOOST_TEST(contains(listing(made_folder), "u,u,u"));
    BOOST_TEST(installer.read_back(new_place, made) == Standing::there);
    BOOST_TEST(plain(installer.undo(new_place, made)) == "");
    BOOST_TEST(installer.read_back(new_place, made) == Standing::gone);
}

BOOST_FIXTURE_TEST_CASE(where_the_person_keeps_data, Places)
{
    home.environment["XDG_DATA_HOME"] = (*this / "data").string();
    installer = certificate_installer(home);
    installed("chrome", "156.0");
    BOOST_TEST(install("nss:~/data/pki/nssdb") == "");
    BOOST_TEST(exists("data/pki/nssdb/cert9.db"));
}

BOOST_FIXTURE_TEST_CASE(an_older_browser_makes_its_own, Places)
{
    installed("chromium", "145.9");
    const ChangePreview seen = preview();
    BOOST_REQUIRE(seen.places.size() == 1);
    BOOST_TEST(seen.places[0].id == old_place);
    BOOST_TEST(!seen.places[0].possible);
    BOOST_TEST(plain(seen.places[0].effect) == "chromium has no certificate store yet. Start it once, then try again.");
    BOOST_TEST(install(old_place) == plain(seen.places[0].effect));
    BOOST_TEST(fs::is_empty(folder.path()));
}

BOOST_FIXTURE_TEST_CASE(a_folder_that_is_there_counts, Places)
{
    installed("chromium", "156.0");
    fs::create_directories(*this / ".pki/nssdb"); // empty, and Chromium reads this one
    const ChangePreview seen = preview();
    BOOST_REQUIRE(seen.places.size() == 1);
    BOOST_TEST(seen.places[0].id == old_place);
    BOOST_TEST(install(old_place) == "");
    BOOST_TEST(contains(listing(*this / ".pki/nssdb"), "u,u,u"));
    BOOST_TEST(!exists(".local"));
}

BOOST_FIXTURE_TEST_CASE(a_named_place_must_have_a_database, Places)
{
    const NssDatabase own(*this / "somewhere");
    const std::string there = "nss:" + own.folder().string(), nowhere = "nss:" + (*this / "nowhere").string();
    const ChangePreview seen = preview({there, nowhere, old_place});
    BOOST_TEST(place_of(seen, there).possible);
    BOOST_TEST(plain(place_of(seen, there).name) == "~/somewhere");
    BOOST_TEST(!place_of(seen, nowhere).possible);
    BOOST_TEST(!place_of(seen, old_place).possible); // never made
    BOOST_TEST(install(there) == "");
    BOOST_TEST(contains(listing(own.folder()), "u,u,u"));
    BOOST_TEST(!exists("nowhere"));
    BOOST_TEST(!exists(".pki"));
}

BOOST_AUTO_TEST_SUITE_END()
