// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "checks/office/judging.h"
#include "checks/shared/office_dates.h"

#include <utility>

namespace junbi::office_step {
namespace {

constexpr auto portal = "https://www.kaigo-kiban-portal.jp/";

constexpr long long soon_days = 7;

std::optional<Day> rule_day(const Case& c, const char* id) { return parse_day(c.rules.value("office.dates", id)); }

Finding visit_day(const Case& c, Day visit)
{
    const auto left = (visit - c.today).count();
    if (left > soon_days)
        return ok("office.visit_day", T("The set-up visit is on {1} ({2} days from now).", visit, left)).by(visit);
    if (left > 0)
        return ok("office.visit_day", T("The set-up visit is within a week: on {1} ({2} days from now).", visit, left)).by(visit);
    if (left == 0)
        return ok("office.visit_day", T("The set-up visit is today.")).by(visit);
    return attention("office.visit_day", T("The day of the set-up visit, {1}, has passed.", visit),
        T("Has the work been done? Then go on with the results: see whether each computer is registered and reads a card. "
          "If the visit was put off, enter the new day."))
        .asked("office.visit");
}

/// Only a signpost: whether a certificate is missing is judged in its own step, which also says so when the day has passed.
Finding certificate_day(const Case& c, Day visit, Day apply)
{
    if (c.today > visit)
        return not_applicable("office.certificate_by", T("The set-up visit has passed; no day for the certificate is counted from it."));
    if (c.today > apply)
        return not_applicable("office.certificate_by",
            T("{1} has passed: the day on which to apply for a certificate that is to be there at the visit.", apply));
    return ok("office.certificate_by", T("Where a certificate is missing, apply for it by {1}: it may take until the visit.", apply))
        .by(apply);
}

/// Days beyond the table are reckoned all the same, without public holidays: the person should know.
std::optional<Finding> holidays_end(const Case& c, Day visit)
{
    const auto known = holidays_known_until(c.rules);
    if (!known || visit <= *known)
        return std::nullopt;
    return ok("office.holidays",
        T("Junbi knows the public holidays up to {1}. Days after that are counted without them: look at a calendar too.", *known));
}

Finding registration(const Case& c, Day until)
{
    if (const auto done = c.own.day("registered_on"))
        return ok("office.registration", T("Registered in the care web service on {1}.", *done));
    if (c.own.no("careplan_link"))
        return todo("office.registration",
            T("Your office is not registered in the care web service yet. Every office registers there before it can use the service."),
            T("Prepare the certificate and the accounts, register, and enter the day under “{1}”.",
                T("Day on which your office was registered in the care web service")))
            .asked("office.registered_on");
    if (c.today > until)
        return attention("office.registration",
            T("{1} has passed: the last day on which offices were said to be asked to register in the care web service.", until),
            T("Register as soon as you can, and ask through the portal what applies now."))
            .asked("office.registered_on")
            .by(until);
    return todo("office.registration",
        T("Offices are said to be asked to register in the care web service by {1}, even if their municipality has not started "
          "({2} days left).",
            until, (until - c.today).count()),
        T("Prepare the certificate and the accounts, register, and enter the day under “{1}”. Please confirm the date on the portal.",
            T("Day on which your office was registered in the care web service")))
        .asked("office.registered_on")
        .by(until);
}

Finding exchange_moves(const Case& c, Day moves)
{
    if (c.own.day("registered_on"))
        return ok("office.link_moves",
            T("The care-plan data exchange is said to move into the care web service in January 2027. Your office is registered there."));
    if (c.today < moves)
        return attention("office.link_moves",
            T("The care-plan data exchange is said to move into the care web service in January 2027; the day was not announced when "
              "this was checked. Offices that have not moved are said to lose it."),
            T("Register in the care web service before the end of December 2026. Please confirm the day on the portal."))
            .asked("office.registered_on")
            .see("https://www.careplan-renkei-support.jp/migration/index.html");
    return attention("office.link_moves",
        T("January 2027 has come: the care-plan data exchange is said to move into the care web service in this month, or to have moved."),
        T("Register at once, and ask the help desk of the exchange how to move."))
        .asked("office.registered_on")
        .see("https://www.careplan-renkei-support.jp/migration/index.html");
}

} // namespace

std::vector<Finding> judge_dates(const Case& c)
{
    std::vector<Finding> findings;
    const auto add = [&](Finding made) { findings.push_back(std::move(made).of({"1-2.f1"})); };
    if (const auto visit = c.own.day("visit")) {
        add(visit_day(c, *visit));
        add(certificate_day(c, *visit, apply_for_certificate_by(*visit, c.own, c.rules)));
        if (auto made = holidays_end(c, *visit))
            add(std::move(*made));
    } else {
        add(todo("office.visit_missing", T("The day of the set-up visit is not fixed."),
            T("Fix a day and enter it under “{1}”; the other dates are counted back from it. A certificate may take about a month.",
                T("Day of the set-up visit")))
                .asked("office.visit"));
    }
    if (const auto until = rule_day(c, "registration_until"))
        findings.push_back(registration(c, *until).of({"1-4.d1"}).see(portal));
    if (const auto moves = rule_day(c, "link_moves"); moves && c.own.yes("careplan_link"))
        findings.push_back(exchange_moves(c, *moves).of({"1-4.d1"}));
    return findings;
}

} // namespace junbi::office_step
