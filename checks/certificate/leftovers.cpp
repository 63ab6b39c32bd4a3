// SPDX-License-Identifier: Apache-2.0
// What stands beside the certificate that counts: its predecessors and its successor.
#include "checks/certificate/judging.h"
#include "checks/contract/days.h"

#include <algorithm>
#include <utility>

namespace junbi::certificate_step {
namespace {

Text how_to_remove(const Certificate& certificate, const Case& c)
{
    return T("Remove it by hand in the certificate settings of {1} (serial number {2}), so that nobody picks it when signing in. Junbi "
             "removes only what it installed itself.",
        places_of(certificate, *c.facts.certificates), certificate.serial);
}

/// Without a number in it, only one of the very same owner is surely a predecessor or successor.
bool is_of_one_owner(const Certificate& certificate, const Group& group, const Case& c)
{
    return !number_in(certificate, c.office).empty() || certificate.subject == group.best->subject;
}

} // namespace

Finding left_aside(const Certificate& certificate)
{
    return not_applicable("certificate.left_aside", T("A further certificate, without one of your office numbers, was left aside."))
        .about(certificate.fingerprint);
}

std::vector<Finding> judge_leftovers(const Group& group, const Case& c)
{
    std::vector<Finding> all;
    for (const Certificate* each : group.rest) {
        if (!is_of_one_owner(*each, group, c)) {
            all.push_back(left_aside(*each));
            continue;
        }
        const Day until = day_in_japan(each->valid_until);
        const Day from = day_in_japan(each->valid_from);
        Finding made;
        if (until < c.today)
            made = attention(
                "certificate.old_copy", T("An old certificate that expired on {1} is still installed.", until), how_to_remove(*each, c));
        else if (each->revocation == "revoked")
            made = attention("certificate.old_revoked", T("A revoked certificate is still installed."), how_to_remove(*each, c));
        else if (!each->has_private_key)
            continue; // a copy for handing on; no browser offers it
        else if (from > c.today)
            made = ok("certificate.next", T("The following certificate is installed already, valid from {1}.", from));
        else if (each->issuer != group.best->issuer)
            continue; // no renewal: somebody else's certificate for the same number
        else
            made = todo("certificate.replaced", T("An older certificate, valid until {1}, is still installed beside its renewal.", until),
                how_to_remove(*each, c));
        all.push_back(std::move(made)
                          .about(each->fingerprint)
                          .seen("serial", T("Serial number"), each->serial)
                          .seen("stores", T("Found in"), places_of(*each, *c.facts.certificates)));
    }
    return all;
}

const Certificate& last_in_row(const Group& group, Day today)
{
    const Certificate* last = group.best;
    for (const Certificate* each : group.rest)
        if (each->has_private_key && day_in_japan(each->valid_from) > today && each->valid_until > last->valid_until
            && day_in_japan(each->valid_from) <= day_in_japan(last->valid_until) + std::chrono::days(1))
            last = each;
    return *last;
}

} // namespace junbi::certificate_step
