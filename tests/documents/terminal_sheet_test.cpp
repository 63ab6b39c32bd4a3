// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/terminal.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(terminal_sheet)

BOOST_AUTO_TEST_CASE(one_computer_gets_one_page_with_what_is_known_and_boxes_for_what_is_secret)
{
    const SheetOnPaper sheet = on_paper("terminal-sheet", whole_wizard(demo_office(sheets_day)), {"PC-01 受付"});
    BOOST_TEST(sheet.told() == "");
    BOOST_TEST(sheet.printed.pages == 1);
    for (const char* part : {"PC-01 受付", "見本製作所 MH-100", "令和9年2月4日", "見本 二郎", "令和8年11月20日", "令和8年11月22日",
             "アクセスコード（端末固有ID）は端末ごとに違います", "鍵のかかる場所に保管", "オンライン資格確認ユーザID",
             "端末の紛失・盗難のとき", "電子証明書の移行シート"})
        BOOST_TEST(sheet.has(part), part);
    for (const char* part : {"PC-02", "KJ", "00:11:22"})
        BOOST_TEST(!sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(all_computers_get_a_page_each_and_an_office_without_any_one_to_fill_in)
{
    BOOST_TEST(on_paper("terminal-sheet", whole_wizard(demo_office(sheets_day))).printed.pages == 3);
    const SheetOnPaper empty = on_paper("terminal-sheet", whole_wizard({}));
    BOOST_TEST(empty.printed.pages == 1);
    BOOST_TEST(empty.told() == "");
}

BOOST_AUTO_TEST_CASE(a_computer_that_is_not_there_is_told)
{
    BOOST_CHECK_EXCEPTION(terminals(whole_wizard(demo_office(sheets_day)), "PC-99"), Failure,
        [](const Failure& failure) { return failure.ending() == Ending::usage; });
}

BOOST_AUTO_TEST_CASE(only_what_was_ticked_is_done_and_a_day_counts_with_its_tick)
{
    Office office = demo_office(sheets_day);
    office.computers[0].answers["accounts"].set("code_registered", "");
    const Terminal terminal = terminals(whole_wizard(office), "PC-01 受付").front();
    BOOST_TEST(terminal.account.done);
    BOOST_TEST(terminal.account.on.has_value());
    BOOST_TEST(terminal.code_seen.done);
    BOOST_TEST(!terminal.code_registered.done);
    BOOST_TEST(!terminal.code_registered.on.has_value());
    BOOST_TEST(terminal.listed == "ok");
}

BOOST_AUTO_TEST_CASE(without_the_app_the_sheet_says_so)
{
    Office office = demo_office(sheets_day);
    office.computers[0].answers["accounts"].set("uses_app", "no");
    const SheetOnPaper sheet = on_paper("terminal-sheet", whole_wizard(office), {"PC-01 受付"});
    BOOST_TEST(sheet.has("アプリを使いません"));
    BOOST_TEST(!sheet.has("見本 二郎"));
}

BOOST_AUTO_TEST_CASE(names_of_a_hundred_characters_fit_or_are_told)
{
    Office office = demo_office(sheets_day);
    std::string name;
    for (int i = 0; i < 100; ++i)
        name += "長";
    office.computers[0].name = name;
    office.answers["office"].set("name", name);
    const SheetOnPaper sheet = on_paper("terminal-sheet", whole_wizard(office), {name});
    BOOST_TEST((sheet.has(name) || !sheet.told().empty()));
    BOOST_TEST(sheet.printed.pages >= 1);
}

BOOST_AUTO_TEST_SUITE_END()
