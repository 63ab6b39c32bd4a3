// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/paired_rows.h"

#include <boost/test/unit_test.hpp>

namespace junbi {
namespace {

Field decisions()
{
    Field made = table("decisions", T("Are these the same?"),
        {choice("verdict", T("Decision"), {{"same", T("Same")}, {"different", T("Different")}}), date("decided_on", T("On")),
            text("ours_name", T("Name")), text("ours_kana", T("Reading")), text("theirs_name", T("Name"))});
    made.pairing = {"ours", "theirs", "matches", {{"kana", T("The reading is the same.")}},
        {{"same", T("Same")}, {"ask", T("To be decided")}, {"missing", T("Missing")}}};
    return made;
}

const Table ours{
    {"source_row", "name", "kana"}, {{"4", "見本花子", "ミホンハナコ"}, {"7", "架空太郎", "カクウタロウ"}, {"", "例一郎", ""}}};
const Table theirs{{"name", "source_row"}, {{"見本 花子", "2"}, {"架空多郎", "9"}}};
const Table matches{{"class", "ours_row", "theirs_row", "reason"},
    {{"same", "4", "2", "space"}, {"ask", "7", "9", "kana+number"}, {"missing", "4", "", ""}, {"ask", "99", "9", "kana"}}};

BOOST_AUTO_TEST_SUITE(paired_rows_of_two_lists)

BOOST_AUTO_TEST_CASE(rows_are_found_by_their_number_in_the_source)
{
    const NumberedRows rows(ours);
    BOOST_TEST(rows.find("7").value() == 1u);
    BOOST_TEST(!rows.find("1"));
    BOOST_TEST(rows.find("4").value() == 0u, "a number in the source goes before the place of a row that has none");
    const Table typed{{"name"}, {{"A"}, {"B"}}};
    BOOST_TEST(NumberedRows(typed).find("3").value() == 1u, "typed in, a row counts as its place below a header");
}

BOOST_AUTO_TEST_CASE(a_comparison_is_joined_to_its_lists)
{
    const NumberedRows left(ours), right(theirs);
    const auto pairs = paired_rows(decisions().pairing, matches, left, right);
    BOOST_REQUIRE(pairs.size() == 3u); // the row of number 99 is not there any more
    BOOST_TEST(pairs[1].kind == "ask");
    BOOST_TEST(pairs[1].left.value() == 1u);
    BOOST_TEST(pairs[1].right.value() == 1u);
    BOOST_TEST((pairs[1].reasons == std::vector<std::string>{"kana", "number"}));
    BOOST_TEST(pairs[2].left.value() == 0u);
    BOOST_TEST(!pairs[2].right);
    BOOST_TEST(paired_rows(decisions().pairing, matches, left, right, "ask").size() == 1u);
    BOOST_TEST(paired_rows(decisions().pairing, {}, left, right).empty());
}

BOOST_AUTO_TEST_CASE(classes_are_counted_in_their_order)
{
    BOOST_TEST((class_counts(decisions().pairing, matches) == std::vector<std::size_t>{1, 2, 1}));
    BOOST_TEST((class_counts(decisions().pairing, {}) == std::vector<std::size_t>{0, 0, 0}));
}

BOOST_AUTO_TEST_CASE(reasons_come_in_words)
{
    BOOST_TEST((reasons_told(decisions().pairing, {"kana", "new"}) == std::vector<Text>{T("The reading is the same."), verbatim("new")}));
    BOOST_TEST((reason_ids("a+b") == std::vector<std::string>{"a", "b"}));
    BOOST_TEST((reason_ids("+a+") == std::vector<std::string>{"a"}));
    BOOST_TEST(reason_ids("").empty());
}

BOOST_AUTO_TEST_CASE(a_decision_keeps_what_both_rows_said)
{
    const auto row = decision_row(decisions(), "same", "2026-11-23", ours, 1, theirs, 1);
    BOOST_TEST((row == std::vector<std::string>{"same", "2026-11-23", "架空太郎", "カクウタロウ", "架空多郎"}));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace junbi
