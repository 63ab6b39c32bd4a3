// SPDX-License-Identifier: Apache-2.0
// How old a result is, and why it is put off, stand in the report wherever programs read it.
#include "tests/reports/sample.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const Placed& finding_of(const Sample& sample, const std::string& id, const std::string& computer = {})
{
    for (const StepReport& step : sample.report.steps)
        for (const Placed& each : step.findings)
            if (each.finding.id == id && each.computer == computer)
                return each;
    throw std::out_of_range(id);
}

} // namespace

BOOST_AUTO_TEST_SUITE(age_and_waivers)

BOOST_AUTO_TEST_CASE(a_look_is_as_old_as_the_days_in_japan_since)
{
    const Sample sample;
    BOOST_TEST(sample.shown().age(finding_of(sample, "door.locks", "PC-01"))->days == 40);
    BOOST_TEST(sample.shown().age(finding_of(sample, "door.locks", "PC-02"))->days == 0); // 00:30 on the 22nd, there
    BOOST_TEST(!sample.shown().age(finding_of(sample, "keys.in_order")));
}

BOOST_AUTO_TEST_CASE(what_the_engine_calls_stale_is_stale_on_that_computer_only)
{
    const Sample sample;
    BOOST_TEST(sample.shown().age(finding_of(sample, "door.locks", "PC-01"))->stale);
    BOOST_TEST(!sample.shown().age(finding_of(sample, "door.locks", "PC-02"))->stale);
}

BOOST_AUTO_TEST_CASE(a_look_after_the_day_it_is_judged_by_has_no_age_below_nothing)
{
    Sample sample;
    sample.report.today -= std::chrono::days(90);
    BOOST_TEST(sample.shown().age(finding_of(sample, "door.locks", "PC-01"))->days == 0);
}

BOOST_AUTO_TEST_CASE(only_what_is_waived_today_has_its_waiver)
{
    Sample sample;
    const Waiver* waiver = sample.shown().waiver(finding_of(sample, "keys.ring"));
    BOOST_REQUIRE(waiver);
    BOOST_TEST(waiver->reason == "# ordered");
    BOOST_TEST(!sample.shown().waiver(finding_of(sample, "keys.lost")));
    sample.waivers.insert(sample.waivers.begin(), sample.waivers.front());
    sample.waivers.front().until = sample.report.today - std::chrono::days(1); // an older one that is over
    sample.waivers.front().reason = "over";
    BOOST_TEST(sample.shown().waiver(finding_of(sample, "keys.ring"))->reason == "# ordered");
}

BOOST_AUTO_TEST_CASE(json_says_both)
{
    const std::string json = check_json(Sample().shown());
    BOOST_TEST(json.find("\"age_days\": 40,\n          \"stale\": true") != std::string::npos, json);
    BOOST_TEST(json.find("\"reason\": \"# ordered\",\n            \"given\": \"2026-11-01\",\n            \"until\": \"2026-12-31\"")
            != std::string::npos,
        json);
}

BOOST_AUTO_TEST_CASE(the_text_says_it_in_words)
{
    const std::string text = check_text(Sample().shown(), nullptr);
    BOOST_TEST(text.find("This computer was looked at 40 days ago.") != std::string::npos, text);
}

BOOST_AUTO_TEST_SUITE_END()
