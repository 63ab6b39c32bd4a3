// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/sample.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/instances.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const Table people{{"name"}, {{"試験髙﨑"}, {"試験塚"}}};

/// A step with two tables that name people; it counts one of them.
Check guests()
{
    Check step;
    step.id = "guests";
    step.section = "4-1";
    step.title = T("Guests");
    step.form = {table("invited", T("Invited"), {text("name", T("Name"))}).optional().about_people(),
        table("came", T("Came"), {text("name", T("Name")), choice("as", T("As"), {{"a", T("A")}})}).optional().about_people(),
        table("rooms", T("Rooms"), {text("name", T("Name"))}).optional(), number("count", T("How many")).optional()};
    step.judge_office = [](const Case& c) -> Outcome {
        return {{ok("guests.known", T("{1} are invited", c.own.rows("invited").size()))}, {}};
    };
    step.counts = [](const Case& c) {
        Answers kept;
        kept.set("count", std::to_string(c.own.rows("invited").size()));
        kept.set_rows("rooms", {{"name"}, {{"hall"}}});
        return kept;
    };
    return step;
}

std::string refusal(const std::function<void()>& attempt)
{
    const auto trouble = trouble_of(attempt);
    return trouble ? trouble->msgid : std::string();
}

} // namespace

BOOST_AUTO_TEST_SUITE(who_is_named)

BOOST_AUTO_TEST_CASE(people_are_kept_apart_from_all_other_tables)
{
    Wizard wizard = sample::wizard({}, {}, {guests()});
    wizard.fill("guests", "invited", people);
    wizard.fill("guests", "rooms", {{"name"}, {{"hall"}}});
    const Answers& own = wizard.office().of("guests");
    BOOST_TEST(own.personal().size() == 1u);
    BOOST_TEST(own.tables().size() == 1u);
    BOOST_TEST(own.rows("invited").size() == 2u);
    wizard.fill("guests", "invited", {});
    BOOST_TEST(own.personal().empty());
}

BOOST_AUTO_TEST_CASE(erasing_takes_all_people_and_leaves_what_was_counted)
{
    Wizard wizard = sample::wizard({}, {}, {guests()});
    wizard.fill("guests", "invited", people);
    wizard.fill("guests", "came", {{"name", "as"}, {{"試験沼", "a"}}});
    BOOST_TEST((wizard.report().find("guests")->findings[0].finding.what.args[0] == Arg(2ll)));
    wizard.erase_personal("guests");
    const Answers& own = wizard.office().of("guests");
    BOOST_TEST(own.personal().empty());
    BOOST_TEST(own.text("count") == "2");
    BOOST_TEST(own.rows("rooms").size() == 1u);
    BOOST_TEST((wizard.report().find("guests")->findings[0].finding.what.args[0] == Arg(0ll))); // judged anew
}

BOOST_AUTO_TEST_CASE(one_table_can_be_erased_by_itself)
{
    Wizard wizard = sample::wizard({}, {}, {guests()});
    wizard.fill("guests", "invited", people);
    wizard.fill("guests", "came", {{"name"}, {{"試験沼"}}});
    wizard.erase_personal("guests", "invited");
    BOOST_TEST(wizard.office().of("guests").rows("invited").empty());
    BOOST_TEST(wizard.office().of("guests").rows("came").size() == 1u);
    BOOST_TEST(wizard.office().of("guests").text("count") == "2");
    BOOST_TEST(refusal([&] { wizard.erase_personal("guests", "rooms"); }).find("names nobody") != std::string::npos);
    BOOST_TEST(!refusal([&] { wizard.erase_personal("guests", "none"); }).empty());
    BOOST_TEST(!refusal([&] { wizard.erase_personal("nobody"); }).empty());
    BOOST_TEST(wizard.office().of("guests").rows("rooms").size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_second_copy_of_a_step_has_people_of_its_own)
{
    const Check day = guests();
    Wizard wizard = sample::wizard({}, {}, {day, instance_of(day, "guests_night", {}, {})});
    wizard.fill("guests", "invited", people);
    wizard.fill("guests_night", "invited", {{"name"}, {{"試験夜"}}});
    BOOST_TEST((wizard.report().find("guests")->findings[0].finding.what.args[0] == Arg(2ll)));
    BOOST_TEST((wizard.report().find("guests_night")->findings[0].finding.what.args[0] == Arg(1ll)));
    wizard.erase_personal("guests_night");
    BOOST_TEST(wizard.office().of("guests_night").text("count") == "1");
    BOOST_TEST(wizard.office().of("guests_night").personal().empty());
    BOOST_TEST(wizard.office().of("guests").rows("invited").size() == 2u);
    BOOST_TEST(wizard.office().of("guests").text("count").empty());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_row_quotes_nobody)
{
    const Check step = guests();
    const Table wrong{{"name", "as"}, {{"試験沼", "試験髙﨑"}}};
    const auto told = complaint(step.form[1], wrong, {});
    BOOST_REQUIRE(told);
    BOOST_TEST((told->args[0] == Arg(1ll)));
    BOOST_TEST((told->args[2] == to_arg(T("This is not one of the choices."))));
}

BOOST_AUTO_TEST_SUITE_END()
