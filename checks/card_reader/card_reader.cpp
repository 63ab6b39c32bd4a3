// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"
#include "checks/contract/trouble.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace junbi {
namespace {

using namespace card_reader_step;

void append(std::vector<Finding>& all, std::vector<Finding> more) { std::move(more.begin(), more.end(), std::back_inserter(all)); }

Needs needs(const Case&) { return {.readers = true, .usb = true}; }

/// What the contract says of any look, told as a problem where it keeps every card from being read.
Finding hindered(std::string id, const Fact<std::vector<CardReader>>& readers)
{
    Finding made = could_not_look(std::move(id), readers);
    made.status = Status::problem;
    return made;
}

/// No reader was seen on the USB, and the office has not said that it has any.
bool has_none_yet(const Case& c)
{
    return c.facts.usb && judge_usb(*c.facts.usb, {}, c.rules).empty() && c.own.number("readers_count").value_or(0) == 0;
}

/// A stopped service is no trouble before there is a reader: many systems start it only with one.
Finding not_ready_yet()
{
    return todo("card_reader.service_not_running", T("This computer is not ready for card readers yet."),
        T("If you have no reader yet, this can wait until you have bought one. Then plug it in and restart the computer; if it stays, ask "
          "the "
          "person who looks after it to start the service \"Smart Card\" (on Linux: pcscd)."));
}

Finding no_readers_known(const Case& c)
{
    const Fact<std::vector<CardReader>>& readers = c.facts.readers;
    Finding made;
    switch (readers.trouble()) {
    case Trouble::service_not_running:
        if (has_none_yet(c))
            return not_ready_yet();
        made = hindered("card_reader.service_not_running", readers);
        made.advice
            = T("Restart the computer, or ask the person who looks after it to start the service \"Smart Card\" (on Linux: pcscd).");
        return made;
    case Trouble::service_refused:
        return hindered("card_reader.service_refused", readers);
    case Trouble::timed_out:
        made = hindered("card_reader.service_hung", readers);
        made.what = T("The smart card service does not answer.");
        return made;
    case Trouble::not_installed:
        made = hindered("card_reader.not_installed", readers);
        made.what = T("The software for card readers is not installed on this computer.");
        made.advice = T("Ask the person who looks after this computer to install it (on Debian: the packages pcscd and libpcsclite1).");
        return made;
    case Trouble::not_supported_here:
        made = could_not_look("card_reader.look", readers).asked("card_reader.seen_by_hand");
        made.advice = T("Read the card of a staff member once in the card-reading app of this device. When it worked, tick “{1}”.",
            T("A card was read in the card-reading app on this device"));
        return made;
    default:
        return could_not_look("card_reader.look", readers);
    }
}

Finding no_reader()
{
    return problem("card_reader.no_reader", T("No card reader was found on this computer."),
        T("Check cable and driver, and plug the reader in directly, without a USB hub. If you have none yet, obtain one from the official "
          "list. "
          "Bluetooth readers are not seen here: test them in the card-reading app and tick “{1}”.",
            T("A card was read in the card-reading app on this device")))
        .asked("card_reader.seen_by_hand")
        .see(official_list);
}

Finding by_hand(const Case& c)
{
    Finding made = ok("card_reader.by_hand", T("A person read a card in the card-reading app on this device.")).of({"2-2.d2"});
    if (const auto day = c.computer.day("seen_on"))
        made.evidence.push_back({"seen_on", T("Read on"), *day});
    return made;
}

std::vector<Finding> judge_seen(const std::vector<CardReader>& readers, const Case& c)
{
    std::vector<Finding> all = judge_readers(readers, c);
    if (c.facts.usb)
        append(all, judge_usb(*c.facts.usb, readers, c.rules));
    if (all.empty())
        all.push_back(no_reader());
    append(all, judge_cards(readers));
    return all;
}

Outcome judge_computer(const Case& c)
{
    if (c.computer.no("used_here"))
        return {.findings = {not_applicable("card_reader.not_used", T("No cards are read on this device.")).of({"2-2.d2"})}};
    Outcome outcome;
    auto& all = outcome.findings;
    const auto readers = c.facts.readers ? *c.facts.readers : std::vector<CardReader>();
    if (c.computer.yes("seen_by_hand")) {
        all.push_back(by_hand(c));
        append(all, judge_readers(readers, c));
    } else if (c.facts.readers) {
        append(all, judge_seen(readers, c));
    } else {
        all.push_back(no_readers_known(c));
    }
    for (Finding& each : all)
        each.guide = {"2-2.d2"};
    return outcome;
}

Outcome judge_office(const Case& c) { return {.findings = judge_choice(c)}; }

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
        .prints = {"checklist"},
        .needs = needs,
        .judge_office = judge_office,
        .judge_computer = judge_computer,
    };
}

} // namespace junbi
