// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/two_lists.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

unsigned mode_of(const fs::path& path)
{
    struct stat found { };
    BOOST_REQUIRE(::stat(path.c_str(), &found) == 0);
    return found.st_mode & 07777;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string mark = "\xEF\xBB\xBF";

} // namespace

BOOST_FIXTURE_TEST_SUITE(exporting, TwoLists)

BOOST_AUTO_TEST_CASE(matches_have_exactly_four_columns_and_name_nobody)
{
    import();
    const Ran ran = (*this)({"export", "staff.matches", "-o", "matches.csv"});
    BOOST_TEST(ran.exit == 0, ran.err);
    BOOST_TEST(ran.out.empty());
    const std::string text = read_file(folder() / "matches.csv");
    BOOST_TEST(text.starts_with(mark + "class,roster_row,registered_row,reason\r\n"), text);
    BOOST_TEST(contains(text, "\r\nsame,3,3,"), text); // rows as a spreadsheet numbers the files
    BOOST_TEST(contains(text, "\r\nmissing,4,,"), text);
    BOOST_TEST(contains(text, "\r\nextra,,5,"), text);
    BOOST_TEST(!contains(text, "試験"));
    BOOST_TEST((*this)({"export", "staff.matches", "-o", "-"}).out == text);
    BOOST_TEST((*this)({"export", "staff.matches"}).out == text);
}

BOOST_AUTO_TEST_CASE(who_is_named_is_for_the_owner_only_and_comes_back_the_same)
{
    import();
    const Ran ran = (*this)({"export", "staff.roster", "-o", "people.csv"});
    BOOST_TEST(ran.exit == 0, ran.err);
    BOOST_TEST(contains(ran.err, "This file names people"));
    BOOST_TEST(mode_of(folder() / "people.csv") == 0600u);
    const std::string first = read_file(folder() / "people.csv");
    BOOST_TEST(contains(first, "試験髙﨑　零子"));
    BOOST_TEST((*this)({"import", "staff.roster", "people.csv"}).exit == 0);
    BOOST_TEST((*this)({"export", "staff.roster"}).out == first);

    write_file(folder() / "wide.csv", "x");
    fs::permissions(folder() / "wide.csv", fs::perms(0666));
    BOOST_TEST((*this)({"export", "staff.roster", "-o", "wide.csv", "--yes"}).exit == 0);
    BOOST_TEST(mode_of(folder() / "wide.csv") == 0600u);
}

BOOST_AUTO_TEST_CASE(no_file_is_replaced_without_being_asked_for)
{
    import();
    write_file(folder() / "mine.csv", "mine");
    const Ran ran = (*this)({"export", "staff.matches", "-o", "mine.csv"});
    BOOST_TEST(ran.exit == 74);
    BOOST_TEST(contains(ran.err, "is already there. Choose another name, or replace it with --yes"), ran.err);
    BOOST_TEST(read_file(folder() / "mine.csv") == "mine");
    BOOST_TEST((*this)({"export", "staff.matches", "-o", "mine.csv", "--yes"}).exit == 0);
    BOOST_TEST(read_file(folder() / "mine.csv").starts_with(mark));
    const std::string before = picture_of(folder());
    BOOST_TEST((*this)({"export", "staff.matches", "-o", "office.junbi", "--yes"}).exit == 64);
    BOOST_TEST((*this)({"export", "staff.matches", "-o", "no/where.csv"}).exit == 74);
    BOOST_TEST((*this)({"export", "staff.roster", "-o", "no/where.csv"}).exit == 74);
    BOOST_TEST(picture_of(folder()) == before);
}

BOOST_AUTO_TEST_CASE(no_cell_runs_as_a_formula_and_that_is_told)
{
    write_file(roster(), "name,job\n=cmd|'/c calc'!A1,\"a,\"\"b\"\"\"\n試験,+1\n");
    BOOST_TEST((*this)({"import", "staff.roster", "roster.csv"}).exit == 0);
    const Ran ran = (*this)({"export", "staff.roster"});
    BOOST_TEST(contains(ran.out, ",'=cmd|'/c calc'!A1,"), ran.out);
    BOOST_TEST(contains(ran.out, "\"a,\"\"b\"\"\""), ran.out);
    BOOST_TEST(contains(ran.out, ",'+1"), ran.out);
    BOOST_TEST(contains(ran.err, "2 cells got an apostrophe"), ran.err);
}

