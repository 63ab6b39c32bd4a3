// SPDX-License-Identifier: Apache-2.0
// Both examples of docs/examples, as somebody outside uses them: with an installed Junbi, without its source.
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace fs = std::filesystem;

namespace {

/// An installed Junbi with a home of its own.
struct Installed {
    TemporaryFolder place;
    fs::path prefix = place.path() / "prefix", home = place.path() / "home";

    Installed()
    {
        ::umask(022); // modules are read only where nobody else can write
        fs::create_directories(home);
        must({JUNBI_CMAKE, "--install", JUNBI_BUILD, "--prefix", prefix.string()});
    }
    void must(const std::vector<std::string>& command) const
    {
        const Ran ran = run(command, {.limit = std::chrono::seconds(300)});
        BOOST_REQUIRE_MESSAGE(ran.exit == 0, command.front() + " " + command.at(1) + ":\n" + ran.out + ran.err);
    }
    void build_example() const
    {
        const fs::path work = place.path() / "work", build = work / "build";
        fs::copy(JUNBI_SOURCE "/docs/examples/module-step", work, fs::copy_options::recursive);
        must({JUNBI_CMAKE, "-S", work.string(), "-B", build.string(), "-G", "Ninja", "-DCMAKE_PREFIX_PATH=" + prefix.string(),
            "-DCMAKE_CXX_COMPILER=" JUNBI_COMPILER});
        must({JUNBI_CMAKE, "--build", build.string()});
        must({JUNBI_CMAKE, "--install", build.string()});
    }
    Ran junbi(std::vector<std::string> words, const std::string& language = "ja") const
    {
        words.insert(words.begin(), {(prefix / "bin/junbi").string(), "--lang", language, "--today", "2026-11-22"});
        return run(words, {.env = {{"HOME", home.string()}, {"XDG_DATA_HOME", ""}, {"XDG_CACHE_HOME", ""}}, .folder = home});
    }
};

/// The installed program reads modules only of the administrator; whoever runs the tests may be somebody else.
bool as_administrator()
{
    struct stat root = {};
    if (::geteuid() == 0 && ::stat("/", &root) == 0 && root.st_uid == 0)
        return true;
    BOOST_TEST_MESSAGE("not tried: only the administrator can put modules where they are read");
    return false;
}

bool says(const Ran& ran, const std::string& words) { return ran.out.find(words) != std::string::npos; }

} // namespace

BOOST_FIXTURE_TEST_SUITE(installed, Installed)

BOOST_AUTO_TEST_CASE(a_step_that_is_data_is_there_as_soon_as_its_file_is)
{
    must({"cp", JUNBI_SOURCE "/docs/examples/data-step/keys.xml", (prefix / "share/junbi/steps/keys.xml").string()});
    BOOST_TEST(junbi({"new", "--number", "4799999992", "--name", "見本デイサービス"}).exit == 0);
    BOOST_TEST(says(junbi({"list"}), "鍵を管理する"));
    BOOST_TEST(junbi({"set", "keys.place=door"}).exit == 0);
    const Ran judged = junbi({"check", "keys", "--ids"});
    BOOST_TEST(says(judged, "keys.in_sight"));
    BOOST_TEST(says(judged, "鍵が、来客から見える場所"));
    BOOST_TEST(says(junbi({"check", "keys"}, "en"), "The keys"));
}

BOOST_AUTO_TEST_CASE(a_broken_file_is_one_unknown_finding_and_ends_with_3)
{
    write_file(home / ".local/share/junbi/steps/mine.xml", "<step version=\"1\" id=\"mine\"");
    const Ran broken = junbi({"check", "unreadable_mine"});
    BOOST_TEST(broken.exit == 3);
    BOOST_TEST(says(broken, "mine.xml"));
    BOOST_TEST(says(junbi({"list"}), "事業所と日程"));
}

BOOST_AUTO_TEST_CASE(the_module_is_built_against_the_installed_headers_and_judged)
{
    if (!as_administrator())
        return;
    build_example();
    BOOST_TEST(junbi({"new", "--number", "4799999992", "--name", "見本デイサービス"}).exit == 0);
    BOOST_TEST(junbi({"set", "water.people=20", "water.litres=60"}).exit == 0);
    BOOST_TEST(says(junbi({"check", "water"}), "あと120リットル買い足してください。3日分がめやすです。"));
    BOOST_TEST(says(junbi({"list"}), "飲み水"));
}

BOOST_AUTO_TEST_CASE(a_module_that_crashes_is_one_finding_of_its_step_and_ends_with_3)
{
    if (!as_administrator())
        return;
    const Ran before = junbi({"check", "office", "--format", "json"});
    fs::copy_file(fs::path(JUNBI_TEST_MODULES) / "crash.so", prefix / "lib/junbi/steps/crash.so");
    const Ran crashed = junbi({"check", "crash", "--ids"});
    BOOST_TEST(crashed.exit == 3);
    BOOST_TEST(says(crashed, "crash.module_failed"));
    BOOST_TEST(junbi({"check", "office", "--format", "json"}).out == before.out);
}

BOOST_AUTO_TEST_SUITE_END()
