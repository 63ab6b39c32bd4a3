// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"

#include <utility>

namespace junbi::card_reader_step {
namespace {

/// True where the typed model is one of those of which nothing is known but the name.
bool only_its_name_is_known(const std::string& typed, const Rules& rules)
{
    const Table& rows = rules.table("card_reader.readers");
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (!rows.at(i, "model").empty() && typed.find(rows.at(i, "model")) != std::string::npos)
            return rows.at(i, "names").empty() && rows.at(i, "usb").empty();
    return false;
}

Finding home_visits(const std::string& type)
{
    if (type == "contact")
        return attention("card_reader.home_visit", T("Cards are to be read at users' homes, and a contact reader was chosen."),
            T("Consider a contactless one: the device is taken out each time, so it is smoother to handle and wears less."))
            .asked("card_reader.type");
    return ok("card_reader.home_visit", T("Cards are to be read at users' homes; a contactless reader suits that."));
}

Finding bluetooth(bool listed)
{
    if (listed)
        return ok("card_reader.bluetooth_reader", T("A Bluetooth reader is considered; your office found its model on the official list."));
    return attention("card_reader.bluetooth_reader",
        T("A Bluetooth reader is considered. Most of them cannot be used with the card-reading app."),
        T("Choose one from the official list that has the functions you need, and answer “{1}”.",
            T("Did you find the model on the official list KB0011081?")))
        .asked("card_reader.listed")
        .see(official_list);
}

} // namespace

std::vector<Finding> judge_choice(const Case& c)
{
    std::vector<Finding> all;
    const std::string& type = c.own.text("type");
    if (type == "undecided")
        all.push_back(todo("card_reader.type_undecided", T("The type of card reader is not decided."),
            T("Think of the scenes in which cards are read, and decide: contact, contactless, or phone and tablet with NFC."))
                          .asked("card_reader.type")
                          .of({"2-2.c1"}));
    if (c.own.yes("scene_home_visit") && !type.empty() && type != "undecided")
        all.push_back(home_visits(type).of({"2-2.d1", "2-2.c1"}));
    if (c.own.yes("scene_tablet") && type != "nfc_device" && !c.own.yes("bluetooth"))
        all.push_back(not_applicable("card_reader.tablet",
            T("Phones and some tablets are said to need no reader; an iPad needs one from the official list (which models: see there)."))
                          .of({"1-5.n1"})
                          .see(official_list));
    if (c.own.yes("bluetooth"))
        all.push_back(bluetooth(c.own.yes("listed")).of({"2-2.n2", "2-2.c1"}));
    if (c.own.no("listed"))
        all.push_back(attention("card_reader.not_listed", T("The model was not found on the official list."),
            T("Choose a model from the list, or ask through the portal before you buy or rely on this one."))
                          .asked("card_reader.listed")
                          .of({"2-2.c2"})
                          .see(official_list));
    if (!c.own.yes("listed") && only_its_name_is_known(c.own.text("model"), c.rules))
        all.push_back(attention("card_reader.model_unknown", T("Junbi has no information on the model {1}.", c.own.text("model")),
            T("Please look for it on the official list."))
                          .asked("card_reader.listed")
                          .of({"2-2.c2"})
                          .see(official_list));
    return all;
}

Form form()
{
    return {
        tick("scene_reception", T("At the reception or in the office")).optional().under(T("Where will cards be read?")),
        tick("scene_home_visit", T("At users' homes")).optional(),
        tick("scene_bedside", T("In rooms and at the bedside")).optional(),
        tick("scene_tablet", T("With a tablet or a phone")).optional(),
        choice("type", T("Type of card reader"),
            {{"contact", T("Contact (the card is put in)")}, {"contactless", T("Contactless (the card is laid on)")},
                {"nfc_device", T("Phone or tablet with NFC")}, {"undecided", T("Not decided yet")}})
            .of("2-2.c1")
            .under(T("Which reader?")),
        text("model", T("Maker and model")).optional(),
        number("readers_count", T("Number of card readers")).between(0, 999).optional(),
        yes_no_unsure("bluetooth", T("Are you thinking of a reader that connects by Bluetooth?")).optional(),
        yes_no_unsure("listed", T("Did you find the model on the official list KB0011081?"))
            .of("2-2.c2")
            .explained(T("The list of devices for the card-reading app on the portal for medical institutions. "
                         "Junbi does not know its rows and cannot look for you.")),
        date("listed_on", T("Day on which you looked")).done().optional().when("listed", {"yes", "no"}),
        yes_no_unsure("used_here", T("Are cards read on this device?")).optional().per_computer().under(T("This device")),
        tick("seen_by_hand", T("A card was read in the card-reading app on this device"))
            .optional()
            .per_computer()
            .explained(T("For tablets, phones and Bluetooth readers, which Junbi cannot test.")),
        date("seen_on", T("Read on")).done().optional().per_computer().when("seen_by_hand", {"yes"}),
    };
}

std::vector<GuideLine> notes()
{
    return {
        {"2-2.f1",
            T("The guide shows the two types: contactless readers, on which the card is laid, and contact readers, into which it is put.")},
        {"2-2.d1", T("At users' homes the device is taken out each time: a contactless reader is smoother to handle and wears less.")},
        {"2-2.f2", T("The guide shows the portal for medical institutions, where the devices are listed.")},
        {"2-2.n1", T("The list: portal for medical institutions, page KB0011081.")},
        {"2-2.n2",
            T("Most readers that connect by Bluetooth cannot be used with the card-reading app. If you think of one, choose it from the "
              "list.")},
    };
}

} // namespace junbi::card_reader_step
