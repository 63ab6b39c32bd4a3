// SPDX-License-Identifier: Apache-2.0
// Days: whole days in Japan. On its last day a certificate is still valid and has 0 days left.
#include "checks/certificate/judging.h"
#include "checks/shared/office_dates.h"

#include <utility>

namespace junbi::certificate_step {
namespace {

constexpr int second_notice_days = 60; // 60 and 30 are Junbi's own stages
constexpr int last_notice_days = 30;

Text renewal_advice(long long left)
{
    if (left <= last_notice_days)
        return T("Renew it today: issuing may take about a month, so it may end before the new one is there.");
    if (left <= second_notice_days)
        return T("Renew it this week in the e-billing system; have the password for issuing at hand.");
    return T("Plan its renewal in the e-billing system; have the password for issuing at hand.");
}

/// The reminder while there is time: a day in the plan and the calendar.
Finding renewal_reminder(Day apply, const Case& c)
{
    const auto known = holidays_known_until(c.rules);
    return ok("certificate.renewal",
        known && *known < apply
            ? T("Apply for its renewal by {1}. (Public holidays of that year are not known to Junbi yet: look at a calendar too.)", apply)
            : T("Apply for its renewal by {1}.", apply))
        .by(apply);
}

/// Against the 90 days of notice, and against the time that a new one takes.
std::vector<Finding> judge_renewal(Day until, const Case& c)
{
    const auto left = (until - c.today).count();
    const Day apply = apply_for_certificate_by(until, c.office, c.rules);
    std::vector<Finding> all;
    if (left <= notice_days)
        all.push_back(
            attention("certificate.expires_soon", T("The certificate expires on {1}: {2} days left.", until, left), renewal_advice(left))
                .by(apply));
    if (apply < c.today)
        all.push_back(attention("certificate.renewal_late",
            T("{1} has passed: the day on which to apply for its renewal so that the new one is there in time.", apply),
            T("Apply for its renewal today, and ask your federation of national health insurance associations how long it takes.")));
    else if (left > notice_days)
        all.push_back(renewal_reminder(apply, c));
    return all;
}

Finding judge_visit(Day until, Day visit, const Case& c)
{
    if (until >= visit)
        return ok("certificate.lasts_until_visit", T("On the day of the set-up visit, {1}, it is still valid.", visit));
    const Day apply = apply_for_certificate_by(visit, c.office, c.rules);
    return attention("certificate.expires_before_visit", T("The certificate ends on {1}, before the set-up visit on {2}.", until, visit),
        apply < c.today ? T("Apply for its renewal today, and ask how long it takes, and whether the visit must wait.")
                        : T("Apply for its renewal by {1}, so that the new one is there at the visit.", apply))
        .by(apply);
}

} // namespace

std::optional<Day> apply_by(const Case& c) { return apply_before_visit(c.office, c.rules); }

std::vector<Finding> judge_end(const std::string& subject, Day until, const Case& c)
{
    if (until < c.today)
        return {problem("certificate.expired", T("The certificate expired on {1}, {2} days ago.", until, (c.today - until).count()),
            T("Apply for a new one now. It may take about a month."))
                    .about(subject)
                    .by(apply_by(c))};
    std::vector<Finding> all = judge_renewal(until, c);
    if (const auto visit = c.office.day("visit"); visit && *visit >= c.today)
        all.push_back(judge_visit(until, *visit, c));
    for (Finding& each : all)
        each.subject = subject;
    return all;
}

} // namespace junbi::certificate_step
