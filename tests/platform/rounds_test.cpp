// SPDX-License-Identifier: Apache-2.0
#include "tests/support/process.h"
#include "wizard/platform/live_facts.h"
#include "wizard/platform/round.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace junbi;
using namespace std::chrono_literals;

BOOST_TEST_DONT_PRINT_LOG_VALUE(Trouble)

namespace {

const Moment noon = std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 12h;

Round round_at_noon()
{
    return Round([] { return noon; }, "/home/taro");
}

/// A look that waits until it is let go; shared with it, because it outlives the test that gave it up.
struct Gate {
    std::atomic<bool> open{false};
    std::atomic<int> waiting{0};
    Machine wait()
    {
        ++waiting;
        while (!open)
            std::this_thread::sleep_for(1ms);
        --waiting;
        return {"late", "", ""};
    }
};

template <class Throws>
Fact<Machine> outcome_of(Throws throws)
{
    Round round = round_at_noon();
    round.start<Machine>(&Facts::machine, std::make_shared<Lane>(), [throws](const Stop&) -> Machine {
        throws();
        return {};
    });
    return round.finish(Watch(10s)).machine;
}

} // namespace

BOOST_AUTO_TEST_SUITE(rounds)

BOOST_AUTO_TEST_CASE(every_exception_becomes_a_trouble)
{
    const auto unseen = outcome_of([] { throw Unseen(Trouble::service_refused, "8010006A"); });
    BOOST_TEST(unseen.trouble() == Trouble::service_refused);
    BOOST_TEST(unseen.detail() == "8010006A");
    BOOST_TEST((unseen.seen == noon));
    const auto denied = outcome_of(
        [] { throw std::filesystem::filesystem_error("open", "/home/taro/x", std::make_error_code(std::errc::permission_denied)); });
    BOOST_TEST(denied.trouble() == Trouble::permission_denied);
    BOOST_TEST(denied.detail().find("/home/taro") == std::string::npos);
    BOOST_TEST(denied.detail().find("~/x") != std::string::npos);
    BOOST_TEST(outcome_of([] { throw std::runtime_error("why"); }).detail() == "why");
    BOOST_TEST(outcome_of([] { throw 1; }).trouble() == Trouble::failed);
}

BOOST_AUTO_TEST_CASE(looks_run_side_by_side)
{
    const auto gate = std::make_shared<Gate>();
    Round round = round_at_noon();
    round.start<Machine>(&Facts::machine, std::make_shared<Lane>(), [gate](const Stop&) { return gate->wait(); });
    round.start<Session>(&Facts::session, std::make_shared<Lane>(), [gate](const Stop&) {
        gate->open = true; // only a second thread can let the first one go
        return Session{"local", ""};
    });
    const Facts facts = round.finish(Watch(20s));
    BOOST_TEST(facts.machine->host_name == "late");
    BOOST_TEST(facts.session->kind == "local");
    BOOST_TEST((facts.usb.trouble() == Trouble::not_asked));
}

BOOST_AUTO_TEST_CASE(a_hung_look_is_left_behind_and_its_kind_is_stuck_until_it_ends)
{
    const auto gate = std::make_shared<Gate>();
    const auto lane = std::make_shared<Lane>();
    const auto look = [&](std::chrono::milliseconds limit) {
        Round round = round_at_noon();
        round.start<Machine>(&Facts::machine, lane, [gate](const Stop&) { return gate->wait(); });
        return round.finish(Watch(limit)).machine;
    };
    BOOST_TEST(look(50ms).trouble() == Trouble::timed_out);
    BOOST_TEST(look(60s).trouble() == Trouble::timed_out); // at once
    BOOST_TEST(gate->waiting == 1);                        // no second thread stands in line
    gate->open = true;
    BOOST_TEST(wait_until([&] { return !lane->stuck(); }));
    const auto seen = look(20s);
    BOOST_REQUIRE(seen);
    BOOST_TEST(seen->host_name == "late");
}

