// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"
#include "checks/contract/days.h"
#include "checks/shared/office_dates.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace junbi::certificate_step {
namespace {

constexpr int notice_days = 90; // published by one prefecture; 60 and 30 are Junbi's own stages
constexpr int second_notice_days = 60;
constexpr int last_notice_days = 30;

Text renewal_advice(long long left)
{
    if (left <= last_notice_days)
        return T("Renew it today: issuing may take about a month, so it may end before the new one is there.");
    if (left <= second_notice_days)
        return T("Renew it this week in the e-billing system; have the password for issuing at hand.");
    return T("Plan its renewal in the e-billing system; have the password for issuing at hand.");
}

Text who(const Certificate& certificate)
{
    if (certificate.rule == "marked")
        return T("The certificate that you marked");
    if (certificate.rule == "office_number")
        return T("A certificate that seems to be yours (it contains the office number)");
    return T("A certificate that may be yours (by a rule that is not confirmed)");
}

std::string joined_stores(const Certificate& certificate, const Certificates& seen)
{
    std::string names;
    for (const CertificateStore& store : seen.stores)
        if (std::find(certificate.stores.begin(), certificate.stores.end(), store.id) != certificate.stores.end())
            names += (names.empty() ? "" : ", ") + store.browser;
    return names;
}

Finding with_evidence(Finding made, const Certificate& certificate, const Case& c)
{
    const std::string& label = c.rules.value("certificate.kinds", certificate.rule, "label");
    if (!label.empty())
        made.evidence.push_back({"kind", T("Kind (a guess)"), label});
    return std::move(made)
        .about(certificate.fingerprint)
        .seen("not_after", T("Valid until"), day_in_japan(certificate.valid_until))
        .seen("issuer", T("Issuer as read"), certificate.issuer)
        .seen("stores", T("Found in"), joined_stores(certificate, *c.facts.certificates));
}

/// True where every store that holds it is one that its browser does not read.
bool nowhere_in_effect(const Certificate& certificate, const Certificates& seen)
{
    bool known = false;
    for (const CertificateStore& store : seen.stores)
        if (std::find(certificate.stores.begin(), certificate.stores.end(), store.id) != certificate.stores.end()) {
            known = true;
            if (store.in_effect)
                return false;
        }
    return known;
}

Finding left_aside(const Certificate& certificate)
{
    return not_applicable("certificate.left_aside", T("A further certificate, without one of your office numbers, was left aside."))
        .about(certificate.fingerprint);
}

void judge_rest(const Group& group, const Case& c, std::vector<Finding>& all)
{
    for (const Certificate* each : group.rest) {
        const Day until = day_in_japan(each->valid_until);
        const Day from = day_in_japan(each->valid_from);
        if (until < c.today)
            all.push_back(attention("certificate.old_copy", T("An old certificate that expired on {1} is still installed.", until),
                T("Remove it by hand in the web browser's certificate settings, so that nobody picks it when signing in."))
                              .about(each->fingerprint));
        else if (from > c.today && each->has_private_key)
            all.push_back(ok("certificate.next", T("The following certificate is installed already, valid from {1}.", from))
                              .about(each->fingerprint));
    }
}

std::vector<Finding> judge_usable(const Group& group, const Case& c)
{
    const Certificate& best = *group.best;
    const Day until = day_in_japan(best.valid_until);
    std::vector<Finding> all;
    all.push_back(with_evidence(
        ok("certificate.valid", T("{1} is installed, valid until {2} ({3} days left).", who(best), until, (until - c.today).count())), best,
        c));
    std::vector<Finding> ends = judge_end(best.fingerprint, until, c);
    std::move(ends.begin(), ends.end(), std::back_inserter(all));
    if (nowhere_in_effect(best, *c.facts.certificates))
        all.push_back(attention("certificate.not_in_effect", T("The certificate lies in a place that the web browser does not read."),
            T("Install it in the web browser that you use for the care web service, following paper 3."))
                          .about(best.fingerprint)
                          .seen("stores", T("Found in"), joined_stores(best, *c.facts.certificates)));
    judge_rest(group, c, all);
    return all;
}

} // namespace

std::optional<Day> apply_by(const Case& c) { return apply_before_visit(c.office); }

std::vector<Finding> judge_end(const std::string& subject, Day until, const Case& c)
{
    const auto left = (until - c.today).count();
    if (left < 0)
        return {problem("certificate.expired", T("The certificate expired on {1}, {2} days ago.", until, -left),
            T("Apply for a new one now. It may take about a month."))
                    .about(subject)
                    .by(apply_by(c))};
    std::vector<Finding> all;
    if (left <= notice_days)
        all.push_back(
            attention("certificate.expires_soon", T("The certificate expires on {1}: {2} days left.", until, left), renewal_advice(left))
                .about(subject)
                .by(apply_for_certificate_by(until, c.office)));
    if (const auto visit = c.office.day("visit"); visit && until < *visit)
        all.push_back(
            attention("certificate.expires_before_visit", T("The certificate ends on {1}, before the set-up visit on {2}.", until, *visit),
                T("Apply for its renewal by {1}, so that the new one is there at the visit.", apply_for_certificate_by(*visit, c.office)))
                .about(subject)
                .by(apply_by(c)));
    return all;
}

std::vector<Finding> judge_group(const Group& group, const Case& c)
{
    const Certificate& best = *group.best;
    const bool nameless = group.number.empty() && !main_number_of(c.office).empty();
    if (nameless && best.rule != "marked")
        return {left_aside(best)};
    if (usable_today(best, c.today))
        return judge_usable(group, c);
    if (!best.has_private_key)
        return {with_evidence(
            problem("certificate.no_key", T("{1} is here, but without its private key; it cannot be used to sign in.", who(best)),
                T("Install it again from the file that you downloaded, with its password, following paper 3.")),
            best, c)};
    if (const Day from = day_in_japan(best.valid_from); from > c.today)
        return {with_evidence(attention("certificate.not_yet_valid", T("{1} is valid only from {2}.", who(best), from),
                                  T("Wait for that day, and check that the date of this computer is right."))
                                  .by(from),
            best, c)};
    std::vector<Finding> all = judge_end(best.fingerprint, day_in_japan(best.valid_until), c);
    for (Finding& each : all)
        each = with_evidence(std::move(each), best, c);
    return all;
}

} // namespace junbi::certificate_step
