// SPDX-License-Identifier: Apache-2.0
// What one computer shows, as a whole.
#include "checks/certificate/judging.h"
#include "checks/contract/days.h"
#include "checks/contract/trouble.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace junbi::certificate_step {
namespace {

void append(std::vector<Finding>& all, std::vector<Finding> more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

std::vector<Finding> judge_by_hand(const Case& c)
{
    const auto until = c.computer.day("hand_valid_until");
    if (!until)
        return {attention("certificate.by_hand", T("A person saw a certificate on this device; its last day is not written down."),
            T("Write down the day until which it is valid."))
                    .asked("certificate.hand_valid_until")};
    std::vector<Finding> all;
    if (*until >= c.today)
        all.push_back(ok("certificate.by_hand", T("A person saw a certificate on this device, valid until {1}.", *until)));
    for (Finding& each : judge_end({}, *until, c))
        all.push_back(std::move(each).asked("certificate.hand_valid_until"));
    return all;
}

/// One that does not serve, beside others: told mildly where the office has one that does.
Finding other_kind(const Certificate& certificate, bool usable, const Case& c)
{
    const auto kind = kind_of(certificate, c);
    const Text what = kind->confirmed
        ? T("A certificate here is a {1}, as your office confirmed, with which the care web service is said not to be usable.", kind->label)
        : T("A certificate here seems to be a {1} (a guess), with which the care web service is said not to be usable.", kind->label);
    if (usable)
        return not_applicable("certificate.other_kind", what).about(certificate.fingerprint);
    return attention("certificate.other_kind", what,
        T("Ask your federation of national health insurance associations which certificate your office needs."))
        .about(certificate.fingerprint);
}

std::vector<Finding> judge_found(const Certificates& seen, const Case& c)
{
    std::vector<const Certificate*> candidates, others;
    for (const Certificate& each : seen.found)
        (is_other_kind(each, c) ? others : candidates).push_back(&each);
    const auto groups = groups_of(candidates, c);
    const auto any = [&](const auto& says) { return std::any_of(groups.begin(), groups.end(), says); };
    const bool usable = any([&](const Group& g) { return usable_today(*g.best, c.today); });
    const bool settled = any([&](const Group& g) {
        return usable_today(*g.best, c.today) && (day_in_japan(g.best->valid_until) - c.today).count() > notice_days;
    });
    std::vector<Finding> all;
    for (const Certificate* each : others)
        all.push_back(other_kind(*each, usable, c));
    for (const Group& each : groups)
        append(all, judge_group(each, c));
    const std::string main_number = main_number_of(c.office);
    const bool main_found = any([&](const Group& g) { return g.number.empty() || g.number == main_number; });
    if (!main_found && c.computer.yes("seen_by_hand"))
        append(all, judge_by_hand(c));
    else if (!main_found)
        all.push_back(none_found(c));
    append(all, judge_surroundings(seen, settled));
    return all;
}

Finding not_seen(const Case& c)
{
    Finding made = could_not_look("certificate.look", c.facts.certificates).by(apply_by(c));
    if (c.facts.certificates.trouble() == Trouble::not_supported_here) {
        made.advice
            = T("Open the list of certificates in the settings of this device, look for the certificate of your office and its last "
                "day, and tick “{1}”.",
                T("I saw the certificate on this device myself"));
        made.question = "certificate.seen_by_hand";
    }
    return made;
}

} // namespace

Outcome judge_computer(const Case& c)
{
    Outcome outcome;
    if (c.facts.certificates)
        outcome.findings = judge_found(*c.facts.certificates, c);
    else if (c.computer.yes("seen_by_hand"))
        outcome.findings = judge_by_hand(c);
    else
        outcome.findings.push_back(not_seen(c));
    append(outcome.findings, judge_sign_ins(c));
    for (Finding& each : outcome.findings)
        each.guide = {"2-1.c1", "2-1.c2"};
    return outcome;
}

} // namespace junbi::certificate_step
