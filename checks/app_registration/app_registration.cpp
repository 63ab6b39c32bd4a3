// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/check.h"

#include <algorithm>

namespace junbi {

namespace {

Form form()
{
    return {
        choice("result", T("What does the list of My Number confirmations show for this device?"),
            {{"ok", T("Registered without error")}, {"error", T("An error")}, {"not_yet", T("Not looked at yet")}})
            .of("3-1.d4")
            .per_computer()
            .under(T("Registration of the app"))
            .explained(T("Open the list in the care web service and look for this device."))
            .optional(),
        text("message", T("What the error says"))
            .when("result", {"error"})
            .per_computer()
            .explained(T("Copy the words of the message; no IDs and no names of care users."))
            .optional(),
        date("seen_on", T("Looked at on")).done().when("result", {"ok", "error"}).per_computer().optional(),
        choice("reading", T("Reading test with the card of a staff member"),
            {{"ok", T("It worked")}, {"failed", T("It failed")}, {"not_yet", T("Not tried yet")}})
            .per_computer()
            .under(T("Reading test"))
            .explained(
                T("Use the own card of a staff member who agrees, never that of a care user. Test Bluetooth readers in the app too: this "
                  "program cannot see them."))
            .optional(),
        date("tested_on", T("Tested on")).done().when("reading", {"ok", "failed"}).per_computer().optional(),
    };
}

/// The step "accounts" has found that this computer does not use the app.
bool app_not_used(const Case& c)
{
    const auto accounts = c.upstream.find("accounts");
    return accounts != c.upstream.end()
        && std::any_of(accounts->second.findings.begin(), accounts->second.findings.end(),
            [](const Finding& each) { return each.id == "accounts.not_used"; });
}

Finding judge_result(const Case& c)
{
    const std::string& result = c.computer.text("result");
    const std::optional<Day> seen = c.computer.day("seen_on");
    if (result == "error")
        return problem("app_registration.registration", T("The registration of the app shows an error on this device."),
            T("Check user ID, password and access code of this device with the vendor. If it stays, ask the desk of the portal with the "
              "words "
              "of the message."))
            .asked("app_registration.result");
    if (result != "ok")
        return todo("app_registration.registration", T("The result of the registration has not been looked at yet."),
            T("Open the list of My Number confirmations in the care web service and look for this device."))
            .asked("app_registration.result")
            .by(c.office.day("visit"));
    if (seen && *seen > c.today)
        return attention("app_registration.registration", T("The day on which the result was looked at ({1}) lies in the future.", *seen),
            T("Correct the day under “{1}”.", T("Looked at on")))
            .asked("app_registration.seen_on");
    return ok("app_registration.registration", T("The registration of the app was seen without error."));
}

Finding judge_reading(const Case& c)
{
    const std::string& reading = c.computer.text("reading");
    if (reading == "ok")
        return ok("app_registration.card", T("Reading a card has worked on this device."));
    if (reading == "failed")
        return problem("app_registration.card", T("Reading a card failed on this device."),
            T("Open the page of the card reader and check this device there. Take metal and phone cases away from the card and try once "
              "more."))
            .asked("app_registration.reading");
    return todo("app_registration.card", T("Reading a card has not been tried on this device."),
        T("Read the own card of a staff member once in the app."))
        .asked("app_registration.reading")
        .by(c.office.day("visit"));
}

Outcome judge_computer(const Case& c)
{
    if (app_not_used(c))
        return {{not_applicable("app_registration.registration", T("The card-reading app is not used on this device.")).of({"3-1.c3"})}};
    return {{judge_result(c).of({"3-1.c3"}), judge_reading(c).of({"3-1.c3"})}};
}

/// Of every computer the step "accounts" says whether it uses the app, or that nobody has said so.
bool any_computer(const Case& c)
{
    const auto accounts = c.upstream.find("accounts");
    return accounts != c.upstream.end()
        && std::any_of(accounts->second.findings.begin(), accounts->second.findings.end(), [](const Finding& each) {
               return each.id == "accounts.uses_app" || each.id == "accounts.not_used" || each.id == "accounts.app_set";
           });
}

/// Without a computer there is nothing to look at, and the line of the guide is open all the same.
Outcome judge_office(const Case& c)
{
    if (any_computer(c))
        return {};
    return {{todo("app_registration.no_computer", T("No computer of the office is known yet."),
        T("Add the computers of the office. Then look for each of them in the list of My Number confirmations."))
                 .of({"3-1.c3"})
                 .by(c.office.day("visit"))}};
}

} // namespace

/// Guide 3-1 B, second half: the registration of the app as the service shows it, and one real reading.
Check app_registration()
{
    return {
        .id = "app_registration",
        .section = "3-1",
        .page = 13,
        .title = T("Check the registration of the app"),
        .purpose
        = T("After the set-up, the care web service shows whether each computer is registered. This page keeps the result for every "
            "computer and whether reading a card has worked."),
        .items = {{"3-1.c3", T("Check the result of the registration of the card-reading app")}},
        .notes = {{"3-1.d4", T("Check in the care web service that the app was accepted.")},
            {"3-1.f3",
                T("The guide has a picture of the list of My Number confirmations, announced for November 2025. That date has passed; what "
                  "the screen looks like has not been confirmed here.")}},
        .form = form(),
        .after = {"certificate", "accounts"}, // guide 2-1.n3: the certificate is there before 3-1; 3-1.c2: set up with the account
        .prints = {"work-report"},
        .judge_office = judge_office,
        .judge_computer = judge_computer,
    };
}

} // namespace junbi
