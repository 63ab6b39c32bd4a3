// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/two_lists.h"
#include "tests/support/traces.h"

#include <boost/test/unit_test.hpp>

#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// What the program shows on a terminal where somebody types this, and how it ends.
Ran at_terminal(const fs::path& folder, std::vector<std::string> words, const std::string& typed)
{
    int terminal = -1;
    words.insert(words.begin(), {JUNBI, "--lang", "en"});
    std::vector<char*> arguments;
    for (std::string& each : words)
        arguments.push_back(each.data());
    arguments.push_back(nullptr);
    const pid_t process = forkpty(&terminal, nullptr, nullptr, nullptr);
    if (process == 0) {
        setenv("XDG_CONFIG_HOME", (folder / "config").c_str(), 1);
        setenv("XDG_DATA_HOME", (folder / "data").c_str(), 1);
        if (chdir(folder.c_str()) == 0)
            execv(JUNBI, arguments.data());
        _exit(127);
    }
    BOOST_REQUIRE(write(terminal, typed.data(), typed.size()) == ssize_t(typed.size()));
    Ran ran;
    char block[4096];
    for (ssize_t got = 0; (got = read(terminal, block, sizeof block)) > 0;)
        ran.out.append(block, static_cast<std::size_t>(got));
    int status = 0;
    waitpid(process, &status, 0);
    close(terminal);
    ran.exit = WEXITSTATUS(status);
    return ran;
}

struct Imported : TwoLists {
    fs::path people = folder() / "office.staff.junbi";
    Imported() { import(); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(erasing, Imported)

BOOST_AUTO_TEST_CASE(nothing_goes_before_somebody_agrees)
{
    const Ran ran = (*this)({"erase", "staff"});
    BOOST_TEST(ran.exit == 64);
    BOOST_TEST(contains(ran.err, "4 entered"), ran.err);
    BOOST_TEST(contains(ran.err, "Nothing was erased yet. With --yes it is done."), ran.err);
    BOOST_TEST(contains(at_terminal(folder(), {"erase", "staff"}, "\n").out, "Nothing was erased."));
    BOOST_TEST(fs::exists(people));
    const Ran agreed = at_terminal(folder(), {"erase", "staff"}, "y\n");
    BOOST_TEST(agreed.exit == 0, agreed.out);
    BOOST_TEST(contains(agreed.out, "Erase them for good? [y/N]"), agreed.out);
    BOOST_TEST(!fs::exists(people));
}

BOOST_AUTO_TEST_CASE(what_names_people_is_gone_and_what_was_counted_stays)
{
    BOOST_TEST((*this)({"set", "staff.expected_count=4"}).exit == 0);
    const Ran ran = (*this)({"erase", "staff", "--yes"});
    BOOST_TEST(ran.exit == 0, ran.err);
    for (const char* told : {"Erased.", "What was counted stays", "Copies elsewhere are not touched: backups"})
        BOOST_TEST(contains(ran.err, told), ran.err);
    BOOST_TEST(!fs::exists(people));
    BOOST_TEST((*this)({"get", "staff.expected_count"}).out == "4\n");
    BOOST_TEST(contains((*this)({"get", "staff"}).out, "staff.comparisons=(1)"));
    BOOST_TEST(traces_below(folder(), rare(), {"roster.csv", "registered.csv"}).empty());
    BOOST_TEST(contains((*this)({"erase", "staff", "--yes"}).err, "there is nothing to erase"));
}

BOOST_AUTO_TEST_CASE(one_list_can_go_and_the_rest_is_told)
{
    const Ran ran = (*this)({"erase", "staff.roster", "--yes"});
    BOOST_TEST(ran.exit == 0, ran.err);
    BOOST_TEST(contains(ran.err, "still holds 4 rows of “staff.registered”"), ran.err);
    BOOST_TEST(!contains(read_file(people), "試験髙﨑"));
    BOOST_TEST(contains(read_file(people), "試験高崎"));
    for (const char* other : {"staff.comparisons", "staff.nothing", "office", "nobody"})
        BOOST_TEST((*this)({"erase", other, "--yes"}).exit == 64, other);
}

BOOST_AUTO_TEST_CASE(a_damaged_file_of_people_leaves_the_office_usable)
{
    write_file(people, read_file(people).substr(0, 300));
    const std::string damaged = read_file(people);
    const Ran set = (*this)({"set", "staff.expected_count=4"});
    BOOST_TEST(set.exit == 0);
    BOOST_TEST(contains(set.err, "is damaged. The lists of people in it are not used, and it stays as it is."), set.err);
    BOOST_TEST(read_file(people) == damaged);
    BOOST_TEST((*this)({"erase", "staff.roster", "--yes"}).exit == 64);
    BOOST_TEST(read_file(people) == damaged);
    const Ran erased = (*this)({"erase", "staff", "--yes"});
    BOOST_TEST(erased.exit == 0, erased.err);
    BOOST_TEST(!fs::exists(people));
}

BOOST_AUTO_TEST_CASE(a_damaged_file_of_people_is_replaced_by_importing_anew)
{
    write_file(people, "damaged");
    import();
    BOOST_TEST((*this)({"check", "staff"}).err.empty());
    BOOST_TEST(contains(read_file(people), "試験髙﨑"));
}

BOOST_AUTO_TEST_CASE(the_file_of_people_is_no_office)
{
    BOOST_TEST((*this)({"check"}).exit != 64); // the only office file here is still found
    const Ran ran = (*this)({"--office", "office.staff.junbi", "check"});
    BOOST_TEST(ran.exit == 74);
    BOOST_TEST(contains(ran.err, "belong to the office file “office.junbi”. Open that one."), ran.err);
    BOOST_TEST((*this)({"new", "--number", "4799999992", "--name", "X", "x.staff.junbi"}).exit == 74);
    fs::rename(path(), folder() / "renamed.junbi");
    const Ran made = (*this)({"new", "--number", "4700000001", "--name", "X", "office.junbi"});
    BOOST_TEST(made.exit == 74);
    BOOST_TEST(contains(made.err, "is still there: lists of people"), made.err);
    BOOST_TEST((*this)({"check", "staff"}).err.empty());
}

BOOST_AUTO_TEST_SUITE_END()
