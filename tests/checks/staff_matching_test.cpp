// SPDX-License-Identifier: Apache-2.0
// How two names are compared: one pair of names, one class, its reasons.
#include "tests/checks/staff_lists.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::staff_step;

namespace {

struct Pair {
    const char *one, *other, *expected;
    friend std::ostream& operator<<(std::ostream& out, const Pair& pair) { return out << pair.one << " / " << pair.other; }
};

std::string of_names(const std::string& one, const std::string& other)
{
    return told(compared({{"name"}, {{one}}}, {{"name"}, {{other}}}));
}

const Pair names[]{
    {"山田 花子", "山田 花子", "same 0-0 exact"},
    {"山田 花子", "山田　花子", "folded 0-0 space"},
    {"山田花子", " 山田\t花子 ", "folded 0-0 space"},
    {"ﾔﾏﾀﾞ ﾊﾅｺ", "ヤマダ ハナコ", "folded 0-0 width"},
    {"Ｌｉｎ Ｍｅｉ", "lin mei", "folded 0-0 width"},
    {"Lin Mei", "LIN MEI", "folded 0-0 case"},
    {"アン・マリー", "アンマリー", "folded 0-0 mark"},
    {"アン．マリー", "アン・マリー", "folded 0-0 mark"},
    {"ﾏﾘｰ ﾄｳ", "マリー トウ", "folded 0-0 width"},
    {"マリ― トウ", "マリー トウ", "folded 0-0 dash"},
    {"マリー トウ", "マリ トウ", "ask 0-0 typing+other_reading"}, // the long mark is part of the name
    {"やまだ はなこ", "ヤマダ ハナコ", "folded 0-0 kana"},
    {"山田花子様", "山田花子", "folded 0-0 title"},
    {"山田花子", "山田花子 さん", "folded 0-0 space+title"},
    {"山田花子（ヤマダハナコ）", "山田花子", "folded 0-0 bracket_reading"},
    {"山田\u200B花子", "山田花子", "folded 0-0 invisible"},
    {"髙橋花子", "高橋花子", "variant 0-0 variant"},
    {"山﨑花子", "山崎花子", "variant 0-0 variant"},
    {"渡邉花子", "渡邊花子", "variant 0-0 variant"},
    {"渡邉花子", "渡辺花子", "variant 0-0 variant"},
    {"齋藤花子", "斎藤花子", "variant 0-0 variant"},
    {"齊藤花子", "斉藤花子", "variant 0-0 variant"},
    {"濵田花子", "浜田花子", "variant 0-0 variant"},
    {"𠮷田花子", "吉田花子", "variant 0-0 variant"},
    {"嶌田花子", "嶋田花子", "variant 0-0 variant"},
    {"渕野花子", "淵野花子", "variant 0-0 variant"},
    {"桒田栁子", "桑田柳子", "variant 0-0 variant"},
    {"冨山國子", "富山国子", "variant 0-0 variant"},
    {"葛󠄀城花子", "葛城花子", "variant 0-0 selector"},
    {"\uFA10田花子", "塚田花子", "variant 0-0 compatibility"},
    {"髙橋　花子", "高橋花子", "variant 0-0 space+variant"},
    {"斎藤花子", "斉藤花子", "ask 0-0 similar"},
    {"齋藤花子", "齊藤花子", "ask 0-0 similar"},
    {"山田祐子", "山田佑子", "ask 0-0 similar"},
    {"山田龍一", "山田竜一", "variant 0-0 variant"},
    {"山田晃一", "山田晄一", "ask 0-0 similar"},
    {"佐々木花子", "佐佐木花子", "ask 0-0 similar"},
    {"山田はな子", "山田ハナ子", "ask 0-0 similar"},
    {"山田花子", "花子 山田", "ask 0-0 swapped"},
    {"山田花子", "山田花孑", "ask 0-0 typing"},
    {"山田花子", "山田花", "ask 0-0 typing"},
    {"長谷川花之助", "長谷部花之介", "ask 0-0 typing"},
    {"長谷川花之助", "長田部花之介", "missing 0- alone; extra -0 alone"},
    {"山田花子（旧姓 川上）", "山田花子", "ask 0-0 note"},
    {"林花", "森花", "missing 0- alone; extra -0 alone"}, // two characters: too short to be a slip
    {"山田花子", "川上次郎", "missing 0- alone; extra -0 alone"},
    {"𪚥田花子", "𪚥田花子", "same 0-0 exact"},
    {"𪚥田花子", "龘田花子", "ask 0-0 typing"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(staff_matching)

BOOST_DATA_TEST_CASE(two_names, boost::unit_test::data::make(names), pair)
{
    BOOST_TEST(of_names(pair.one, pair.other) == pair.expected);
    if (std::string(pair.expected).find("0-0") != std::string::npos)
        BOOST_TEST(of_names(pair.other, pair.one) == pair.expected);
}

BOOST_AUTO_TEST_CASE(a_name_in_two_columns_is_one_name)
{
    BOOST_TEST(told(compared(list("family,given|山田,花子"), list("name|山田花子"))) == "folded 0-0 space");
    BOOST_TEST(told(compared(list("family,given|山田,花子"), list("family,given|山田,花子"))) == "same 0-0 exact");
    BOOST_TEST(told(compared(list("family,given|山田,花子"), list("family,given|花子,山田"))) == "ask 0-0 swapped");
}

BOOST_AUTO_TEST_CASE(readings_help_and_hiragana_is_katakana)
{
    BOOST_TEST(told(compared(list("name,kana|山田花子,ヤマダ ハナコ"), list("name|やまだ　はなこ"))) == "ask 0-0 reading");
    BOOST_TEST(told(compared(list("name,kana|山田華子,やまだはなこ"), list("name,family_kana,given_kana|川上波奈,ヤマダ,ハナコ")))
        == "ask 0-0 reading");
    BOOST_TEST(
        told(compared(list("name,kana|山田裕子,ヤマダ ヒロコ"), list("name,kana|山田裕子,ヤマダ ユウコ"))) == "ask 0-0 other_reading");
}

BOOST_AUTO_TEST_CASE(who_has_the_same_number_or_birth_date_may_have_another_surname)
{
    const Table staff = list("number,name,birth|7,山田 花子,1980-01-02|8,川上 次郎,|9,森 三郎,|10,林 四郎,");
    const Table users = list("number,name,birth|００７,松本 花子,1980/1/2|8,川上次郎,|9,森三郎,|11,林四郎,");
    BOOST_TEST(
        told(compared(staff, users)) == "ask 0-0 surname+number+birth; folded 1-1 space; folded 2-2 space; ask 3-3 other_number+space");
    BOOST_TEST(
        told(compared(list("name,birth|山田 花子,1980-01-02"), list("name,birth|松本 花子,1980年1月2日"))) == "ask 0-0 surname+birth");
    BOOST_TEST(told(compared(list("name,birth|山田 花子,1980-01-02"), list("name,birth|松本 葉月,1980-01-02")))
        == "missing 0- alone; extra -0 alone");
    BOOST_TEST(told(compared(list("name,birth|山田 花子,1980-01-02"), list("name,birth|山田 花子,1981-01-02"))) == "ask 0-0 other_birth");
}

BOOST_AUTO_TEST_CASE(numbers_of_another_system_are_not_used)
{
    const Table staff = list("number,name|1,山田花子|2,川上次郎|3,森三郎"), users = list("number,name|A7,山田花子|A9,川上次郎|A1,森三郎");
    BOOST_TEST(compared(staff, users).numbers_ignored);
    BOOST_TEST(told(compared(staff, users)) == "same 0-0 exact; same 1-1 exact; same 2-2 exact");
    BOOST_TEST(!compared(staff, staff).numbers_ignored);
    BOOST_TEST(!compared(staff, list("name|山田花子")).numbers_ignored);
}

BOOST_AUTO_TEST_CASE(a_number_that_many_have_is_nobodys)
{
    BOOST_TEST(
        told(compared(list("number,name|0,山田花子|0,川上次郎|0,森三郎"), list("number,name|0,松本五郎|0,谷口六実|0,岡七海"))).find("ask")
        == std::string::npos);
    BOOST_TEST(told(compared(list("number,name|0,山田花子|1,川上次郎"), list("number,name|0,松本五郎|1,川上次郎")))
        == "ask 0-0 number; same 1-1 exact");
}

BOOST_AUTO_TEST_CASE(people_of_one_name_are_told_apart_by_what_else_is_known)
{
    const Table staff = list("number,name|1,山田花子|2,山田 花子"), users = list("number,name|02,山田花子|01,山田　花子");
    BOOST_TEST(told(compared(staff, users)) == "folded 0-1 number+space; folded 1-0 number+space");
    BOOST_TEST(told(compared(
                   list("name,birth|山田花子,1980-01-02|山田花子,1990-01-02"), list("name,birth|山田花子,1990-01-02|山田花子,1980-01-02")))
        == "same 0-1 exact+birth; same 1-0 exact+birth");
    BOOST_TEST(told(compared(list("name|髙橋花子|高橋花子"), list("name|高橋 花子|髙橋 花子")))
        == "double 0-1 namesakes+space; double 1-0 namesakes+space");
}

BOOST_AUTO_TEST_CASE(what_nothing_tells_apart_is_double_and_who_is_missing_is_asked)
{
    BOOST_TEST(
        told(compared(list("name|山田花子|山田花子"), list("name|山田花子|山田花子"))) == "double 0-0 namesakes; double 1-1 namesakes");
    BOOST_TEST(told(compared(list("name|山田花子"), list("name|山田 花子|山田花子"))) == "double 0-1 twice; double -0 twice");
    BOOST_TEST(told(compared(list("name|山田花子|山田花子"), list("name|山田花子"))).find("double") != std::string::npos);
    const Matches one_of_two = compared(list("number,name|1,山田花子|2,山田花子"), list("name|山田花子"));
    BOOST_TEST(one_of_two.count(Class::ask) == 1U);
    BOOST_TEST(one_of_two.count(Class::missing) == 1U);
    BOOST_TEST(told(compared(list("number,name|5,松本花子|6,川上次郎"), list("number,name|5,松本花子|5,山田花子|6,川上次郎")))
        == "same 0-0 exact; same 1-2 exact; double -1 number_twice");
}

BOOST_AUTO_TEST_CASE(who_left_is_extra_while_registered_and_nobody_afterwards)
{
    const Table staff = list("name,left_on|山田花子,2026-11-21|川上次郎,2026-11-22|森三郎,2020-01-01");
    const Matches matches = compared(staff, list("name|山田花子|川上次郎"));
    BOOST_TEST(told(matches) == "extra 0-0 left; same 1-1 exact"); // today is the last day of one
    BOOST_TEST(matches.left == 2U);
    BOOST_TEST(told(compared(list("name,left_on|山田花子,2020-01-01|山田花子,"), list("name|山田花子"))) == "ask 1-0 namesakes");
    BOOST_TEST(told(compared(list("number,name,left_on|7,山田花子,2020-01-01|7,山田花子,"), list("name|山田花子")))
        == "same 1-0 exact"); // came back
    BOOST_TEST(told(compared(list("name,left_on|斎藤花子,2020-01-01"), list("name|斉藤花子"))) == "ask 0-0 left+similar");
}

BOOST_AUTO_TEST_CASE(decisions_count_in_any_order_of_import)
{
    const Table decisions
        = list("verdict,decided_on,roster_name,registered_name|same,2026-11-01,山田花子,松本花代|different,2026-11-01,斎藤一郎,斉藤一郎");
    const Table staff = list("name|斎藤一郎|山田 花子"), users = list("name|松本花代|斉藤　一郎");
    BOOST_TEST(told(compared(staff, users, decisions)) == "missing 0- decided; same 1-0 decided; extra -1 decided");
    Table later
        = list("verdict,decided_on,roster_name,registered_name|different,2026-11-01,斎藤一郎,斉藤一郎|same,2026-11-03,斎藤一郎,斉藤一郎");
    BOOST_TEST(told(compared(list("name|斎藤一郎"), list("name|斉藤一郎"), later)) == "same 0-0 decided");
    std::swap(later.rows[0], later.rows[1]);
    BOOST_TEST(told(compared(list("name|斎藤一郎"), list("name|斉藤一郎"), later)) == "same 0-0 decided");
    const Table apart = list("verdict,decided_on,roster_name,registered_name|different,2026-11-01,山田花子,山田花子");
    BOOST_TEST(told(compared(list("name|山田花子"), list("name|山田花子"), apart)) == "missing 0- decided; extra -0 decided");
}

BOOST_AUTO_TEST_CASE(of_two_who_fit_a_decision_the_order_of_the_rows_chooses_none)
{
    const Table decisions = list("verdict,decided_on,roster_name,registered_name|same,2026-11-01,山田花子,松本花代");
    const auto chosen = [&](const char* staff) {
        const Table roster = list(staff);
        for (const Match& each : compared(roster, list("name|松本花代"), decisions).lines)
            if (each.registered == 0)
                return roster.at(each.roster, "job");
        return std::string();
    };
    BOOST_TEST(!chosen("name,job|山田花子,看護師|山田花子,介護職").empty());
    BOOST_TEST(chosen("name,job|山田花子,看護師|山田花子,介護職") == chosen("name,job|山田花子,介護職|山田花子,看護師"));
}

BOOST_AUTO_TEST_CASE(own_pairs_count_as_the_same)
{
    const Variants own(real_rules().table("staff.variants"), list("one,other|斎,斉|あ,いう"));
    BOOST_TEST(told(compared(list("name|斎藤花子"), list("name|斉藤花子"), {}, own)) == "variant 0-0 own_variant");
    BOOST_TEST((own.unusable() == std::vector<std::size_t>{1}));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_the_registered_list_is_noted)
{
    const auto wrong = [](const char* staff, const char* users) { return int(compared(list(staff), list(users)).lines[0].wrong); };
    BOOST_TEST(wrong("name|髙橋花子", "name|高橋 花子") == 0);
    BOOST_TEST(wrong("name|髙橋花子", "name|髙橋花子様") == int(Wrong::name));
    BOOST_TEST(wrong("name|髙橋花子様", "name|髙橋花子") == 0);
    BOOST_TEST(wrong("name|髙橋花子様", "name|髙橋 花子様") == 0);
    BOOST_TEST(wrong("name,kana|山田花子,やまだはなこ", "name,kana|山田花子,ﾔﾏﾀﾞ ﾊﾅｺ") == 0);
    BOOST_TEST(wrong("name,kana|山田花子,ヤマダハナコ", "name,kana|山田花子,ヤマダハナヨ") == int(Wrong::kana));
    BOOST_TEST(wrong("number,name,birth|1,山田花子,1980-01-02", "number,name,birth|1,山田花子,1980-01-03") == int(Wrong::birth));
    BOOST_TEST(
        wrong("name,job|山田花子,介護職|川上次郎,看護師", "name,job|山田花子,看護師|川上次郎,看護師") == 0); // 介護職 may be its word here
    BOOST_TEST(wrong("name,job|山田花子,看護師|川上次郎,介護職", "name,job|山田花子,介護職|川上次郎,看護師") == int(Wrong::job));
}

BOOST_AUTO_TEST_SUITE_END()
