// SPDX-License-Identifier: Apache-2.0
// The visit sheet, the work report, and what they share with the checklist.
#include "checks/contract/days.h"
#include "tests/documents/made_up_office.h"
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/checklist_facts.h"
#include "wizard/documents/due_papers.h"
#include "wizard/documents/visit_sheet_facts.h"
#include "wizard/documents/work_done.h"
#include "wizard/documents/work_report_facts.h"
#include "wizard/engine/summary.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

using std::chrono::days;

Placed placed(const std::string& computer, Finding finding) { return {computer, std::move(finding)}; }

bool has(const std::vector<WorkDone>& done, const std::string& words, const std::string& computer)
{
    return std::any_of(done.begin(), done.end(), [&](const WorkDone& each) {
        const bool about = computer.empty() ? each.computers.empty()
                                            : std::find(each.computers.begin(), each.computers.end(), computer) != each.computers.end();
        return about && in_japanese(each.what).find(words) != std::string::npos;
    });
}

bool is_due(const std::string& paper, const Wizard& wizard)
{
    const PaperShelf shelf;
    const std::vector<PaperWish> due = everything_due(wizard, {}, shelf);
    return std::any_of(due.begin(), due.end(), [&](const PaperWish& each) { return each.paper->id == paper; });
}

} // namespace

BOOST_AUTO_TEST_SUITE(visits)

BOOST_AUTO_TEST_CASE(what_is_the_same_on_several_computers_is_told_once)
{
    const Finding same = todo("a.b", verbatim("同じこと"), verbatim("助言")), other = todo("a.b", verbatim("別のこと"), verbatim("助言"));
    Finding dated = same;
    dated.due = sheets_day;
    const auto told = told_once({placed("1", same), placed("2", other), placed("3", same), placed("4", dated), placed("", same)});
    BOOST_REQUIRE(told.size() == 4U);
    BOOST_TEST((told[0].computers == std::vector<std::string>{"1", "3"}));
    BOOST_TEST((told[1].computers == std::vector<std::string>{"2"}));
    BOOST_TEST(told[3].computers.empty());
    BOOST_TEST(in_japanese(with_computers(same.what, {"A", "B", "C", "D"})) == "A・B・C・D：同じこと");
    BOOST_TEST(in_japanese(with_computers(same.what, {"A", "B", "C", "D", "E"})) == "A・B・Cほか2台：同じこと");
}

BOOST_AUTO_TEST_CASE(nothing_that_is_open_or_put_off_is_missing_on_the_checklist)
{
    Wizard wizard = whole_wizard(demo_office(sheets_day));
    wizard.waive({{"vendor.order", "", ""}, "来月に決めます", sheets_day, sheets_day + days(20)});
    const SheetOnPaper sheet = on_paper("checklist", wizard);
    for (const ItemReport& item : checklist(wizard.checks(), wizard.report()))
        for (const Placed& each : item.findings)
            if (is_open(each.finding.status))
                BOOST_TEST(sheet.has(in_japanese(each.finding.what)), in_japanese(each.finding.what));
    BOOST_TEST(sheet.has("来月に決めます"));
    BOOST_TEST(sheet.has("令和8年12月13日"));
}

BOOST_AUTO_TEST_CASE(the_visit_sheet_has_a_line_for_every_computer_and_room_for_those_to_come)
{
    const SheetOnPaper sheet = on_paper("visit-sheet", whole_wizard(demo_office(sheets_day)));
    for (const char* part :
        {"PC-01 受付", "PC-02 事務室", "訪問用タブレット", "このパソコンに、事業所の電子証明書が見つかりません", "見本県見本市"})
        BOOST_TEST(sheet.has(part), part);
    Office office = demo_office(sheets_day);
    office.answers["office"].set("computers", "12");
    BOOST_TEST(visit_sheet_content(visit_facts(whole_wizard(office)), in_japanese).lists.at("computers").size() == 12U);
    office.answers["office"].set("computers", "999");
    BOOST_TEST(visit_facts(whole_wizard(office)).lines == 30U);
    BOOST_TEST(visit_facts(whole_wizard(office_with_long_names(40))).lines == 40U);
}

