// SPDX-License-Identifier: Apache-2.0
// What holds for every sheet for managers and visits, with the real steps and rule tables.
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

const std::vector<std::string> sheets{"checklist", "computer-sheet", "plan", "visit-sheet", "work-report", "hanging-plan",
    "account-worksheet", "terminal-sheet", "lost-terminal"};

const std::vector<std::string> paperwork{"quote-request", "quote-comparison", "subsidy-files"};

} // namespace

BOOST_AUTO_TEST_SUITE(sheets_for_managers)

BOOST_DATA_TEST_CASE(the_invented_office_is_told_as_before_and_nothing_is_wrong_with_the_page, data::make(sheets), sheet)
{
    const SheetOnPaper paper = on_paper(sheet, whole_wizard(demo_office(sheets_day)));
    BOOST_TEST(paper.told() == "");
    check_golden_text("demo-" + sheet, paper.text);
}

BOOST_DATA_TEST_CASE(the_paperwork_says_what_it_said, data::make(paperwork), sheet)
{
    check_golden_text("demo-" + sheet, on_paper(sheet, whole_wizard(demo_office(sheets_day))).text);
}

BOOST_DATA_TEST_CASE(an_office_of_which_nothing_is_known_gets_one_or_two_pages, data::make(sheets), sheet)
{
    const SheetOnPaper paper = on_paper(sheet, whole_wizard({}));
    BOOST_TEST(paper.told() == "");
    BOOST_TEST(paper.printed.pages <= (sheet == "checklist" || sheet == "visit-sheet" || sheet == "account-worksheet" ? 2 : 1));
}

BOOST_DATA_TEST_CASE(thirty_computers_and_long_names_go_on_over_numbered_pages, data::make(sheets), sheet)
{
    const SheetOnPaper paper = on_paper(sheet, whole_wizard(office_with_long_names(30)));
    BOOST_TEST(paper.told() == "");
    const std::string pages = std::to_string(paper.printed.pages);
    for (int i = 1; i <= paper.printed.pages; ++i)
        BOOST_TEST(paper.has(std::to_string(i) + " / " + pages), sheet << " " << i);
}

BOOST_AUTO_TEST_CASE(sheets_are_as_short_as_they_can_be)
{
    const Wizard wizard = whole_wizard(demo_office(sheets_day));
    BOOST_TEST(on_paper("checklist", wizard).printed.pages <= 3);
    for (const char* sheet : {"computer-sheet", "terminal-sheet"})
        BOOST_TEST(on_paper(sheet, wizard).printed.pages == 3, sheet); // one for each
    BOOST_TEST(on_paper("account-worksheet", wizard).printed.pages == 2);
    BOOST_TEST(on_paper("lost-terminal", wizard).printed.pages == 1);
    for (const char* sheet : {"plan", "visit-sheet", "work-report"})
        BOOST_TEST(on_paper(sheet, wizard).printed.pages <= 2, sheet);
}

BOOST_AUTO_TEST_SUITE_END()
