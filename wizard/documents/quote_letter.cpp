// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/quote_letter.h"

#include "wizard/parts/csv_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace junbi {
namespace {

constexpr const char* room_for_a_name = "　　　　　　　　　　　　　　";

bool cut_end(std::string& text, std::string_view ending)
{
    if (!text.ends_with(ending))
        return false;
    text.resize(text.size() - ending.size());
    return true;
}

/// The name alone: blanks, and what people typed behind it although the letter adds its own.
std::string bare_name(std::string name)
{
    constexpr std::array<std::string_view, 8> endings{" ", "　", "\n", "御中", "様", "殿", "さま", "さん"};
    const auto cut_any = [&] { return std::any_of(endings.begin(), endings.end(), [&](auto each) { return cut_end(name, each); }); };
    while (cut_any()) { }
    return name;
}

/// A company is addressed as a company, a person as a person, and never both ways at once.
std::string addressee_of(const AskedVendor& vendor, const Say& say)
{
    const std::string company = bare_name(vendor.company), person = bare_name(vendor.person);
    if (person.empty())
        return say(T("{1} (company)", company.empty() ? room_for_a_name : company));
    return (company.empty() ? "" : company + "\n") + say(T("{1} (person)", person));
}

std::string day_or_nothing(const std::optional<Day>& day, const Say& say) { return day ? say({"{1}", {*day}}) : ""; }

class Facts {
public:
    explicit Facts(const Say& say) : say_(say) { }

    void add(const Text& label, std::string words) { all_.push_back({say_(label), std::move(words)}); }
    /// Only where it is known.
    void add_known(const Text& label, const std::string& words)
    {
        if (!words.empty())
            add(label, words);
    }
    std::vector<Said> all() && { return std::move(all_); }

private:
    const Say& say_;
    std::vector<Said> all_;
};

std::vector<Said> sender_of(const RequestFacts& facts, const Say& say)
{
    Facts sender(say);
    sender.add_known(T("Corporation"), facts.sender.corporation);
    sender.add_known(T("Name of the office"), facts.head.office);
    sender.add_known(T("Office number"), facts.head.number);
    sender.add_known(T("Address"), facts.sender.address);
    sender.add_known(T("Telephone"), facts.sender.phone);
    sender.add_known(T("E-mail"), facts.sender.email);
    sender.add_known(T("In charge"), facts.sender.contact);
    return std::move(sender).all();
}

std::string works_of(const RequestFacts& facts, const Say& say)
{
    std::string all;
    for (const Text& each : facts.works)
        all += (all.empty() ? "" : "\n") + say(T("・{1}", each));
    return all;
}

std::vector<Said> items_of(const RequestFacts& facts, const Say& say)
{
    Facts items(say);
    items.add(T("What it is about"), say(T("Support with the connection to the care-information platform")));
    items.add(T("The works you are asked for"), works_of(facts, say));
    items.add(T("Place of the work"), facts.sender.address);
    items.add(
        T("Computers"), facts.planned_computers > 0 ? say(T("{1} computers; they stand below one by one.", facts.planned_computers)) : "");
    items.add(T("Day of the work that we wish for"),
        !facts.work_wish.empty() ? facts.work_wish
            : facts.visit        ? say(T("{1} (please tell us if another day is better)", *facts.visit))
                                 : "");
    items.add(T("Estimate wanted by"), day_or_nothing(facts.reply_by, say));
    items.add(T("Where to send the estimate"), facts.reply_to.empty() ? facts.sender.email : facts.reply_to);
    if (facts.valid_days > 0)
        items.add(T("How long the estimate should be valid"), say(T("{1} days or more", facts.valid_days)));
    return std::move(items).all();
}

std::string certificate_of(const AskedComputer& computer, const Say& say)
{
    if (computer.certificate_until)
        return say(T("installed, valid until {1}", *computer.certificate_until));
    return computer.certificates_seen ? say(T("not yet installed")) : say(T("not yet looked at"));
}

std::string reader_of(const AskedComputer& computer, const Say& say)
{
    return !computer.reader.empty() ? computer.reader : computer.readers_seen ? say(T("none is connected")) : say(T("not yet looked at"));
}

std::vector<Said> computer_of(const AskedComputer& computer, const Say& say)
{
    Facts facts(say);
    facts.add(T("Computer"), computer.name);
    facts.add(T("Place"), computer.place);
    facts.add(T("Maker"), computer.maker);
    facts.add(T("Model"), computer.model);
    facts.add(T("Operating system"), computer.system);
    facts.add(T("Memory (usable)"), computer.memory);
    facts.add(T("Web browsers"), computer.browser);
    facts.add(T("Certificate"), certificate_of(computer, say));
    facts.add(T("Card readers"), reader_of(computer, say));
    return std::move(facts).all();
}

std::vector<std::string> wishes_of(const RequestFacts& facts, const Say& say)
{
    std::vector<std::string> wishes;
    if (facts.ask_split) {
        wishes.push_back(say(
            T("Please write A the card readers (model, number, price of one, sum) and B the support works line by line, tax included, in "
              "the estimate and in the receipt.")));
        wishes.push_back(say(T("Please write no lump sums, and say what each sum is for. Computers and the like go on another paper.")));
        wishes.push_back(say(T("Please make one estimate and one receipt for each office number.")));
    }
    if (facts.ask_period)
        wishes.push_back(say(T("Please tell us how long the work takes and when it will be complete: the subsidy is said to be applied for "
                               "only afterwards.")));
    wishes.push_back(say(T("At the work, please write down none of our passwords and PINs.")));
    return wishes;
}

/// "見本商店\n例示 花 様" → one line.
std::string in_one_line(std::string words)
{
    for (auto at = words.find('\n'); at != words.npos; at = words.find('\n', at))
        words.replace(at, 1, "　");
    return words;
}

/// Facts under a heading; those that are not known are left out.
std::string paragraph(const std::string& heading, const std::vector<Said>& facts, const Say& say)
{
    std::string text = "\n" + say(T("■ {1}", heading)) + "\n";
    for (const Said& each : facts)
        if (!each.words.empty())
            text += each.words.find('\n') == each.words.npos ? say(T("{1}: {2}", each.label, each.words)) + "\n"
                                                             : each.label + "\n" + each.words + "\n";
    return text;
}

} // namespace

