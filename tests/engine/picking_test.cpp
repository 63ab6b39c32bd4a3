// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/picking.h"

#include "wizard/engine/table_import.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

const Picking by_region{"list", "region", "region", "step.regions"};

Rules regions()
{
    Rules rules;
    rules.add("step.regions",
        {"2026-11-23",
            {{"id", "name", "words"},
                {{"13", "東京都", "東京 関東 全国"}, {"14", "神奈川県", "神奈川 関東 全国"}, {"26", "京都府", "京都 近畿 全国"}}}});
    return rules;
}

Table list_of(const std::string& region) { return {{"name", "region"}, {{"見本", region}}}; }

Field asked() { return table("asked", T("Asked"), {text("name", T("Name")), text("phone", T("Telephone")), text("answer", T("Answer"))}); }

} // namespace

BOOST_AUTO_TEST_SUITE(picking)

BOOST_DATA_TEST_CASE(a_row_is_shown_where_its_region_fits_or_cannot_be_read,
    data::make({"東京都", "東京", "ＴＯＫＹＯ", "神奈川県", "神奈川、東京", "神奈川・京都", "関東", "全国", "京都府", "京都", "",
        "東京都ほか", "神奈川\n東京"})
        ^ data::make({true, true, true, false, true, false, true, true, false, false, true, true, true}),
    region, shown)
{
    BOOST_TEST(rows_for(list_of(region), by_region, regions(), "13").size() == (shown ? 1u : 0u));
    BOOST_TEST(rows_for(list_of(region), by_region, regions(), "").size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_unknown_wish_hides_nothing)
{
    BOOST_TEST(rows_for(list_of("京都府"), by_region, regions(), "99").size() == 1u);
    BOOST_TEST(rows_for(list_of("京都府"), by_region, {}, "13").size() == 1u);
}

BOOST_AUTO_TEST_CASE(chosen_rows_go_into_the_columns_of_their_names_once)
{
    const Table list{{"phone", "name", "region"}, {{"1", "A", "x"}, {"2", "B", "y"}, {"3", "ａ", "z"}}};
    const Table known{{"name", "answer"}, {{"b", "yes"}}};
    const Picked picked = with_picked(asked(), known, list, {0, 1, 2});
    BOOST_TEST(picked.added == 1u); // B is there, and ａ is A
    BOOST_REQUIRE(picked.rows.size() == 2u);
    BOOST_TEST(picked.rows.at(0, "answer") == "yes");
    BOOST_TEST(picked.rows.at(1, "name") == "A");
    BOOST_TEST(picked.rows.at(1, "phone") == "1");
}

BOOST_AUTO_TEST_CASE(an_answer_fills_the_row_of_its_company_and_takes_nothing_away)
{
    const Table known{{"name", "phone", "price"}, {{"Ａ社", "1", ""}, {"B社", "2", "500"}}};
    const Table fresh{{"price", "name", "phone"}, {{"300", "A社", ""}, {"", "B社", "9"}, {"700", "C社", ""}}};
    const Table all = joined(known, fresh, Taking::fill_in);
    BOOST_REQUIRE(all.size() == 3u);
    BOOST_TEST(all.at(0, "price") == "300");
    BOOST_TEST(all.at(0, "phone") == "1");
    BOOST_TEST(all.at(0, "name") == "A社");
    BOOST_TEST(all.at(1, "price") == "500"); // an empty cell takes nothing away
    BOOST_TEST(all.at(1, "phone") == "9");
    BOOST_TEST(all.at(2, "name") == "C社");
    BOOST_TEST(joined(known, {{"price"}, {{"1"}}}, Taking::fill_in).size() == 3u); // without a name nothing belongs together
    BOOST_TEST(joined({}, fresh, Taking::fill_in).size() == 3u);
}

BOOST_AUTO_TEST_CASE(rows_without_a_name_are_like_no_other_and_a_table_may_say_what_counts)
{
    const Table known{{"name", "price"}, {{"", "1"}, {"Kabu A", "2"}}};
    const Table fresh{{"name", "price"}, {{"", "3"}, {"", "4"}, {"A", "5"}, {"A", "6"}}};
    const auto without_kabu = [](std::string_view name) { return std::string(name.starts_with("Kabu ") ? name.substr(5) : name); };
    const Table all = joined(known, fresh, Taking::fill_in, without_kabu);
    BOOST_REQUIRE(all.size() == 4u);
    BOOST_TEST(all.at(0, "price") == "1");
    BOOST_TEST(all.at(1, "price") == "6"); // the last one that says so
    BOOST_TEST(all.at(3, "price") == "4");
    Field table = asked();
    table.row_key = without_kabu;
    BOOST_TEST(with_picked(table, known, fresh, {2}).added == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
