// SPDX-License-Identifier: Apache-2.0
#include "checks/accounts/judging.h"

namespace junbi::accounts_step {
namespace {

bool registered(const Case& c, const char* user)
{
    const std::string& state = c.own.text(user);
    return state == "set" || state == "verified";
}

/// How to find out whether a user that is registered can log in.
Text try_it()
{
    return T("Log in once with it; the one-time code is said to be needed too. When it has worked, choose “{1}”.",
        T("Registered, and logging in has worked"));
}

/// Who is registered but has not logged in yet may still find that the password is wrong.
Finding by_state(const std::string& state, Finding verified, Finding set, Finding open)
{
    return state == "verified" ? verified : state == "set" ? set : open;
}

} // namespace

void judge_users(const Case& c, std::vector<Finding>& found)
{
    const auto add = [&](Finding finding, const char* field) {
        const bool open = is_open(finding.status);
        found.push_back(
            std::move(finding).asked(std::string("accounts.") + field).of({"3-1.c2"}).by(open ? c.office.day("visit") : std::nullopt));
    };
    if (c.own.text("office_user") == "verified")
        add(ok("accounts.first_user", T("The office user (KJ) has been authenticated in the care web service.")), "office_user");
    else if (c.own.text("office_user") == "not_yet" || !registered(c, "admin_user")) // not asked of old files that are further on
        add(todo("accounts.first_user", T("The office user (KJ) has not been authenticated in the care web service yet."),
                T("Log in to the care web service with the user ID of the e-billing system, on a computer that has the certificate.")),
            "office_user");
    add(by_state(c.own.text("admin_user"), ok("accounts.admin", T("The administrator user is registered, and logging in has worked.")),
            todo("accounts.admin", T("The administrator user is registered, but nobody has logged in with it yet."), try_it()),
            todo("accounts.admin", T("The administrator user is not registered yet."),
                T("It is said to be registered in the care web service by the office user (KJ). Decide before who it is."))),
        "admin_user");
    add(by_state(c.own.text("general_users"), ok("accounts.general", T("The general users are registered, and logging in has worked.")),
            todo("accounts.general", T("The general users are registered, but it has not been tried whether they can log in."), try_it()),
            todo("accounts.general", T("The general users are not registered yet."),
                T("The administrator user is said to register each member of staff who will use it, with the job type. Compare the list on "
                  "the page “{1}”.",
                    T("Check the registered staff")))),
        "general_users");
}

void judge_menu_screen(const Case& c, std::vector<Finding>& found)
{
    const std::string& as = c.own.text("menu_screen");
    const std::optional<Day> visit = c.office.day("visit");
    const auto add = [&](Finding finding) { found.push_back(std::move(finding).asked("accounts.menu_screen").of({"3-1.c2"}).by(visit)); };
    if (c.office.no("wants_subsidy"))
        found.push_back(
            not_applicable("accounts.screen", T("Without the subsidy no picture of the management menu is needed.")).of({"3-1.c2"}));
    else if (as == "admin" || as == "general")
        found.push_back(ok("accounts.screen", T("The picture of the management menu is kept.")).of({"3-1.c2"}));
    else if (as == "office_user")
        add(attention("accounts.screen",
            T("The picture of the management menu was taken as office user (KJ); such a picture is said to be refused."),
            T("Take it anew as administrator or general user. On Windows press Windows, Shift and S.")));
    else if (visit && c.today > *visit)
        add(attention("accounts.screen", T("There is no picture of the management menu yet, and the day of the visit has passed."),
            T("Take it as administrator or general user. If you need help, ask the vendor.")));
    else
        add(todo("accounts.screen", T("There is no picture of the management menu yet."),
            T("Take it before the vendor leaves, as administrator or general user, so that office number and name can be seen. On Windows "
              "press Windows, Shift and S.")));
}

} // namespace junbi::accounts_step
