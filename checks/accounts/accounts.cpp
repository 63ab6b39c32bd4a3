// SPDX-License-Identifier: Apache-2.0
#include "checks/accounts/accounts_form.h"
#include "checks/accounts/judging.h"
#include "checks/shared/office_dates.h"

namespace junbi {

using namespace accounts_step;

namespace {

constexpr auto portal = "https://www.kaigo-kiban-portal.jp/";
constexpr auto e_billing = "https://www.kaigo.e-seikyuu.jp/KShinsei/main";

/// The form that the user ID is said to have; nobody has published the rule, so another one is only told.
Finding judge_kj_form(const std::string& shape)
{
    std::string expected = "KJ";
    for (int i = 0; i < 12; ++i)
        expected += "●";
    if (shape == expected)
        return ok("accounts.kj_form", T("The user ID of the e-billing system has the form that it is said to have (KJ and 12 digits)."));
    return attention("accounts.kj_form",
        T("The user ID that was typed does not have the form that it is said to have (KJ and 12 digits): {1}", shape),
        T("● stands for a digit, ▲ for any other character. Compare what you typed with the notice of the federation. If the notice has it "
          "so, go on: the rule is not published."))
        .asked("accounts.kj_shape")
        .of({"3-1.c1"});
}

/// What a "no" means for the login that everything else needs.
void judge_login(const Case& c, std::vector<Finding>& found)
{
    const std::optional<Day> due = before_visit(c.office, c.rules, "accounts.lead_times", "portal");
    if (c.own.no("portal_registered"))
        found.push_back(todo("accounts.portal", T("The first registration on the portal is not done yet."),
            T("Register on the portal with the user ID and password of the e-billing system."))
                            .asked("accounts.portal_registered")
                            .of({"3-1.c1"})
                            .by(due)
                            .see(portal));
    if (c.own.no("kj_id"))
        found.push_back(attention("accounts.kj", T("The user ID of the e-billing system is not at hand."),
            T("Look for the notice from the federation of national health insurance associations. If it is lost, have the login data "
              "issued again; "
              "that may go by post and take time."))
                            .asked("accounts.kj_id")
                            .of({"3-1.c1"})
                            .by(due)
                            .see(e_billing));
    if (c.own.yes("kj_id") && c.own.has("kj_shape"))
        found.push_back(judge_kj_form(c.own.text("kj_shape")));
    if (c.own.no("password_changed"))
        found.push_back(attention("accounts.password", T("The password of the e-billing system is still the temporary one."),
            T("Log in to the e-billing system and change it."))
                            .asked("accounts.password_changed")
                            .of({"3-1.c1"})
                            .by(due)
                            .see(e_billing));
    if (c.own.no("security_mail"))
        found.push_back(todo("accounts.mail", T("The security mail address is not registered yet."),
            T("Register it in the e-billing system first; without it you may not receive the one-time code."))
                            .asked("accounts.security_mail")
                            .of({"3-1.c1"})
                            .by(due));
}

/// Applied for and received in time before the visit (guide 3-1.c1).
void judge_app_account(const Case& c, std::vector<Finding>& found)
{
    const std::string& state = c.own.text("app_account");
    const std::optional<Day> visit = c.office.day("visit");
    const bool visited = visit && c.today > *visit;
    if (state == "received" || state == "set" || state == "verified") {
        found.push_back(ok("accounts.app",
            state == "received"  ? T("User ID and password of the app have been received.")
                : state == "set" ? T("The account of the app is set up.")
                                 : T("The account of the app is set up, and logging in has worked."))
                            .of({"3-1.c1"}));
        return;
    }
    if (state == "asked") {
        const std::optional<Day> due = before_visit(c.office, c.rules, "accounts.lead_times", "receive");
        Finding made = due && c.today > *due ? attention("accounts.app",
                           visited ? T("The account of the app was applied for but has not arrived, and the day of the visit has passed.")
                                   : T("The account of the app was applied for but has not arrived, and the visit is near."),
                           T("Ask the desk of the portal, and tell the vendor. Move the visit if need be."))
                                             : todo("accounts.app", T("The account of the app was applied for and has not arrived yet."),
                                                 T("Watch the mailbox. When it arrives, choose “{1}” under “{2}”.",
                                                     T("User ID and password received"), T("Account of the card-reading app")));
        found.push_back(std::move(made).asked("accounts.app_account").of({"3-1.c1", "3-1.c2"}).by(due).see(portal));
        return;
    }
    const std::optional<Day> due = before_visit(c.office, c.rules, "accounts.lead_times", "apply");
    Finding made = due && c.today > *due
        ? attention("accounts.app",
            visited ? T("The account of the app has not been applied for, and the day of the visit has passed.")
                    : T("The account of the app has not been applied for, and the visit is near."),
            T("Apply through the portal today, and tell the vendor."))
        : todo("accounts.app", T("The account of the app has not been applied for yet."), T("Apply through the portal."));
    found.push_back(std::move(made).asked("accounts.app_account").of({"3-1.c1", "3-1.c2"}).by(due).see(portal));
}

Outcome judge_office(const Case& c)
{
    Outcome outcome;
    judge_login(c, outcome.findings);
    judge_app_account(c, outcome.findings);
    judge_users(c, outcome.findings);
    judge_menu_screen(c, outcome.findings);
    judge_order(c, outcome.findings);
    judge_days(c, c.own, Scope::office, outcome.findings);
    return outcome;
}

Outcome judge_computer(const Case& c)
{
    if (c.computer.no("uses_app"))
        return {{not_applicable("accounts.not_used", T("The card-reading app is not used on this device.")).of({"3-1.c1", "3-1.c2"})}};
    Outcome outcome;
    judge_order_on_computer(c, outcome.findings);
    judge_days(c, c.computer, Scope::computer, outcome.findings);
    return outcome;
}

} // namespace

/// Guide 3-1 A: the account of the card-reading app, applied for, received and set on each computer.
Check accounts()
{
    return {
        .id = "accounts",
        .section = "3-1",
        .page = 13,
        .title = T("Apply for the account of the app"),
        .purpose = T("The card-reading app needs its own account, and every computer has its own access code. This page keeps what is "
                     "at hand and what is set, in the order in which it is done, never the values themselves."),
        .items = {{"3-1.c1", T("Get the online confirmation user ID, its password and the access code (of each computer)")},
            {"3-1.c2", T("Set them up on the computers")}},
        .notes = {{"3-1.d1",
                      T("The online confirmation user ID, its password and the access code are needed to set up the care web service. "
                        "The access code is different on every computer.")},
            {"3-1.d2", T("With what you received, go through the settings together with the vendor.")},
            {"3-1.f1",
                T("The application form was announced for the portal for November 2025. That date has passed; what the form looks like has "
                  "not been confirmed here.")},
            {"3-1.n1", T("The details are in the official set-up manual (separate paper).")},
            {"3-1.n2", T("How to apply is explained on the portal.")},
            {"3-1.n3",
                T("If a computer is lost or stolen, or account data may have leaked, call or write to the desk of the portal at once: the "
                  "account must be stopped.")}},
        .form = accounts_form(),
        .prints = {"account-worksheet", "terminal-sheet", "lost-terminal"},
        .judge_office = judge_office,
        .judge_computer = judge_computer,
    };
}

} // namespace junbi