std::vector<Letter> letters_of(const RequestFacts& facts, const Say& say)
{
    std::vector<AskedVendor> vendors = facts.vendors;
    if (vendors.empty())
        vendors.emplace_back();
    std::vector<Letter> letters;
    for (const AskedVendor& each : vendors) {
        Letter letter{addressee_of(each, say), facts.head.office, {say(T("Number of the request")), each.reference},
            {say(T("Date")), say({"{1}", {facts.head.today}})}, sender_of(facts, say), items_of(facts, say), {}, wishes_of(facts, say)};
        for (const AskedComputer& computer : facts.computers)
            letter.computers.push_back(computer_of(computer, say));
        letters.push_back(std::move(letter));
    }
    return letters;
}

std::string letters_csv(const std::vector<Letter>& letters, const Say& say)
{
    std::string text(csv_mark);
    text += csv_row({say(T("Addressee")), say(T("Part")), say(T("Item")), say(T("Content"))});
    for (const Letter& letter : letters) {
        const std::string to = in_one_line(letter.addressee);
        const auto add = [&](const std::string& part, const Said& fact) { text += csv_row({to, part, fact.label, fact.words}); };
        for (const Said& each : {letter.reference, letter.date})
            add(say(T("Letter")), each);
        for (const Said& each : letter.sender)
            add(say(T("Sender")), each);
        for (const Said& each : letter.items)
            add(say(T("Request")), each);
        for (const auto& computer : letter.computers)
            for (const Said& each : computer)
                add(computer.front().words, each);
        for (const std::string& each : letter.wishes)
            add(say(T("Wishes")), {"", each});
    }
    return text;
}

MailDraft letter_mail(const Letter& letter, const std::string& from, const std::string& to, std::string attachment, const Say& say)
{
    MailDraft draft{from, to, {}, {}, std::move(attachment)};
    draft.subject = say(T("Request for an estimate: connection to the care-information platform ({1})", letter.office));
    std::string& body = draft.body;
    body = letter.addressee + "\n\n" + say(T("We send you our request for an estimate. It is attached; here is what it says.")) + "\n";
    body += paragraph(say(T("Request for an estimate")), {letter.reference, letter.date}, say);
    body += paragraph(say(T("Request")), letter.items, say);
    for (const auto& computer : letter.computers)
        body += paragraph(computer.front().words, {computer.begin() + 1, computer.end()}, say);
    body += "\n" + say(T("■ {1}", T("What we ask of the estimate and the receipt"))) + "\n";
    for (const std::string& each : letter.wishes)
        body += say(T("・{1}", each)) + "\n";
    body += paragraph(say(T("Sender")), letter.sender, say);
    return draft;
}

} // namespace junbi
