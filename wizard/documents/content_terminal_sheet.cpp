// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_terminal_sheet.h"

namespace junbi {
namespace {

constexpr const char* room_to_write = "　";
constexpr std::size_t lines_by_hand = 5; ///< for what happens to the computer later

std::string or_room(const std::string& known) { return known.empty() ? room_to_write : known; }

std::vector<Row> step_rows(const Terminal& terminal, const Say& say)
{
    std::vector<Row> rows;
    const auto add = [&](const Text& what, const TerminalStep& step, const std::string& who) {
        rows.push_back({{{"what", say(what)}, {"open", step.done ? "" : "1"}, {"done", step.done ? say(T("Done")) : ""},
            {"on", step.on ? say({"{1}", {*step.on}}) : room_to_write}, {"who", or_room(who)}}});
    };
    add(T("User ID and password of the app set"), terminal.account, terminal.set_by);
    add(T("Access code seen"), terminal.code_seen, "");
    add(T("Access code registered in the care web service"), terminal.code_registered, "");
    add(T("App opened without an error"), terminal.verified, "");
    add(T("No error in the list of My Number confirmations"), {terminal.listed == "ok"}, "");
    return rows;
}

/// What is to be done when the computer is given away, and when it is lost.
std::vector<Row> leaving_rows(const Say& say)
{
    std::vector<Row> rows;
    for (const Text& each :
        {
            T("Lost or stolen: call at once, in the order of the sheet “{1}”.", T("Lost or stolen computer")),
            T("Replaced: move the certificate with the “{1}”.", T("Certificate transfer sheet")),
            T("Given away or thrown away: ask the desk of the portal what has to be stopped, remove the certificate, and erase the storage "
              "by your office's rules."),
            T("In every case: cross out this sheet, write the day on it, and destroy it by your office's rules once it is not needed."),
        })
        rows.push_back({{{"what", say(each)}}});
    return rows;
}

Row terminal_row(const Terminal& terminal, const Say& say)
{
    Row row{{{"computer", or_room(terminal.name)}, {"machine", or_room(terminal.machine)},
        {"certificates", or_room(certificate_days(terminal, say))},
        {"unused", terminal.app_unused ? say(T("The card-reading app is not used on this computer; the boxes stay empty.")) : ""}}};
    row.lists["steps"] = step_rows(terminal, say);
    row.lists["leaving"] = leaving_rows(say);
    row.lists["history"] = std::vector<Row>(lines_by_hand, {{{"room", room_to_write}}});
    return row;
}

} // namespace

Content terminal_sheet_content(const TerminalSheets& sheets, const Say& say)
{
    Content content{.words = head_words(sheets.head, say)};
    content.words["caution"] = "attention";
    std::vector<Row>& computers = content.lists["computers"];
    for (const Terminal& each : sheets.terminals)
        computers.push_back(terminal_row(each, say));
    if (computers.empty())
        computers.push_back(terminal_row({}, say));
    return content;
}

} // namespace junbi