BOOST_AUTO_TEST_CASE(any_table_can_be_had_and_what_there_is_none_of_is_told)
{
    BOOST_TEST((*this)({"export", "staff.roster"}).out.starts_with(mark + "source_row,number,name,")); // no rows yet
    BOOST_TEST((*this)({"export", "office.services"}).exit == 0);
    BOOST_TEST((*this)({"export", "subsidy.limits"}).exit == 0);
    const Ran none = (*this)({"export", "staff.nothing"});
    BOOST_TEST(none.exit == 64);
    BOOST_TEST(contains(none.err, "There are: staff.roster, staff.registered"), none.err);
    BOOST_TEST((*this)({"export", "staff"}).exit == 64);
    BOOST_TEST((*this)({"export", "staff.expected_count"}).exit == 64);
    BOOST_TEST((*this)({"export", "nobody.roster"}).exit == 64);
}

BOOST_AUTO_TEST_CASE(lists_given_along_are_compared_and_not_kept)
{
    const std::string before = picture_of(folder());
    const std::vector<std::string> with{"--with", "staff.roster=roster.csv", "--with", "staff.registered=registered.csv"};
    const auto ran = [&](std::vector<std::string> words) {
        words.insert(words.end(), with.begin(), with.end());
        return (*this)(words);
    };
    const Ran exported = ran({"export", "staff.matches"});
    BOOST_TEST(contains(exported.out, "\r\nextra,,5,"), exported.out);
    BOOST_TEST(ran({"check", "staff"}).out != (*this)({"check", "staff"}).out);
    BOOST_TEST(ran({"check", "staff", "--here"}).exit == 64);
    BOOST_TEST(picture_of(folder()) == before);
    const TemporaryFolder nowhere;
    const Program elsewhere{nowhere.path()};
    const Ran apart = elsewhere(
        {"export", "staff.matches", "--with", "staff.roster=" + roster().string(), "--with", "staff.registered=" + registered().string()});
    BOOST_TEST(apart.out == exported.out, apart.err);
    BOOST_TEST(fs::is_empty(nowhere.path()));
    import();
    BOOST_TEST((*this)({"export", "staff.matches"}).out == exported.out);
}

BOOST_AUTO_TEST_CASE(the_exit_says_whether_the_lists_are_the_same)
{
    const auto code = [&](const fs::path& a, const fs::path& b, std::vector<std::string> words) {
        words.insert(words.end(), {"--exit-diff", "--with", "staff.roster=" + a.string(), "--with", "staff.registered=" + b.string()});
        return (*this)(words).exit;
    };
    for (const auto& words : {std::vector<std::string>{"check", "staff"}, {"check"}, {"export", "staff.matches"}}) {
        BOOST_TEST(code(registered(), registered(), words) == 0);
        BOOST_TEST(code(roster(), registered(), words) == 1);
        BOOST_TEST(code(roster(), folder() / "none.csv", words) == 2);
    }
    write_file(folder() / "variant.csv",
        "number,name,kana,birth,job\nQX90715,試験塚 一,ｼｹﾝﾂﾞｶ "
        "ﾊｼﾞﾒ,1902-02-04,試験職種乙\nQX90714,試験髙﨑零子,シケンタカザキレイコ,1902-02-03,試験職種甲\n"
        "QX90717,試験麓参,シケンフモトサン,1902-02-06,試験職種丁\nQX90799,試験岬伍,シケンミサキゴ,1902-02-09,試験職種戊\n");
    BOOST_TEST(code(folder() / "variant.csv", registered(), {"check", "staff"}) == 0); // other characters, the same people
    write_file(folder() / "before.csv", "number,name,birth\nQX90717,試験峠　参,1902-02-06\n");
    write_file(folder() / "after.csv", "number,name,birth\nQX90717,試験麓　参,1902-02-06\n");
    BOOST_TEST(code(folder() / "before.csv", folder() / "after.csv", {"check", "staff"}) == 1); // who knows? only a person
    BOOST_TEST((*this)({"check", "staff", "--exit-diff"}).exit == 2);                           // nothing is imported
    BOOST_TEST((*this)({"check", "office", "--exit-diff"}).exit == 2);
    BOOST_TEST((*this)({"check", "nobody", "--exit-diff"}).exit == 2);
    BOOST_TEST((*this)({"check", "--exit-diff", "--nonsense"}).exit == 2);
}

BOOST_AUTO_TEST_CASE(a_step_tells_how_many_people_it_has_and_not_who)
{
    import();
    const Ran all = (*this)({"get", "staff"}), one = (*this)({"get", "staff.roster"});
    BOOST_TEST(contains(all.out, "staff.roster=(4)"), all.out);
    BOOST_TEST(one.out == "4\n");
    BOOST_TEST(contains(one.err, "junbi export staff.roster"), one.err);
}

BOOST_AUTO_TEST_SUITE_END()