BOOST_AUTO_TEST_CASE(a_second_look_waits_for_its_turn)
{
    const auto gate = std::make_shared<Gate>();
    const auto lane = std::make_shared<Lane>();
    Round first = round_at_noon(), second = round_at_noon();
    first.start<Machine>(&Facts::machine, lane, [gate](const Stop&) { return gate->wait(); });
    BOOST_TEST(wait_until([&] { return gate->waiting == 1; }));
    second.start<Machine>(&Facts::machine, lane, [](const Stop&) { return Machine{"second", "", ""}; });
    gate->open = true;
    BOOST_TEST(first.finish(Watch(20s)).machine->host_name == "late");
    BOOST_TEST(second.finish(Watch(20s)).machine->host_name == "second");
}

BOOST_AUTO_TEST_CASE(stop_ends_the_round_and_tells_the_look)
{
    const auto state = std::make_shared<std::atomic<int>>(0);
    Round round = round_at_noon();
    round.start<Machine>(&Facts::machine, std::make_shared<Lane>(), [state](const Stop& stop) {
        *state = 1;
        while (!stop)
            std::this_thread::sleep_for(1ms);
        *state = 2;
        return Machine{};
    });
    BOOST_TEST(wait_until([&] { return *state == 1; }));
    const Watch watch(60s);
    watch.cancel();
    const Facts facts = round.finish(watch);
    BOOST_TEST(facts.machine.trouble() == Trouble::cancelled);
    BOOST_TEST((facts.machine.seen == noon));
    BOOST_TEST(wait_until([&] { return *state == 2; }));
}

BOOST_AUTO_TEST_CASE(what_was_finished_before_stop_is_kept)
{
    const auto gate = std::make_shared<Gate>();
    Round round = round_at_noon();
    round.start<Machine>(&Facts::machine, std::make_shared<Lane>(), [gate](const Stop&) { return gate->wait(); });
    auto held = std::make_shared<int>(0);
    const std::weak_ptr<int> ended = held; // a look's thread lets go of what it captured when its result has been put down
    round.start<Session>(&Facts::session, std::make_shared<Lane>(), [held](const Stop&) { return Session{"local", ""}; });
    held.reset();
    BOOST_TEST(wait_until([&] { return ended.expired(); }));
    const Watch watch(60s);
    watch.cancel();
    const Facts facts = round.finish(watch);
    BOOST_TEST(facts.machine.trouble() == Trouble::cancelled);
    BOOST_REQUIRE(bool(facts.session));
    BOOST_TEST(facts.session->kind == "local");
    gate->open = true;
}

BOOST_AUTO_TEST_CASE(only_what_is_needed_is_looked_at_and_told)
{
    Surroundings here = this_computer();
    here.now = [] { return noon; };
    std::set<std::string> told;
    Needs needs;
    needs.machine = needs.session = true;
    const Facts facts = LiveFacts(here).gather(needs, Watch(20s, [&](const Text& text) { told.insert(text.msgid); }));
    BOOST_TEST(told.size() == 2);
    BOOST_TEST((facts.machine && facts.session));
    BOOST_TEST((facts.machine.seen == noon));
    BOOST_TEST(!facts.system.asked());
    BOOST_TEST(!facts.browsers.asked());
    BOOST_TEST(!facts.hosts.asked());
    BOOST_TEST(!facts.certificates.asked());
    BOOST_TEST(!facts.readers.asked());
    BOOST_TEST(!facts.usb.asked());
    BOOST_TEST((facts.usb.seen == Moment{}));
}

BOOST_AUTO_TEST_CASE(a_teller_that_throws_does_not_end_the_program)
{
    Needs needs;
    needs.session = true;
    const Facts facts = LiveFacts().gather(needs, Watch(20s, [](const Text&) { throw std::runtime_error("closed window"); }));
    BOOST_TEST((facts.session.trouble() == Trouble::failed));
}

BOOST_AUTO_TEST_SUITE_END()
