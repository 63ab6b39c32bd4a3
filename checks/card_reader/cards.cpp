// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"

#include <algorithm>
#include <utility>

namespace junbi::card_reader_step {
namespace {

/// Advice by PC/SC code; the codes are the same on all systems.
Text advice_for_code(const std::string& code)
{
    if (code == "8010000F")
        return T("This reader and this card do not go together. Try another reader, or the card in another one.");
    if (code == "8010000A")
        return T("Time ran out. Take the card off, lay it down again and check again.");
    if (code == "8010002F" || code == "80100013")
        return T("Reading broke off. Keep away from metal tables, lay the card down again and check again.");
    if (code == "80100009" || code == "80100017")
        return T("The card reader came off. Plug it in again and check again.");
    return T("Lay the card down again, away from metal and phone cases, and check again. If it stays, try another card reader.");
}

Finding about_card(Card card, const std::string& code)
{
    switch (card) {
    case Card::my_number:
        return ok("card_reader.my_number_card", T("A My Number card was recognised. Reader, driver and card work together."));
    case Card::none:
        return todo("card_reader.no_card", T("No card lies on the card reader."),
            T("Lay your own My Number card (a staff member's) on the reader or put it in, and check again. No PIN is asked."));
    case Card::basic_resident:
        return attention("card_reader.basic_resident_card", T("This is a basic resident register card, not a My Number card."),
            T("Use a My Number card."));
    case Card::phone:
        return attention("card_reader.phone", T("This is a card kept in a phone."),
            T("Whether such cards work with the care web service is not published. Use the plastic My Number card."));
    case Card::other:
        return attention("card_reader.other_card", T("The card on the reader does not answer like a My Number card."),
            T("Lay down a My Number card. If it is one, turn it, lay it down again and check again."));
    case Card::mute:
        return attention("card_reader.mute_card", T("There is a card, but it does not answer."),
            T("Look which way up the card lies and whether it is dirty, lay it down and leave it still."));
    case Card::held:
        return attention("card_reader.card_held", T("Another program is using the card."),
            T("Close the other program (the card-reading app, e-Tax or the like) and check again."));
    case Card::pulled:
        return attention("card_reader.card_pulled", T("The card was moved or taken away while it was read."),
            T("Lay the card down again, leave it still, and check again."));
    default:
        break;
    }
    return attention("card_reader.unreadable", T("The card could not be read."), advice_for_code(code));
}

Finding of_reader(const CardReader& reader)
{
    Finding made = about_card(reader.card, reader.detail).about(reader.name).of({"2-2.d2"});
    if (!reader.detail.empty())
        made.evidence.push_back({"code", T("Code"), reader.detail});
    return made;
}

} // namespace

std::vector<Finding> judge_cards(const std::vector<CardReader>& readers)
{
    const auto good = std::find_if(readers.begin(), readers.end(), [](const CardReader& reader) { return reader.card == Card::my_number; });
    if (good != readers.end())
        return {of_reader(*good)};
    std::vector<Finding> all;
    for (const CardReader& reader : readers)
        if (reader.card != Card::none)
            all.push_back(of_reader(reader));
    if (all.empty() && !readers.empty())
        all.push_back(about_card(Card::none, {}).of({"2-2.d2"}));
    return all;
}

} // namespace junbi::card_reader_step
