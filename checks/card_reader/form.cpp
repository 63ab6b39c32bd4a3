// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/choosing.h"

#include <iterator>
#include <utility>

namespace junbi::card_reader_step {
namespace {

/// Where cards are read and with what. `scene_tablet` stood alone before its three kinds were asked for.
Form scenes()
{
    return {
        tick("scene_reception", T("At the reception or in the office")).optional().under(T("Where will cards be read?")),
        number("reception_desks", T("Desks at which cards are read")).between(1, 99).optional().when("scene_reception", {"yes"}),
        tick("scene_home_visit", T("At users' homes")).optional(),
        number("visiting_staff", T("Staff who are out with a reader at the same time"))
            .between(1, 999)
            .optional()
            .when("scene_home_visit", {"yes"}),
        tick("scene_bedside", T("In rooms and at the bedside")).optional(),
        number("bedside_sets", T("Readers that go round the rooms at the same time"))
            .between(1, 99)
            .optional()
            .when("scene_bedside", {"yes"}),
        tick("scene_tablet", T("With a tablet or a phone")).optional(),
        tick("scene_phone", T("Phones")).optional().when("scene_tablet", {"yes"}),
        tick("scene_ipad", T("iPads")).optional().when("scene_tablet", {"yes"}),
        tick("scene_other_tablet", T("Other tablets")).optional().when("scene_tablet", {"yes"}),
        yes_no_unsure("has_nfc", T("Do these phones and tablets have NFC?"))
            .optional()
            .when("scene_tablet", {"yes"})
            .explained(T("With NFC a device reads a card that is held close to it. Its manual or its settings tell.")),
    };
}

Form devices()
{
    return {
        yes_no_unsure("built_in", T("Do your computers have a slot for cards built in?"))
            .optional()
            .under(T("What does your office have already?")),
        yes_no_unsure("reader_there", T("Does your office have a card reader already?")).optional(),
        text("existing_model", T("Maker and model of the reader you have")).optional().when("reader_there", {"yes"}),
        yes_no_unsure("existing_shared", T("Is it used for other work too (tax returns with e-Tax, a time clock)?"))
            .optional()
            .when("reader_there", {"yes"}),
    };
}

Form decision()
{
    return {
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
            .explained(T("The list of devices for the card-reading app on the portal for medical institutions. The official list is not "
                         "part of Junbi: look for the model there before you buy.")),
        date("listed_on", T("Day on which you looked")).done().optional().when("listed", {"yes", "no"}),
        tick("labelled", T("Every card reader carries a label that says what it is for"))
            .optional()
            .explained(T("The paper “Labels for the card readers” on this page prints them.")),
    };
}

Form this_device()
{
    return {
        yes_no_unsure("used_here", T("Are cards read on this device?")).optional().per_computer().under(T("This device")),
        tick("seen_by_hand", T("A card was read in the card-reading app on this device"))
            .optional()
            .per_computer()
            .explained(T("For tablets, phones and Bluetooth readers, which Junbi cannot test.")),
        date("seen_on", T("Read on")).done().optional().per_computer().when("seen_by_hand", {"yes"}),
    };
}

} // namespace

Form form()
{
    Form all;
    for (Form part : {scenes(), devices(), decision(), this_device()})
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return all;
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
