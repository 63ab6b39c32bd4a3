// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_quote_request.h"

namespace junbi {
namespace {

constexpr const char* room_to_write = "　";

std::string or_room(const std::string& known) { return known.empty() ? room_to_write : known; }

/// What is known of it, one under the other.
std::string in_lines(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& each : words)
        all += (all.empty() || each.empty() ? "" : "\n") + each;
    return or_room(all);
}

/// The words of the computer that stand in that place of the letter's list.
Row computer_row(const std::vector<Said>& facts)
{
    enum Place { name, place, maker, model, system, memory, browser, certificate, reader };
    const auto words = [&](Place at) { return facts.at(at).words; };
    return {{{"computer", in_lines({words(name), words(place)})}, {"machine", in_lines({words(maker), words(model)})},
        {"system", in_lines({words(system), words(memory)})}, {"browsers", or_room(words(browser))}, {"certificate", words(certificate)},
        {"reader", words(reader)}}};
}

Row letter_row(const Letter& letter)
{
    Row row{{{"addressee", letter.addressee}, {"date", letter.date.words}, {"reference", letter.reference.words},
        {"reference_word", letter.reference.words.empty() ? "" : letter.reference.label}}};
    for (const Said& each : letter.items)
        row.lists["items"].push_back({{{"label", each.label}, {"words", or_room(each.words)}}});
    for (const auto& each : letter.computers)
        row.lists["computers"].push_back(computer_row(each));
    for (const std::string& each : letter.wishes)
        row.lists["wishes"].push_back({{{"wish", each}}});
    return row;
}

} // namespace

Content quote_request_content(const RequestFacts& facts, const std::vector<Letter>& letters, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["corporation"] = facts.sender.corporation;
    content.words["address"] = facts.sender.address;
    content.words["phone"] = facts.sender.phone.empty() ? "" : say(T("Telephone {1}", facts.sender.phone));
    content.words["email"] = facts.sender.email;
    content.words["contact"] = facts.sender.contact.empty() ? "" : say(T("In charge: {1}", facts.sender.contact));
    content.words["some_computers"] = facts.computers.empty() ? "" : "1";
    for (const Letter& each : letters)
        content.lists["vendors"].push_back(letter_row(each));
    return content;
}

} // namespace junbi
