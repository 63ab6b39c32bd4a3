// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/sample.h"
#include "wizard/engine/differences.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace junbi;
using sample::find;

namespace {

Office two_computers()
{
    Office office;
    office.computers.push_back({"PC-01"});
    office.computers.back().facts = sample::readers({});
    office.computers.push_back({"PC-02"});
    office.computers.back().facts = sample::readers({CardReader{"R", "", Card::none, ""}});
    return office;
}

} // namespace

BOOST_AUTO_TEST_SUITE(judging)

BOOST_AUTO_TEST_CASE(each_computer_is_judged_by_its_own_facts)
{
    Wizard wizard = sample::wizard(two_computers());
    const StepReport& step = *wizard.report().find("reader");
    BOOST_TEST((step.status("PC-01") == Status::problem));
    BOOST_TEST((step.status("PC-02") == Status::ok));
    BOOST_TEST((step.status() == Status::problem));
    BOOST_TEST((wizard.report().status() == Status::problem));
    BOOST_TEST((step.seen() == Moment(sample::today)));
}

BOOST_AUTO_TEST_CASE(a_later_step_reads_what_an_earlier_one_concluded)
{
    Wizard wizard = sample::wizard(two_computers());
    const Placed* counted = find(wizard.report(), "after.counted");
    BOOST_REQUIRE(counted);
    const auto all = static_cast<long long>(wizard.report().find("reader")->findings.size());
    BOOST_TEST((counted->finding.evidence.front().value == Arg(all)));
}

BOOST_AUTO_TEST_CASE(a_judgement_that_throws_is_one_unknown_finding_and_the_others_go_on)
{
    auto steps = sample::checks();
    steps[0].judge_office = [](const Case&) -> Outcome { throw std::runtime_error("out of paper"); };
    Wizard wizard = sample::wizard(two_computers(), {}, steps);
    const Placed* failed = find(wizard.report(), "reader.judgement_failed");
    BOOST_REQUIRE(failed);
    BOOST_TEST((failed->finding.status == Status::unknown));
    BOOST_TEST((failed->finding.evidence.front().value == Arg(std::string("out of paper"))));
    BOOST_TEST(find(wizard.report(), "reader.none", "PC-01"));
    BOOST_TEST(find(wizard.report(), "after.counted"));
}

BOOST_AUTO_TEST_CASE(an_answer_is_not_in_order_where_something_open_names_its_question)
{
    Check keys{.id = "keys", .section = "4-1", .title = T("Keys"), .purpose = T("Keys.")};
    keys.form = {yes_no_unsure("kept", T("Are the keys kept safely?")).of("4-1.x1")};
    keys.judge_office = [](const Case& c) -> Outcome {
        if (!c.own.no("kept"))
            return {};
        return {{problem("keys.open", T("The keys lie about."), T("Lock them away.")).asked("keys.kept")}};
    };
    Office office;
    office.answers["keys"].set("kept", "yes");
    BOOST_TEST(find(sample::wizard(office, {}, {keys}).report(), "keys.kept"));
    office.answers["keys"].set("kept", "no");
    Wizard wizard = sample::wizard(office, {}, {keys});
    BOOST_TEST(find(wizard.report(), "keys.open"));
    BOOST_TEST(!find(wizard.report(), "keys.kept"));
}

BOOST_AUTO_TEST_CASE(needs_that_throw_are_one_finding_too)
{
    auto steps = sample::checks();
    steps[0].needs = [](const Case&) -> Needs { throw std::runtime_error("no rule"); };
    Wizard wizard = sample::wizard(two_computers(), {}, steps);
    BOOST_TEST(find(wizard.report(), "reader.judgement_failed", "PC-01"));
}

BOOST_AUTO_TEST_CASE(a_look_becomes_stale_after_its_time_and_not_a_day_before)
{
    auto steps = sample::checks();
    steps[0].fresh_for = std::chrono::days(30);
    for (const int age : {30, 31}) {
        Office office;
        office.computers.push_back({"PC-01"});
        office.computers.back().facts = sample::readers({}, Moment(sample::today - std::chrono::days(age)));
        Wizard wizard = sample::wizard(office, {}, steps);
        const Placed* stale = find(wizard.report(), "reader.stale", "PC-01");
        BOOST_TEST((stale != nullptr) == (age > 30));
        if (stale)
            BOOST_TEST((stale->finding.guide == std::vector<std::string>{"2-2.c2"})); // what the look decided is no longer sure
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_run_junbi_is_never_looked_at)
{
    Office office = two_computers();
    office.computers[1].by_hand = true;
    Wizard wizard = sample::wizard(office);
    BOOST_TEST(find(wizard.report(), "reader.look", "PC-02"));
}

BOOST_AUTO_TEST_CASE(a_waiver_counts_until_its_day_and_only_for_its_computer_and_subject)
{
    Office office = two_computers();
    office.waivers.push_back({{"reader.none", "PC-01", "usb"}, "届くのを待っています", sample::today, sample::today});
    Wizard until_today = sample::wizard(office);
    const Placed* waived = find(until_today.report(), "reader.none", "PC-01");
    BOOST_TEST((waived->finding.status == Status::waived));
    BOOST_TEST(waived->finding.evidence.size() == 2u);

    office.waivers.front().until = sample::today - std::chrono::days(1);
    Wizard past = sample::wizard(office);
    BOOST_TEST((find(past.report(), "reader.none", "PC-01")->finding.status == Status::problem));

    office.waivers.front() = {{"reader.none", "PC-01", "bluetooth"}, "x", sample::today, sample::today};
    Wizard other = sample::wizard(office);
    BOOST_TEST((find(other.report(), "reader.none", "PC-01")->finding.status == Status::problem));
}

BOOST_AUTO_TEST_CASE(what_is_new_and_what_is_mended_is_told_by_identity)
{
    Wizard before = sample::wizard(two_computers());
    const auto kept = remembered({}, before.report(), Moment(sample::today));
    Office mended = two_computers();
    mended.computers[0].facts = sample::readers({CardReader{"R", "", Card::none, ""}});
    mended.computers[1].facts = sample::readers({});
    Wizard after = sample::wizard(mended);
    const Differences since = differences(kept, after.report());
    BOOST_TEST(since.fresh.size() == 1u);
    BOOST_TEST((since.fresh.front() == FindingKey{"reader.none", "PC-02", "usb"}));
    BOOST_TEST(since.mended.size() == 1u);
    BOOST_TEST((since.mended.front() == FindingKey{"reader.none", "PC-01", "usb"}));
    const Moment later = Moment(sample::today) + std::chrono::hours(1);
    for (const Earlier& each : remembered(kept, before.report(), later))
        BOOST_TEST((each.since == Moment(sample::today)), each.finding.id); // unchanged: since the first time
}

BOOST_AUTO_TEST_CASE(the_same_office_gives_the_same_report)
{
    Wizard one = sample::wizard(two_computers()), two = sample::wizard(two_computers());
    BOOST_REQUIRE(one.report().steps.size() == two.report().steps.size());
    for (std::size_t i = 0; i < one.report().steps.size(); ++i) {
        const auto &a = one.report().steps[i].findings, &b = two.report().steps[i].findings;
        BOOST_TEST(std::equal(a.begin(), a.end(), b.begin(), b.end(),
            [](const Placed& x, const Placed& y) { return x.finding == y.finding && x.computer == y.computer; }));
    }
}

BOOST_AUTO_TEST_SUITE_END()
