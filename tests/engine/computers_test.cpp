// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/sample.h"
#include "wizard/engine/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

/// Two computers with everything that hangs on a name: facts, answers, a waiver, an earlier finding each.
Office two_computers()
{
    Office office;
    for (const char* name : {"PC-01", "PC-02"}) {
        Computer& one = office.computers.emplace_back(Computer{name});
        one.facts = sample::readers({});
        one.facts.machine = Machine{std::string("HOST-") + name, "", ""};
        one.answers["reader"].set("by_hand", "yes");
        office.waivers.push_back({{"reader.none", name, "usb"}, "a reason", sample::today, sample::today});
        office.earlier.push_back({{"reader.none", name, "usb"}, Status::problem, Moment(sample::today)});
    }
    return office;
}

/// Everything that the office keeps, in one line.
std::string picture(const Office& office)
{
    std::string out;
    for (const Computer& each : office.computers)
        out += each.name + "=" + each.facts.machine->host_name + "," + each.of("reader").text("by_hand") + " ";
    for (const Waiver& each : office.waivers)
        out += "waived:" + each.finding.computer + " ";
    for (const Earlier& each : office.earlier)
        out += "earlier:" + each.finding.computer + " ";
    return out;
}

/// Keeps a look under way until it is let go.
struct HeldRunner : Runner {
    Work held;
    void run(Work, Work then) override { held = std::move(then); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(computers)

BOOST_AUTO_TEST_CASE(a_new_name_takes_everything_along)
{
    Wizard wizard = sample::wizard(two_computers());
    BOOST_TEST((sample::find(wizard.report(), "reader.none", "PC-01")->finding.status == Status::waived));
    wizard.rename_computer("PC-01", " 受付 ");
    BOOST_TEST(picture(wizard.office()) == "受付=HOST-PC-01,yes PC-02=HOST-PC-02,yes waived:受付 waived:PC-02 earlier:受付 earlier:PC-02 ");
    BOOST_TEST(!sample::find(wizard.report(), "reader.none", "PC-01"));
    BOOST_REQUIRE(sample::find(wizard.report(), "reader.none", "受付"));
    BOOST_TEST((sample::find(wizard.report(), "reader.none", "受付")->finding.status == Status::waived));
}

BOOST_AUTO_TEST_CASE(a_removed_computer_leaves_nothing_behind)
{
    Wizard wizard = sample::wizard(two_computers());
    BOOST_TEST(sample::find(wizard.report(), "reader.none", "PC-01"));
    wizard.remove_computer("PC-01");
    BOOST_TEST(picture(wizard.office()) == "PC-02=HOST-PC-02,yes waived:PC-02 earlier:PC-02 ");
    BOOST_TEST(!sample::find(wizard.report(), "reader.none", "PC-01"));
    wizard.remove_computer("PC-02");
    BOOST_TEST(picture(wizard.office()).empty());
}

BOOST_AUTO_TEST_CASE(the_computers_own_name_may_be_handed_over)
{
    Wizard wizard = sample::wizard(two_computers());
    wizard.rename_computer(wizard.office().computers[0].name, "受付");
    wizard.remove_computer(wizard.office().computers[0].name);
    BOOST_TEST(picture(wizard.office()) == "PC-02=HOST-PC-02,yes waived:PC-02 earlier:PC-02 ");
}

BOOST_DATA_TEST_CASE(
    a_name_that_cannot_be_is_refused_and_nothing_changes, data::make({"PC-02", " PC-02", "", "  ", "123456789012", "bell\a"}), sample)
{
    Wizard wizard = sample::wizard(two_computers());
    BOOST_CHECK_THROW(wizard.rename_computer("PC-01", sample), Failure);
    BOOST_TEST(picture(wizard.office()) == picture(two_computers()));
}

BOOST_AUTO_TEST_CASE(its_own_name_is_not_taken_and_an_unknown_computer_is_refused)
{
    Wizard wizard = sample::wizard(two_computers());
    wizard.rename_computer("PC-01", "PC-01");
    BOOST_CHECK_THROW(wizard.rename_computer("PC-03", "PC-04"), Failure);
    BOOST_CHECK_THROW(wizard.remove_computer("PC-03"), Failure);
    BOOST_TEST(picture(wizard.office()) == picture(two_computers()));
}

BOOST_AUTO_TEST_CASE(while_a_look_is_under_way_names_stay)
{
    auto runner = std::make_unique<HeldRunner>();
    HeldRunner& held = *runner;
    Wizard wizard({sample::checks(), {}, sample::today, std::make_unique<sample::Recorded>(Facts{}), std::move(runner),
                      [] { return Moment(sample::today); }},
        two_computers());
    wizard.look({"PC-01", {}, false, Watch{}}, [] {});
    BOOST_CHECK_THROW(wizard.rename_computer("PC-01", "受付"), Failure);
    BOOST_CHECK_THROW(wizard.remove_computer("PC-01"), Failure);
    held.held();
    wizard.rename_computer("PC-01", "受付");
    BOOST_TEST(wizard.office().find("受付"));
}

BOOST_AUTO_TEST_CASE(this_computer_is_known_by_its_host_name)
{
    Office office = two_computers();
    office.computers.insert(office.computers.begin(), Computer{"tablet", true});
    BOOST_TEST(office.here("HOST-PC-02") == "PC-02");
    BOOST_TEST(office.here("HOST-PC-03") == "");
    BOOST_TEST(office.here("") == ""); // a device by hand has no host name
    office.computers[2].facts = office.computers[1].facts;
    BOOST_TEST(office.here("HOST-PC-01") == "PC-01");
}

BOOST_AUTO_TEST_CASE(a_computer_was_seen_when_its_newest_fact_was)
{
    Computer one{"PC-01"};
    BOOST_TEST((one.seen() == Moment{}));
    one.facts = sample::readers({}, Moment(sample::today));
    one.facts.system = Trouble::timed_out;
    one.facts.system.seen = Moment(sample::today) + std::chrono::hours(1);
    BOOST_TEST((one.seen() == Moment(sample::today) + std::chrono::hours(1)));
}

BOOST_AUTO_TEST_SUITE_END()
