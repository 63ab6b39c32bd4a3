// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/summary.h"

#include "tests/engine/sample.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(summary)

BOOST_AUTO_TEST_CASE(an_item_is_as_bad_as_the_worst_finding_that_names_it)
{
    Office office;
    office.computers.push_back({"PC-01"});
    office.computers.back().facts = sample::readers({});
    Wizard wizard = sample::wizard(office);
    wizard.answer("reader", "type", "contact");
    const auto lines = checklist(wizard.checks(), wizard.report());
    BOOST_REQUIRE(lines.size() == 2u);
    BOOST_TEST(lines[0].item->id == "2-2.c1");
    BOOST_TEST((lines[0].status == Status::ok));
    BOOST_TEST((lines[1].status == Status::problem));
    BOOST_TEST(counts(lines).at(Status::ok) == 1);
}

BOOST_AUTO_TEST_CASE(an_item_that_nobody_spoke_of_is_still_to_do)
{
    Wizard wizard = sample::wizard();
    const auto lines = checklist(wizard.checks(), wizard.report());
    BOOST_TEST((lines[1].status == Status::todo));
    BOOST_TEST(lines[1].findings.empty());
}

BOOST_AUTO_TEST_CASE(the_plan_is_what_has_a_day_earliest_first_without_what_is_done_and_past)
{
    auto steps = sample::checks();
    steps[1].judge_office = [](const Case&) -> Outcome {
        return {{todo("after.late", T("Late"), T("Do")).by(sample::day(2027, 3, 12)),
                    todo("after.soon", T("Soon"), T("Do")).by(sample::day(2026, 11, 30)),
                    ok("after.done", T("Done")).by(sample::day(2026, 11, 1)), ok("after.visit", T("Visit")).by(sample::day(2026, 12, 24)),
                    todo("after.undated", T("Undated"), T("Do"))},
            {}};
    };
    Wizard wizard = sample::wizard({}, {}, steps);
    const auto dated = plan(wizard.report());
    BOOST_REQUIRE(dated.size() == 3u);
    BOOST_TEST(dated[0].finding.id == "after.soon");
    BOOST_TEST(dated[1].finding.id == "after.visit");
    BOOST_TEST(dated[2].finding.id == "after.late");
}

BOOST_AUTO_TEST_CASE(open_tasks_are_what_must_be_done_then_by_day_then_the_worst)
{
    auto steps = sample::checks();
    steps[0].judge_computer = {};
    steps[0].form = {};
    steps[1].judge_office = [](const Case&) -> Outcome {
        const Day soon = sample::day(2026, 11, 30), late = sample::day(2027, 3, 12);
        return {{ok("after.done", T("Done")).by(soon), todo("after.undated", T("x"), T("Do")), unknown("after.unknown", T("x"), T("Do")),
                    todo("after.late", T("x"), T("Do")).by(late), todo("after.soon", T("x"), T("Do")).by(soon),
                    attention("after.attention", T("x"), T("Do")), attention("after.dated", T("x"), T("Do")).by(late),
                    problem("after.problem", T("x"), T("Do")), unknown("after.soon_unknown", T("x"), T("Do")).by(soon)},
            {}};
    };
    Wizard wizard = sample::wizard({}, {}, steps);
    std::string order;
    for (const Placed& each : open_tasks(wizard.report()))
        order += each.finding.id.substr(each.finding.id.find('.') + 1) + " ";
    BOOST_TEST(order == "problem soon_unknown soon dated late attention unknown undated ");
}

BOOST_AUTO_TEST_CASE(a_look_is_stale_after_thirty_days_of_japan)
{
    const Moment seen = Moment(sample::day(2026, 10, 22)) + std::chrono::hours(15); // 23 October in Japan
    BOOST_TEST(!stale_days(seen, sample::day(2026, 11, 22)).has_value());
    BOOST_TEST((stale_days(seen, sample::day(2026, 11, 23)) == 31));
    BOOST_TEST((stale_days(seen - std::chrono::seconds(1), sample::day(2026, 11, 22)) == 31));
    BOOST_TEST(!stale_days(Moment{}, sample::today).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
