// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/rule_files.h"

#include "tests/support/folder.h"
#include "wizard/engine/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

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

/// The shipped tables with one file of a person's own over them.
Rules with_own(const std::string& table, const std::string& content)
{
    const TemporaryFolder folder;
    write_file(folder.path() / (table + ".xml"), content);
    return with_own_rows(read_rules(std::filesystem::path(JUNBI_SOURCE) / "checks"), folder.path());
}

BOOST_AUTO_TEST_CASE(own_rows_change_what_they_name_and_others_are_added)
{
    const Rules rules = with_own("certificate/kinds",
        R"(<rules><row id="care" issuer="*見本*" status="事業所で確認済" source="国保連に電話で確認" checked="2026-11-20"/>
           <row id="own" label="見本証明書" subject="*見本*" usable="ask" source="s" checked="2026-11-20"/></rules>)");
    const auto care = [&](const char* column) { return rules.value("certificate.kinds", "care", column); };
    BOOST_TEST(care("issuer") == "*見本*");
    BOOST_TEST(care("label") == "介護保険証明書"); // not named, so not changed
    BOOST_TEST(care("source") == "国保連に電話で確認");
    BOOST_TEST(rules.value("certificate.kinds", "own", "label") == "見本証明書");
    BOOST_TEST(rules.value("certificate.kinds", "own", "issuer").empty());
    BOOST_TEST(rules.value("certificate.kinds", "care_dx", "status") == "未確認");
    const std::size_t shipped = read_rules(std::filesystem::path(JUNBI_SOURCE) / "checks").table("certificate.kinds").size();
    BOOST_TEST(rules.table("certificate.kinds").size() == shipped + 1);
}

BOOST_AUTO_TEST_CASE(a_coming_year_of_holidays_can_be_added_and_one_taken_out)
{
    const Rules rules = with_own("office/holidays",
        R"(<rules><row id="2028-01-01" value="2028-01-01" source="s" checked="2027-02-01"/><row id="2026-11-23" value="" source="s" checked="2026-11-20"/></rules>)");
    BOOST_TEST(rules.value("office.holidays", "2028-01-01") == "2028-01-01");
    BOOST_TEST(rules.value("office.holidays", "2026-11-23").empty());
}

struct BrokenRows {
    const char *table, *content, *line, *why;
};
std::ostream& operator<<(std::ostream& out, const BrokenRows& each) { return out << each.content; }
const BrokenRows broken[]{
    {"certificate/kinds", "<rules>\n\n<row", "3", "damaged"},
    {"certificate/kinds", "<kinds/>", "1", "<rules>"},
    {"certificate/kinds", "", "1", "damaged"},
    {"certificate/kind", "<rules/>", "1", "no rule table"},
    {"certificates/kinds", "<rules/>", "1", "no rule table"},
    {"certificate/kinds", "<rules>\n<row source='s' checked='2026-11-20'/></rules>", "2", "needs an id"},
    {"certificate/kinds", "<rules>\n<row id='a' checked='2026-11-20'/></rules>", "2", "needs an id"},
    {"certificate/kinds", "<rules>\n\n<row id='a' source='s' checked='yesterday'/></rules>", "3", "needs an id"},
    {"certificate/kinds", "<rules>\n<row id='a' source='s' checked='2026-11-20'/>\n<row id='a' source='s' checked='2026-11-20'/></rules>",
        "3", "two rows"},
    {"certificate/kinds", "<rules>\n<row id='a' isuer='x' source='s' checked='2026-11-20'/></rules>", "2", "no column"},
    {"certificate/kinds", "<rules>\n<rows id='a'/></rules>", "2", "only <row"},
};
BOOST_DATA_TEST_CASE(what_is_broken_is_told_with_file_and_line, data::make(broken), each)
{
    BOOST_CHECK_EXCEPTION(with_own(each.table, each.content), Failure, [&](const Failure& failure) {
        const Text& said = failure.text();
        const Text& why = *std::get<Box<Text>>(said.args.at(2));
        return std::get<std::string>(said.args.at(0)).ends_with(std::string(each.table) + ".xml")
            && std::get<long long>(said.args.at(1)) == std::stoll(each.line) && why.msgid.find(each.why) != std::string::npos;
    });
}

BOOST_AUTO_TEST_CASE(no_folder_of_ones_own_changes_nothing)
{
    const Rules shipped = read_rules(std::filesystem::path(JUNBI_SOURCE) / "checks");
    BOOST_TEST((with_own_rows(shipped, "/no/such/folder").table("certificate.kinds") == shipped.table("certificate.kinds")));
    const TemporaryFolder folder;
    write_file(folder.path() / "certificate/readme.txt", "no table");
    write_file(folder.path() / "stray.xml", "no table");
    BOOST_TEST((with_own_rows(shipped, folder.path()).table("certificate.kinds") == shipped.table("certificate.kinds")));
}

BOOST_AUTO_TEST_SUITE_END()
