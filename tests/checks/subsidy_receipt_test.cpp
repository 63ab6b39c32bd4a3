// SPDX-License-Identifier: Apache-2.0
// The receipt, line by line: sums, words, and what would be refused.
#include "tests/checks/subsidy_case.h"

#include <boost/test/data/test_case.hpp>

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome judged_line(const std::string& what, const std::string& kind, const std::string& count = "1", const std::string& price = "7700")
{
    SampleCase sample = office_that_wants_it();
    put_receipt(sample, {{what, kind, count, price}});
    return judged_subsidy(sample);
}

struct WordCase {
    const char *what, *kind, *status;
    friend std::ostream& operator<<(std::ostream& out, const WordCase& each) { return out << each.kind << " " << each.what; }
};

const WordCase words[] = {
    {"ノートパソコン MH-100", "A", "attention"},
    {"ノートＰＣ MH-100", "A", "attention"},
    {"ノートpc MH-100", "B1", "attention"},
    {"タブレット端末 MH-1", "A", "attention"},
    {"ｉＰａｄ MH-1", "A", "attention"},
    {"スマホ MH-1", "B6", "attention"},
    {"スマートフォン MH-1", "A", "attention"},
    {"カードリーダー MR-01（中古）", "A", "attention"},
    {"カードリーダー MR-01 リース料", "A", "attention"},
    {"設定作業用レンタル機", "B2", "attention"},
    // only what is sold counts: readers for computers, works at them, words that merely hold the letters
    {"パソコン用カードリーダー MR-01", "A", "none"},
    {"PC/SC対応カードリーダー MR-01", "A", "none"},
    {"スマートフォン対応カードリーダー MR-01", "A", "none"},
    {"カードリーダー MR-01 新リリース版", "A", "none"},
    {"カードリーダー PCX-1", "A", "none"},
    {"パソコン3台の設定作業", "B2", "none"},
    {"タブレットの接続確認", "B1", "none"},
    // said to be not eligible already
    {"ノートパソコン MH-100", "pc", "none"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_receipt)

BOOST_DATA_TEST_CASE(words_of_what_is_not_eligible_are_told_where_it_counts, data::make(words), each)
{
    BOOST_TEST(status_of(judged_line(each.what, each.kind), "subsidy.receipt_words", "1") == each.status);
}

BOOST_DATA_TEST_CASE(a_lump_sum_is_told,
    data::make({"接続サポート一式", "カードリーダー MR-01 １式", "接続作業一括", "接続サポート", "第11式典"})
        ^ data::make({"attention", "attention", "attention", "none", "none"}),
    what, expected)
{
    BOOST_TEST(status_of(judged_line(what, "B1"), "subsidy.receipt_lump_sum", "1") == expected);
}

BOOST_DATA_TEST_CASE(a_readers_line_names_a_model_or_product,
    data::make({"カードリーダー", "ICカードリーダライタ 3台", "USB 非接触型 カードリーダー購入費", "カードリーダー ¥7,700（税込）",
        "カードリーダー MR-01", "見本リーダー", "ｶｰﾄﾞﾘｰﾀﾞｰ"})
        ^ data::make({"attention", "attention", "attention", "attention", "none", "none", "attention"}),
    what, expected)
{
    BOOST_TEST(status_of(judged_line(what, "A"), "subsidy.receipt_model", "1") == expected);
    BOOST_TEST(status_of(judged_line(what, "B1"), "subsidy.receipt_model", "1") == "none");
}

BOOST_AUTO_TEST_CASE(a_readers_line_says_how_many_and_a_discount_need_not)
{
    BOOST_TEST(status_of(judged_line("カードリーダー MR-01", "A", ""), "subsidy.receipt_number", "1") == "attention");
    BOOST_TEST(status_of(judged_line("カードリーダー MR-01", "A", "0"), "subsidy.receipt_number", "1") == "attention");
    BOOST_TEST(status_of(judged_line("カードリーダー MR-01", "A", "1"), "subsidy.receipt_number", "1") == "none");
    BOOST_TEST(status_of(judged_line("値引き", "A", "", "-700"), "subsidy.receipt_number", "1") == "none");
    BOOST_TEST(status_of(judged_line("接続確認", "B1", ""), "subsidy.receipt_number", "1") == "none");
}

BOOST_AUTO_TEST_CASE(a_line_that_is_not_eligible_is_told_with_its_row_and_counts_nothing)
{
    SampleCase sample = office_that_wants_it();
    put_receipt(sample, {{"カードリーダー MR-01", "A", "1", "7700"}, {"ノートパソコン MH-100", "pc", "1", "110000"}});
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(status_of(outcome, "subsidy.receipt_outside", "2") == "attention");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_outside", "1") == "none");
    BOOST_TEST(cell(outcome, "amount", "cost", "yen") == "7700");
    const Finding* told = find(outcome, "subsidy.receipt_outside", "2");
    BOOST_TEST((told->what.args.front() == to_arg(T("Row {1} (“{2}”)", 2, "ノートパソコン MH-100"))));
    BOOST_TEST(told->question == "subsidy.receipt");
}

// A: 15,400 − 400 = 15,000; B: 22,000 + 11,000 = 33,000; 48,000 in all, below 64,000
BOOST_AUTO_TEST_CASE(without_typed_prices_the_lines_count)
{
    SampleCase sample = office_that_wants_it();
    put_receipt(sample,
        {{"カードリーダー MR-01", "A", "2", "15400"}, {"値引き", "A", "", "-400"}, {"接続確認", "B1", "", "22000"},
            {"権限の設定", "B4", "", "11000"}});
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(cell(outcome, "amount", "a", "yen") == "15000");
    BOOST_TEST(cell(outcome, "amount", "a", "source") == "receipt");
    BOOST_TEST(cell(outcome, "amount", "b", "yen") == "33000");
    BOOST_TEST(cell(outcome, "amount", "amount", "yen") == "48000");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_sum") == "none");
    BOOST_TEST(cell(outcome, "receipt_lines", "4", "name") == "B4 ユーザ権限の設定");
}

BOOST_AUTO_TEST_CASE(typed_prices_that_differ_are_told_with_both_amounts)
{
    SampleCase sample = office_that_wants_it();
    put_receipt(sample, {{"カードリーダー MR-01", "A", "2", "15400"}, {"接続確認", "B1", "", "33000"}});
    sample.own.set("cost_readers", "15000");
    sample.own.set("cost_support", "33000");
    sample.own.set("readers", "3");
    const Outcome outcome = judged_subsidy(sample);
    const Finding* a = find(outcome, "subsidy.receipt_sum", "A");
    BOOST_REQUIRE(a);
    BOOST_TEST((a->what.args == std::vector<Arg>{Yen{15000}, Yen{15400}}));
    BOOST_TEST(a->question == "subsidy.cost_readers");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_sum", "B") == "none");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_sum", "readers") == "attention");
    BOOST_TEST(cell(outcome, "amount", "cost", "yen") == "48000"); // what was typed counts
}

