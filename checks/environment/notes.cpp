// SPDX-License-Identifier: Apache-2.0
#include "checks/environment/judging.h"

namespace junbi::environment_step {

std::vector<GuideLine> notes()
{
    return {
        {"1-5.f1", T("The guide's picture: a computer with its devices and the internet; a card reader or the like is what is new.")},
        {"1-5.d2", T("With a card reader you read the IC chip of the user's My Number card.")},
        {"1-5.n1", T("A card reader or the like: an ordinary card reader, or a smartphone or tablet with NFC.")},
        {"1-5.n2", T("The card is read with the card-reading app, which works together with the care web service.")},
        {"1-5.f2", T("The guide has a picture of the scenes in which card readers are used.")},
        {"1-5.d3", T("What is read with the reader and the app lets you see the user's care information in the care web service.")},
        {"1-5.d4", T("When you look at care information with a My Number card, compare the photograph on the card with the person.")},
        {"1-5.n3", T("Entering the insurer's number and the insured person's number was planned as another way from about April 2026.")},
        {"1-5.d5", T("Devices can be combined as your way of using them requires.")},
        {"1-5.d6", T("The combinations in the guide are examples.")},
        {"1-5.f3", T("The guide has a picture with examples of such combinations.")},
        {"1-5.n4", T("NFC lets devices talk by holding a card or device close.")},
        {"1-5.n5", T("The devices for the card-reading app are listed on the portal for medical institutions, page KB0011081.")},
    };
}

} // namespace junbi::environment_step
