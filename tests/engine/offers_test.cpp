// SPDX-License-Identifier: Apache-2.0
// What could be done about a finding is offered at the computer it is about, by a fresh look of that computer, and nowhere else.
#include "wizard/engine/offers.h"

#include "checks/contract/days.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

Moment at(const char* text) { return parse_moment(text).value(); }

/// A finding of PC-01 that proposes one change, and the computer as the person sits at it.
struct AtTheComputer {
    AtTheComputer()
    {
        placed.finding = todo("certificate.missing", T("Missing"), T("Install it"));
        placed.finding.changes = {{"certificate", T("Install"), {}}};
        computer.facts.machine = Machine{"HOST-1", "maker", "model"};
        check.id = "certificate";
        check.fresh_for = std::chrono::days(30);
    }
    bool offered() const { return offers(placed, check, {&computer, host, now}) == placed.finding.changes; }
    bool nothing() const { return offers(placed, check, {&computer, host, now}).empty(); }

    Placed placed{"PC-01", {}, at("2026-11-22T01:00:00Z")};
    Computer computer{"PC-01"};
    Check check;
    std::string host = "HOST-1";
    Moment now = at("2026-11-22T02:00:00Z");
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(offers_here, AtTheComputer)

BOOST_AUTO_TEST_CASE(a_fresh_look_at_this_computer_is_good_enough)
{
    BOOST_TEST(offered());
    now = at("2026-12-22T02:00:00Z"); // the thirtieth day
    BOOST_TEST(offered());
    computer.facts.machine = {}; // its name on the network was never looked at
    BOOST_TEST(offered());
}

BOOST_AUTO_TEST_CASE(an_old_look_or_none_is_not)
{
    now = at("2026-12-23T02:00:00Z");
    BOOST_TEST(nothing());
    now = at("2026-11-20T02:00:00Z"); // the clock went back
    BOOST_TEST(nothing());
    placed.seen = {};
    BOOST_TEST(nothing());
}

BOOST_AUTO_TEST_CASE(another_computer_is_not_changed_from_here)
{
    placed.computer = "PC-02";
    BOOST_TEST(nothing());
    placed.computer.clear(); // of the whole office
    BOOST_TEST(nothing());
    placed.computer = "PC-01";
    host = "HOST-9"; // the facts are a recording of another one that is called the same
    BOOST_TEST(nothing());
    BOOST_TEST(offers(placed, check, {nullptr, "HOST-1", now}).empty());
    computer.by_hand = true;
    host = "HOST-1";
    BOOST_TEST(nothing());
}

BOOST_AUTO_TEST_CASE(what_is_in_order_needs_no_change)
{
    placed.finding.status = Status::ok;
    BOOST_TEST(nothing());
}

BOOST_AUTO_TEST_SUITE_END()
