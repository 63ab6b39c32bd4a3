// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/devices.h"
#include "checks/card_reader/judging.h"

#include <utility>

namespace junbi::card_reader_step {
namespace {

/// True where the office found the model on the official list that it typed, and this reader is of the same family.
bool found_by_office(const Known& known, const Case& c)
{
    return c.own.yes("listed") && !known.family.empty() && family_typed(c.own.text("model"), c.rules) == known.family;
}

Text found_by_office_text(const Case& c)
{
    const std::string& model = c.own.text("model");
    const auto day = c.own.day("listed_on");
    return day ? T("Your office found {1} on the official list on {2}; this reader is of the same family.", model, *day)
               : T("Your office found {1} on the official list; this reader is of the same family.", model);
}

/// How sure it is that the reader fits. Only a person's own look at the official list confirms it, for the model that was looked for.
Text how_sure(const Known& known, const Case& c)
{
    if (found_by_office(known, c))
        return found_by_office_text(c);
    switch (known.tier) {
    case Tier::official:
        return T("It was entered as being on the official list ({1}, {2}).", known.source, known.checked);
    case Tier::claimed:
        return T("For some products of this family the maker claims that they work with the card-reading app. Please confirm on the "
                 "official list.");
    case Tier::descriptor:
        return T("Going by what it says of itself it is an ordinary card reader. Whether it works with the card-reading app, please "
                 "confirm on the official list.");
    case Tier::unsuitable:
        return T("It is known as not suited to My Number cards.");
    case Tier::unknown:
        return T("Junbi does not know this reader. Please look for it on the official list.");
    default:
        return T("The model family is known. Whether it works with the card-reading app, please confirm on the official list.");
    }
}

void add_evidence(Finding& made, const Known& known, const Case& c)
{
    const auto add = [&](const char* name, Text label, Arg value) { made.evidence.push_back({name, std::move(label), std::move(value)}); };
    if (!known.family.empty())
        add("family", T("Model family"), known.family);
    add("tier", T("How sure it is"),
        to_arg(found_by_office(known, c) ? T("found on the official list by your office") : words_for(known.tier)));
    if (!known.products.empty())
        add("products", T("Sold as, among others"), known.products);
    if (known.type == "contact")
        add("type", T("Type"), to_arg(T("contact")));
    if (known.type == "contactless")
        add("type", T("Type"), to_arg(T("contactless")));
    if (known.type == "both")
        add("type", T("Type"), to_arg(T("contact and contactless")));
    if (known.tier != Tier::official && !found_by_office(known, c))
        add("official_list", T("Official list"), to_arg(T("Junbi does not know its rows and confirms no reader: please look there.")));
    if (!known.driver_pages.empty())
        add("driver_page", T("Driver page"), joined(known.driver_pages));
}

Finding judge_device(const ReaderDevice& device, const Judged& on)
{
    const Known known = known_reader(device.slots.front(), on.index);
    const std::string& shown = known.family.empty() ? device.slots.front().name : known.family;
    Finding made = known.tier == Tier::unsuitable && !found_by_office(known, on.c)
        ? attention("card_reader.reader", T("A card reader is connected: {1}. {2}", shown, how_sure(known, on.c)),
            T("Obtain one from the official list."))
        : ok("card_reader.reader", T("A card reader is connected and ready: {1}. {2}", shown, how_sure(known, on.c)));
    made.subject = device.slots.front().name;
    made.links.push_back(official_list);
    made.evidence.push_back({"name", T("Name as read"), names_of(device.slots)});
    add_evidence(made, known, on.c);
    return made;
}

/// What the list of the Linux driver says is of interest under Linux only, and no longer once a card was recognised.
void judge_linux_driver(std::vector<Finding>& all, const ReaderDevice& device, const Judged& on)
{
    const Known known = known_reader(device.slots.front(), on.index);
    if (!on.linux() || known.linux_driver != "unsupported")
        return;
    const Text what = T("The free driver for card readers under Linux (libccid) names {1} as unsupported.", known.family);
    Finding made = device.has(Card::my_number)
        ? ok("card_reader.linux_driver", what)
        : attention("card_reader.linux_driver", what,
            T("If cards are not recognised, use the reader with Windows or try another one from the official list."));
    all.push_back(std::move(made).about(device.slots.front().name));
}

} // namespace

std::vector<Finding> judge_readers(const std::vector<CardReader>& readers, const Judged& on)
{
    std::vector<Finding> all;
    for (const ReaderDevice& device : devices_of(readers)) {
        all.push_back(judge_device(device, on));
        judge_linux_driver(all, device, on);
    }
    return all;
}

} // namespace junbi::card_reader_step
