// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/nss_change.h"
#include "tests/stores/files.h"
#include "tests/stores/store_folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <thread>

using namespace junbi;

namespace {

std::set<std::string> fingerprints(const std::filesystem::path& folder)
{
    std::set<std::string> all;
    for (const StoredCertificate& each : contents_of_store(folder, std::chrono::seconds(5)).certificates)
        all.insert(each.fingerprint);
    return all;
}

struct Together : Person {
    NssDatabase one{*this / "one"}, two{*this / "two"};
    std::string place_one = "nss:" + one.folder().string(), place_two = "nss:" + two.folder().string();
    const TestCa& ca = Files::once().ca();
};

} // namespace

BOOST_AUTO_TEST_SUITE(together)

/// NSS is one for the whole process: without the lock the lists get mixed up, and things land in the other database.
BOOST_FIXTURE_TEST_CASE(two_threads_two_profiles, Together)
{
    const auto repeat = [](Person& person, const std::string& place, std::vector<std::string>& troubles) {
        for (int i = 0; i < 10; ++i) {
            troubles.push_back(person.install(place));
            troubles.push_back(plain(person.installer.undo(place, person.made)));
        }
        troubles.push_back(person.install(place));
    };
    Person other;
    choose("office");
    other.choose("nobody");
    std::vector<std::string> troubles, others_troubles;
    std::thread thread([&] { repeat(other, place_two, others_troubles); });
    repeat(*this, place_one, troubles);
    thread.join();
    for (const std::string& each : troubles)
        BOOST_TEST(each == "");
    for (const std::string& each : others_troubles)
        BOOST_TEST(each == "");
    const std::string intermediate = ca.fingerprint("intermediate");
    BOOST_TEST((fingerprints(one.folder()) == std::set{ca.fingerprint("office"), intermediate}));
    BOOST_TEST((fingerprints(two.folder()) == std::set{ca.fingerprint("nobody"), intermediate}));
}

/// Programs that write to one database at the same moment disturb each other; waiting and starting over helps.
BOOST_FIXTURE_TEST_CASE(many_programs_one_profile, Together)
{
    std::vector<std::thread> threads;
    std::vector<Ran> ran(6);
    const std::vector<std::string> names{"office", "rsa", "nobody", "renewed", "future", "office"};
    for (std::size_t i = 0; i < ran.size(); ++i)
        threads.emplace_back([&, i] {
            for (int tries = 0; tries < 20; ++tries) { // the preview of one is out of date once another has written
                ran[i] = run({JUNBI_INSTALL_ONCE, folder.path(), ca.file(names[i] + ".p12"), place_one});
                if (ran[i].out.find("since the preview") == std::string::npos)
                    break;
            }
        });
    for (std::thread& each : threads)
        each.join();
    for (const Ran& each : ran)
        BOOST_TEST(each.out == "");
    std::set<std::string> wanted{ca.fingerprint("intermediate")};
    for (const std::string& name : names)
        wanted.insert(ca.fingerprint(name));
    BOOST_TEST((fingerprints(one.folder()) == wanted));
}

BOOST_AUTO_TEST_SUITE_END()
