// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/pretend_desk.h"
#include "wizard/gui/frame/reading_order.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(order)

BOOST_AUTO_TEST_CASE(the_guide_begins_with_the_office_and_computers_come_when_they_are_looked_at)
{
    PretendDesk desk(100, false, "ja");
    const std::vector<std::string> all = reading_order(desk.wizard());
    const std::vector<std::string> beginning{"start", "office", "computers", "environment", "certificate"};
    BOOST_TEST(std::equal(beginning.begin(), beginning.end(), all.begin()));
    BOOST_TEST(all.size() == desk.wizard().checks().size() + 2);
}

BOOST_AUTO_TEST_CASE(a_profile_may_begin_with_the_computers_and_go_its_own_way)
{
    PretendDesk desk(100, false, "ja");
    Profile profile{"own"};
    profile.steps = {{"notices"}, {"environment"}};
    const auto follow = [&](const std::string& start) {
        profile.start = start;
        desk.wizard().follow(profile, apply_profile(profile, all_checks()).checks);
        return reading_order(desk.wizard());
    };
    const std::vector<std::string> usual{"start", "notices", "computers", "environment"};
    BOOST_TEST(follow("start") == usual, boost::test_tools::per_element());
    BOOST_TEST(follow("environment") == usual, boost::test_tools::per_element());
    const std::vector<std::string> computers_first{"computers", "start", "notices", "environment"};
    BOOST_TEST(follow("computers") == computers_first, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
