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
    BOOST_TEST(line_status(office(sample), "3-1.c2") == "todo"); // the users
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

struct UserCase {
    const char *field, *state, *finding, *expected;
    friend std::ostream& operator<<(std::ostream& out, const UserCase& one) { return out << one.field << "=" << one.state; }
};

const std::vector<UserCase> users{
    {"office_user", "", "accounts.first_user", "todo"},
    {"office_user", "not_yet", "accounts.first_user", "todo"},
    {"office_user", "verified", "accounts.first_user", "ok"},
    {"admin_user", "", "accounts.admin", "todo"},
    {"admin_user", "not_yet", "accounts.admin", "todo"},
    {"admin_user", "set", "accounts.admin", "todo"},
    {"admin_user", "verified", "accounts.admin", "ok"},
    {"general_users", "not_yet", "accounts.general", "todo"},
    {"general_users", "set", "accounts.general", "todo"},
    {"general_users", "verified", "accounts.general", "ok"},
    {"menu_screen", "", "accounts.screen", "todo"},
    {"menu_screen", "not_yet", "accounts.screen", "todo"},
    {"menu_screen", "admin", "accounts.screen", "ok"},
    {"menu_screen", "general", "accounts.screen", "ok"},
    {"menu_screen", "office_user", "accounts.screen", "attention"},
    {"app_account", "received", "accounts.app", "ok"},
    {"app_account", "set", "accounts.app", "ok"},
    {"app_account", "verified", "accounts.app", "ok"},
};

BOOST_DATA_TEST_CASE(every_state_of_a_user_is_told, data::make(users), one)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    sample.own.set(one.field, one.state);
    const Outcome outcome = office(sample);
    BOOST_TEST(status_of(outcome, one.finding) == one.expected);
    if (std::string(one.expected) != "ok")
        BOOST_TEST(due_of(outcome, one.finding) == (std::string(one.finding) == "accounts.app" ? "2026-12-23" : "2027-01-13"));
    else
        BOOST_TEST(due_of(outcome, one.finding) == "");
}

BOOST_AUTO_TEST_CASE(an_older_file_that_is_further_on_is_not_asked_for_the_office_user)
{
    SampleCase sample;
    sample.own.set("admin_user", "verified");
    BOOST_TEST(status_of(office(sample), "accounts.first_user") == "none");
}

BOOST_AUTO_TEST_CASE(the_picture_of_the_menu_matters_only_for_the_subsidy_and_before_the_vendor_leaves)
{
    SampleCase sample;
    sample.office.set("visit", "2026-11-21"); // yesterday
    BOOST_TEST(status_of(office(sample), "accounts.screen") == "attention");
    sample.office.set("visit", "2026-11-22");
    BOOST_TEST(status_of(office(sample), "accounts.screen") == "todo");
    sample.office.set("wants_subsidy", "no");
    sample.own.set("menu_screen", "office_user");
    BOOST_TEST(status_of(office(sample), "accounts.screen") == "not_applicable");
}

struct OrderCase {
    const char *earlier, *says, *later, *is;
    friend std::ostream& operator<<(std::ostream& out, const OrderCase& one) { return out << one.earlier << " " << one.later; }
};

const std::vector<OrderCase> wrong_order{
    {"portal_registered", "no", "app_account", "asked"},
    {"password_changed", "no", "app_account", "asked"},
    {"password_changed", "no", "app_account", "verified"},
    {"security_mail", "no", "office_user", "verified"},
    {"security_mail", "no", "admin_user", "set"},
    {"security_mail", "no", "general_users", "verified"},
    {"office_user", "not_yet", "admin_user", "set"},
    {"admin_user", "not_yet", "general_users", "set"},
    {"admin_user", "not_yet", "menu_screen", "admin"},
    {"general_users", "not_yet", "menu_screen", "general"},
};

BOOST_DATA_TEST_CASE(what_is_done_before_its_turn_is_odd, data::make(wrong_order), one)
{
    SampleCase sample;
    sample.own.set(one.later, one.is);
    const std::string subject = std::string(one.earlier) + "-" + one.later;
    BOOST_TEST(status_of(office(sample), "accounts.order", subject) == "none"); // nothing said about the earlier thing
    sample.own.set(one.earlier, one.says);
    BOOST_TEST(status_of(office(sample), "accounts.order", subject) == "attention");
    sample.own.set(one.later, "not_yet");
    BOOST_TEST(status_of(office(sample), "accounts.order", subject) == "none");
}

BOOST_AUTO_TEST_CASE(a_device_cannot_be_set_with_an_account_that_is_not_there)
{
    SampleCase sample;
    for (const char* tick : {"access_code_seen", "app_set", "code_registered", "app_verified"})
        sample.computer.set(tick, "yes");
    sample.computer.set("uses_app", "yes");
    for (const auto& [account, expected] :
        {std::pair{"", "none"}, std::pair{"not_yet", "attention"}, std::pair{"asked", "attention"}, std::pair{"received", "none"}}) {
        sample.own.set("app_account", account);
        BOOST_TEST(status_of(computer(sample), "accounts.order", "account") == expected, account);
    }
    for (const char* left_out : {"app_set", "code_registered"}) {
        SampleCase odd = sample;
        odd.computer.set(left_out, "");
        BOOST_TEST(status_of(computer(odd), "accounts.order", "verified") == "attention", left_out);
    }
    BOOST_TEST(computer(sample).findings.empty());
}

