// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_lost_terminal.h"

#include "checks/contract/days.h"

namespace junbi {
namespace {

constexpr const char* room_to_write = "　";
constexpr std::size_t fewest_computers = 3;

std::string or_room(const std::string& known) { return known.empty() ? room_to_write : known; }

/// Whom to call, what for, and under which number; an empty number is a line to write on.
struct Call {
    Text whom, why;
    std::string number = {};
    std::string note = {};
};

std::string desk_note(const PublishedDesk& desk, const Say& say)
{
    const std::optional<Day> checked = parse_day(desk.checked);
    return checked ? say(T("{1} (as published, looked up on {2})", desk.hours, *checked)) : desk.hours;
}

std::vector<Call> calls(const LossFacts& facts, const Say& say)
{
    return {
        {T("The person in charge in the office"), T("At any hour. Say which computer, when, and where. Do not look for it alone first."),
            facts.responsible},
        {T("Desk of the care-information platform portal (telephone or form)"),
            T("The account of the app must be stopped. Say the name of the office and its number, and which computer it is. Ask what is "
              "stopped there and what you have to do yourselves."),
            facts.portal_contact,
            facts.portal_contact.empty() ? say(T("The number is not published: look it up on the portal now, and write it here."))
                                         : say(T("As the office noted it."))},
        {T("{1} (user ID, password and certificate of the e-billing system)", facts.help_desk.name),
            T("Ask what has to be done about the certificate on the computer, and about user ID and password."), facts.help_desk.phone,
            desk_note(facts.help_desk, say)},
        {T("Police (where it may be stolen, and for lost property)"),
            T("Report it and note the number of the report. The nearest station:")},
        {T("Personal Information Protection Commission, and the persons concerned (where personal data may have leaked)"),
            T("A first report is said to be due within 3 to 5 days, the full one within 30 days (60 days where somebody may have acted on "
              "purpose). Whether a report is needed depends on the case; ask your head office and the commission.")},
        {T("Head office of the corporation"), T("Tell them what happened and what has been stopped.")},
        {T("Municipality"), T("Ask whether they want to be told, and in which form.")},
    };
}

std::vector<Row> call_rows(const LossFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    for (const Call& each : calls(facts, say))
        rows.push_back({{{"no", std::to_string(rows.size() + 1)}, {"whom", say(each.whom)}, {"why", say(each.why)}, {"call", each.number},
            {"write", each.number.empty() ? "1" : ""}, {"note", each.note}}});
    return rows;
}

Row terminal_row(const Terminal& each, const Say& say)
{
    return {{{"computer", or_room(each.name)}, {"machine", or_room(each.machine)}, {"certificates", or_room(certificate_days(each, say))}}};
}

} // namespace

Content lost_terminal_content(const LossFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["caution"] = "attention";
    content.lists["calls"] = call_rows(facts, say);
    content.lists["terminals"]
        = terminal_rows(facts.terminals, fewest_computers, [&](const Terminal& each) { return terminal_row(each, say); });
    return content;
}

} // namespace junbi
