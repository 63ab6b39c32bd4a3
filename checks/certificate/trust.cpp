// SPDX-License-Identifier: Apache-2.0
// Whom a certificate leads back to, and whether its issuer still stands by it.
#include "checks/certificate/judging.h"
#include "checks/contract/days.h"

#include <utility>

namespace junbi::certificate_step {
namespace {

Finding complete_chain(const Certificate& certificate, const Case& c)
{
    if (certificate.chain_until == Moment{})
        return ok("certificate.chain", T("The way to its root certificate is complete."));
    const Day until = day_in_japan(certificate.chain_until);
    if (until < c.today)
        return problem("certificate.chain_expired", T("A certificate of its issuers expired on {1}.", until),
            T("Look in paper 3 whether a newer root certificate is to be installed, or ask your federation of national health insurance "
              "associations."));
    if ((until - c.today).count() <= notice_days && until < day_in_japan(certificate.valid_until))
        return attention("certificate.chain_ends_soon", T("A certificate of its issuers expires on {1}, before it does itself.", until),
            T("Ask your federation of national health insurance associations what comes after it."));
    return ok("certificate.chain", T("The way to its root certificate is complete."));
}

} // namespace

Finding judge_chain(const Certificate& certificate, const Case& c)
{
    if (certificate.chain == "complete")
        return complete_chain(certificate, c);
    if (certificate.chain == "no_issuer")
        return attention("certificate.chain_missing",
            T("A certificate of its issuers is not installed here: {1}. So the way to its root certificate is not complete.",
                certificate.chain_missing),
            T("See in paper 3 which root certificate is to be installed, and install it by hand as written there. Junbi never installs "
              "root certificates. If the web browser signs in without it, this can be put off."))
            .seen("chain_missing", T("Missing issuer as read"), certificate.chain_missing);
    if (certificate.chain == "broken")
        return problem("certificate.chain_broken", T("It is not signed by the issuer that it names: it may be damaged or forged."),
            T("Do not use it. Download it again in the e-billing system; if this stays, ask the e-billing help desk."));
    return not_applicable("certificate.chain_not_seen", T("The way to its root certificate was not looked at."));
}

Finding judge_revocation(const Certificate& certificate, const Case& c)
{
    const std::string& said = certificate.revocation;
    const auto with_detail = [&](Finding made) {
        return std::move(made).seen("revocation", T("Asked"), certificate.revocation_by + " " + certificate.revocation_detail);
    };
    if (said == "good")
        return ok("certificate.revocation", T("It has not been revoked, as its issuer says ({1}).", certificate.revocation_by));
    if (said == "revoked")
        return with_detail(problem("certificate.revoked",
            certificate.revoked_on == Moment{} ? T("It has been revoked.")
                                               : T("It was revoked on {1}.", day_in_japan(certificate.revoked_on)),
            T("It can no longer be used for signing in. Ask your federation of national health insurance associations why, and apply for a "
              "new one. It may take about a month."))
                               .by(apply_by(c)));
    if (said == "unknown")
        return with_detail(attention("certificate.revocation_unknown", T("Its issuer was asked and does not know this certificate."),
            T("Ask your federation of national health insurance associations whether it is valid.")));
    if (said == "unreachable")
        return with_detail(
            unknown("certificate.revocation_unreachable", T("Whether it has been revoked is not known: its issuer could not be reached."),
                T("Check again later with the connection test. If signing in works and this stays, it can be put off.")));
    if (said == "bad_answer")
        return with_detail(unknown("certificate.revocation_bad_answer",
            T("Whether it has been revoked is not known: the answer was not signed as it must be, or was out of date."),
            T("See that the clock of this computer is right, and check again with the connection test. If it stays, show this line to your "
              "support vendor.")));
    if (said == "no_address")
        return ok("certificate.revocation_nobody", T("It names nobody who could be asked whether it has been revoked."));
    if (said == "not_allowed")
        return todo("certificate.revocation_not_asked", T("Whether it has been revoked has not been asked yet."),
            T("Connect to the internet, then check this computer with the connection test."));
    return not_applicable("certificate.revocation_not_seen", T("Whether it has been revoked was not looked at."));
}

} // namespace junbi::certificate_step
