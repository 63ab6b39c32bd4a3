// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"
#include "checks/contract/trouble.h"

#include <utility>

namespace junbi::card_reader_step {
namespace {

/// What the contract says of any look, told as a problem where it keeps every card from being read.
Finding hindered(std::string id, const Fact<std::vector<CardReader>>& readers)
{
    Finding made = could_not_look(std::move(id), readers);
    made.status = Status::problem;
    return made;
}

/// No reader was seen on the USB, and the office has not said that it has any.
bool has_none_yet(const Judged& on)
{
    return on.c.facts.usb && usb_readers(on).empty() && on.c.own.number("readers_count").value_or(0) == 0;
}

/// A stopped service is no trouble before there is a reader: many systems start it only with one.
Finding not_ready_yet()
{
    return todo("card_reader.service_not_running", T("This computer is not ready for card readers yet."),
        T("If you have no reader yet, this can wait until you have bought one. Then plug it in and restart the computer; if it stays, ask "
          "the person who looks after it to start the service \"Smart Card\" (on Linux: pcscd)."));
}

/// Why the service does not answer, as the system knows it.
Text why_not_running(const std::string& state)
{
    if (state == "running")
        return T("The smart card service runs, but does not answer programs.");
    if (state == "on_demand")
        return T("The smart card service should start by itself when it is needed, but did not.");
    if (state == "stopped")
        return T("The smart card service is stopped.");
    if (state == "disabled")
        return T("The smart card service is switched off: it does not start with the computer either.");
    if (state == "masked")
        return T("An administrator has forbidden the smart card service to start.");
    if (state == "not_installed")
        return T("The smart card service is not installed on this computer.");
    return T("The smart card service is not running, and nothing on this computer looks after starting it.");
}

Text what_helps(const std::string& state)
{
    if (state == "running" || state == "on_demand")
        return T("Restart the computer. If it stays, ask the person who looks after it.");
    if (state == "stopped")
        return T("Start it, or restart the computer (on Windows its name is “Smart Card”, on Linux pcscd).");
    if (state == "disabled")
        return T("Have it switched on by the person who looks after the computer (on Windows its name is “Smart Card”, on Linux pcscd).");
    if (state == "masked")
        return T("Ask the person who looks after the computer why. “systemctl status pcscd.socket” shows it, and “systemctl unmask "
                 "pcscd.socket” allows it again.");
    if (state == "not_installed")
        return T("Have it installed by the person who looks after the computer (on Debian: the packages pcscd and libccid).");
    return T("Ask the person who looks after the computer how the service is started here (on Linux: pcscd).");
}

Finding not_running(const Judged& on)
{
    const auto& service = on.c.facts.card_service;
    if (has_none_yet(on))
        return not_ready_yet();
    if (service)
        return problem("card_reader.service_not_running", why_not_running(service->state), what_helps(service->state));
    Finding made = hindered("card_reader.service_not_running", on.c.facts.readers);
    made.advice = T("Restart the computer, or ask the person who looks after it to start the service \"Smart Card\" (on Linux: pcscd).");
    return made;
}

Finding not_installed(const Judged& on)
{
    Finding made = hindered("card_reader.not_installed", on.c.facts.readers);
    made.what = T("The software for card readers is not installed on this computer.");
    made.advice = T("Ask the person who looks after this computer to install it (on Debian: the packages pcscd and libpcsclite1).");
    return made;
}

Finding tried_by_hand(const Judged& on)
{
    Finding made = could_not_look("card_reader.look", on.c.facts.readers).asked("card_reader.seen_by_hand");
    made.advice = T("Read the card of a staff member once in the card-reading app of this device. When it worked, tick “{1}”.",
        T("A card was read in the card-reading app on this device"));
    return made;
}

Finding hung(const Judged& on)
{
    Finding made = hindered("card_reader.service_hung", on.c.facts.readers);
    made.what = T("The smart card service does not answer.");
    return made;
}

Finding of_trouble(const Judged& on)
{
    switch (on.c.facts.readers.trouble()) {
    case Trouble::service_not_running:
        return not_running(on);
    case Trouble::service_refused:
        return hindered("card_reader.service_refused", on.c.facts.readers);
    case Trouble::timed_out:
        return hung(on);
    case Trouble::not_installed:
        return not_installed(on);
    case Trouble::not_supported_here:
        return tried_by_hand(on);
    default:
        return could_not_look("card_reader.look", on.c.facts.readers);
    }
}

} // namespace

Finding judge_service(const Judged& on)
{
    Finding made = of_trouble(on);
    const Trouble trouble = on.c.facts.readers.trouble();
    if (trouble == Trouble::service_not_running || trouble == Trouble::not_installed)
        made.changes = changes_for(on.c.facts.card_service);
    std::vector<std::string> plugged_in;
    for (const UsbReader& each : usb_readers(on))
        plugged_in.push_back(each.shown);
    if (made.status == Status::problem && !plugged_in.empty())
        made.evidence.push_back({"plugged_in", T("Plugged in"), joined(plugged_in)});
    return made;
}

std::vector<Change> changes_for(const Fact<CardService>& service)
{
    std::vector<Change> changes;
    if (!service)
        return changes;
    if ((service->state == "stopped" || service->state == "disabled") && service->manager == "systemd")
        changes.push_back({"smart_card_service", T("Start the smart card service…"), {{"action", "start"}}});
    if ((service->state == "not_installed" || service->driver == "not_installed") && service->installing == "apt")
        changes.push_back({"smart_card_service", T("Install the driver for card readers…"), {{"action", "install"}}});
    return changes;
}

} // namespace junbi::card_reader_step
