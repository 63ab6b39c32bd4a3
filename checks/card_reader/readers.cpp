// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"

#include <algorithm>
#include <set>
#include <utility>

namespace junbi::card_reader_step {
namespace {

/// How sure it is that the reader fits; nothing but the office's own look at the official list confirms it,
/// and that only for the model that the office typed.
Text how_sure(const Known& known, const Case& c)
{
    const std::string& model = c.own.text("model");
    if (c.own.yes("listed") && !known.family.empty() && family_typed(model, c.rules) == known.family) {
        const auto day = c.own.day("listed_on");
        return day ? T("Your office found {1} on the official list on {2}; this reader is of the same family.", model, *day)
                   : T("Your office found {1} on the official list; this reader is of the same family.", model);
    }
    if (known.family.empty())
        return T("Junbi does not know this reader. Please look for it on the official list.");
    if (known.maker_claims)
        return T("For some products of this family the maker claims that they work with the card-reading app. Please confirm on the "
                 "official list.");
    return T("The model family is known. Whether it works with the card-reading app, please confirm on the official list.");
}

Finding judge_reader(const CardReader& reader, const Case& c)
{
    Known known = known_by_name(reader.name, c.rules);
    if (known.family.empty())
        known = known_by_usb(reader.usb, c.rules);
    const std::string& shown = known.family.empty() ? reader.name : known.family;
    Finding made = ok("card_reader.reader", T("A card reader is connected and ready: {1}. {2}", shown, how_sure(known, c)))
                       .about(reader.name)
                       .of({"2-2.d2"})
                       .see(official_list)
                       .seen("name", T("Name as read"), reader.name);
    if (!known.products.empty())
        made.evidence.push_back({"products", T("Sold as, among others"), known.products});
    if (known.type == "contact")
        made.evidence.push_back({"type", T("Type"), to_arg(T("contact"))});
    if (known.type == "contactless")
        made.evidence.push_back({"type", T("Type"), to_arg(T("contactless"))});
    return made;
}

Text driver_advice(const Known& known)
{
    if (known.driver == "nfcport")
        return T("Install Sony's NFC Port software, switch on PC/SC in it, and restart the computer. Then check again.");
    return T("Install the driver from the maker's page, restart the computer, and check again. Plug it in directly, without a hub.");
}

} // namespace

std::vector<Finding> judge_readers(const std::vector<CardReader>& readers, const Case& c)
{
    std::vector<Finding> all;
    std::set<std::string> seen;
    for (const CardReader& each : readers)
        if (seen.insert(each.name).second)
            all.push_back(judge_reader(each, c));
    return all;
}

std::vector<Finding> judge_usb(const std::vector<UsbDevice>& devices, const std::vector<CardReader>& readers, const Rules& rules)
{
    std::set<std::string> ids;
    std::set<std::string> families;
    bool untold = false; // a reader of which neither id nor family is known could be any of the devices
    for (const CardReader& reader : readers) {
        const std::string family = known_by_name(reader.name, rules).family;
        ids.insert(reader.usb);
        families.insert(family);
        untold = untold || (reader.usb.empty() && family.empty());
    }
    std::vector<Finding> all;
    for (const UsbDevice& device : devices) {
        const Known known = known_by_usb(device.id, rules);
        const bool is_reader = !known.family.empty() || device.smart_card_class;
        const bool works = ids.contains(device.id) || (!known.family.empty() && families.contains(known.family));
        if (!is_reader || works || untold || !ids.insert(device.id).second)
            continue;
        const std::string& shown = known.family.empty() ? device.product : known.family;
        Finding made = finding(readers.empty() ? Status::problem : Status::attention, "card_reader.usb_without_driver",
            T("{1} is plugged in, but programs cannot use it: its driver seems to be missing.", shown.empty() ? device.id : shown),
            driver_advice(known))
                           .about(device.id)
                           .of({"2-2.d2"});
        all.push_back(std::move(made).seen("usb", T("USB id"), device.id));
    }
    return all;
}

} // namespace junbi::card_reader_step
