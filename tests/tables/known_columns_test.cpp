// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/known_columns.h"

#include "tests/support/folder.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

Field people() { return table("people", {}, {number("source_row", {}), text("name", T("Name")), text("kana", T("Reading"))}); }

Foreign foreign(std::vector<std::string> header, Mapping mapping)
{
    return {{{std::move(header), {{"見本 花子", "ミホン ハナコ"}}}, 1, {}, false}, std::move(mapping), true, {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(known_columns)

BOOST_AUTO_TEST_CASE(a_mapping_is_known_again_by_table_and_header)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "config/columns.xml";
    BOOST_TEST(!recall_columns(file, "staff.people", people())({"山", "川"}).has_value());
    remember_columns(file, "staff.people", people(), foreign({"山", "川"}, {{}, 1, 0}));
    const Recall known = recall_columns(file, "staff.people", people());
    BOOST_TEST((known({"山", " 川"}) == Mapping{{}, 1, 0}));
    BOOST_TEST(!known({"川", "山"}).has_value());
    BOOST_TEST(!recall_columns(file, "staff.others", people())({"山", "川"}).has_value());
    remember_columns(file, "staff.people", people(), foreign({"山", "川"}, {{}, 0, {}}));
    BOOST_TEST((recall_columns(file, "staff.people", people())({"山", "川"}) == Mapping{{}, 0, {}}));
    const Foreign fit = fitted(people(), {{{"題名"}, {{"山", "川"}, {"x", "y"}}}, 1, {}, false}, [](const Text& t) { return t.msgid; },
        {{}, recall_columns(file, "staff.people", people()), {}, false});
    BOOST_TEST(fit.source.header_row == 2u);
    BOOST_TEST((fit.mapping == Mapping{{}, 0, {}}));
}

BOOST_AUTO_TEST_CASE(no_word_of_a_list_is_kept)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "columns.xml";
    remember_columns(
        file, "staff.people", people(), foreign({"見本 太郎", "ミホン タロウ"}, {{}, 0, 1})); // a person took a row for the header
    const std::string kept = read_file(file);
    for (const char* word : {"見本", "太郎", "花子", "ミホン"})
        BOOST_TEST(kept.find(word) == std::string::npos);
    Foreign bare = foreign({"", ""}, {{}, 0, 1});
    bare.has_header = false;
    remember_columns(folder.path() / "none.xml", "staff.people", people(), bare);
    BOOST_TEST(!std::filesystem::exists(folder.path() / "none.xml"));
}

BOOST_AUTO_TEST_CASE(the_hundred_last_ones_stay_and_a_damaged_file_is_made_anew)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "columns.xml";
    write_file(file, "<junbi-columns");
    for (int i = 0; i < 105; ++i)
        remember_columns(file, "staff.people", people(), foreign({"h" + std::to_string(i), "x"}, {{}, 0, 1}));
    const Recall known = recall_columns(file, "staff.people", people());
    BOOST_TEST(!known({"h4", "x"}).has_value());
    BOOST_TEST(known({"h5", "x"}).has_value());
    BOOST_TEST(known({"h104", "x"}).has_value());
    remember_columns(folder.path() / "new.xml", "staff.people", people(), foreign({"a"}, {{}, 0, {}}));
    const auto rights = std::filesystem::status(folder.path() / "new.xml").permissions();
    BOOST_TEST((static_cast<unsigned>(rights) & 077u) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
