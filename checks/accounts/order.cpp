// SPDX-License-Identifier: Apache-2.0
#include "checks/accounts/accounts_form.h"
#include "checks/accounts/judging.h"

#include <algorithm>
#include <array>

namespace junbi::accounts_step {
namespace {

using Values = std::vector<std::string>;

/// `later` has one of its values, although `earlier`, which comes first, has the one that says no.
struct Order {
    const char* earlier;
    const char* missing;
    const char* later;
    Values done;
};

const std::vector<Order>& orders()
{
    static const Values begun{"asked", "received", "set", "verified"}, there{"set", "verified"};
    static const std::vector<Order> all{
        {"portal_registered", "no", "app_account", begun},
        {"password_changed", "no", "app_account", begun},
        {"security_mail", "no", "office_user", {"verified"}},
        {"security_mail", "no", "admin_user", there},
        {"security_mail", "no", "general_users", there},
        {"office_user", "not_yet", "admin_user", there},
        {"admin_user", "not_yet", "general_users", there},
        {"admin_user", "not_yet", "menu_screen", {"admin"}},
        {"general_users", "not_yet", "menu_screen", {"general"}},
    };
    return all;
}

/// What comes first, and what can only come on the same day or after it.
struct Days {
    const char *first, *then;
};

constexpr std::array<Days, 12> in_turn{{{"app_applied", "app_received"}, {"app_received", "app_set_on"}, {"app_set_on", "app_verified_on"},
    {"portal_on", "app_applied"}, {"mail_on", "office_user_on"}, {"office_user_on", "admin_set_on"}, {"admin_set_on", "admin_verified_on"},
    {"admin_set_on", "general_set_on"}, {"general_set_on", "general_verified_on"}, {"set_on", "code_registered_on"},
    {"set_on", "verified_on"}, {"code_registered_on", "verified_on"}}};

/// The day of a question that is asked, as the other answers stand.
std::optional<Day> day_of(const Form& form, const Answers& answers, const std::string& id)
{
    const auto field = std::find_if(form.begin(), form.end(), [&](const Field& each) { return each.id == id; });
    const bool asked = field->when_field.empty()
        || std::find(field->when_values.begin(), field->when_values.end(), answers.text(field->when_field)) != field->when_values.end();
    return asked ? answers.day(id) : std::nullopt;
}

const Text& label_of(const Form& form, const std::string& id)
{
    return std::find_if(form.begin(), form.end(), [&](const Field& each) { return each.id == id; })->label;
}

/// Which line of the guide a question belongs to: what is got (c1) or what is set up (c2).
std::string line_of(const std::string& id)
{
    constexpr std::array got{"portal_on", "mail_on", "password_on", "app_applied", "app_received", "app_account"};
    return std::find(got.begin(), got.end(), id) != got.end() ? "3-1.c1" : "3-1.c2";
}

Finding order_finding(const std::string& asked, Text what, Text advice)
{
    return attention("accounts.order", std::move(what), std::move(advice)).asked("accounts." + asked);
}

} // namespace

void judge_order(const Case& c, std::vector<Finding>& found)
{
    const Form form = accounts_form();
    for (const Order& each : orders())
        if (c.own.text(each.earlier) == each.missing
            && std::find(each.done.begin(), each.done.end(), c.own.text(each.later)) != each.done.end())
            found.push_back(order_finding(each.later,
                T("“{1}” is said to be done, but what comes before it is not: “{2}”.", label_of(form, each.later),
                    label_of(form, each.earlier)),
                T("Look which of the two answers is right and correct the other one. If the earlier thing was really left out, do it now."))
                                .about(std::string(each.earlier) + "-" + each.later)
                                .of({line_of(each.later)}));
}

void judge_order_on_computer(const Case& c, std::vector<Finding>& found)
{
    const auto done = [&](const char* id) { return c.computer.yes(id); };
    const std::string& account = c.own.text("app_account");
    const std::string code = done("uses_app") ? "access_code_seen" : "uses_app";
    if ((done("app_set") || done("code_registered")) && !done("access_code_seen"))
        found.push_back(order_finding(code, T("The app is said to be set up, but the access code was not seen."),
            T("Look at the access code of this device once more, and check that the same one is in the care web service."))
                            .of({"3-1.c2"}));
    if (!done("uses_app")) // nobody sees the other questions
        return;
    if (done("app_verified") && (!done("app_set") || !done("code_registered")))
        found.push_back(order_finding(!done("app_set") ? "app_set" : "code_registered",
            T("The app is said to work on this device, but setting it up is not ticked."),
            T("Look at the app and at the care web service, and tick what is done."))
                            .about("verified")
                            .of({"3-1.c2"}));
    if (done("app_set") && (account == "not_yet" || account == "asked"))
        found.push_back(
            order_finding("app_account", T("The account of the app is set on this device, but the office is said not to have it yet."),
                T("Correct the answer under “{1}”, or the tick on this device.", T("Account of the card-reading app")))
                .about("account")
                .of({"3-1.c2"}));
}

void judge_days(const Case& c, const Answers& answers, Scope scope, std::vector<Finding>& found)
{
    const Form form = accounts_form();
    for (const Field& field : form)
        if (const auto day = field.scope == scope && field.kind == Kind::date ? day_of(form, answers, field.id) : std::nullopt;
            day && *day > c.today)
            found.push_back(attention("accounts.days", T("The day at “{1}” ({2}) lies in the future.", field.label, *day),
                T("Correct the day under “{1}”.", field.label))
                                .asked("accounts." + field.id)
                                .about(field.id)
                                .of({line_of(field.id)}));
    for (const Days& each : in_turn) {
        const auto first = day_of(form, answers, each.first), then = day_of(form, answers, each.then);
        if (first && then && *then < *first)
            found.push_back(attention("accounts.days",
                T("“{1}” ({2}) lies before “{3}” ({4}).", label_of(form, each.then), *then, label_of(form, each.first), *first),
                T("Look which of the two days is right and correct the other one."))
                                .asked(std::string("accounts.") + each.then)
                                .about(std::string(each.first) + "-" + each.then)
                                .of({line_of(each.then)}));
    }
}

} // namespace junbi::accounts_step
