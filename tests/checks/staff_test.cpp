// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check staff();
}

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome judged(const SampleCase& sample)
{
    const Outcome outcome = staff().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

} // namespace

BOOST_AUTO_TEST_SUITE(staff_step)

BOOST_DATA_TEST_CASE(
    the_two_counts_must_be_equal, data::make({"11", "12", "13"}) ^ data::make({"attention", "ok", "attention"}), registered, expected)
{
    SampleCase sample;
    sample.own.set("expected_count", "12");
    sample.own.set("registered_count", registered);
    sample.own.set("leavers_removed", "yes");
    BOOST_TEST(status_of(judged(sample), "staff.count") == expected);
    BOOST_TEST(line_status(judged(sample), "3-1.d3") == expected);
}

BOOST_AUTO_TEST_CASE(too_few_and_too_many_are_told_apart)
{
    SampleCase few, many;
    few.own.set("expected_count", "12");
    few.own.set("registered_count", "11");
    many.own.set("expected_count", "11");
    many.own.set("registered_count", "12");
    BOOST_TEST(find(judged(few), "staff.count")->advice.msgid != find(judged(many), "staff.count")->advice.msgid);
}

BOOST_AUTO_TEST_CASE(without_counts_it_is_still_to_do_by_the_visit)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    sample.own.set("expected_count", "12");
    BOOST_TEST(status_of(judged(sample), "staff.count") == "todo");
    BOOST_TEST(due_of(judged(sample), "staff.count") == "2027-01-13");
}

BOOST_AUTO_TEST_CASE(leavers_and_job_types_are_told)
{
    SampleCase sample;
    BOOST_TEST(status_of(judged(sample), "staff.leavers") == "todo");
    sample.own.set("leavers_removed", "yes");
    BOOST_TEST(status_of(judged(sample), "staff.leavers") == "none");
    sample.own.set("leavers_removed", "no");
    sample.own.set("jobs_set", "no");
    BOOST_TEST(status_of(judged(sample), "staff.leavers") == "attention");
    BOOST_TEST(status_of(judged(sample), "staff.jobs") == "attention");
    BOOST_TEST((find(judged(sample), "staff.jobs")->guide == std::vector<std::string>{"3-1.d3"}));
}

BOOST_DATA_TEST_CASE(the_list_cannot_have_been_looked_at_tomorrow,
    data::make({"2026-11-21", "2026-11-22", "2026-11-23"}) ^ data::make({"none", "none", "attention"}), day, expected)
{
    SampleCase sample;
    sample.own.set("checked_on", day);
    BOOST_TEST(status_of(judged(sample), "staff.checked") == expected);
}

BOOST_AUTO_TEST_CASE(names_of_staff_are_no_answers_of_the_office_file)
{
    for (const Field& field : staff().form)
        BOOST_TEST(field.personal == (field.id == "roster" || field.id == "registered" || field.id == "decisions"), field.id);
}

BOOST_AUTO_TEST_SUITE_END()
