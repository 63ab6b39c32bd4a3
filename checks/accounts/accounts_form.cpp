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
    form.push_back(
        yes_no_unsure("kj_id", T("Is the user ID of the e-billing system at hand?"))
            .explained(T("It is said to begin with KJ and to have 14 characters, and stands on the notice from the federation of national "
                         "health insurance associations. Answer only yes or no; never type the ID or the password here.")));
    form.push_back(yes_no_unsure("password_changed", T("Has the temporary password been changed?"))
                       .explained(T("Logging in may fail with the temporary password. After three wrong passwords the login is said to be "
                                    "locked for 30 minutes or more (as one federation's page says).")));
    form.push_back(yes_no_unsure("security_mail", T("Is the security mail address registered in the e-billing system?"))
                       .explained(T("The one-time code for logging in is said to be sent there.")));
}

void add_app_account(Form& form)
{
    form.push_back(choice("app_account", T("Account of the card-reading app"),
        {{"not_yet", T("Not applied for yet")}, {"asked", T("Applied for")}, {"received", T("User ID and password received")}})
                       .of("3-1.d2")
                       .under(T("Account of the app"))
                       .explained(T("User ID and password for the online confirmation. Apply through the portal."))
                       .optional());
    form.push_back(date("app_applied", T("Applied on")).done().when("app_account", {"asked", "received"}).of("3-1.n2").optional());
    form.push_back(date("app_received", T("Received on")).done().when("app_account", {"received"}).optional());
    form.push_back(choice("admin_user", T("Administrator user of the care web service"),
        {{"not_yet", T("Not registered yet")}, {"set", T("Registered")}, {"verified", T("Registered, and logging in has worked")}})
                       .under(T("Users of the care web service"))
                       .explained(T("The office user (KJ) is said to register the administrator user, and the administrator the staff."))
                       .optional());
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
    form.push_back(tick("access_code_seen", T("The access code of this device has been seen"))
                       .of("3-1.c1")
                       .explained(T("The access code is different on every computer. Only tick; never type it here."))
                       .when("uses_app", {"yes"})
                       .per_computer());
    form.push_back(tick("app_set", T("User ID and password are set in the app, and the access code in the care web service"))
                       .of("3-1.c2")
                       .when("uses_app", {"yes"})
                       .per_computer());
    form.push_back(text("set_by", T("Set up by")).when("uses_app", {"yes"}).per_computer().optional());
    form.push_back(date("set_on", T("Set up on")).done().when("uses_app", {"yes"}).per_computer().optional());
}

} // namespace

Form accounts_form()
{
    Form form;
    add_portal(form);
    add_app_account(form);
    add_computer(form);
    return form;
}

} // namespace junbi
