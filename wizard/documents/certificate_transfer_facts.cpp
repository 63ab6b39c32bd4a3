// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/certificate_transfer_facts.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::size_t digits_told = 11; ///< "cc:dd:ee:ff": enough to tell two of an office apart, too little to look one up

std::string end_of(const std::string& fingerprint)
{
    return fingerprint.size() > digits_told ? fingerprint.substr(fingerprint.size() - digits_told) : fingerprint;
}

/// The computer that is meant, or null where the sheet is filled in by hand.
const Computer* computer_meant(const Office& office, const std::string& name)
{
    if (name.empty())
        return office.computers.size() == 1 ? &office.computers.front() : nullptr;
    if (const Computer* found = office.find(name))
        return found;
    throw Failure(Ending::usage, T("The office has no computer “{1}”.", name));
}

std::vector<std::string> browsers_with(const Certificate& certificate, const Certificates& seen)
{
    std::vector<std::string> browsers;
    for (const CertificateStore& store : seen.stores)
        if (std::find(certificate.stores.begin(), certificate.stores.end(), store.id) != certificate.stores.end()
            && std::find(browsers.begin(), browsers.end(), store.browser) == browsers.end())
            browsers.push_back(store.browser);
    return browsers;
}

/// A kind is told only as a guess, or as what the office itself said: no profile of these certificates is public.
TransferCertificate told(const Certificate& certificate, const Certificates& seen, const Rules& rules)
{
    TransferCertificate made{T("Certificate with the office number"), T("a guess")};
    if (certificate.rule == "marked") {
        made.label = T("Certificate that the office marked");
        made.source = T("as the office says");
    } else if (const std::string& label = rules.value("certificate.kinds", certificate.rule, "label"); !label.empty()) {
        made.label = verbatim(label);
        if (!rules.value("certificate.kinds", certificate.rule, "confirmed_by").empty())
            made.source = T("as the office says");
    }
    made.until = day_in_japan(certificate.valid_until);
    made.fingerprint_end = end_of(certificate.fingerprint);
    made.browsers = browsers_with(certificate, seen);
    return made;
}

/// What a person saw on a device that Junbi cannot look at.
void add_seen_by_hand(const Answers& answers, std::vector<TransferCertificate>& certificates)
{
    if (answers.yes("seen_by_hand"))
        certificates.push_back({T("Certificate that a person saw"), T("as the office says"), answers.day("hand_valid_until")});
}

bool may_be_there(ChangeState state) { return state != ChangeState::failed && state != ChangeState::undone; }

/// What Junbi put there and did not take back, as its ledger said when the computer was last looked at.
std::vector<Text> changes_told(const std::vector<LedgerEntry>& entries)
{
    std::vector<Text> told;
    for (const LedgerEntry& entry : entries)
        for (const Made& made : entry.made)
            if (const auto fingerprint = made.values.find("fingerprint");
                made.kind == "certificate" && fingerprint != made.values.end() && may_be_there(entry.state))
                told.push_back(T("{1}: certificate {2}, put there on {3} (junbi undo {4})", entry.place_name, end_of(fingerprint->second),
                    day_in_japan(entry.at), entry.id));
    return told;
}

} // namespace

TransferFacts certificate_transfer_facts(const Wizard& wizard, const std::string& computer)
{
    const Answers& office = wizard.office().of("office");
    TransferFacts facts{office.text("name"), office.text("number"), wizard.report().today};
    const Computer* old = computer_meant(wizard.office(), computer);
    if (!old)
        return facts;
    facts.old_computer = old->name;
    if (const Fact<Certificates>& seen = old->facts.certificates) {
        facts.looked_on = day_in_japan(seen.seen);
        for (const Certificate& each : seen->found)
            facts.certificates.push_back(told(each, *seen, wizard.rules()));
    }
    facts.changes = changes_told(old->changes);
    if (facts.certificates.empty())
        add_seen_by_hand(old->of("certificate"), facts.certificates);
    return facts;
}

PrintJob certificate_transfer_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& computer)
{
    const TransferFacts facts = certificate_transfer_facts(wizard, computer);
    PrintJob job{layout_file("certificate-transfer"), certificate_transfer_content(facts, say), say};
    job.language = language;
    job.created = Moment(facts.today);
    job.strict = false; // a name with a rare character is told, and printed all the same
    return job;
}

} // namespace junbi
