// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/table_import.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <map>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

using Row = std::vector<std::string>;

/// A language with a few words; the rest stays English.
std::string say(const Text& text)
{
    static const std::map<std::string, std::string> words{{"Company", "会社名"}, {"Price A", "金額Ａ"}, {"Price B", "金額Ｂ"},
        {"Asked on", "依頼日"}, {"Kind", "種類"}, {"Near", "近い"}, {"Far away", "遠 い"}};
    if (text.msgid == "{1}")
        return std::get<std::string>(text.args.at(0)); // a name, the same in every language
    const auto found = words.find(text.msgid);
    return found == words.end() ? text.msgid : found->second;
}

Field vendors()
{
    return table("vendors", T("Vendors"),
        {text("name", T("Company")), money("price_a", T("Price A")), money("price_b", T("Price B")), date("asked", T("Asked on")),
            choice("kind", T("Kind"), {{"near", T("Near")}, {"far", T("Far away")}})});
}

/// The mapping for a foreign header, "0 - 2 - -": the place of each column.
std::string guessed(Row header)
{
    std::string out;
    for (const auto& place : guess_mapping(vendors(), header, say))
        out += (out.empty() ? "" : " ") + (place ? std::to_string(*place) : "-");
    return out;
}

/// A table whose header is its first row, as a file has it.
SourceTable source(Table cells) { return {std::move(cells), 1, {}, true}; }

Import imported(Table cells)
{
    const Foreign foreign = fitted(vendors(), source(std::move(cells)), say);
    return import_rows(vendors(), foreign, foreign.mapping, {}, say);
}

/// A sentence with everything that fills it.
std::string words_of(const Text& text)
{
    std::string out = say(text);
    for (const Arg& each : text.args)
        if (const auto* inner = std::get_if<Box<Text>>(&each))
            out += " | " + words_of(**inner);
        else if (const auto* number = std::get_if<long long>(&each))
            out += " | " + std::to_string(*number);
        else if (const auto* word = std::get_if<std::string>(&each))
            out += " | " + *word;
    return out;
}

struct Header {
    Row names;
    const char* mapping;
    friend std::ostream& operator<<(std::ostream& out, const Header& header) { return out << header.mapping; }
};

