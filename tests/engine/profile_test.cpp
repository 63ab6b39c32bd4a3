// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/profile.h"

#include "tests/engine/sample.h"
#include "wizard/engine/differences.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/summary.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using Ids = std::vector<std::string>;

namespace {

Check step(const std::string& id, Ids after = {})
{
    Check made;
    made.id = id;
    made.title = T("Title");
    made.after = std::move(after);
    made.prints = {"checklist", "plan"};
    return made;
}

const std::vector<Check> four{step("a"), step("b"), step("c", {"a"}), step("d", {"c"})};

Profile profile(std::vector<ProfileStep> steps)
{
    Profile made{"own", T("Own")};
    made.steps = std::move(steps);
    return made;
}

Ids ids(const Arranged& arranged)
{
    Ids all;
    for (const Check& each : arranged.checks)
        all.push_back(each.id);
    return all;
}

bool is_refused(const Failure& failure) { return failure.ending() == Ending::file && !failure.text().args.empty(); }

} // namespace

BOOST_AUTO_TEST_SUITE(profile_order)

BOOST_AUTO_TEST_CASE(without_a_wish_all_steps_stand_in_page_order)
{
    BOOST_TEST(ids(apply_profile({}, four)) == (Ids{"a", "b", "c", "d"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(steps_stand_in_the_profiles_order_and_the_others_where_it_says)
{
    BOOST_TEST(ids(apply_profile(profile({{"b"}, {"a"}, {""}}), four)) == (Ids{"b", "a", "c", "d"}), boost::test_tools::per_element());
    BOOST_TEST(ids(apply_profile(profile({{""}, {"b"}}), four)) == (Ids{"a", "c", "d", "b"}), boost::test_tools::per_element());
    BOOST_TEST(ids(apply_profile(profile({{"b"}}), four)) == Ids{"b"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_step_builds_on_comes_along)
{
    BOOST_TEST(ids(apply_profile(profile({{"b"}, {"d"}}), four)) == (Ids{"b", "a", "c", "d"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_order_against_what_builds_on_what_is_refused)
{
    BOOST_CHECK_EXCEPTION(apply_profile(profile({{"c"}, {"a"}}), four), Failure, is_refused);
    BOOST_CHECK_EXCEPTION(apply_profile(profile({{"d"}, {""}}), four), Failure, is_refused);
    BOOST_CHECK_EXCEPTION(apply_profile(profile({{""}, {"a"}}), four), Failure, is_refused);
}

BOOST_AUTO_TEST_CASE(the_rest_stands_in_an_order_that_can_be_judged_and_circles_end)
{
    const std::vector<Check> odd{step("a", {"b"}), step("b"), step("x", {"y"}), step("y", {"x"}), step("self", {"self"})};
    const Ids all = ids(apply_profile({}, odd));
    BOOST_TEST(all == (Ids{"b", "a", "x", "y", "self"}), boost::test_tools::per_element());
    BOOST_CHECK_EXCEPTION(apply_profile(profile({{"x"}}), odd), Failure, is_refused);
}

BOOST_AUTO_TEST_CASE(a_step_that_is_not_here_is_told_and_left_out)
{
    const Arranged arranged = apply_profile(profile({{"keys"}, {"a"}}), four);
    BOOST_TEST(ids(arranged) == Ids{"a"}, boost::test_tools::per_element());
    BOOST_REQUIRE(arranged.warnings.size() == 1u);
    BOOST_TEST((arranged.warnings[0].args.at(1) == Arg("keys")));
    Profile elsewhere = profile({{"a"}});
    elsewhere.start = "b";
    BOOST_TEST(apply_profile(elsewhere, four).warnings.size() == 1u);
    elsewhere.start = "computers";
    BOOST_TEST(apply_profile(elsewhere, four).warnings.empty());
}

BOOST_AUTO_TEST_CASE(a_step_may_stand_twice_with_other_settings)
{
    const Arranged arranged = apply_profile(profile({{"a", "", {}, {{"n", "1"}}}, {"a", "a2", T("Second"), {{"n", "2"}}}, {""}}), four);
    BOOST_TEST(ids(arranged) == (Ids{"a", "a2", "b", "c", "d"}), boost::test_tools::per_element());
    BOOST_TEST(arranged.checks[0].settings.at("n") == "1");
    BOOST_TEST(arranged.checks[1].settings.at("n") == "2");
    BOOST_TEST(arranged.checks[1].title.msgid == "Second");
    BOOST_CHECK_EXCEPTION(apply_profile(profile({{"a", "b", T("Second"), {}}}), four), Failure, is_refused);
}

BOOST_AUTO_TEST_CASE(pages_offer_the_papers_of_the_profile_only)
{
    Profile signing = profile({{"a"}});
    BOOST_TEST(apply_profile(signing, four).checks[0].prints.size() == 2u);
    signing.papers = {"checklist"};
    BOOST_TEST(apply_profile(signing, four).checks[0].prints == Ids{"checklist"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_profile_leaves_out_is_kept_and_neither_new_nor_mended)
{
    Wizard wizard = sample::wizard();
    wizard.answer("reader", "type", "contact");
    wizard.remember();
    const std::vector<Earlier> before = wizard.office().earlier;
    wizard.follow(profile({{"after"}}), {sample::checks()[1]});
    BOOST_TEST(wizard.find("reader") == nullptr);
    BOOST_TEST(wizard.report().steps.size() == 1u);
    BOOST_TEST(differences(before, wizard.report()).mended.empty());
    wizard.remember();
    wizard.follow({}, sample::checks());
    BOOST_TEST(wizard.office().of("reader").text("type") == "contact");
    const Differences since = differences(wizard.office().earlier, wizard.report());
    BOOST_TEST(since.fresh.empty());
    BOOST_TEST(since.mended.empty());
    BOOST_TEST(wizard.office().earlier.size() == before.size());
}

BOOST_AUTO_TEST_CASE(an_open_step_waits_for_the_open_steps_it_builds_on)
{
    auto steps = sample::checks();
    Status own = Status::todo;
    steps[1].judge_office = [&](const Case&) -> Outcome { return {{finding(own, "after.x", T("x"), T("Do"))}, {}}; };
    Wizard wizard = sample::wizard({}, {}, steps);
    BOOST_TEST(waits_for(steps[0], wizard.report()).empty());
    BOOST_TEST(waits_for(steps[1], wizard.report()) == Ids{"reader"}, boost::test_tools::per_element());
    wizard.answer("reader", "type", "contact");
    BOOST_TEST(!waits_for(steps[1], wizard.report()).empty());
    wizard.answer("reader", "found", "yes");
    BOOST_TEST(waits_for(steps[1], wizard.report()).empty());
    wizard.answer("reader", "found", "");
    own = Status::ok;
    wizard.answer("reader", "type", "");
    BOOST_TEST(waits_for(steps[1], wizard.report()).empty()); // settled: it waits for nothing
    const Wizard alone = sample::wizard({}, {}, {steps[1]});
    BOOST_TEST(waits_for(steps[1], alone.report()).empty()); // the other is not shown
}

BOOST_AUTO_TEST_SUITE_END()
