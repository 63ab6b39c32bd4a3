// SPDX-License-Identifier: Apache-2.0
// The password is nowhere: not in a file, not in what is printed, not in what everybody may read of a process, not in its memory.
#include "tests/cli/changed_home.h"
#include "tests/support/memory_at_exit.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const std::string password = "Kagi-7f3a9c51-hirakanaide-kudasai";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void check_nowhere(const ChangedHome& home, const std::vector<std::string>& more, const std::string& given, int exit)
{
    std::vector<std::string> words{JUNBI, "--lang", "en", "fix", "certificate", "--file", home.file.string(), "--password-stdin"};
    words.insert(words.end(), more.begin(), more.end());
    const SeenAtExit seen = run_and_search(words, home.options(given + "\n"), given);
    BOOST_TEST(seen.exit == exit, seen.out);
    BOOST_TEST(seen.looked_through > 5'000'000u);
    for (const std::string& each : seen.found)
        BOOST_ERROR("in memory: " << each);
    BOOST_TEST(!has(seen.out, given));
    BOOST_TEST(has(seen.shown, home.file.string())); // it is this process's command line
    BOOST_TEST(!has(seen.shown, given));
    BOOST_TEST(!has(picture_of(home.home().parent_path()), given));
}

} // namespace

BOOST_AUTO_TEST_SUITE(fixing_secret)

BOOST_AUTO_TEST_CASE(the_search_finds_a_password_that_is_left_behind)
{
    const SeenAtExit seen
        = run_and_search({"sh", "-c", "read kept; exit 7"}, {.env = {}, .input = password + "\n", .folder = {}}, password);
    BOOST_TEST(seen.exit == 7);
    BOOST_TEST(!seen.found.empty());
    BOOST_TEST(has(run_and_search({"sh", "-c", "exit 0", password}, {}, password).shown, password));
}

BOOST_AUTO_TEST_CASE(the_password_is_nowhere_after_a_change)
{
    ChangedHome home;
    home.file = home.ca.pkcs12("office", password);
    BOOST_REQUIRE(home({"new", "--number", "4799999992", "--name", "試験", "a.junbi"}).exit == 0);
    check_nowhere(home, {"--dry-run"}, password, 0);
    check_nowhere(home, {"--yes"}, password, 0);
    BOOST_TEST(has(read_file(home.ledger()), "verified"));
}

BOOST_AUTO_TEST_CASE(the_password_is_nowhere_after_a_refusal)
{
    const ChangedHome home;
    check_nowhere(home, {"--yes"}, password, 2); // a wrong one
    const std::string long_one = [] {
        std::string all;
        while (all.size() < 1100)
            all += password;
        return all;
    }();
    check_nowhere(home, {"--yes"}, long_one, 64);
}

BOOST_AUTO_TEST_CASE(the_password_is_nowhere_for_a_file_wrapped_in_an_old_way)
{
    ChangedHome home;
    const auto made = home.ca.file("old.p12");
    const Ran wrapped = run({"openssl", "pkcs12", "-export", "-legacy", "-inkey", "office.key", "-in", "office.pem", "-certfile",
                                "intermediate.pem", "-passout", "pass:" + password, "-out", made.string()},
        {.env = {}, .input = {}, .folder = home.ca.folder()});
    BOOST_REQUIRE_MESSAGE(wrapped.exit == 0, wrapped.err);
    home.file = made;
    check_nowhere(home, {"--yes"}, password, 0);
}

BOOST_AUTO_TEST_SUITE_END()
