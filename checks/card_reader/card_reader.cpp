// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/choosing.h"
#include "checks/card_reader/judging.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace junbi {
namespace {

using namespace card_reader_step;

void append(std::vector<Finding>& all, std::vector<Finding> more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

/// Not the system: looking at it takes longer than all of these, and the service tells what is needed of it.
Needs needs(const Case&) { return {.readers = true, .card_service = true, .usb = true}; }

/// No reader at all, or none that the system could show: without the general driver there is never one.
Finding no_reader(const Fact<CardService>& service)
{
    const bool no_driver = service && service->driver == "not_installed";
    Finding made = problem("card_reader.no_reader", T("No card reader was found on this computer."),
        no_driver
            ? T("Install the driver for card readers first (on Debian: the package libccid). Then plug the reader in and check again.")
            : T("Check cable and driver, and plug the reader in directly, without a USB hub. If you have none yet, obtain one from the "
                "official list. Bluetooth readers are not seen here: test them in the card-reading app and tick “{1}”.",
                T("A card was read in the card-reading app on this device")))
                       .asked("card_reader.seen_by_hand")
                       .see(official_list);
    if (no_driver)
        made.changes = changes_for(service);
    return made;
}

Finding by_hand(const Case& c)
{
    Finding made = ok("card_reader.by_hand", T("A person read a card in the card-reading app on this device.")).of({"2-2.d2"});
    if (const auto day = c.computer.day("seen_on"))
        made.evidence.push_back({"seen_on", T("Read on"), *day});
    return made;
}

/// From the reader to the card; what no card can be laid on comes last, for it has a say in nothing.
std::vector<Finding> judge_seen(const Sorted& seen, const Judged& on)
{
    std::vector<Finding> all = judge_readers(seen.readers, on);
    append(all, judge_usb(seen.readers, on));
    if (all.empty())
        all.push_back(no_reader(on.c.facts.card_service));
    append(all, judge_cards(seen.readers));
    return all;
}

std::vector<Finding> judge_facts(const Case& c)
{
    const ReaderIndex index(reader_table(c.rules));
    const Judged on{c, index};
    const Sorted seen = sorted(c.facts.readers ? *c.facts.readers : std::vector<CardReader>(), index);
    std::vector<Finding> all;
    if (c.computer.yes("seen_by_hand")) {
        all.push_back(by_hand(c));
        append(all, judge_readers(seen.readers, on));
    } else if (c.facts.readers) {
        append(all, judge_seen(seen, on));
    } else {
        all.push_back(judge_service(on));
    }
    append(all, judge_left_out(seen.left_out, index));
    return all;
}

Outcome judge_computer(const Case& c)
{
    if (c.computer.no("used_here"))
        return {.findings = {not_applicable("card_reader.not_used", T("No cards are read on this device.")).of({"2-2.d2"})}};
    Outcome outcome{.findings = judge_facts(c)};
    for (Finding& each : outcome.findings)
        each.guide = {"2-2.d2"};
    return outcome;
}

Outcome judge_office(const Case& c) { return judge_choice(c); }

} // namespace

Check card_reader()
{
    return {
        .id = "card_reader",
        .section = "2-2",
        .page = 11,
        .title = T("Choose and try the card reader"),
        .purpose
        = T("With a card reader your users' My Number cards are read. Looked at are the readers of each computer and, without any PIN, "
            "whether a My Number card is recognised."),
        .items = {{"2-2.c1", T("Decide on the type of card reader that suits the scenes of use")},
            {"2-2.c2", T("Check the recommended environment of the care web service")},
            {"2-2.d2", T("Obtain the card reader and see it work on each computer")}},
        .notes = card_reader_step::notes(),
        .form = card_reader_step::form(),
        .prints = {"checklist", "reader-labels"},
        .needs = needs,
        .judge_office = judge_office,
        .judge_computer = judge_computer,
    };
}

} // namespace junbi