struct DayCase {
    const char *first, *then;
    Scope scope = Scope::office;
    friend std::ostream& operator<<(std::ostream& out, const DayCase& one) { return out << one.first << " " << one.then; }
};

const std::vector<DayCase> in_turn{
    {"app_applied", "app_received"},
    {"app_received", "app_set_on"},
    {"app_set_on", "app_verified_on"},
    {"portal_on", "app_applied"},
    {"mail_on", "office_user_on"},
    {"office_user_on", "admin_set_on"},
    {"admin_set_on", "admin_verified_on"},
    {"admin_set_on", "general_set_on"},
    {"general_set_on", "general_verified_on"},
    {"set_on", "code_registered_on", Scope::computer},
    {"set_on", "verified_on", Scope::computer},
    {"code_registered_on", "verified_on", Scope::computer},
};

/// Everything is done, but no day is given.
SampleCase all_done()
{
    SampleCase sample;
    for (const auto& [field, value] : {std::pair{"portal_registered", "yes"}, std::pair{"security_mail", "yes"},
             std::pair{"password_changed", "yes"}, std::pair{"app_account", "verified"}, std::pair{"office_user", "verified"},
             std::pair{"admin_user", "verified"}, std::pair{"general_users", "verified"}, std::pair{"menu_screen", "admin"}})
        sample.own.set(field, value);
    for (const char* tick : {"uses_app", "access_code_seen", "app_set", "code_registered", "app_verified"})
        sample.computer.set(tick, "yes");
    return sample;
}

BOOST_DATA_TEST_CASE(days_do_not_run_backwards, data::make(in_turn), one)
{
    SampleCase sample = all_done();
    Answers& answers = one.scope == Scope::office ? sample.own : sample.computer;
    const auto judged = [&] { return one.scope == Scope::office ? office(sample) : computer(sample); };
    const std::string subject = std::string(one.first) + "-" + one.then;
    answers.set(one.first, "2026-11-20");
    for (const auto& [then, expected] : {std::pair{"2026-11-19", "attention"}, std::pair{"2026-11-20", "none"}, std::pair{"", "none"}}) {
        answers.set(one.then, then);
        BOOST_TEST(status_of(judged(), "accounts.days", subject) == expected, then);
    }
}

BOOST_AUTO_TEST_CASE(no_day_of_what_was_done_lies_in_the_future)
{
    for (const Field& field : accounts().form) {
        if (field.kind != Kind::date)
            continue;
        SampleCase sample = all_done();
        Answers& answers = field.scope == Scope::office ? sample.own : sample.computer;
        const auto judged = [&] { return field.scope == Scope::office ? office(sample) : computer(sample); };
        answers.set(field.id, "2026-11-22");
        BOOST_TEST(status_of(judged(), "accounts.days", field.id) == "none", field.id);
        answers.set(field.id, "2026-11-23");
        BOOST_TEST(status_of(judged(), "accounts.days", field.id) == "attention", field.id);
        BOOST_TEST((find(judged(), "accounts.days", field.id)->question == "accounts." + field.id));
    }
}

BOOST_AUTO_TEST_CASE(a_day_that_is_not_asked_for_any_more_is_left_alone)
{
    SampleCase sample;
    sample.own.set("app_received", "2027-03-01");
    sample.own.set("app_account", "asked");
    BOOST_TEST(status_of(office(sample), "accounts.days") == "none");
}

BOOST_DATA_TEST_CASE(the_form_of_the_kj_id_is_only_warned_about,
    data::make({"KJ●●●●●●●●●●●●", "KJ●●●●●●●●●●●", "KJ●●●●●●●●●●●●●", "kj●●●●●●●●●●●●", "●●●●●●●●●●●●", "KJ●●●●●●●●●●●▲", ""})
        ^ data::make({"ok", "attention", "attention", "attention", "attention", "attention", "none"}),
    shape, expected)
{
    SampleCase sample;
    sample.own.set("kj_id", "yes");
    sample.own.set("kj_shape", shape);
    BOOST_TEST(status_of(office(sample), "accounts.kj_form") == expected);
    sample.own.set("kj_id", "no");
    BOOST_TEST(status_of(office(sample), "accounts.kj_form") == "none");
}

BOOST_AUTO_TEST_CASE(every_open_finding_belongs_to_a_line_of_the_checklist)
{
    SampleCase sample = all_done();
    for (const char* no : {"portal_registered", "security_mail", "password_changed"})
        sample.own.set(no, "no");
    sample.own.set("app_received", "2027-01-01");
    for (const Finding& each : office(sample).findings)
        BOOST_TEST(names_an_item(accounts(), each), each.id);
}

BOOST_AUTO_TEST_CASE(the_kj_id_is_kept_as_its_shape_only)
{
    for (const Field& field : accounts().form)
        BOOST_TEST(field.shape_only == (field.id == "kj_shape"), field.id);
}

BOOST_AUTO_TEST_CASE(no_question_asks_for_a_value_that_must_not_be_kept)
{
    for (const Field& field : accounts().form)
        for (const char* word : {"password", "secret", "pin"})
            BOOST_TEST((field.kind != Kind::text || field.id.find(word) == std::string::npos), field.id);
}

BOOST_AUTO_TEST_SUITE_END()
