// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/csv.h"

#include "tests/support/folder.h"
#include "wizard/engine/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <functional>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

Table read(const std::string& content)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "list.csv", content);
    return read_csv(folder.path() / "list.csv");
}

} // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_DATA_TEST_CASE(the_same_table_in_every_dress,
    data::make(
        std::vector<std::string>{"名前,数\n試験,2\n", "\xEF\xBB\xBF名前,数\r\n試験,2\r\n", "名前\t数\n試験\t2", "名前;数\n\n試験;2\n",
            "\"名前\",\"数\"\n\"試験\",\"2\"\n", "\x96\xBC\x91\x4F,\x90\x94\r\n\x8E\x8E\x8C\xB1,2\r\n"}), // the last: Shift_JIS
    content)
{
    const Table table = read(content);
    BOOST_TEST((table == Table{{"名前", "数"}, {{"試験", "2"}}}));
}

BOOST_AUTO_TEST_CASE(quotes_hold_separators_quotes_and_lines)
{
    const Table table = read("a,b\n\"x, \"\"y\"\"\nz\",2\n");
    BOOST_TEST(table.at(0, "a") == "x, \"y\"\nz");
    BOOST_TEST(table.at(0, "b") == "2");
}

BOOST_AUTO_TEST_CASE(short_and_long_lines_fit_the_header)
{
    const Table table = read("a,b\n1\n1,2,,\n");
    BOOST_TEST((table.rows == std::vector<std::vector<std::string>>{{"1", ""}, {"1", "2"}}));
}

BOOST_AUTO_TEST_CASE(old_line_ends_and_lines_in_quotes_are_understood)
{
    BOOST_TEST((read("a,b\r1,2\r3,4\r") == Table{{"a", "b"}, {{"1", "2"}, {"3", "4"}}}));
    BOOST_TEST((read("a,b\r\n\"x\r\ny\",2\r\n") == Table{{"a", "b"}, {{"x\ny", "2"}}}));
    BOOST_TEST((read("a,b\n,\n\"\",\"\"\n1,2\n") == Table{{"a", "b"}, {{"1", "2"}}})); // blank lines
}

BOOST_AUTO_TEST_CASE(pasted_cells_are_separated_by_tabs_only)
{
    // As Excel puts them on the clipboard: CR LF between rows, quotes around cells with lines, a quote doubled there.
    BOOST_TEST((parse_table("名前\tメモ, 備考\r\n試験\t\"一行目\n二行目 \"\"引用\"\"\"\r\n")
        == Table{{"名前", "メモ, 備考"}, {{"試験", "一行目\n二行目 \"引用\""}}}));
    BOOST_TEST((parse_table("\"a\tb\"\tc\n5\" 型\t\"x\" y\n") == Table{{"a\tb", "c"}, {{"5\" 型", "x y"}}}));
    BOOST_TEST((parse_table("a;b;c\nd,e\n") == Table{{"a;b;c"}, {{"d,e"}}}));
    BOOST_TEST((parse_table("\xEF\xBB\xBFone") == Table{{"one"}, {}}));
    BOOST_TEST((parse_table("a\t\tc\n\t\t3") == Table{{"a", "", "c"}, {{"", "", "3"}}}));
}

BOOST_AUTO_TEST_CASE(a_failure_names_the_source_and_the_line)
{
    const auto named = [](const std::function<void()>& attempt) {
        try {
            attempt();
        } catch (const Failure& failure) {
            const auto* source = std::get_if<Box<Text>>(&failure.text().args.at(0));
            const auto* line = std::get_if<long long>(&failure.text().args.at(1));
            return (**source).msgid + " " + std::to_string(*line);
        }
        return std::string("nothing");
    };
    BOOST_TEST(named([] { parse_table("a\tb\n\n\"x\ny\"\t\"never closed"); }) == "The pasted text 4");
    BOOST_TEST(named([] { parse_table("a\tb\r\n\r\n\"x\r\ny\"\t1\r\n1\t2\t3"); }) == "The pasted text 5");
    BOOST_TEST(named([] { read("a,b\n\n1,2,3\n"); }) == "“{1}” 3");
}

BOOST_AUTO_TEST_CASE(what_is_too_large_is_refused)
{
    const auto rows = [](std::size_t count) {
        std::string text = "a\tb";
        for (std::size_t i = 0; i < count; ++i)
            text += "\n1\t2";
        return text;
    };
    BOOST_TEST(parse_table(rows(20'000)).size() == 20'000u);
    BOOST_CHECK_THROW(parse_table(rows(20'001)), Failure);
    BOOST_TEST(parse_table(std::string(499, '\t') + "x").columns.size() == 500u);
    BOOST_CHECK_THROW(parse_table(std::string(500, '\t') + "x"), Failure);
    const std::string large(20u << 20, 'x');
    BOOST_TEST(parse_table(large).columns.front().size() == large.size());
    BOOST_CHECK_THROW(parse_table(large + "x"), Failure);
    BOOST_CHECK_THROW(read(large + "x"), Failure);
}

BOOST_DATA_TEST_CASE(what_cannot_be_pasted_is_refused,
    data::make(std::vector<std::string>{"", "\n\t\n", "a\tb\n\"never closed", "a\n1\t2", "\x96\xBC"}), pasted)
{
    BOOST_CHECK_THROW(parse_table(pasted), Failure);
}

BOOST_DATA_TEST_CASE(what_cannot_be_read_is_refused,
    data::make(std::vector<std::string>{"", "a,b\n\"never closed,2\n", "a,b\n1,2,3\n", "\xFF\xFE\xFF\xFE\xA0"}), content)
{
    BOOST_CHECK_THROW(read(content), Failure);
}

BOOST_AUTO_TEST_SUITE_END()
