// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check operations();
}

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome judged(const SampleCase& sample)
{
    const Outcome outcome = operations().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

SampleCase settled()
{
    SampleCase sample;
    sample.own.set("materials_read", "2026-11-20");
    sample.own.set("flow_reviewed", "2026-11-21");
    sample.own.set("consent", "municipality");
    for (const char* field : {"no_card", "eye_check", "storage", "loss_rule"})
        sample.own.set(field, "yes");
    return sample;
}

} // namespace

BOOST_AUTO_TEST_SUITE(operations_step)

BOOST_AUTO_TEST_CASE(everything_settled_is_ok) { BOOST_TEST(line_status(judged(settled()), "4-1.c1") == "ok"); }

BOOST_DATA_TEST_CASE(
    each_open_point_keeps_the_first_line_open, data::make({"consent", "no_card", "eye_check", "storage", "loss_rule"}), field)
{
    for (const char* answer : {"", "no", "unsure", "undecided"}) {
        SampleCase sample = settled();
        sample.own.set(field, answer);
        const Outcome outcome = judged(sample);
        BOOST_TEST(status_of(outcome, "operations.settle", field) == "todo");
        BOOST_TEST(line_status(outcome, "4-1.c1") == "todo");
        BOOST_TEST(outcome.findings.size() == 1u);
    }
}

BOOST_DATA_TEST_CASE(only_an_answer_says_that_somebody_does_not_know,
    data::make({"", "unsure", "no"}) ^ data::make({"has not been checked", "has not been checked", "Not everyone knows"}), answer, words)
{
    SampleCase sample = settled();
    sample.own.set("eye_check", answer);
    BOOST_TEST(find(judged(sample), "operations.settle", "eye_check")->what.msgid.find(words) != std::string::npos);
}

BOOST_DATA_TEST_CASE(
    the_two_parts_count_for_the_whole, data::make({"materials_read", "flow_reviewed"}) ^ data::make({"4-1.c2", "4-1.c3"}), field, line)
{
    SampleCase sample = settled();
    sample.own.set(field, "");
    BOOST_TEST(line_status(judged(sample), line) == "todo");
    BOOST_TEST(line_status(judged(sample), "4-1.c1") == "todo");
    sample.own.set(field, "2026-11-22");
    BOOST_TEST(line_status(judged(sample), "4-1.c1") == "ok");
    sample.own.set(field, "2026-11-23");
    BOOST_TEST(line_status(judged(sample), line) == "attention");
}

BOOST_AUTO_TEST_CASE(the_earliest_start_of_a_municipality_is_the_day)
{
    SampleCase sample;
    BOOST_TEST(due_of(judged(sample), "operations.materials_read_open") == "");
    sample.office.set_rows("municipalities",
        {{"municipality", "state", "start"}, {{"A", "date", "2027-04-01"}, {"B", "undecided", ""}, {"C", "date", "2026-12-01"}}});
    BOOST_TEST(due_of(judged(sample), "operations.materials_read_open") == "2026-12-01");
    BOOST_TEST(due_of(judged(sample), "operations.settle", "consent") == "2026-12-01");
}

BOOST_AUTO_TEST_SUITE_END()
