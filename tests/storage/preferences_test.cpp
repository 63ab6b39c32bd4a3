// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/preferences.h"

#include "tests/support/folder.h"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace junbi;

namespace {

/// Another process, as a second window is one. True where everything in it went well.
class Other {
public:
    template <class Deed>
    explicit Other(Deed deed) : pid_(::fork())
    {
        if (pid_ != 0)
            return;
        try {
            deed();
        } catch (...) {
            ::_exit(1);
        }
        ::_exit(0);
    }
    bool went_well() const
    {
        int status = -1;
        return ::waitpid(pid_, &status, 0) == pid_ && status == 0;
    }

private:
    const pid_t pid_;
};

RecentOffice office(const std::string& name) { return {"/srv/" + name + ".junbi", name, "4799999992", "PC-01", "office"}; }

} // namespace

BOOST_AUTO_TEST_SUITE(preferences)

BOOST_AUTO_TEST_CASE(what_is_changed_comes_back)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "new/window.xml";
    change_preferences(file, [](Preferences& all) {
        all.language = "en";
        all.zoom = 150;
        all.profile = "vendor";
        all.remember(office("a"));
        all.remember(office("b"));
    });
    change_preferences(file, [](Preferences& all) { all.remember(office("a")); });
    const Preferences read = read_preferences(file);
    BOOST_TEST(read.language == "en");
    BOOST_TEST(read.zoom == 150);
    BOOST_TEST(read.profile == "vendor");
    BOOST_TEST(read_preferences(folder.path() / "none.xml").profile == "office");
    BOOST_REQUIRE(read.recent.size() == 2u);
    BOOST_TEST(read.recent.front().name == "a");
    BOOST_TEST(read.recent.front().page == "office");
}

BOOST_AUTO_TEST_CASE(an_office_is_taken_off_the_list_and_its_file_stays)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "window.xml";
    RecentOffice kept = office("a");
    kept.file = folder.path() / "a.junbi";
    write_file(kept.file, "x");
    change_preferences(file, [&](Preferences& all) {
        all.remember(kept);
        all.remember(office("b"));
    });
    const Preferences after = change_preferences(file, [&](Preferences& all) { all.forget(kept.file); });
    BOOST_REQUIRE(after.recent.size() == 1u);
    BOOST_TEST(after.recent.front().name == "b");
    BOOST_TEST(read_preferences(file).recent.size() == 1u);
    BOOST_TEST(std::filesystem::exists(kept.file));
}

BOOST_AUTO_TEST_CASE(two_windows_do_not_overwrite_each_other)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "window.xml";
    const auto write = [&](const std::string& window) {
        for (int round = 0; round < 20; ++round)
            for (int i = 0; i < 4; ++i)
                change_preferences(file, [&](Preferences& all) { all.remember(office(window + std::to_string(i))); });
    };
    const Other first([&] { write("first"); }), second([&] { write("second"); });
    BOOST_TEST(first.went_well());
    BOOST_TEST(second.went_well());
    const Preferences both = read_preferences(file);
    for (const std::string window : {"first", "second"})
        for (int i = 0; i < 4; ++i)
            BOOST_TEST(both.find(office(window + std::to_string(i)).file), window << i);
    BOOST_TEST(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1); // no lock is left
}

BOOST_AUTO_TEST_CASE(one_window_waits_for_the_other)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "window.xml";
    int ready[2];
    BOOST_REQUIRE(::pipe(ready) == 0);
    const Other slow([&] {
        change_preferences(file, [&](Preferences& all) {
            all.remember(office("slow"));
            if (::write(ready[1], "x", 1) != 1)
                ::_exit(1);
            ::usleep(200000);
        });
    });
    char sign = 0;
    BOOST_REQUIRE(::read(ready[0], &sign, 1) == 1);
    change_preferences(file, [](Preferences& all) { all.zoom = 125; });
    BOOST_TEST(slow.went_well());
    const Preferences both = read_preferences(file);
    BOOST_TEST(both.zoom == 125);
    BOOST_TEST(both.find(office("slow").file));
    ::close(ready[0]);
    ::close(ready[1]);
}

BOOST_AUTO_TEST_SUITE_END()
