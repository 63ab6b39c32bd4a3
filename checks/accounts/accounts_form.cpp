// SPDX-License-Identifier: Apache-2.0
#include "checks/accounts/accounts_form.h"

namespace junbi {

namespace {

void add_portal(Form& form)
{
    form.push_back(
        yes_no_unsure("portal_registered", T("Is the first registration on the portal done?"))
            .under(T("Portal and e-billing system"))
            .explained(T("On the portal: first registration, new user, log in, my page. It is said to need the user ID and password of the "
                         "e-billing system, also where you bill on paper.")));
    form.push_back(date("portal_on", T("First registration done on")).done().when("portal_registered", {"yes"}).optional());
    form.push_back(
        yes_no_unsure("kj_id", T("Is the user ID of the e-billing system at hand?"))
            .explained(T("It is said to begin with KJ and to have 14 characters, and stands on the notice from the federation of national "
                         "health insurance associations.")));
    form.push_back(
        text("kj_shape", T("Check the form of the user ID (KJ…)"))
            .only_shape()
            .when("kj_id", {"yes"})
            .explained(T("Only the form is looked at. As soon as you leave this line, every character becomes a sign (KJ●●●): the "
                         "ID itself is kept nowhere. Never type a password here."))
            .optional());
    form.push_back(
        yes_no_unsure("security_mail", T("Is the security mail address registered in the e-billing system?"))
            .explained(T("The one-time code for logging in is said to be sent there. So do this before everything that needs the "
                         "code.")));
    form.push_back(date("mail_on", T("Security mail address registered on")).done().when("security_mail", {"yes"}).optional());
    form.push_back(yes_no_unsure("password_changed", T("Has the temporary password been changed?"))
                       .explained(T("Logging in may fail with the temporary password. After three wrong passwords the login is said to be "
                                    "locked for 30 minutes or more (as one federation's page says).")));
    form.push_back(date("password_on", T("Password changed on")).done().when("password_changed", {"yes"}).optional());
}

void add_app_account(Form& form)
{
    form.push_back(choice("app_account", T("Account of the card-reading app"),
        {{"not_yet", T("Not applied for yet")}, {"asked", T("Applied for")}, {"received", T("User ID and password received")},
            {"set", T("Set up in the app")}, {"verified", T("Set up, and logging in has worked")}})
                       .of("3-1.d2")
                       .under(T("Account of the app"))
                       .explained(T("User ID and password for the online confirmation. Apply through the portal."))
                       .optional());
    form.push_back(
        date("app_applied", T("Applied on")).done().when("app_account", {"asked", "received", "set", "verified"}).of("3-1.n2").optional());
    form.push_back(date("app_received", T("Received on")).done().when("app_account", {"received", "set", "verified"}).optional());
    form.push_back(date("app_set_on", T("Set up in the app on")).done().when("app_account", {"set", "verified"}).optional());
    form.push_back(date("app_verified_on", T("Logging in to the app worked on")).done().when("app_account", {"verified"}).optional());
}

void add_users(Form& form)
{
    form.push_back(choice("office_user", T("Office user (KJ) in the care web service"),
        {{"not_yet", T("Not authenticated yet")}, {"verified", T("Authenticated")}})
                       .under(T("Users of the care web service"))
                       .explained(T("Said to be the first thing there: it takes the certificate on this computer and the user ID of the "
                                    "e-billing system."))
                       .optional());
    form.push_back(date("office_user_on", T("Office user authenticated on")).done().when("office_user", {"verified"}).optional());
    form.push_back(choice("admin_user", T("Administrator user of the care web service"),
        {{"not_yet", T("Not registered yet")}, {"set", T("Registered")}, {"verified", T("Registered, and logging in has worked")}})
                       .explained(T("The office user (KJ) is said to register the administrator user, and the administrator the staff."))
                       .optional());
    form.push_back(date("admin_set_on", T("Administrator user registered on")).done().when("admin_user", {"set", "verified"}).optional());
    form.push_back(date("admin_verified_on", T("Administrator user logged in on")).done().when("admin_user", {"verified"}).optional());
    form.push_back(choice("general_users", T("General users of the care web service (one for each person)"),
        {{"not_yet", T("Not registered yet")}, {"set", T("Registered")}, {"verified", T("Registered, and logging in has worked")}})
                       .explained(T("The administrator registers each member of staff with the job type. Who is in the list and who is "
                                    "missing is compared on the page of the staff."))
                       .optional());
    form.push_back(date("general_set_on", T("General users registered on")).done().when("general_users", {"set", "verified"}).optional());
    form.push_back(date("general_verified_on", T("General users logged in on")).done().when("general_users", {"verified"}).optional());
    form.push_back(
        choice("menu_screen", T("Picture of the management menu (for the subsidy)"),
            {{"not_yet", T("Not taken yet")}, {"admin", T("Taken as administrator user")}, {"general", T("Taken as general user")},
                {"office_user", T("Taken as office user (KJ)")}})
            .explained(T("Only where the subsidy is wanted: taken before the vendor leaves, with office number and name to be seen. "
                         "One taken as office user (KJ) is said to be refused."))
            .optional());
    form.push_back(
        date("menu_screen_on", T("Picture taken on")).done().when("menu_screen", {"admin", "general", "office_user"}).optional());
}

void add_keeping_safe(Form& form)
{
    form.push_back(tick("secrets_locked", T("The sheet with IDs and passwords is kept in a locked place"))
                       .under(T("Keeping safe"))
                       .explained(T("No passwords in shared notes, photos or mails. One ID for each person.")));
    form.push_back(text("lost_contact", T("Contact of the portal for loss and theft, as you noted it"))
                       .of("3-1.n3")
                       .explained(T("Look up telephone number and form on the portal and write them down before you need them.")));
}

void add_computer(Form& form)
{
    form.push_back(choice("uses_app", T("Is the card-reading app used on this device?"), {{"yes", T("Yes")}, {"no", T("No")}})
                       .under(T("On this device"))
                       .per_computer());
    form.push_back(tick("app_set", T("User ID and password of the app are set on this device"))
                       .of("3-1.c2")
                       .explained(T("In the app, with the account that the office received. Only tick; never type them here."))
                       .when("uses_app", {"yes"})
                       .per_computer());
    form.push_back(text("set_by", T("Set up by")).when("uses_app", {"yes"}).per_computer().optional());
    form.push_back(date("set_on", T("Set up on")).done().when("uses_app", {"yes"}).per_computer().optional());
    form.push_back(tick("access_code_seen", T("The access code of this device has been seen"))
                       .of("3-1.c1")
                       .explained(T("The access code is different on every computer. Only tick; never type it here."))
                       .when("uses_app", {"yes"})
                       .per_computer());
    form.push_back(tick("code_registered", T("The access code of this device is registered in the care web service"))
                       .of("3-1.c2")
                       .explained(T("Compare it on both screens; the code of another device does not work here."))
                       .when("uses_app", {"yes"})
                       .per_computer());
    form.push_back(date("code_registered_on", T("Access code registered on")).done().when("uses_app", {"yes"}).per_computer().optional());
    form.push_back(tick("app_verified", T("The app has been opened with this account and showed no error"))
                       .of("3-1.c2")
                       .explained(T("What the list in the care web service says about this device is asked on the next page."))
                       .when("uses_app", {"yes"})
                       .per_computer());
    form.push_back(date("verified_on", T("Verified on")).done().when("uses_app", {"yes"}).per_computer().optional());
}

} // namespace

Form accounts_form()
{
    Form form;
    add_portal(form);
    add_app_account(form);
    add_users(form);
    add_keeping_safe(form);
    add_computer(form);
    return form;
}

} // namespace junbi
