// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_account_worksheet.h"

namespace junbi {
namespace {

constexpr const char* room_to_write = "　";
constexpr std::size_t fewest_computers = 3; ///< lines for computers; those that are not known are written in by hand

std::string or_room(const std::string& known) { return known.empty() ? room_to_write : known; }

std::vector<Row> entered_rows(const AccountFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    const auto add = [&](const Text& label, const std::string& words) {
        rows.push_back({{{"label", say(label)}, {"words", or_room(words)}}});
    };
    add(T("Office number"), facts.head.number);
    add(T("Name of the office"), facts.head.office);
    add(T("Corporation"), facts.entered.corporation);
    add(T("Address"), facts.entered.address);
    add(T("Telephone"), facts.entered.phone);
    add(T("Mail address"), facts.entered.email);
    add(T("Person in charge"), facts.entered.contact.empty() ? facts.responsible : facts.entered.contact);
    return rows;
}

std::string lines_of(const std::vector<Text>& sentences, const Say& say)
{
    std::string all;
    for (const Text& each : sentences)
        all += (all.empty() ? "" : "\n") + say(each);
    return all;
}

std::vector<Row> step_rows(const AccountFacts& facts, const Say& say)
{
    std::vector<Row> rows;
    for (const AccountStep& each : facts.steps) {
        std::vector<Text> days;
        for (const auto& [label, day] : each.days)
            days.push_back(T("{1}: {2}", label, day));
        Row row{{{"no", std::to_string(rows.size() + 1)}, {"title", say(each.title)}, {"where", say(each.where)}, {"how", say(each.how)},
            {"open", lines_of(each.open, say)}, {"days", lines_of(days, say)}}};
        add_status(row.words, "", each.status, say);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// What is needed, told by name and never by value.
std::vector<Row> secret_rows(const Say& say)
{
    std::vector<Row> rows;
    const auto add = [&](const Text& what, const Text& use) { rows.push_back({{{"what", say(what)}, {"use", say(use)}}}); };
    add(T("User ID of the e-billing system (said to be KJ and 12 digits)"), T("portal, e-billing system, office user"));
    add(T("Password of the e-billing system (not the temporary one)"), T("portal, e-billing system, office user"));
    add(T("Password for issuing the certificate"), T("getting and renewing the certificate"));
    add(T("User ID for the online confirmation"), T("the app on every computer"));
    add(T("Password for the online confirmation"), T("the app on every computer"));
    add(T("Access code of each computer"), T("care web service; different on every computer"));
    add(T("ID and password of the administrator user"), T("care web service"));
    return rows;
}

/// "Done" and the day, or room to write.
std::string done(const Terminal& terminal, const TerminalStep& step, const Say& say)
{
    if (terminal.app_unused)
        return "–";
    return !step.done ? room_to_write : step.on ? say(T("Done\n{1}", *step.on)) : say(T("Done"));
}

std::string listed(const Terminal& terminal, const Say& say)
{
    return terminal.app_unused       ? "–"
        : terminal.listed == "ok"    ? say(T("No error"))
        : terminal.listed == "error" ? say(T("An error"))
                                     : room_to_write;
}

Row terminal_row(const Terminal& each, const Say& say)
{
    return {{{"computer", or_room(each.name)}, {"machine", each.machine},
        {"unused", each.app_unused ? say(T("The app is not used there.")) : ""}, {"account", done(each, each.account, say)},
        {"code_seen", done(each, each.code_seen, say)}, {"code_registered", done(each, each.code_registered, say)},
        {"verified", done(each, each.verified, say)}, {"listed", listed(each, say)}, {"who", or_room(each.set_by)}}};
}

} // namespace

Content account_worksheet_content(const AccountFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["caution"] = "attention";
    content.words["visit"] = facts.visit ? say({"{1}", {*facts.visit}}) : say(T("Not yet decided"));
    content.words["responsible"] = or_room(facts.responsible);
    content.lists["entered"] = entered_rows(facts, say);
    content.lists["steps"] = step_rows(facts, say);
    content.lists["secrets"] = secret_rows(say);
    content.lists["terminals"]
        = terminal_rows(facts.terminals, fewest_computers, [&](const Terminal& each) { return terminal_row(each, say); });
    return content;
}

} // namespace junbi
