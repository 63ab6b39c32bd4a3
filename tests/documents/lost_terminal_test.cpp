// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/lost_terminal_facts.h"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>

using namespace junbi;

namespace {

/// Everything on the sheet that looks like a telephone number.
std::set<std::string> numbers_on(const SheetOnPaper& sheet)
{
    static const std::regex number("[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}");
    std::set<std::string> all;
    for (std::sregex_iterator each(sheet.text.begin(), sheet.text.end(), number), end; each != end; ++each)
        all.insert(each->str());
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(lost_terminal)

BOOST_AUTO_TEST_CASE(it_says_whom_to_call_in_which_order)
{
    const SheetOnPaper sheet = on_paper("lost-terminal", whole_wizard(demo_office(sheets_day)));
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.printed.pages == 1);
    std::size_t at = 0;
    for (const char* part : {"事業所の担当者", "介護情報基盤ポータルの問い合わせ窓口", "介護電子請求ヘルプデスク", "警察",
             "個人情報保護委員会", "法人本部", "市町村"}) {
        const auto found = sheet.text.find(part);
        BOOST_TEST((found != std::string::npos && found >= at), part);
        at = found;
    }
    for (const char* part : {"見本 一子", "停止処理が必要", "3～5日", "30日", "とされています", "PC-01 受付", "訪問用タブレット",
             "令和9年2月4日", "令和8年11月22日に確認", "10時～19時"})
        BOOST_TEST(sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(it_names_no_number_that_is_not_published_or_the_offices_own)
{
    Office office = demo_office(sheets_day);
    const std::set<std::string> published{"0570-059-402"};
    BOOST_TEST((numbers_on(on_paper("lost-terminal", whole_wizard(office))) == published));
    BOOST_TEST((numbers_on(on_paper("lost-terminal", whole_wizard({}))) == published));
    office.answers["accounts"].set("lost_contact", "00-1111-2222 平日9時から");
    const SheetOnPaper noted = on_paper("lost-terminal", whole_wizard(office));
    BOOST_TEST(noted.has("00-1111-2222 平日9時から"));
    BOOST_TEST(!noted.has("公表されていません"));
}

BOOST_AUTO_TEST_CASE(the_number_of_the_help_desk_comes_from_the_rules)
{
    const LossFacts facts = loss_facts(whole_wizard({}));
    BOOST_TEST(facts.help_desk.phone == "0570-059-402");
    BOOST_TEST(facts.help_desk.checked == "2026-11-22");
}

BOOST_AUTO_TEST_CASE(nothing_secret_stands_on_it)
{
    Office office = demo_office(sheets_day);
    office.answers["accounts"].set("kj_shape", "KJ314159265358");
    const SheetOnPaper sheet = on_paper("lost-terminal", whole_wizard(office));
    for (const char* part : {"KJ", "31415", "00:11:22"})
        BOOST_TEST(!sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(who_is_told_first_is_whom_the_office_named)
{
    Office office;
    office.answers["office"].set("responsible", "例示 一");
    BOOST_TEST(loss_facts(whole_wizard(office)).responsible == "例示 一");
    office.answers["office"].set("contact", "例示 二");
    BOOST_TEST(loss_facts(whole_wizard(office)).responsible == "例示 二");
    office.answers["accounts"].set("responsible", "例示 三");
    BOOST_TEST(loss_facts(whole_wizard(office)).responsible == "例示 三");
}

BOOST_AUTO_TEST_CASE(long_words_of_the_office_fit_or_are_told)
{
    Office office = demo_office(sheets_day);
    std::string long_words;
    for (int i = 0; i < 100; ++i)
        long_words += "長";
    office.answers["accounts"].set("lost_contact", long_words);
    const SheetOnPaper sheet = on_paper("lost-terminal", whole_wizard(office));
    BOOST_TEST((sheet.has(long_words) || !sheet.told().empty()));
}

BOOST_AUTO_TEST_SUITE_END()