const std::vector<Header> headers{
    {{"name", "price_a", "price_b", "asked", "kind"}, "0 1 2 3 4"},
    {{"種類", "依頼日", "金額Ｂ", "金額Ａ", "会社名"}, "4 3 2 1 0"},
    {{"ＮＡＭＥ", " 金額 A", "　金額B　", "Price_A"}, "0 1 2 - -"}, // width, case and white space; Price A is there already
    {{"備考", "会社名（正式）", "ご依頼日"}, "1 - - 2 -"},          // contains the label
    {{"会社", "依頼", "種類の別"}, "0 - - 1 2"},                    // is contained in the label
    {{"金額"}, "- - - - -"},                                        // in two labels: nobody knows which
    {{"会社名1", "会社名2"}, "- - - - -"},                          // two headers for one label
    {{"会社名", "会社名"}, "0 - - - -"},                            // the first of two equal ones
    {{"会社名の種類"}, "- - - - -"},                                // would fit two columns
    {{"金額B", "金額"}, "- 1 0 - -"},                               // what is left over is clear
    {{"", "日", "名"}, "- - - - -"},                                // too little to tell anything
    {{"a", "b"}, "- - - - -"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(table_import)

BOOST_DATA_TEST_CASE(the_header_tells_the_columns, data::make(headers), header) { BOOST_TEST(guessed(header.names) == header.mapping); }

BOOST_AUTO_TEST_CASE(no_foreign_column_is_used_twice)
{
    const Field twins = table("twins", {}, {text("one", T("Company")), text("two", T("Company")), text("three", T("Company and more"))});
    BOOST_TEST((guess_mapping(twins, {"会社名"}, say) == Mapping{0, std::nullopt, std::nullopt}));
    BOOST_TEST((guess_mapping(twins, Row{"Company and more", "会社名"}, say) == Mapping{1, std::nullopt, 0}));
    const Field part = table("part", {}, {text("one", T("Price")), text("two", T("Price in yen"))});
    BOOST_TEST((guess_mapping(part, {"price in yen"}, say) == Mapping{std::nullopt, 0})); // contains “Price”, but is taken
}

BOOST_AUTO_TEST_CASE(pasted_cells_without_a_header_are_taken_in_order)
{
    const Fitting pasted{.may_lack_header = true};
    const Foreign bare = fitted(vendors(), source({{"見本商会", "1000"}, {{"見本電気", "2000"}}}), say, pasted);
    BOOST_TEST(!bare.has_header);
    BOOST_TEST((bare.source.table == Table{{"", ""}, {{"見本商会", "1000"}, {"見本電気", "2000"}}}));
    BOOST_TEST((bare.mapping == Mapping{0, 1, std::nullopt, std::nullopt, std::nullopt}));
    const Foreign named = fitted(vendors(), source({{"依頼日", "会社名"}, {{"2026-12-01", "見本商会"}}}), say, pasted);
    BOOST_TEST(named.has_header);
    BOOST_TEST(named.source.table.size() == 1u);
    BOOST_TEST((named.mapping == Mapping{1, std::nullopt, std::nullopt, 0, std::nullopt}));
    const Foreign wide = fitted(vendors(), source({Row(9, "x")}), say, pasted);
    BOOST_TEST((wide.mapping == Mapping{0, 1, 2, 3, 4}));
}

BOOST_AUTO_TEST_CASE(values_come_into_their_kept_form)
{
    const Import import = imported({{"会社名", "金額A", "依頼日", "種類"},
        {{" 見本商会 ", "￥１２，０００－", "令和8年12月1日", "遠い"}, {"見本電気", "", "", "ＮＥＡＲ"}, {"見本通信", "0", "", " 近 い"}}});
    BOOST_TEST(import.complained == 0u);
    BOOST_TEST((import.rows.columns == Row{"name", "price_a", "price_b", "asked", "kind"}));
    BOOST_TEST((import.rows.rows
        == std::vector<Row>{
            {"見本商会", "12000", "", "2026-12-01", "far"}, {"見本電気", "", "", "", "near"}, {"見本通信", "0", "", "", "near"}}));
}

BOOST_AUTO_TEST_CASE(the_good_rows_are_taken_and_the_wrong_ones_named)
{
    const Import import = imported(
        {{"会社名", "金額A", "種類"}, {{"見本商会", "約千円", "近い"}, {"", " ", ""}, {"見本電気", "1", "どこか"}, {"見本通信", "2", ""}}});
    BOOST_TEST(import.complained == 2u);
    BOOST_REQUIRE(import.complaints.size() == 2u);
    BOOST_TEST(words_of(import.complaints[0]).starts_with("Row {1}, {2}: {3} | 2 | 金額Ａ | "));
    BOOST_TEST(words_of(import.complaints[1]).starts_with("Row {1}, {2}: {3} | 4 | 種類 | "), words_of(import.complaints[1]));
    BOOST_TEST(words_of(import.complaints[1]).find("どこか") != std::string::npos);
    BOOST_TEST((import.wrong == std::vector<std::size_t>{0, 2})); // the empty row is neither good nor wrong
    BOOST_REQUIRE(import.rows.size() == 1u);
    BOOST_TEST(import.rows.at(0, "name") == "見本通信");
    BOOST_TEST(!complaint(vendors(), import.rows, {}).has_value()); // and the engine takes it
}

BOOST_AUTO_TEST_CASE(the_first_hundred_complaints_are_kept_and_all_are_counted)
{
    const Import import = imported({{"種類", "依頼日"}, std::vector<Row>(300, {"どこか", "いつか"})});
    BOOST_TEST(import.complained == 600u);
    BOOST_TEST(import.complaints.size() == 100u);
    BOOST_TEST(import.wrong.size() == 300u);
    BOOST_TEST(import.rows.empty());
}

BOOST_AUTO_TEST_CASE(wrong_rows_can_be_copied_as_they_came)
{
    const Foreign named{source({{"会社名", "依頼日"}, {{"a", "b"}, {"x\ty \"z\"", "いつか"}, {"c"}}}), {}, true, {}};
    BOOST_TEST(to_mend(named, {1, 2}) == "会社名\t依頼日\n\"x\ty \"\"z\"\"\"\tいつか\nc\n");
    BOOST_TEST(to_mend({source({{"", ""}, {{"a", "b"}}}), {}, false, {}}, {0}) == "a\tb\n");
}

BOOST_AUTO_TEST_CASE(a_day_without_its_year_is_reckoned_from_today)
{
    const Foreign foreign = fitted(vendors(), source({{"会社名", "依頼日"}, {{"見本商会", "12/1"}}}), say);
    const auto read = [&](std::optional<Day> today) { return import_rows(vendors(), foreign, foreign.mapping, {}, say, today); };
    BOOST_TEST(read(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)).rows.at(0, "asked") == "2026-12-01");
    BOOST_TEST(read({}).complained == 1u);
}

BOOST_AUTO_TEST_CASE(short_lines_and_foreign_places_do_no_harm)
{
    const Import import = import_rows(vendors(), {source({{"a", "b"}, {{"見本商会"}}}), {}, true, {}}, {0, 1, 99}, {}, say);
    BOOST_TEST((import.rows.rows == std::vector<Row>{{"見本商会", "", "", "", ""}}));
}

BOOST_AUTO_TEST_CASE(a_choice_from_the_rules_is_taken_by_its_words)
{
    Rules rules;
    rules.add("x.codes", {"2026-11-22", {{"id", "name"}, {{"15", "通所介護"}, {"43", "居宅介護支援"}, {"99", ""}}}});
    const Field services = table("services", T("Services"), {choice_from("service", T("Service"), "x.codes")});
    const Import import
        = import_rows(services, {source({{"Service"}, {{"居宅介護支援"}, {"１５"}, {"　"}}}), {}, true, {}}, {0}, rules, say);
    BOOST_TEST(import.complained == 0u);
    BOOST_TEST((import.rows.rows == std::vector<Row>{{"43"}, {"15"}}));
}

BOOST_AUTO_TEST_CASE(a_long_list_from_a_large_rule_table_is_read_at_once)
{
    Table codes{{"id", "name"}, {}};
    for (int i = 0; i < 2000; ++i)
        codes.rows.push_back({std::to_string(i), "番号" + std::to_string(i)});
    Rules rules;
    rules.add("x.codes", {"2026-11-22", codes});
    Field wide = table("wide", T("Wide"), {});
    for (int i = 0; i < 12; ++i)
        wide.columns.push_back(i % 2 ? text("c" + std::to_string(i), {}) : choice_from("c" + std::to_string(i), {}, "x.codes"));
    Table foreign;
    for (const Field& column : wide.columns)
        foreign.columns.push_back(column.id);
    foreign.rows.assign(10'000, Row(12, "番号1999"));
    const auto start = std::chrono::steady_clock::now();
    const Foreign fit = fitted(wide, source(std::move(foreign)), say);
    const Import import = import_rows(wide, fit, fit.mapping, rules, say);
    const auto took = std::chrono::steady_clock::now() - start;
    BOOST_TEST(import.complained == 0u);
    BOOST_TEST(import.rows.at(9'999, "c0") == "1999");
    // Looking every cell up in the rule table anew takes minutes; the limit leaves room for sanitizers on a busy computer.
    BOOST_TEST(took / std::chrono::milliseconds(1) < 5000);
}

BOOST_AUTO_TEST_CASE(rows_are_replaced_or_appended_by_name)
{
    const Table known{{"name", "old"}, {{"見本商会", "x"}}}, fresh{{"kind", "name"}, {{"near", "見本電気"}}};
    BOOST_TEST((joined(known, fresh, Taking::replace) == fresh));
    BOOST_TEST((joined(known, fresh, Taking::append) == Table{{"name", "old", "kind"}, {{"見本商会", "x", ""}, {"見本電気", "", "near"}}}));
    BOOST_TEST((joined({}, fresh, Taking::append) == fresh));
    BOOST_TEST((joined(known, {}, Taking::append) == known));
}

BOOST_AUTO_TEST_CASE(the_header_may_stand_below_titles_or_be_chosen)
{
    const SourceTable list{
        {{"業者一覧 令和8年", "", ""}, {{"会社名", "", ""}, {"依頼日", "会社名", "会社名"}, {"2026-12-01", "見本商会", ""}}}, 2, {4, 5, 9},
        true};
    const Foreign found = fitted(vendors(), list, say);
    BOOST_TEST(found.source.header_row == 5u);
    BOOST_TEST((found.source.rows == std::vector<std::size_t>{9}));
    BOOST_TEST((found.mapping == Mapping{1, {}, {}, 0, {}}));
    BOOST_REQUIRE(found.notes.size() == 2u);
    BOOST_TEST(words_of(found.notes[0]).find("| 5") != std::string::npos);
    BOOST_TEST(words_of(found.notes[1]).find("| 会社名") != std::string::npos);
    const Foreign chosen = fitted(vendors(), list, say, {.header_row = 4});
    BOOST_TEST(chosen.source.number(0) == 5u);
    BOOST_TEST((chosen.mapping == Mapping{0, {}, {}, {}, {}}));
    BOOST_CHECK_THROW(fitted(vendors(), list, say, {.header_row = 3}), Failure);
    BOOST_CHECK_THROW(fitted(vendors(), list, say, {.header_row = 99}), Failure);
    const Foreign none = fitted(vendors(), list, say, {.header_row = 0});
    BOOST_TEST(!none.has_header);
    BOOST_TEST(none.source.table.size() == 4u);
    BOOST_TEST(none.source.number(0) == 2u);
    BOOST_TEST(none.source.number(3) == 9u);
}

BOOST_AUTO_TEST_CASE(words_from_the_rules_name_columns_the_first_word_first)
{
    const Table words{{"column", "header"}, {{"name", "業者"}, {"name", "商号"}, {"kind", "距離"}}};
    BOOST_TEST((guess_mapping(vendors(), {"商号", "距離", "業者"}, say, words) == Mapping{2, {}, {}, {}, 1}));
}

BOOST_AUTO_TEST_CASE(rows_know_where_they_stood)
{
    const Field people = table("people", {}, {number("source_row", T("Row")).between(1, 99), text("name", T("Company"))});
    const SourceTable list{{{"行", "会社名"}, {{"7", "甲"}, {"", ""}, {"8", "乙"}}}, 3, {4, 5, 9}, true};
    const Foreign fit = fitted(people, list, say);
    const Import import = import_rows(people, fit, fit.mapping, {}, say);
    BOOST_TEST((import.rows == Table{{"source_row", "name"}, {{"4", "甲"}, {"9", "乙"}}}));
    const Table both = joined(import.rows, import.rows, Taking::append);
    BOOST_TEST(both.at(2, "source_row") == "10");
    BOOST_TEST(both.at(3, "source_row") == "11");
    BOOST_TEST((fitted(people, source({{"甲"}, {}}), say, {.header_row = 0}).mapping == Mapping{{}, 0}));
}

BOOST_AUTO_TEST_CASE(a_row_that_has_slipped_is_wrong)
{
    const Import import = imported({{"会社名", "金額A", ""}, {{"見本商会", "1", "000"}, {"見本電気", "2", ""}}});
    BOOST_TEST(import.complained == 1u);
    BOOST_TEST(words_of(import.complaints.at(0)).find("more cells than the header row") != std::string::npos);
    BOOST_TEST((import.wrong == std::vector<std::size_t>{0}));
    BOOST_TEST(import.rows.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
