// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check accounts();
}

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome office(const SampleCase& sample)
{
    const Outcome outcome = accounts().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

Outcome computer(const SampleCase& sample)
{
    const Outcome outcome = accounts().judge_computer(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

} // namespace

BOOST_AUTO_TEST_SUITE(accounts_step)

// The visit is on 2027-01-13: apply by 2026-12-23 (21 days), received by 2027-01-12.
BOOST_DATA_TEST_CASE(the_account_must_be_applied_for_in_time,
    data::make({"2026-12-22", "2026-12-23", "2026-12-24"}) ^ data::make({"todo", "todo", "attention"}), today, expected)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    sample.today = *parse_day(today);
    const Outcome outcome = office(sample);
    BOOST_TEST(status_of(outcome, "accounts.app") == expected);
    BOOST_TEST(due_of(outcome, "accounts.app") == "2026-12-23");
    BOOST_TEST(line_status(outcome, "3-1.c1") == expected);
    BOOST_TEST(line_status(outcome, "3-1.c2") == expected);
}

BOOST_DATA_TEST_CASE(an_account_applied_for_must_be_there_the_day_before_the_visit,
    data::make({"2027-01-11", "2027-01-12", "2027-01-13"}) ^ data::make({"todo", "todo", "attention"}), today, expected)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    sample.own.set("app_account", "asked");
    sample.today = *parse_day(today);
    BOOST_TEST(status_of(office(sample), "accounts.app") == expected);
    BOOST_TEST(due_of(office(sample), "accounts.app") == "2027-01-12");
}

BOOST_DATA_TEST_CASE(after_the_visit_its_day_is_not_called_near,
    data::make({"2027-01-13", "2027-01-14"}) ^ data::make({"the visit is near", "has passed"}), today, words)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    sample.today = *parse_day(today);
    for (const char* state : {"", "asked"}) {
        sample.own.set("app_account", state);
        BOOST_TEST(status_of(office(sample), "accounts.app") == "attention");
        BOOST_TEST(find(office(sample), "accounts.app")->what.msgid.find(words) != std::string::npos, state);
    }
}

BOOST_AUTO_TEST_CASE(without_a_visit_there_is_no_day)
{
    const SampleCase sample;
    BOOST_TEST(status_of(office(sample), "accounts.app") == "todo");
    BOOST_TEST(due_of(office(sample), "accounts.app") == "");
}

BOOST_AUTO_TEST_CASE(a_received_account_settles_the_office_part)
{
    SampleCase sample;
    sample.own.set("app_account", "received");
    BOOST_TEST(line_status(office(sample), "3-1.c1") == "ok");
    BOOST_TEST(line_status(office(sample), "3-1.c2") == "none");
}

BOOST_DATA_TEST_CASE(each_no_has_its_own_advice,
    data::make({"portal_registered", "kj_id", "password_changed", "security_mail"})
        ^ data::make({"accounts.portal", "accounts.kj", "accounts.password", "accounts.mail"}),
    field, finding)
{
    SampleCase sample;
    for (const char* answer : {"", "yes", "unsure"}) {
        sample.own.set(field, answer);
        BOOST_TEST(status_of(office(sample), finding) == "none");
    }
    sample.own.set(field, "no");
    BOOST_REQUIRE(find(office(sample), finding));
    BOOST_TEST((find(office(sample), finding)->guide == std::vector<std::string>{"3-1.c1"}));
}

BOOST_AUTO_TEST_CASE(a_computer_without_the_app_is_left_out)
{
    SampleCase sample;
    sample.computer.set("uses_app", "no");
    for (const char* line : {"3-1.c1", "3-1.c2"})
        BOOST_TEST(line_status(computer(sample), line) == "not_applicable");
}

BOOST_AUTO_TEST_CASE(setting_up_without_having_seen_the_access_code_is_odd)
{
    SampleCase sample;
    sample.computer.set("uses_app", "yes");
    sample.computer.set("app_set", "yes");
    BOOST_TEST(status_of(computer(sample), "accounts.order") == "attention");
    sample.computer.set("access_code_seen", "yes");
    BOOST_TEST(status_of(computer(sample), "accounts.order") == "none");
}

BOOST_AUTO_TEST_CASE(no_question_asks_for_a_value_that_must_not_be_kept)
{
    for (const Field& field : accounts().form)
        for (const char* word : {"password", "secret", "pin"})
            BOOST_TEST((field.kind != Kind::text || field.id.find(word) == std::string::npos), field.id);
}

BOOST_AUTO_TEST_SUITE_END()
