// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace junbi::card_reader_step {
namespace {

/// What is said of each card. What the program cannot tell it does not deny: a card of a newer kind may answer in another way.
const std::map<Card, Finding>& lines()
{
    const Text again = T("Lay the card down again, leave it still, and check again.");
    static const std::map<Card, Finding> all{
        {Card::none,
            todo("card_reader.no_card", T("No card lies on the card reader."),
                T("Lay your own My Number card (a staff member's) on the reader or put it in, and check again. No PIN is asked."))},
        {Card::my_number, ok("card_reader.my_number_card", T("A My Number card was recognised. Reader, driver and card work together."))},
        {Card::basic_resident,
            attention("card_reader.basic_resident_card", T("This is a basic resident register card, not a My Number card."),
                T("Use a My Number card."))},
        {Card::phone,
            attention("card_reader.phone", T("This is a card kept in a phone."),
                T("Whether such cards work with the care web service is not published. Use the plastic My Number card."))},
        {Card::new_token,
            attention("card_reader.new_token", T("The card could not be recognised: Junbi does not know its kind yet."),
                T("It may be a card of a newer kind. Bring Junbi up to date, or check with another My Number card."))},
        {Card::no_token, attention("card_reader.no_token", T("The card answers, but its kind could not be read."), again)},
        {Card::other,
            attention("card_reader.other_card", T("The card could not be recognised as a My Number card."),
                T("Lay down a My Number card. If it is one, turn it, lay it down again and check again."))},
        {Card::refused,
            attention("card_reader.select_refused", T("The card could not be recognised: it did not let itself be asked."),
                T("Lay the card down again and check again. If it stays, check with another My Number card."))},
        {Card::unsupported,
            attention("card_reader.unsupported_card", T("The card could not be recognised: this computer knows no such kind of card."),
                T("Lay down a My Number card. If it is one, try another card reader."))},
        {Card::mute,
            attention("card_reader.mute_card", T("There is a card, but it does not answer."),
                T("Look which way up the card lies and whether it is dirty, lay it down and leave it still."))},
        {Card::held,
            attention("card_reader.card_held", T("Another program is using the card."),
                T("Close the other program (the card-reading app, e-Tax or the like) and check again."))},
        {Card::pulled, attention("card_reader.card_pulled", T("The card was moved or taken away while it was read."), again)},
        {Card::interrupted,
            attention("card_reader.card_interrupted", T("Reading the card broke off."),
                T("Keep away from metal tables, lay the card down again and check again."))},
        {Card::not_together,
            attention("card_reader.not_together", T("This reader and this card do not go together."),
                T("Try another reader, or another My Number card in this one."))},
        {Card::timed_out,
            attention("card_reader.card_timed_out", T("The card took too long to answer."),
                T("Take the card off, lay it down again and check again."))},
        {Card::reader_gone,
            attention("card_reader.reader_gone", T("The card reader came off while the card was read."),
                T("Plug it in again, directly and without a hub, and check again."))},
        {Card::unreadable,
            attention("card_reader.unreadable", T("The card could not be read."),
                T("Lay the card down again, away from metal and phone cases, and check again. If it stays, try another card reader."))},
    };
    return all;
}

Finding of_reader(const CardReader& reader)
{
    Finding made = Finding(lines().at(reader.card)).about(reader.name);
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
    std::set<std::string> told;
    for (const CardReader& reader : readers)
        if (reader.card != Card::none && told.insert(reader.name).second)
            all.push_back(of_reader(reader));
    if (all.empty() && !readers.empty())
        all.push_back(lines().at(Card::none));
    return all;
}

} // namespace junbi::card_reader_step
