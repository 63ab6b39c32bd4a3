// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/what_was_seen.h"

#include "checks/contract/days.h"
#include "checks/contract/fact_names.h"
#include "checks/contract/trouble.h"

#include <algorithm>
#include <string>

namespace junbi {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between)
{
    std::string all;
    for (const std::string& each : words)
        if (!each.empty())
            all += (all.empty() ? "" : between) + each;
    return all;
}

std::string in_brackets(const std::string& words) { return words.empty() ? "" : " (" + words + ")"; }

/// Calls `tell` for what was seen; says why where it was looked for in vain.
template <class Value, class Tell>
void tell_fact(std::vector<Text>& lines, const Text& name, const Fact<Value>& fact, Tell tell)
{
    if (fact)
        tell(*fact);
    else if (fact.asked())
        lines.push_back(T("{1}: {2}", name, sentence_for(fact.trouble())));
}

void tell_computer(std::vector<Text>& lines, const Machine& machine)
{
    lines.push_back(T("Computer: {1}", machine.host_name + in_brackets(joined({machine.maker, machine.model}, " "))));
}

void tell_system(std::vector<Text>& lines, const System& system)
{
    lines.push_back(T("Operating system: {1}", system.name + in_brackets(joined({system.version, system.architecture}, ", "))));
    if (!system.time_zone.empty())
        lines.push_back(T("Time zone: {1}", system.time_zone));
}

void tell_browsers(std::vector<Text>& lines, const std::vector<Browser>& browsers)
{
    std::vector<std::string> names;
    for (const Browser& each : browsers)
        names.push_back(joined({each.name, each.version}, " "));
    lines.push_back(names.empty() ? T("Web browsers: none was found") : T("Web browsers: {1}", joined(names, ", ")));
}

void tell_certificates(std::vector<Text>& lines, const Certificates& certificates)
{
    for (const Certificate& each : certificates.found)
        lines.push_back(each.has_private_key
                ? T("Certificate of an office: {1}, valid until {2}", each.subject, day_in_japan(each.valid_until))
                : T("Certificate of an office: {1}, valid until {2}, its key is not here", each.subject, day_in_japan(each.valid_until)));
    if (certificates.found.empty())
        lines.push_back(T("Certificates: none was recognised as an office's"));
    if (certificates.others > 0)
        lines.push_back(T("Other certificates: {1}. They were counted and not looked into.", certificates.others));
    for (const CertificateStore& each : certificates.stores)
        if (!each.trouble.empty())
            lines.push_back(T("Certificates of {1} could not be looked at ({2})", each.browser, each.trouble));
}

Text words_for(const CardReader& reader)
{
    if (reader.security_module)
        return T("a slot for a chip of its maker");
    switch (reader.card) {
    case Card::none:
        return T("no card on it");
    case Card::my_number:
        return T("a My Number card was recognised");
    case Card::basic_resident:
    case Card::other:
        return T("a card that is no My Number card");
    case Card::phone:
        return T("a phone with a My Number card was recognised");
    case Card::held:
        return T("another program is using it");
    default:
        return T("a card that could not be read ({1})", joined({std::string(name_of(reader.card)), reader.detail}, " "));
    }
}

void tell_readers(std::vector<Text>& lines, const std::vector<CardReader>& readers)
{
    for (const CardReader& each : readers)
        lines.push_back(T("Card reader: {1} – {2}", each.name, words_for(each)));
    if (readers.empty())
        lines.push_back(T("Card reader: none was seen"));
}

Text words_for(const std::string& state)
{
    if (state == "running")
        return T("running");
    if (state == "on_demand")
        return T("starts by itself when a reader is plugged in");
    if (state == "disabled" || state == "masked")
        return T("switched off");
    if (state == "not_installed")
        return T("not installed");
    return state == "stopped" ? T("stopped") : T("not known");
}

void tell_devices(std::vector<Text>& lines, const std::vector<UsbDevice>& devices)
{
    for (const UsbDevice& each : devices)
        if (each.id == "bluetooth")
            lines.push_back(T("Card reader paired over Bluetooth: {1}", each.product));
        else if (each.smart_card_class)
            lines.push_back(T("Card reader on the USB: {1}", joined({each.maker, each.product}, " ") + in_brackets(each.id)));
}

} // namespace

std::vector<Text> what_was_seen(const Facts& facts)
{
    std::vector<Text> lines;
    tell_fact(lines, T("Computer"), facts.machine, [&](const Machine& seen) { tell_computer(lines, seen); });
    tell_fact(lines, T("Operating system"), facts.system, [&](const System& seen) { tell_system(lines, seen); });
    tell_fact(lines, T("Web browsers"), facts.browsers, [&](const std::vector<Browser>& seen) { tell_browsers(lines, seen); });
    tell_fact(lines, T("Session"), facts.session, [&](const Session& seen) {
        if (seen.remote())
            lines.push_back(T("This computer is being used from afar ({1}): card readers and certificates seen here are not those in front "
                              "of you.",
                seen.kind));
    });
    tell_fact(lines, T("Certificates"), facts.certificates, [&](const Certificates& seen) { tell_certificates(lines, seen); });
    tell_fact(lines, T("Card readers"), facts.readers, [&](const std::vector<CardReader>& seen) { tell_readers(lines, seen); });
    tell_fact(lines, T("Smart card service"), facts.card_service,
        [&](const CardService& seen) { lines.push_back(T("Smart card service: {1}", words_for(seen.state))); });
    tell_fact(lines, T("USB devices"), facts.usb, [&](const std::vector<UsbDevice>& seen) { tell_devices(lines, seen); });
    return lines;
}

bool a_card_was_read(const Facts& facts)
{
    const auto known = [](const CardReader& each) { return each.card == Card::my_number || each.card == Card::phone; };
    return facts.readers && std::any_of(facts.readers->begin(), facts.readers->end(), known);
}

} // namespace junbi
