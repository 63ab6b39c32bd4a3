// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/plan_facts.h"
#include "wizard/documents/plan_picture.h"
#include "wizard/engine/summary.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

using std::chrono::days;

/// A plan whose one step has these days, all open.
PlanFacts plan_with(std::vector<Day> all)
{
    PlanFacts facts{{"見本", "4799999992", sheets_day}};
    PlanStep step{"2-1", verbatim("見本のステップ"), Status::todo};
    for (const Day each : all)
        step.marks.push_back({each, Status::todo});
    facts.steps.push_back(step);
    return facts;
}

Day day(int year, unsigned month, unsigned of_month)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(of_month);
}

} // namespace

BOOST_AUTO_TEST_SUITE(plan_on_paper)

BOOST_AUTO_TEST_CASE(the_picture_has_whole_months_with_today_in_them)
{
    const PlanSpan few = span_of(plan_with({day(2026, 11, 30)}));
    BOOST_TEST((few.first == day(2026, 11, 1)));
    BOOST_TEST((few.last == day(2027, 1, 31))); // no fewer than three
    const PlanSpan far = span_of(plan_with({day(2020, 1, 1), day(2040, 1, 1)}));
    BOOST_TEST((far.first == day(2026, 8, 1)));
    BOOST_TEST((far.last == day(2028, 2, 29)));
    BOOST_TEST(far.share(far.first) == "0.0000");
    BOOST_TEST(far.share(day(2020, 1, 1)) == "0.0000"); // at the edge
    BOOST_TEST(far.share(day(2040, 1, 1)) == "1.0000");
    BOOST_TEST(few.share(day(2026, 12, 17)) == "0.5000");
}

BOOST_AUTO_TEST_CASE(bars_run_from_today_both_ways)
{
    const PlanFacts facts = plan_with({day(2026, 11, 10), day(2026, 12, 10), day(2027, 1, 10)});
    const Row step = plan_pictures(facts, in_japanese).front().lists.at("steps").front();
    const PlanSpan span = span_of(facts);
    BOOST_TEST(step.words.at("behind") == span.share(day(2026, 11, 10)));
    BOOST_TEST(step.words.at("ahead") == span.share(day(2027, 1, 10)));
    BOOST_TEST(step.lists.at("marks").size() == 3U);
    const Row none = plan_pictures(plan_with({sheets_day}), in_japanese).front().lists.at("steps").front();
    BOOST_TEST((none.words.at("behind").empty() && none.words.at("ahead").empty()));
}

BOOST_AUTO_TEST_CASE(many_steps_need_more_than_one_picture)
{
    PlanFacts facts = plan_with({sheets_day});
    facts.steps.resize(31, facts.steps.front());
    BOOST_TEST(plan_pictures(facts, in_japanese).size() == 3U);
}

BOOST_AUTO_TEST_CASE(every_day_of_the_plan_stands_in_the_list)
{
    const Wizard wizard = whole_wizard(demo_office(sheets_day));
    const SheetOnPaper sheet = on_paper("plan", wizard);
    for (const Placed& each : plan(wizard.report())) {
        BOOST_TEST(sheet.has(in_japanese(each.finding.what)), in_japanese(each.finding.what));
        BOOST_TEST(sheet.has(in_japanese({"{1}", {*each.finding.due}})));
    }
    BOOST_TEST(sheet.has("予定の日")); // the visit is no duty that was done
}

BOOST_AUTO_TEST_CASE(what_has_passed_is_told_by_words_and_stands_first)
{
    Office office = demo_office(sheets_day);
    const SheetOnPaper later = on_paper("plan", whole_wizard(office, sheets_day + days(27)));
    BOOST_TEST(later.told() == "");
    BOOST_TEST(later.has("期限を過ぎたもの"));
    BOOST_TEST(later.has("10日過ぎています"));
    BOOST_TEST(later.has("期限切れ1件"));
    BOOST_TEST(later.text.find("期限を過ぎたもの") < later.text.find("これからのもの"));
    BOOST_TEST(!on_paper("plan", whole_wizard(office)).has("期限を過ぎたもの"));
}

BOOST_AUTO_TEST_CASE(without_a_date_the_page_says_what_to_do)
{
    const Content content = plan_content({{"", "", sheets_day}}, in_japanese);
    BOOST_TEST(content.words.at("nothing").find("導入作業の日") != std::string::npos);
    BOOST_TEST(content.words.at("something") == "");
    BOOST_TEST(content.lists.at("pictures").empty());
}

BOOST_AUTO_TEST_SUITE_END()
