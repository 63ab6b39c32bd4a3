// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/instances.h"

#include "tests/engine/sample.h"
#include "wizard/engine/differences.h"
#include "wizard/engine/summary.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace junbi;

namespace {

/// The sample's steps with "reader" a second time, as "reader_night" on the night shift.
std::vector<Check> twice()
{
    std::vector<Check> steps = sample::checks();
    steps[0].judge_office = [](const Case& c) -> Outcome {
        const auto shift = c.settings.find("shift");
        Finding made = ok("reader.shift", T("{1}", shift == c.settings.end() ? "day" : shift->second)).of({"2-2.c1", "1-5.x1"});
        return {{std::move(made).asked("reader.type")}, {{"reader.sums", Table{{"a"}, {{"1"}}}}, {"other", {}}}};
    };
    steps.insert(steps.begin() + 1, instance_of(steps[0], "reader_night", {{"shift", "night"}}, T("Reader at night")));
    return steps;
}

Office with_computer()
{
    Office office;
    office.computers.push_back({"PC-01"});
    office.computers.back().facts = sample::readers({});
    return office;
}

} // namespace

BOOST_AUTO_TEST_SUITE(instances)

BOOST_AUTO_TEST_CASE(an_instance_has_findings_questions_and_tables_of_its_own)
{
    const Wizard wizard = sample::wizard(with_computer(), {}, twice());
    const Placed* shift = sample::find(wizard.report(), "reader_night.shift");
    BOOST_REQUIRE(shift);
    BOOST_TEST(std::get<std::string>(shift->finding.what.args.at(0)) == "night");
    BOOST_TEST(shift->finding.question == "reader_night.type");
    BOOST_TEST(shift->finding.guide == (std::vector<std::string>{"2-2.c1/reader_night", "1-5.x1"}), boost::test_tools::per_element());
    BOOST_TEST(sample::find(wizard.report(), "reader_night.none", "PC-01"));
    BOOST_TEST(wizard.report().find("reader_night")->tables.contains("reader_night.sums"));
    BOOST_TEST(wizard.report().find("reader_night")->tables.contains("other"));
    for (const Placed& each : wizard.report().find("reader_night")->findings)
        BOOST_TEST(each.finding.id.starts_with("reader_night."), each.finding.id);
}

BOOST_AUTO_TEST_CASE(the_step_itself_stays_as_it_is)
{
    const Wizard wizard = sample::wizard(with_computer(), {}, twice());
    const auto alone = twice();
    const Wizard before = sample::wizard(with_computer(), {}, {alone[0]});
    const auto& now = wizard.report().find("reader")->findings;
    const auto& then = before.report().find("reader")->findings;
    BOOST_REQUIRE(now.size() == then.size());
    for (std::size_t i = 0; i < now.size(); ++i)
        BOOST_TEST((now[i].finding == then[i].finding));
    BOOST_TEST(wizard.step("reader").title.msgid == "Reader");
    BOOST_TEST(wizard.step("reader_night").title.msgid == "Reader at night");
    BOOST_TEST(instance_of(alone[0], "other", {}, {}).title.msgid == "Reader");
}

BOOST_AUTO_TEST_CASE(answers_of_the_two_are_apart)
{
    Wizard wizard = sample::wizard(with_computer(), {}, twice());
    wizard.answer("reader", "type", "contact");
    wizard.answer("reader_night", "type", "contactless");
    wizard.answer("reader_night", "by_hand", "yes", "PC-01");
    BOOST_TEST(wizard.office().of("reader").text("type") == "contact");
    BOOST_TEST(wizard.office().of("reader_night").text("type") == "contactless");
    BOOST_TEST(!wizard.office().computers[0].of("reader").yes("by_hand"));
    BOOST_TEST(wizard.office().computers[0].of("reader_night").yes("by_hand"));
}

BOOST_AUTO_TEST_CASE(the_checklist_has_a_line_for_each_and_no_id_twice)
{
    Wizard wizard = sample::wizard({}, {}, twice());
    wizard.answer("reader_night", "type", "contact");
    std::set<std::string> ids;
    const auto lines = checklist(wizard.checks(), wizard.report());
    for (const ItemReport& each : lines)
        BOOST_TEST(ids.insert(each.item->id).second, each.item->id);
    BOOST_REQUIRE(lines.size() == 4u);
    BOOST_TEST((lines[0].status == Status::todo)); // its question is still open
    BOOST_TEST(lines[2].item->id == "2-2.c1/reader_night");
    BOOST_TEST((lines[2].status == Status::ok));
}

BOOST_AUTO_TEST_CASE(what_is_put_off_or_new_in_one_is_not_in_the_other)
{
    Wizard wizard = sample::wizard({}, {}, twice());
    wizard.remember();
    wizard.waive({{"reader_night.found", "", ""}, "later", {}, sample::today});
    wizard.answer("reader", "found", "yes");
    BOOST_TEST((sample::find(wizard.report(), "reader_night.found")->finding.status == Status::waived));
    const Differences since = differences(wizard.office().earlier, wizard.report());
    const std::vector<FindingKey> mended{{"reader.found", "", ""}, {"reader_night.found", "", ""}};
    BOOST_TEST((std::set(since.mended.begin(), since.mended.end()) == std::set(mended.begin(), mended.end())));
    wizard.take_back_waiver({"reader_night.found", "", ""});
    BOOST_TEST((sample::find(wizard.report(), "reader_night.found")->finding.status == Status::todo));
    BOOST_TEST(sample::find(wizard.report(), "reader.found") == nullptr);
}

BOOST_AUTO_TEST_CASE(a_judgement_that_throws_is_told_of_the_instance)
{
    Check step = sample::checks()[0];
    step.judge_computer = {};
    step.judge_office = [](const Case&) -> Outcome { throw std::runtime_error("broken"); };
    const Wizard wizard = sample::wizard({}, {}, {step, instance_of(step, "other", {}, {})});
    BOOST_TEST(sample::find(wizard.report(), "other.judgement_failed"));
    BOOST_TEST(!wizard.checks()[1].judge_computer);
}

BOOST_AUTO_TEST_SUITE_END()