BOOST_AUTO_TEST_CASE(typed_prices_take_each_other_from_the_receipt)
{
    SampleCase sample = office_that_wants_it();
    put_receipt(sample, {{"カードリーダー MR-01", "A", "2", "15400"}, {"接続確認", "B1", "", "33000"}});
    sample.own.set("cost_readers", "15400");
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(cell(outcome, "amount", "cost", "yen") == "48400");
    BOOST_TEST(cell(outcome, "amount", "b", "source") == "receipt");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_in_order") == "ok");
}

BOOST_DATA_TEST_CASE(a_line_that_cannot_be_counted_is_told_and_nothing_is_compared,
    data::make({"", "A", "Z9"}) ^ data::make({"7700", "about 7000", "7700"}), kind, price)
{
    SampleCase sample = office_that_wants_it();
    put_receipt(sample, {{"カードリーダー MR-01", kind, "1", price}});
    sample.own.set("cost_readers", "5000");
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(status_of(outcome, "subsidy.receipt_open", "1") == "todo");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_sum") == "none");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_in_order") == "none");
}

BOOST_DATA_TEST_CASE(
    readers_of_the_receipt_are_compared_with_those_covered, data::make({"3", "4"}) ^ data::make({"none", "attention"}), count, expected)
{
    BOOST_TEST(status_of(judged_line("カードリーダー MR-01", "A", count), "subsidy.reader_count") == expected);
}

BOOST_AUTO_TEST_CASE(the_costs_are_the_readers_six_works_and_what_is_said_not_to_be_eligible)
{
    const Table costs = real_rules().table("subsidy.costs");
    std::string counts;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        counts += costs.at(i, "id") + "=" + costs.at(i, "counts") + " ";
        BOOST_TEST(costs.at(i, "mark") == (costs.at(i, "counts") == "no" ? "S" : "P"));
    }
    BOOST_TEST(counts == "A=A B1=B B2=B B3=B B4=B B5=B B6=B pc=no tablet=no phone=no used=no leased=no other=no ");
    for (const char* work : {"カードリーダー接続確認", "マイナ資格確認アプリのインストール及び設定", "介護保険資格確認等WEBサービスの設定",
             "ユーザ権限の設定", "ケアプランデータ連携システムの接続サポート", "その他国保中央会が認める事業"}) {
        bool there = false;
        for (std::size_t i = 0; i < costs.size(); ++i)
            there = there || costs.at(i, "name").ends_with(work);
        BOOST_TEST(there, work);
    }
}

BOOST_AUTO_TEST_SUITE_END()
