// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/csv.h"

#include "tests/support/folder.h"
#include "wizard/engine/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

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

BOOST_DATA_TEST_CASE(what_cannot_be_read_is_refused,
    data::make(std::vector<std::string>{"", "a,b\n\"never closed,2\n", "a,b\n1,2,3\n", "\xFF\xFE\xFF\xFE\xA0"}), content)
{
    BOOST_CHECK_THROW(read(content), Failure);
}

BOOST_AUTO_TEST_SUITE_END()
