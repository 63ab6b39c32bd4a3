// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/rule_files.h"

#include "tests/support/folder.h"
#include "wizard/engine/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(rule_files)

BOOST_AUTO_TEST_CASE(the_shipped_tables_are_sound)
{
    const Rules rules = read_rules(std::filesystem::path(JUNBI_SOURCE) / "checks");
    BOOST_TEST(rules.tables().size() >= 5u);
    for (const auto& [name, table] : rules.tables()) {
        BOOST_TEST(!table.version.empty(), name);
        BOOST_TEST(!table.rows.empty(), name);
    }
}

BOOST_AUTO_TEST_CASE(attributes_are_columns_and_rows_may_lack_some)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "step/table.xml",
        R"(<rules version="2026-11-22"><row id="a" source="s" checked="2026-11-22"/><row id="b" extra="x" source="s" checked="2026-11-22"/></rules>)");
    write_file(folder.path() / "readme.txt", "a stray file is no table");
    const Rules rules = read_rules(folder.path());
    BOOST_TEST(rules.value("step.table", "b", "extra") == "x");
    BOOST_TEST(rules.value("step.table", "a", "extra").empty());
    BOOST_TEST(rules.value("step.none", "a").empty());
}

BOOST_DATA_TEST_CASE(a_row_without_source_or_date_and_a_broken_table_are_refused,
    data::make({R"(<rules><row id="a" checked="2026-11-22"/></rules>)", R"(<rules><row id="a" source="s" checked="soon"/></rules>)",
        "<rules>", "<table/>"}),
    content)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "step/table.xml", content);
    BOOST_CHECK_THROW(read_rules(folder.path()), Failure);
}

BOOST_AUTO_TEST_CASE(a_missing_folder_is_told) { BOOST_CHECK_THROW(read_rules("/no/such/folder"), Failure); }

BOOST_AUTO_TEST_SUITE_END()
