// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_quote_request.h"

namespace junbi {
namespace {

constexpr const char *room_to_write = "　", *room_for_a_name = "　　　　　　　　　　　　　　";

std::string or_room(const std::string& known) { return known.empty() ? room_to_write : known; }

std::string listed(const std::vector<std::string>& all, const Say& say)
{
    std::string words;
    for (const std::string& each : all)
        words = words.empty() ? each : say(T("{1}, {2}", words, each));
    return words;
}

/// A company is addressed as a company, a person as a person, and never both ways at once.
std::string addressee(const AskedVendor& vendor, const Say& say)
{
    if (vendor.person.empty())
        return say(T("{1} (company)", vendor.company.empty() ? room_for_a_name : vendor.company));
    return (vendor.company.empty() ? "" : vendor.company + "\n") + say(T("{1} (person)", vendor.person));
}

std::string certificate_of(const ComputerOnPaper& computer, const Say& say)
{
    if (!computer.certificates.empty())
        return say(T("installed, valid until {1}", computer.certificates.back()));
    return computer.looked_on ? say(T("not yet installed")) : say(T("not yet looked at"));
}

std::string readers_of(const ComputerOnPaper& computer, const Say& say)
{
    return !computer.readers.empty() ? listed(computer.readers, say)
        : computer.looked_on         ? say(T("none is connected"))
                                     : say(T("not yet looked at"));
}

Row computer_row(const ComputerOnPaper& computer, const Say& say)
{
    return {{{"computer", computer.name}, {"machine", or_room(computer.machine)}, {"system", or_room(computer.system)},
        {"browsers", or_room(listed(computer.browsers, say))}, {"certificate", certificate_of(computer, say)},
        {"reader", readers_of(computer, say)}}};
}

class Items {
public:
    explicit Items(const Say& say) : say_(say) { }

    void add(const Text& label, const std::string& words) { rows_.push_back({{{"label", say_(label)}, {"words", or_room(words)}}}); }
    std::vector<Row> rows() && { return std::move(rows_); }

private:
    const Say& say_;
    std::vector<Row> rows_;
};

std::string works_of(const RequestFacts& facts, const Say& say)
{
    std::string all;
    for (const Text& each : facts.works)
        all += (all.empty() ? "" : "\n") + say(T("・{1}", each));
    return all;
}

std::string day_or_room(const std::optional<Day>& day, const Say& say) { return day ? say({"{1}", {*day}}) : room_to_write; }

std::vector<Row> items_of(const RequestFacts& facts, const Say& say)
{
    Items items(say);
    items.add(T("What it is about"), say(T("Support with the connection to the care-information platform")));
    items.add(T("The works you are asked for"), works_of(facts, say));
    items.add(T("Place of the work"), facts.sender.address);
    items.add(
        T("Computers"), facts.planned_computers > 0 ? say(T("{1} computers; they stand below one by one.", facts.planned_computers)) : "");
    items.add(T("Day of the work"), facts.work_wish.empty() ? day_or_room(facts.visit, say) : facts.work_wish);
    items.add(T("Estimate wanted by"), day_or_room(facts.reply_by, say));
    items.add(T("Where to send the estimate"), facts.reply_to.empty() ? facts.sender.email : facts.reply_to);
    if (facts.valid_days > 0)
        items.add(T("How long the estimate should be valid"), say(T("{1} days or more", facts.valid_days)));
    return std::move(items).rows();
}

std::vector<Row> wishes_of(const RequestFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    const auto add = [&](const Text& wish) { rows.push_back({{{"wish", say(wish)}}}); };
    if (facts.ask_split) {
        add(T(
            "Please write A the card readers (model, number, price of one, sum) and B the support works line by line, tax included, in the "
            "estimate and in the receipt."));
        add(T("Please write no lump sums, and say what each sum is for. Computers and the like go on another paper."));
        add(T("Please make one estimate and one receipt for each office number."));
    }
    if (facts.ask_period)
        add(T("Please tell us how long the work takes and when it will be complete: the subsidy can be applied for only afterwards."));
    add(T("Please write down no passwords, no PINs and no account numbers."));
    return rows;
}

} // namespace

Content quote_request_content(const RequestFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["date"] = say({"{1}", {facts.head.today}});
    content.words["corporation"] = facts.sender.corporation;
    content.words["address"] = facts.sender.address;
    content.words["phone"] = facts.sender.phone.empty() ? "" : say(T("Telephone {1}", facts.sender.phone));
    content.words["email"] = facts.sender.email;
    content.words["contact"] = facts.sender.contact.empty() ? "" : say(T("In charge: {1}", facts.sender.contact));
    content.words["some_computers"] = facts.computers.empty() ? "" : "1";
    std::vector<Row>& vendors = content.lists["vendors"];
    for (const AskedVendor& each : facts.vendors)
        vendors.push_back({{{"addressee", addressee(each, say)}}});
    if (vendors.empty())
        vendors.push_back({{{"addressee", addressee({}, say)}}});
    content.lists["items"] = items_of(facts, say);
    content.lists["wishes"] = wishes_of(facts, say);
    std::vector<Row>& computers = content.lists["computers"];
    for (const ComputerOnPaper& each : facts.computers)
        computers.push_back(computer_row(each, say));
    return content;
}

} // namespace junbi
