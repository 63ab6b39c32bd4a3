// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/sample.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(the_wizard)

BOOST_AUTO_TEST_CASE(a_look_is_kept_for_its_computer_and_judged)
{
    Wizard wizard = sample::wizard({}, sample::readers({}));
    bool told = false;
    wizard.look({"PC-01", {}, false, Watch{}}, [&] { told = true; });
    BOOST_TEST(told);
    BOOST_TEST(wizard.office().computers.size() == 1u);
    BOOST_TEST((wizard.report().find("reader")->status("PC-01") == Status::problem));
}

BOOST_AUTO_TEST_CASE(a_file_that_holds_what_must_not_be_kept_loses_it_at_once)
{
    std::vector<Check> checks = sample::checks();
    checks[0].form.push_back(text("id", T("ID")).only_shape().optional());
    checks[0].form.push_back(text("own_id", T("ID")).only_shape().per_computer().optional());
    Office office;
    office.answers["reader"].set("id", "KJ123456789012");
    office.computers = {Computer{"PC-01"}};
    office.computers[0].answers["reader"].set("own_id", "abc1");
    const Wizard wizard = sample::wizard(std::move(office), {}, std::move(checks));
    BOOST_TEST(wizard.office().of("reader").text("id") == "KJ●●●●●●●●●●●●");
    BOOST_TEST(wizard.office().computers[0].of("reader").text("own_id") == "▲▲▲●");
}

BOOST_AUTO_TEST_CASE(hosts_are_asked_only_with_permission)
{
    for (const bool network : {false, true}) {
        Wizard wizard = sample::wizard();
        BOOST_TEST(wizard.needs({"PC-01", {}, network, Watch{}}).hosts.size() == (network ? 1u : 0u));
    }
}

BOOST_AUTO_TEST_CASE(only_the_steps_asked_for_are_looked_at)
{
    Wizard wizard = sample::wizard();
    BOOST_TEST(wizard.needs({"PC-01", {"reader"}, false, Watch{}}).readers);
    BOOST_TEST(!wizard.needs({"PC-01", {"after"}, false, Watch{}}).readers);
}

BOOST_AUTO_TEST_CASE(what_was_not_asked_or_was_stopped_leaves_what_was_known)
{
    const Facts known = sample::readers({CardReader{"R", "", Card::none, ""}});
    Facts stopped;
    stopped.readers = Trouble::cancelled;
    stopped.readers.seen = Moment(sample::today);
    BOOST_TEST((merged(known, stopped) == known));
    BOOST_TEST((merged(known, Facts{}) == known));
    Facts failed;
    failed.readers = Trouble::timed_out;
    failed.readers.seen = Moment(sample::today);
    BOOST_TEST((merged(known, failed).readers.trouble() == Trouble::timed_out));
    BOOST_TEST((merged(Facts{}, stopped).readers.trouble() == Trouble::cancelled));
}

BOOST_AUTO_TEST_CASE(an_older_recording_does_not_replace_a_newer_look)
{
    const Facts newer = sample::readers({CardReader{"R", "", Card::none, ""}}, Moment(sample::today));
    const Facts older = sample::readers({}, Moment(sample::today) - std::chrono::hours(1));
    BOOST_TEST((merged(newer, older) == newer));
    BOOST_TEST((merged(older, newer) == newer));
}

BOOST_AUTO_TEST_CASE(two_computers_of_one_name_are_told_apart)
{
    Wizard wizard = sample::wizard();
    Facts one, other;
    one.machine = Machine{"HOST-A", "", ""};
    other.machine = Machine{"HOST-B", "", ""};
    wizard.take_recording("PC-01", one);
    BOOST_CHECK_THROW(wizard.take_recording("PC-01", other), Failure);
    wizard.take_recording("PC-01", one);
}

BOOST_AUTO_TEST_CASE(a_device_by_hand_becomes_a_computer_when_it_is_looked_at_and_not_the_other_way)
{
    Wizard wizard = sample::wizard();
    wizard.add_by_hand("PC-01");
    BOOST_TEST(wizard.office().find("PC-01")->by_hand);
    wizard.take_recording("PC-01", sample::readers({}));
    BOOST_TEST(!wizard.office().find("PC-01")->by_hand);
    BOOST_CHECK_THROW(wizard.add_by_hand("PC-01"), Failure);
    BOOST_TEST(!wizard.office().find("PC-01")->by_hand);
}

BOOST_AUTO_TEST_CASE(both_wishes_become_one)
{
    Needs a, b;
    a.readers = true;
    a.certificates = CertificateNeeds{{"~/x"}, {"4799999992"}, {}, {}};
    b.system = true;
    b.certificates = CertificateNeeds{{"~/x", "~/y"}, {}, {}, {}};
    const Needs both = merged(a, b);
    BOOST_TEST((both.readers && both.system));
    BOOST_TEST(both.certificates->folders.size() == 2u);
    BOOST_TEST(both.certificates->office_numbers.size() == 1u);
}

BOOST_AUTO_TEST_CASE(another_day_is_judged_anew)
{
    Wizard wizard = sample::wizard({}, sample::readers({}));
    wizard.look({"PC-01", {}, false, Watch{}}, [] {});
    BOOST_TEST((wizard.report().today == sample::today));
    wizard.follow(sample::today + std::chrono::days(1));
    BOOST_TEST((wizard.today() == sample::today + std::chrono::days(1)));
    BOOST_TEST((wizard.report().today == sample::today + std::chrono::days(1)));
    BOOST_TEST((wizard.report().find("reader")->status("PC-01") == Status::problem)); // what was seen stays
}

BOOST_AUTO_TEST_CASE(a_waiver_needs_a_finding_a_reason_and_a_day_to_come)
{
    Office office;
    office.computers.push_back({"PC-01"});
    office.computers.back().facts = sample::readers({});
    Wizard wizard = sample::wizard(office);
    const FindingKey key{"reader.none", "PC-01", "usb"};
    BOOST_CHECK_THROW(wizard.waive({{"reader.none", "PC-02", "usb"}, "r", {}, sample::today}), Failure);
    BOOST_CHECK_THROW(wizard.waive({key, "", {}, sample::today}), Failure);
    BOOST_CHECK_THROW(wizard.waive({key, "r", {}, sample::today - std::chrono::days(1)}), Failure);
    BOOST_TEST(wizard.office().waivers.empty());
    wizard.waive({key, "r", {}, sample::today});
    wizard.waive({key, "better reason", {}, sample::today});
    BOOST_TEST(wizard.office().waivers.size() == 1u);
    BOOST_TEST((sample::find(wizard.report(), "reader.none", "PC-01")->finding.status == Status::waived));
}

BOOST_AUTO_TEST_SUITE_END()
