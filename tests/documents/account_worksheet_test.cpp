// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/whole_office.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/account_worksheet_facts.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

Office working_office()
{
    Office office = demo_office(sheets_day);
    office.answers["office"].set("email", "mihon@example.jp");
    office.answers["office"].set("contact", "例示 花");
    return office;
}

/// The line of the sheet with that number, from 1.
AccountStep line(const Office& office, std::size_t number) { return account_facts(whole_wizard(office)).steps.at(number - 1); }

AccountStep line_with(std::size_t number, const char* field, const char* value)
{
    Office office;
    office.answers["accounts"].set(field, value);
    return line(office, number);
}

struct StateCase {
    std::size_t number;
    const char *field, *value;
    Status status;
    friend std::ostream& operator<<(std::ostream& out, const StateCase& one) { return out << one.field << "=" << one.value; }
};

const std::vector<StateCase> states{
    {1, "portal_registered", "yes", Status::ok},
    {1, "portal_registered", "no", Status::todo},
    {1, "portal_registered", "unsure", Status::unknown},
    {1, "portal_registered", "", Status::todo},
    {2, "security_mail", "yes", Status::ok},
    {2, "security_mail", "no", Status::todo},
    {3, "password_changed", "yes", Status::ok},
    {3, "password_changed", "no", Status::attention},
    {4, "app_account", "not_yet", Status::todo},
    {4, "app_account", "asked", Status::todo},
    {4, "app_account", "received", Status::ok},
    {4, "app_account", "verified", Status::ok},
    {5, "office_user", "", Status::todo},
    {5, "office_user", "verified", Status::ok},
    {6, "admin_user", "set", Status::todo},
    {6, "admin_user", "verified", Status::ok},
    {7, "general_users", "set", Status::todo},
    {7, "general_users", "verified", Status::ok},
    {9, "menu_screen", "not_yet", Status::todo},
    {9, "menu_screen", "admin", Status::ok},
    {9, "menu_screen", "office_user", Status::attention},
};

} // namespace

BOOST_AUTO_TEST_SUITE(account_worksheet)

BOOST_AUTO_TEST_CASE(it_says_what_is_entered_what_is_done_and_how_the_computers_stand)
{
    const SheetOnPaper sheet = on_paper("account-worksheet", whole_wizard(working_office()));
    BOOST_TEST(sheet.told() == "");
    for (const char* part : {"4799999992", "見本デイサービス", "見本福祉会", "見本県見本市見本町1-1", "000-0000-0000", "mihon@example.jp",
             "例示 花", "鍵のかかる場所に保管", "公表されていません", "令和8年10月24日", "PC-01 受付", "PC-02 事務室", "訪問用タブレット",
             "見本 二郎", "証明書発行用パスワード", "アクセスコードは端末ごとに違います"})
        BOOST_TEST(sheet.has(part), part);
}

BOOST_AUTO_TEST_CASE(nothing_is_filled_in_where_a_secret_would_stand_and_nothing_unconfirmed_is_said)
{
    Office office = working_office();
    office.answers["accounts"].set("kj_shape", "KJ314159265358"); // as somebody might write into the file
    const SheetOnPaper sheet = on_paper("account-worksheet", whole_wizard(office));
    for (const char* part : {"31415", "KJ●", "gBiz", "GビズID"})
        BOOST_TEST(!sheet.has(part), part);
}

BOOST_DATA_TEST_CASE(each_line_has_the_state_of_its_answers, data::make(states), one)
{
    BOOST_TEST((line_with(one.number, one.field, one.value).status == one.status));
}

BOOST_AUTO_TEST_CASE(what_is_out_of_turn_is_told_at_its_line)
{
    Office office;
    office.answers["accounts"].set("security_mail", "no");
    office.answers["accounts"].set("admin_user", "verified");
    const AccountStep admin = line(office, 6);
    BOOST_TEST((admin.status == Status::attention));
    BOOST_TEST(admin.open.size() == 1u);
    office.answers["accounts"].set("security_mail", "yes");
    BOOST_TEST((line(office, 6).status == Status::ok));
}

BOOST_AUTO_TEST_CASE(days_stand_at_their_line_and_only_while_they_are_asked_for)
{
    Office office;
    Answers& accounts = office.answers["accounts"];
    accounts.set("app_account", "received");
    accounts.set("app_applied", "2026-11-01");
    accounts.set("app_received", "2026-11-10");
    accounts.set("app_set_on", "2026-11-12");
    BOOST_TEST(line(office, 4).days.size() == 2u);
    accounts.set("app_account", "asked");
    BOOST_TEST(line(office, 4).days.size() == 1u);
}

BOOST_AUTO_TEST_CASE(without_the_subsidy_the_picture_is_not_needed)
{
    Office office;
    office.answers["office"].set("wants_subsidy", "no");
    BOOST_TEST((line(office, 9).status == Status::not_applicable));
}

BOOST_AUTO_TEST_CASE(a_computer_without_the_app_is_said_to_be_one_and_old_ticks_do_not_count)
{
    Office office = demo_office(sheets_day);
    office.computers[0].answers["accounts"].set("uses_app", "no");
    const AccountFacts facts = account_facts(whole_wizard(office));
    BOOST_TEST(facts.terminals[0].app_unused);
    BOOST_TEST(!facts.terminals[0].account.done);
    BOOST_TEST(on_paper("account-worksheet", whole_wizard(office)).has("アプリは使いません"));
}

BOOST_AUTO_TEST_SUITE_END()
