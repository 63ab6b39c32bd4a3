// SPDX-License-Identifier: Apache-2.0
#include "wizard/tables/table_file.h"

#include "tests/support/folder.h"
#include "tests/tables/sentence.h"
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
    return read_table(folder.path() / "list.csv").source.table;
}

Table pasted_table(const std::string& text) { return parse_pasted(text).source.table; }

} // namespace

BOOST_AUTO_TEST_SUITE(separated_text)

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

BOOST_AUTO_TEST_CASE(all_rows_are_as_long_as_the_longest)
{
    const Table table = read("a,b\n1\n1,2,\n");
    BOOST_TEST((table == Table{{"a", "b", ""}, {{"1", "", ""}, {"1", "2", ""}}}));
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
    BOOST_TEST((pasted_table("名前\tメモ, 備考\r\n試験\t\"一行目\n二行目 \"\"引用\"\"\"\r\n")
        == Table{{"名前", "メモ, 備考"}, {{"試験", "一行目\n二行目 \"引用\""}}}));
    BOOST_TEST((pasted_table("\"a\tb\"\tc\n5\" 型\t\"x\" y\n") == Table{{"a\tb", "c"}, {{"5\" 型", "x y"}}}));
    BOOST_TEST((pasted_table("a;b;c\nd,e\n") == Table{{"a;b;c"}, {{"d,e"}}}));
    BOOST_TEST((pasted_table("\xEF\xBB\xBFone") == Table{{"one"}, {}}));
    BOOST_TEST((pasted_table("a\t\tc\n\t\t3") == Table{{"a", "", "c"}, {{"", "", "3"}}}));
}

BOOST_AUTO_TEST_CASE(a_row_has_the_number_that_a_spreadsheet_shows)
{
    const SourceTable source = parse_pasted("\n\n題名\t\n\nname\tnote\n\"a\nb\"\t1\n\nc\t2\n").source;
    BOOST_TEST(source.header_row == 3u);
    BOOST_TEST((source.rows == std::vector<std::size_t>{5, 6, 8}));
    BOOST_TEST(source.separated);
}

BOOST_AUTO_TEST_CASE(a_failure_names_the_source_row_and_column)
{
    const auto pasted = [](const std::string& text) { return refusal([&] { parse_pasted(text); }); };
    const auto said = [](const std::string& text) { return refusal([&] { read_table_bytes(text, T("list.csv")); }); };
    BOOST_TEST(pasted("a\tb\n\n\"x\ny\"\t\"never closed").starts_with("The pasted text, row 3, column B: The quotation mark that opens"));
    BOOST_TEST(said(std::string("a,b\n1,2\n3,x\0y\n", 14)).starts_with("list.csv, row 3, column B: There is a byte that no text holds"));
    BOOST_TEST(said(std::string("a,b\n1,\"x\0y\"\n", 12)).starts_with("list.csv, row 2, column B: There is a byte that no text holds"));
    BOOST_TEST(said("a,b\n1," + std::string(1 << 20, 'x') + "\n").starts_with("list.csv, row 2, column B: The cell holds more than 10000"));
    BOOST_TEST(said("").starts_with("list.csv: There is nothing in it."));
    BOOST_TEST(said(",,\n\n").starts_with("list.csv: There is nothing in it."));
    BOOST_TEST(said("<html><table>").find("web page") != std::string::npos);
    BOOST_TEST(said("%PDF-1.7").find("PDF") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_header_without_rows_is_a_table_without_rows)
{
    const SourceTable source = read_table_bytes("name,number\n", T("x")).source;
    BOOST_TEST((source.table == Table{{"name", "number"}, {}}));
}

BOOST_AUTO_TEST_CASE(a_person_may_choose_the_separator)
{
    const TableFile file = read_table_bytes("a;b,c\n1;2,3\n", T("x"), {{}, ',', {}});
    BOOST_TEST((file.source.table == Table{{"a;b", "c"}, {{"1;2", "3"}}}));
    BOOST_TEST(read_table_bytes("題名\na;b;c\n1;2;3\n", T("x")).separator == ';');
}

BOOST_AUTO_TEST_CASE(what_is_too_large_is_refused)
{
    const auto rows = [](std::size_t count) {
        std::string text = "a\tb";
        for (std::size_t i = 0; i < count; ++i)
            text += "\n1\t2";
        return text;
    };
    BOOST_TEST(pasted_table(rows(200'000)).size() == 200'000u);
    BOOST_CHECK_THROW(pasted_table(rows(200'001)), Failure);
    BOOST_TEST(pasted_table(std::string(499, '\t') + "x").columns.size() == 500u);
    BOOST_CHECK_THROW(pasted_table(std::string(500, '\t') + "x"), Failure);
    BOOST_TEST(pasted_table(std::string(10'000, 'x')).columns.front().size() == 10'000u);
    BOOST_CHECK_THROW(pasted_table(std::string(10'001, 'x')), Failure);
    const std::string large = "a\n" + std::string(most_table_bytes, '\n');
    BOOST_TEST(refusal([&] { read(large); }).find("larger than 64 MB") != std::string::npos);
    BOOST_TEST(refusal([&] { pasted_table(large); }).find("larger than 64 MB") != std::string::npos);
    std::string wide; // fewer than the rows and columns allowed, more cells than a computer should hold
    for (int i = 0; i < 20'000; ++i)
        wide += "x" + std::string(400, '\t') + "y\n";
    BOOST_TEST(refusal([&] { pasted_table(wide); }).find("far more cells") != std::string::npos);
}

BOOST_DATA_TEST_CASE(
    what_cannot_be_pasted_is_refused, data::make(std::vector<std::string>{"", "\n\t\n", "a\tb\n\"never closed", "\x96\xBC"}), pasted)
{
    BOOST_CHECK_THROW(pasted_table(pasted), Failure);
}

BOOST_DATA_TEST_CASE(
    what_cannot_be_read_is_refused, data::make(std::vector<std::string>{"", "a,b\n\"never closed,2\n", "\xFF\xFE\xFF\xDF\x41"}), content)
{
    BOOST_CHECK_THROW(read(content), Failure);
}

BOOST_AUTO_TEST_SUITE_END()
