// SPDX-License-Identifier: Apache-2.0
#include "checks/certificate/judging.h"
#include "checks/contract/trouble.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace junbi {
namespace {

using namespace certificate_step;

void append(std::vector<Finding>& all, std::vector<Finding> more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

std::vector<std::string> column(const Table& table, std::string_view name)
{
    std::vector<std::string> values;
    for (std::size_t i = 0; i < table.size(); ++i)
        if (!table.at(i, name).empty())
            values.push_back(table.at(i, name));
    return values;
}

Needs needs(const Case& c)
{
    CertificateNeeds wanted{.folders = column(c.computer.rows("folders"), "folder"),
        .office_numbers = {},
        .marked = column(c.computer.rows("marked"), "fingerprint"),
        .patterns = {}};
    std::vector<std::string> numbers = column(c.office.rows("other_numbers"), "number");
    numbers.insert(numbers.begin(), c.office.text("number"));
    for (const std::string& typed : numbers)
        if (const std::string number = whole_number(typed); !number.empty())
            wanted.office_numbers.push_back(number);
    const Table& kinds = c.rules.table("certificate.kinds");
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (!kinds.at(i, "subject").empty() || !kinds.at(i, "issuer").empty())
            wanted.patterns.push_back({kinds.at(i, "id"), kinds.at(i, "subject"), kinds.at(i, "issuer")});
    return {.certificates = std::move(wanted)};
}

/// What was seen beside the certificates themselves; milder where a usable one was found.
std::vector<Finding> judge_surroundings(const Certificates& seen, bool found_usable)
{
    std::vector<Finding> all;
    for (const std::string& file : seen.locked_files)
        all.push_back(
            (found_usable ? ok("certificate.locked_file",
                 T("A certificate file protected by a password lies in {1}. If it is installed, keep it in a safe place.", file))
                          : attention("certificate.locked_file",
                              T("A certificate file protected by a password lies in {1}. It is not installed by lying there.", file),
                              T("Install it on this computer following paper 3, with its password, then check again.")))
                .about(file));
    for (const CertificateStore& store : seen.stores)
        if (!store.trouble.empty())
            all.push_back(
                (found_usable ? not_applicable(
                     "certificate.store_unreadable", T("The certificates of {1} could not be read; it was not needed.", store.browser))
                              : unknown("certificate.store_unreadable", T("The certificates of {1} could not be read.", store.browser),
                                  T("Close the web browser and check again. If it stays, show this line to your support vendor.")))
                    .about(store.id)
                    .seen("detail", T("Detail"), store.trouble));
    for (const std::string& path : seen.unreadable)
        all.push_back(attention("certificate.unreadable", T("{1} could not be read.", path),
            T("See whether the folder exists and may be opened, or take it off the list of folders."))
                          .asked("certificate.folders")
                          .about(path));
    if (seen.others > 0)
        all.push_back(not_applicable("certificate.others", T("{1} other certificates were only counted, not looked into.", seen.others)));
    return all;
}

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

std::vector<Finding> judge_found(const Certificates& seen, const Case& c)
{
    std::vector<Finding> all;
    std::vector<const Certificate*> candidates;
    for (const Certificate& each : seen.found)
        if (is_other_kind(each, c.rules))
            all.push_back(attention("certificate.other_kind",
                T("A certificate here seems to be a {1} (a guess), with which the care web service is said not to be usable.",
                    c.rules.value("certificate.kinds", each.rule, "label")),
                T("Ask your federation of national health insurance associations which certificate your office needs."))
                              .about(each.fingerprint));
        else
            candidates.push_back(&each);
    const auto groups = groups_of(candidates, c.office, c.today);
    const bool usable = std::any_of(groups.begin(), groups.end(), [&](const Group& g) { return g.best && usable_today(*g.best, c.today); });
    for (const Group& each : groups)
        append(all, judge_group(each, c));
    const std::string main_number = main_number_of(c.office);
    const bool main_found
        = std::any_of(groups.begin(), groups.end(), [&](const Group& g) { return g.number.empty() || g.number == main_number; });
    if (!main_found && c.computer.yes("seen_by_hand"))
        append(all, judge_by_hand(c));
    else if (!main_found)
        all.push_back(none_found(c));
    append(all, judge_surroundings(seen, usable));
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

Outcome judge_computer(const Case& c)
{
    Outcome outcome;
    if (c.facts.certificates)
        outcome.findings = judge_found(*c.facts.certificates, c);
    else if (c.computer.yes("seen_by_hand"))
        outcome.findings = judge_by_hand(c);
    else
        outcome.findings.push_back(not_seen(c));
    for (Finding& each : outcome.findings)
        each.guide = {"2-1.c1", "2-1.c2"};
    return outcome;
}

Outcome judge_office(const Case& c)
{
    Outcome outcome;
    Finding kind = kind_needed(c.office).of({"2-1.d4"});
    if (is_open(kind.status)) // an open question keeps "obtain the certificate" open; an answer does not settle it
        kind.guide.push_back("2-1.c2");
    outcome.findings.push_back(std::move(kind));
    if (c.own.no("has_user_id"))
        outcome.findings.push_back(todo("certificate.user_id", T("The e-billing user ID and password are not at hand."),
            T("Look for the notice from your federation of national health insurance associations. If it is lost, ask them to issue it "
              "again; "
              "that comes by post."))
                                       .asked("certificate.has_user_id")
                                       .of({"2-1.c2"})
                                       .by(apply_by(c)));
    if (const auto applied = c.own.day("applied_on"))
        outcome.findings.push_back(ok("certificate.applied", T("A certificate was applied for on {1}.", *applied)).of({"2-1.c2"}));
    return outcome;
}

} // namespace

Check certificate()
{
    return {
        .id = "certificate",
        .section = "2-1",
        .page = 10,
        .title = T("Prepare the electronic certificate"),
        .purpose = T("A certificate on each computer shows the care web service that it is really your office. "
                     "Looked at are the certificates of your office in the web browsers, and how long they are valid."),
        .items = {{"2-1.c1", T("Check whether the certificate is installed on the office's computers")},
            {"2-1.c2", T("Obtain the certificate before the set-up, following the separate manual")}},
        .notes = certificate_step::notes(),
        .form = certificate_step::form(),
        .prints = {"checklist"},
        .needs = needs,
        .judge_office = judge_office,
        .judge_computer = judge_computer,
    };
}

} // namespace junbi