BOOST_AUTO_TEST_CASE(a_step_that_was_not_judged_has_no_state_on_the_visit_sheet)
{
    Office office;
    office.computers = {Computer{"PC-01"}};
    const VisitFacts facts = visit_facts(whole_wizard(office));
    const Row row = visit_sheet_content(facts, in_japanese).lists.at("computers").front();
    BOOST_TEST(row.words.at("certificate_open") == "1");
    VisitFacts by_name = facts;
    by_name.computers = {{"PC-09", ""}};
    const Row none = visit_sheet_content(by_name, in_japanese).lists.at("computers").front();
    BOOST_TEST(none.words.at("certificate_status_word") == "");
    BOOST_TEST(none.words.at("certificate_open") == "1");
}

BOOST_AUTO_TEST_CASE(the_work_report_tells_what_is_recorded_and_no_more)
{
    Office office = demo_office(sheets_day);
    office.computers[0].changes = {{"1", "certificate", "nss:x", "Firefox (default)", ChangeState::verified, Moment(sheets_day - days(3))}};
    office.computers[1].answers["accounts"].set("uses_app", "yes");
    office.computers[1].answers["accounts"].set("set_on", "2026-11-20");
    office.computers[2].answers["accounts"].set("set_on", "2026-11-20"); // not asked there: nothing says that the app is used
    office.answers["environment"].set("compared_on", iso_day(sheets_day + days(9)));
    const Wizard wizard = whole_wizard(office);
    const std::vector<WorkDone> done = work_done(wizard);
    BOOST_TEST(has(done, "Firefox (default)", "PC-01 受付"));
    BOOST_TEST(has(done, "確かめました", "PC-02 事務室"));
    BOOST_TEST(!has(done, "確かめました", "訪問用タブレット"));
    BOOST_TEST(has(done, "アカウント", "PC-02 事務室"));
    BOOST_TEST(!has(done, "アカウント", "訪問用タブレット"));
    BOOST_TEST(!has(done, "機器を推奨環境と見比べた日", "")); // a day to come is not done
    for (std::size_t i = 1; i < done.size(); ++i)
        BOOST_TEST((done[i - 1].day <= done[i].day));
}

BOOST_AUTO_TEST_CASE(before_and_now_are_told_where_they_are_known)
{
    Wizard wizard = whole_wizard(demo_office(sheets_day));
    BOOST_TEST(!work_facts(wizard).computers[1].before.has_value());
    wizard.remember();
    wizard.answer("app_registration", "result", "ok", "PC-02 事務室");
    const WorkComputer computer = work_facts(wizard).computers[1];
    BOOST_TEST((computer.before == Status::problem));
    BOOST_TEST((computer.now == Status::problem));
    BOOST_TEST(computer.mended == 1);
    BOOST_TEST(on_paper("work-report", wizard).has("その後に済んだもの1件"));
}

BOOST_AUTO_TEST_CASE(sheets_are_due_when_they_are_of_use)
{
    Office office = demo_office(sheets_day);
    BOOST_TEST(is_due("visit-sheet", whole_wizard(office)));
    BOOST_TEST(!is_due("work-report", whole_wizard(office)));
    const Wizard after = whole_wizard(office, sheets_day + days(52)); // the day of the visit is 52 days from now
    BOOST_TEST((is_due("visit-sheet", after) && is_due("work-report", after)));
    BOOST_TEST(!is_due("visit-sheet", whole_wizard(office, sheets_day + days(53))));
    office.computers[0].changes = {{"1", "certificate", "nss:x", "Firefox", ChangeState::verified, Moment(sheets_day)}};
    BOOST_TEST(is_due("work-report", whole_wizard(office)));
}

BOOST_AUTO_TEST_SUITE_END()
