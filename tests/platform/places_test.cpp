// SPDX-License-Identifier: Apache-2.0
#include "tests/platform/private_home.h"
#include "tests/support/test_ca.h"

#include <boost/test/data/test_case.hpp>

using namespace junbi;
namespace fs = std::filesystem;
namespace data = boost::unit_test::data;

namespace {

/// A place below the home and whose it is.
struct Place {
    const char *folder, *browser;
};
std::ostream& operator<<(std::ostream& out, const Place& place) { return out << place.folder; }

constexpr Place databases[] = {{".pki/nssdb", "Chromium, Chrome, Edge"}, {".local/share/pki/nssdb", "Chromium, Chrome, Edge"},
    {"snap/chromium/current/.pki/nssdb", "Chromium (Snap)"}, {"snap/chromium/current/.local/share/pki/nssdb", "Chromium (Snap)"},
    {"snap/brave/current/.pki/nssdb", "Brave (Snap)"}, {".var/app/org.chromium.Chromium/data/pki/nssdb", "Chromium (Flatpak)"},
    {".var/app/com.google.Chrome/data/pki/nssdb", "Google Chrome (Flatpak)"},
    {".var/app/com.google.Chrome/.pki/nssdb", "Google Chrome (Flatpak)"},
    {".var/app/com.microsoft.Edge/data/pki/nssdb", "Microsoft Edge (Flatpak)"},
    {".var/app/com.brave.Browser/data/pki/nssdb", "Brave (Flatpak)"}};

constexpr Place profiles[] = {{".mozilla/firefox", "Firefox (own)"}, {".config/mozilla/firefox", "Firefox (own)"},
    {"snap/firefox/common/.mozilla/firefox", "Firefox (own, Snap)"}, {"snap/firefox/common/.config/mozilla/firefox", "Firefox (own, Snap)"},
    {".var/app/org.mozilla.firefox/.mozilla/firefox", "Firefox (own, Flatpak)"},
    {".var/app/org.mozilla.firefox/.config/mozilla/firefox", "Firefox (own, Flatpak)"},
    {".var/app/org.mozilla.firefox/config/mozilla/firefox", "Firefox (own, Flatpak)"}};

struct Made {
    TestCa ca;
    Made()
    {
        ca.issue("office");
        ca.pkcs12("office");
    }
};
const TestCa& ca()
{
    static const Made once;
    return once.ca;
}

} // namespace

BOOST_AUTO_TEST_SUITE(places)

BOOST_DATA_TEST_CASE_F(PrivateHome, a_database_of_a_browser_made_of_chromium, data::make(databases), place)
{
    NssDatabase(*this / place.folder).import_pkcs12(ca().file("office.p12"));
    const Certificates seen = look();
    BOOST_REQUIRE(seen.stores.size() == 1);
    BOOST_TEST((seen.stores[0] == CertificateStore{"nss:~/" + std::string(place.folder), place.browser, true, ""}));
    BOOST_TEST(seen.found.size() == 1);
}

BOOST_DATA_TEST_CASE_F(PrivateHome, a_profile_of_firefox, data::make(profiles), place)
{
    NssDatabase(add_firefox_profile(*this / place.folder, "own")).import_pkcs12(ca().file("office.p12"));
    const Certificates seen = look();
    BOOST_REQUIRE(seen.stores.size() == 1);
    BOOST_TEST((seen.stores[0] == CertificateStore{"nss:~/" + std::string(place.folder) + "/x0test.own", place.browser, true, ""}));
    BOOST_TEST(seen.found.size() == 1);
}

BOOST_FIXTURE_TEST_CASE(each_home_has_its_own_rule_of_the_first_place, PrivateHome)
{
    for (const char* each : {".local/share/pki/nssdb", "snap/chromium/current/.pki/nssdb", "snap/chromium/current/.local/share/pki/nssdb",
             ".var/app/com.google.Chrome/data/pki/nssdb"})
        fs::create_directories(*this / each);
    const Certificates seen = look();
    BOOST_REQUIRE(seen.stores.size() == 4);
    BOOST_TEST(seen.stores[0].in_effect); // ~/.pki/nssdb is not there
    BOOST_TEST(seen.stores[1].in_effect);
    BOOST_TEST(!seen.stores[2].in_effect); // hidden by the one before
    BOOST_TEST(seen.stores[3].in_effect);
}

BOOST_FIXTURE_TEST_CASE(one_place_reached_by_two_ways_is_one, PrivateHome)
{
    add_firefox_profile(*this / ".config/mozilla/firefox", "own");
    fs::create_directories(*this / ".mozilla");
    fs::create_directory_symlink(*this / ".config/mozilla/firefox", *this / ".mozilla/firefox");
    fs::create_directories(*this / ".pki/nssdb");
    fs::create_directories(*this / "data/pki");
    fs::create_directory_symlink(*this / ".pki/nssdb", *this / "data/pki/nssdb");
    BOOST_TEST(look({{"XDG_DATA_HOME", (*this / "data").string()}}).stores.size() == 2);
}

BOOST_FIXTURE_TEST_CASE(a_profile_elsewhere_and_one_that_is_gone, PrivateHome)
{
    const fs::path elsewhere = *this / "profiles/far";
    fs::create_directories(elsewhere);
    write_file(*this / ".mozilla/firefox/profiles.ini",
        "[Profile0]\r\nName=far\r\nIsRelative=0\r\nPath=" + elsewhere.string() + "\r\n[Profile1]\r\nName=gone\r\nPath=gone\r\n");
    const Certificates seen = look();
    BOOST_REQUIRE(seen.stores.size() == 1);
    BOOST_TEST((seen.stores[0] == CertificateStore{"nss:~/profiles/far", "Firefox (far)", true, ""}));
}

BOOST_FIXTURE_TEST_CASE(the_format_of_before_is_told, PrivateHome)
{
    write_file(*this / ".pki/nssdb/cert8.db", "anything");
    BOOST_TEST(look().stores.at(0).trouble == "cert8.db");
}

BOOST_AUTO_TEST_SUITE_END()
