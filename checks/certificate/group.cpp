// SPDX-License-Identifier: Apache-2.0
// The verdict on the certificate that counts, line by line.
#include "checks/certificate/judging.h"
#include "checks/contract/days.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace junbi::certificate_step {
namespace {

void append(std::vector<Finding>& all, std::vector<Finding> more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

Finding judge_key(const Certificate& certificate, const Case& c)
{
    if (!certificate.has_private_key)
        return with_install(
            problem("certificate.no_key", T("{1} is here, but without its private key; it cannot be used to sign in.", who(certificate, c)),
                T("Install it again from the file that you downloaded, with its password, following paper 3.")));
    if (certificate.key_works == "no")
        return with_install(problem("certificate.key_unusable", T("Its private key is here, but a test signature with it failed."),
            T("Install it again from the file that you downloaded, with its password, following paper 3.")));
    if (certificate.key_works == "locked")
        return unknown("certificate.key_locked", T("Its private key lies in a place that has a password, so it could not be tried."),
            T("The web browser will ask for this password when you sign in: have it at hand, and try signing in once."));
    return ok("certificate.key",
        certificate.key_works == "yes" ? T("Its private key is here and works: a test signature fits.")
                                       : T("Its private key is here; whether it works was not tried."));
}

std::vector<Finding> judge_days(const Group& group, const Case& c)
{
    const Certificate& best = *group.best;
    const Day until = day_in_japan(best.valid_until);
    if (const Day from = day_in_japan(best.valid_from); from > c.today)
        return {attention("certificate.not_yet_valid", T("{1} is valid only from {2}.", who(best, c), from),
            T("Wait for that day, and check that the date of this computer is right."))
                    .about(best.fingerprint)
                    .by(from)};
    std::vector<Finding> all;
    if (until >= c.today)
        all.push_back(
            ok("certificate.valid", T("It is valid until {1} ({2} days left).", until, (until - c.today).count())).about(best.fingerprint));
    const Certificate& last = last_in_row(group, c.today);
    append(all, judge_end(last.fingerprint, day_in_japan(last.valid_until), c));
    return all;
}

Finding found(const Certificate& certificate, const Case& c)
{
    Finding made = ok("certificate.found", T("{1} was found on this computer.", who(certificate, c)));
    if (const auto kind = kind_of(certificate, c))
        made.evidence.push_back({"kind", kind->confirmed ? T("Kind") : T("Kind (a guess)"), kind->label});
    return std::move(made)
        .seen("not_after", T("Valid until"), day_in_japan(certificate.valid_until))
        .seen("issuer", T("Issuer as read"), certificate.issuer)
        .seen("stores", T("Found in"), places_of(certificate, *c.facts.certificates));
}

} // namespace

std::vector<Finding> judge_certificate(const Certificate& certificate, const Case& c)
{
    std::vector<Finding> all{found(certificate, c), judge_key(certificate, c)};
    append(all, judge_nature(certificate, c));
    all.push_back(judge_chain(certificate, c));
    all.push_back(judge_revocation(certificate, c));
    if (certificate.has_private_key)
        append(all, judge_places(certificate, *c.facts.certificates));
    for (Finding& each : all)
        each.subject = certificate.fingerprint;
    return all;
}

std::vector<Finding> judge_group(const Group& group, const Case& c)
{
    const bool nameless = group.number.empty() && !main_number_of(c.office).empty();
    if (nameless && group.best->rule != "marked")
        return {left_aside(*group.best)};
    std::vector<Finding> all = judge_certificate(*group.best, c);
    append(all, judge_days(group, c));
    append(all, judge_leftovers(group, c));
    return all;
}

} // namespace junbi::certificate_step
