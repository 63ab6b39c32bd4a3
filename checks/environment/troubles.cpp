// SPDX-License-Identifier: Apache-2.0
#include "checks/environment/judging.h"

namespace junbi::environment_step {
namespace {

struct Symptom {
    Text what, action;
};

std::vector<Symptom> signing_in()
{
    return {
        {T("The message says that the certificate is missing or wrong"),
            T("It is not installed properly on this computer. Install it again.")},
        {T("You cannot log in"),
            T("The temporary password is still in use, or the password has expired. Change it in the e-billing system with the KJ user "
              "ID.")},
        {T("You are locked out"),
            T("After three wrong passwords: log out, close the browser, wait at least 30 minutes, and mind upper and lower case.")},
        {T("The password for issuing the certificate is lost"), T("Have it issued again inside the e-billing system.")},
        {T("The certificate has expired"), T("Apply for a new one. It may take about a month.")},
        {T("No one-time code arrives"), T("The e-mail address for security is said to be missing. Register it in the e-billing system.")},
        {T("You can log in, but there is nothing to see"), T("The municipality may not have moved its data yet. Look on the portal.")},
        {T("The screen copy for the subsidy is refused"),
            T("It is said that a copy made with the office's KJ user may be refused. Make it as an administrator or an ordinary user.")},
    };
}

std::vector<Symptom> readers()
{
    return {
        {T("The reader is not seen (Elecom MR-ICA001BK, I-O DATA USB-NFC3)"),
            T("Install the maker's driver; the reader appears only then. After that restart the computer.")},
        {T("The reader is not seen (I-O DATA USB-NFC4)"), T("Install the maker's driver; some were reported not to be seen before.")},
        {T("Sony RC-S380 is not seen, or shows a wrong kind of card"),
            T("In Sony's NFC Port software, switch on PC/SC and clear the priority for FeliCa applications.")},
        {T("The smart card service is not running (8010001D)"), T("Start the service. After installing a driver, restart the computer.")},
        {T("The Device Manager shows an unknown smart card"), T("This is usual for My Number cards and does no harm to the app.")},
        {T("The card is not read"),
            T("Take off phone cases, move away from metal and from USB or earphone cables, lay the card flat and leave it still.")},
        {T("Junbi does not see a Bluetooth reader"), T("This is how it is: Junbi cannot see them. Test it in the card-reading app.")},
        {T("The card-reading app shows an error number"),
            T("The meaning of its numbers is not published. Read the message, and look at the app's questions and answers.")},
    };
}

} // namespace

Table troubles()
{
    Table table{.columns = {"symptom", "action"}};
    for (const auto& group : {signing_in(), readers()})
        for (const Symptom& each : group)
            table.rows.push_back({each.what.msgid, each.action.msgid});
    return table;
}

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
