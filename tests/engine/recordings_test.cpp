// SPDX-License-Identifier: Apache-2.0
// What taking a recording would mean for an office, told before it is taken.
#include "wizard/engine/recordings.h"

#include "checks/contract/days.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

Facts seen_on(const std::string& host, const char* moment)
{
    Facts facts;
    facts.machine = Machine{host, "maker", "model"};
    facts.machine.seen = parse_moment(moment).value();
    return facts;
}

constexpr const char* early = "2026-11-01T00:00:00Z";
constexpr const char* late = "2026-11-20T00:00:00Z";

Office office_with_one()
{
    Office office;
    office.computers.push_back({"PC-01", false, {}, seen_on("HOST-1", early)});
    office.computers.push_back({"PC-02"});
    return office;
}

} // namespace

BOOST_AUTO_TEST_SUITE(recordings)

BOOST_AUTO_TEST_CASE(its_effect_is_known_before_it_is_taken)
{
    const Office office = office_with_one();
    BOOST_TEST((effect_of(office, "PC-09", seen_on("HOST-9", early)) == RecordingEffect::adds));
    BOOST_TEST((effect_of(office, "PC-02", seen_on("HOST-2", early)) == RecordingEffect::fills));
    BOOST_TEST((effect_of(office, "PC-01", seen_on("HOST-1", late)) == RecordingEffect::renews));
    BOOST_TEST((effect_of(office, "PC-01", seen_on("HOST-1", early)) == RecordingEffect::nothing_new));
    BOOST_TEST((effect_of(office, "PC-01", seen_on("HOST-1", "2026-10-01T00:00:00Z")) == RecordingEffect::nothing_new));
    BOOST_TEST((effect_of(office, "PC-01", seen_on("HOST-2", late)) == RecordingEffect::other));
}

BOOST_AUTO_TEST_CASE(one_that_nobody_named_goes_to_the_computer_that_is_known)
{
    const Office office = office_with_one();
    BOOST_TEST(name_in_office(office, "HOST-1", seen_on("HOST-1", late)) == "PC-01");
    BOOST_TEST(name_in_office(office, "", seen_on("HOST-1", late)) == "PC-01");
    BOOST_TEST(name_in_office(office, "HOST-9", seen_on("HOST-9", late)) == "HOST-9");
    BOOST_TEST(name_in_office(office, "reception", seen_on("HOST-1", late)) == "reception");
}

BOOST_AUTO_TEST_SUITE_END()
