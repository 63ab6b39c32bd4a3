// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/answers.h"
#include "checks/contract/days.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(days)

BOOST_DATA_TEST_CASE(a_day_goes_there_and_back, data::make({"2026-11-22", "2028-02-29", "0001-01-01", "9999-12-31"}), iso)
{
    const auto day = parse_day(iso);
    BOOST_REQUIRE(day);
    BOOST_TEST(iso_day(*day) == iso);
}

BOOST_DATA_TEST_CASE(what_is_no_day_is_nothing,
    data::make(
        {"", "2026-2-30", "2026-02-30", "2027-02-29", "2026-13-01", "2026/11/22", "20261122", "2026-11-2x", "-026-11-22", "2026-11-222"}),
    iso)
{
    BOOST_TEST(!parse_day(iso));
}

BOOST_AUTO_TEST_CASE(a_moment_goes_there_and_back)
{
    const auto moment = parse_moment("2026-11-22T23:59:59Z");
    BOOST_REQUIRE(moment);
    BOOST_TEST(iso_moment(*moment) == "2026-11-22T23:59:59Z");
    for (const char* wrong : {"2026-11-22T24:00:00Z", "2026-11-22T23:59:59", "2026-11-22 23:59:59Z", "2026-11-22T23:60:00Z", ""})
        BOOST_TEST(!parse_moment(wrong), wrong);
}

BOOST_AUTO_TEST_CASE(the_day_in_japan_begins_nine_hours_earlier)
{
    BOOST_TEST(iso_day(day_in_japan(*parse_moment("2026-11-22T14:59:59Z"))) == "2026-11-22");
    BOOST_TEST(iso_day(day_in_japan(*parse_moment("2026-11-22T15:00:00Z"))) == "2026-11-23");
}

BOOST_AUTO_TEST_CASE(a_month_earlier_never_leaves_the_month)
{
    BOOST_TEST(iso_day(plus_months(*parse_day("2027-01-13"), -1)) == "2026-12-13");
    BOOST_TEST(iso_day(plus_months(*parse_day("2027-03-31"), -1)) == "2027-02-28");
    BOOST_TEST(iso_day(plus_months(*parse_day("2028-03-31"), -1)) == "2028-02-29");
}

BOOST_AUTO_TEST_CASE(answers_give_typed_values_or_nothing)
{
    Answers answers;
    answers.set("visit", "2027-01-13");
    answers.set("count", "12");
    answers.set("bad", "12 台");
    BOOST_TEST(iso_day(*answers.day("visit")) == "2027-01-13");
    BOOST_TEST(*answers.number("count") == 12);
    BOOST_TEST(!answers.number("bad"));
    BOOST_TEST(!answers.day("count"));
    answers.set("count", "");
    BOOST_TEST(!answers.has("count"));
}

BOOST_AUTO_TEST_SUITE_END()
