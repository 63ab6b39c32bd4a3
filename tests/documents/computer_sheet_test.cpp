// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/computer_sheet_facts.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(computer_sheet)

BOOST_AUTO_TEST_CASE(one_computer_gets_one_page_that_says_what_it_is_and_what_to_do)
{
    const SheetOnPaper sheet = on_paper("computer-sheet", whole_wizard(demo_office(sheets_day)), {"PC-01 受付"});
    BOOST_TEST(sheet.printed.pages == 1);
    for (const char* part : {"PC-01 受付", "見本製作所 MH-100", "Windows 11 Pro", "10.0.26200", "Microsoft Edge 143.0", "PaSoRi",
             "令和9年2月4日", "注意", "令和9年1月4日", "暗証番号"})
        BOOST_TEST(sheet.has(part), part);
    BOOST_TEST(!sheet.has("PC-02"));
    BOOST_TEST(!sheet.has("00:11:22")); // nothing that identifies the certificate
}

BOOST_AUTO_TEST_CASE(a_computer_that_is_not_there_is_told)
{
    BOOST_CHECK_EXCEPTION(computer_sheets(whole_wizard(demo_office(sheets_day)), "PC-99"), Failure,
        [](const Failure& failure) { return failure.ending() == Ending::usage; });
}

BOOST_AUTO_TEST_CASE(without_computers_there_is_a_sheet_to_fill_in)
{
    const SheetOnPaper sheet = on_paper("computer-sheet", whole_wizard({}));
    BOOST_TEST(sheet.printed.pages == 1);
    BOOST_TEST(sheet.told() == "");
}

BOOST_AUTO_TEST_CASE(what_is_open_or_put_off_is_told_worst_first_and_what_is_in_order_is_counted)
{
    Wizard wizard = whole_wizard(demo_office(sheets_day));
    wizard.waive({{"certificate.none", "PC-02 事務室", ""}, "入れ替えの予定です", sheets_day, sheets_day + std::chrono::days(30)});
    const ComputerOnPaper computer = computer_sheets(wizard, "PC-02 事務室").computers.front();
    BOOST_TEST((computer.status == Status::todo));
    const auto step
        = std::find_if(computer.steps.begin(), computer.steps.end(), [](const ComputerStep& each) { return each.section == "2-1"; });
    BOOST_REQUIRE((step != computer.steps.end()));
    BOOST_TEST((step->status == Status::waived));
    BOOST_REQUIRE(step->told.size() == 1U);
    const SheetOnPaper sheet = on_paper("computer-sheet", wizard, {"PC-02 事務室"});
    BOOST_TEST(sheet.has("入れ替えの予定です"));
    BOOST_TEST(sheet.has("令和8年12月23日まで見送り"));
    for (std::size_t i = 1; i < step->told.size(); ++i)
        BOOST_TEST((step->told[i - 1].status >= step->told[i].status));
}

BOOST_AUTO_TEST_CASE(a_tablet_tells_what_a_person_saw)
{
    Office office = demo_office(sheets_day);
    Answers& certificate = office.computers.back().answers["certificate"];
    certificate.set("hand_valid_until", "2028-03-31");
    certificate.set("seen_by_hand", "yes");
    const ComputerOnPaper tablet = computer_sheets(whole_wizard(office), office.computers.back().name).computers.front();
    BOOST_TEST(tablet.by_hand);
    certificate.set("seen_by_hand", ""); // taken back
    BOOST_TEST(computer_sheets(whole_wizard(office), office.computers.back().name).computers.front().certificates.empty());
    BOOST_TEST((tablet.certificates == std::vector{Day(std::chrono::year(2028) / 3 / 31)}));
}

BOOST_AUTO_TEST_SUITE_END()
