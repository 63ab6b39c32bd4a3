// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_staff_corrections.h"

#include "wizard/parts/csv_text.h"

#include <array>

namespace junbi {
namespace {

using Action = Correction::Action;

/// How a thing to do looks: a sign and a word, and the colour of a status.
struct Look {
    const char* sign;
    Text word;
    const char* tone;
};

Look look_of(Action action)
{
    switch (action) {
    case Action::correct:
        return {"→", T("Correct"), "attention"};
    case Action::remove:
        return {"－", T("Remove the user"), "problem"};
    case Action::add:
        return {"＋", T("Enrol"), "ok"};
    case Action::decide:
        break;
    }
    return {"？", T("Decide"), "unknown"};
}

/// The heading above lines of this kind; what is corrected and what is removed stand together, as on the screen.
Text heading_of(Action action)
{
    if (action == Action::add)
        return T("Register, in the order of your staff list");
    if (action == Action::decide)
        return T("To be decided first: is it the same person?");
    return T("Correct and remove, in the order of the list of general users");
}

std::string joined(const std::vector<Text>& texts, const Say& say)
{
    std::string lines;
    for (const Text& each : texts)
        lines += (lines.empty() ? "" : "\n") + say(each);
    return lines;
}

Row row_of(const Correction& line, const Say& say)
{
    const Look look = look_of(line.action);
    return {{
        {"sign", look.sign},
        {"action", say(look.word)},
        {"tone", look.tone},
        {"registered_row", line.registered_row},
        {"roster_row", line.roster_row},
        {"roster_row_shown", line.roster_row.empty() ? "" : "(" + line.roster_row + ")"},
        {"registered", line.registered},
        {"roster", line.roster},
        {"registered_details", line.action == Action::add ? say(T("(not registered)")) : joined(line.registered_details, say)},
        {"roster_details", line.not_on_staff_list ? say(T("(not on the staff list)")) : joined(line.roster_details, say)},
        {"number", line.number},
        {"job", line.job},
        {"reason", joined(line.reasons, say)},
    }};
}

std::vector<Row> rows_of(const StaffCorrections& facts, const Say& say)
{
    std::vector<Row> rows;
    std::string heading;
    for (const Correction& line : facts.lines) {
        if (const std::string next = say(heading_of(line.action)); next != heading) {
            heading = next;
            rows.push_back({{{"heading", heading}}, RowKind::section});
        }
        rows.push_back(row_of(line, say));
    }
    return rows;
}

int count_of(const StaffCorrections& facts, const std::string& kind)
{
    const auto found = facts.counts.find(kind);
    return found == facts.counts.end() ? 0 : found->second;
}

/// Who agrees first, then what is to be done, the worst first.
std::vector<Row> tiles_of(const StaffCorrections& facts, const Say& say)
{
    const auto tile = [&](const char* status, int count, const Text& word) {
        return Row{{{"status", count == 0 ? "ok" : status}, {"count", std::to_string(count)}, {"word", say(word)}}};
    };
    return {
        tile("ok", count_of(facts, "same") + count_of(facts, "folded") + count_of(facts, "variant"), T("Agree")),
        tile("problem", count_of(facts, "extra"), T("Extra")),
        tile("attention", count_of(facts, "missing"), T("Missing")),
        tile("attention", count_of(facts, "double"), T("Double")),
        tile("unknown", count_of(facts, "ask"), T("Undecided")),
    };
}

/// Of those that agree: "exactly 12, but for width and spaces 5, but for variant characters 3".
std::string agreeing(const StaffCorrections& facts, const Say& say)
{
    if (!facts.compared)
        return {};
    return say(T("Of those that agree: exactly {1}, but for width, spaces or marks {2}, but for variant characters {3}.",
        count_of(facts, "same"), count_of(facts, "folded"), count_of(facts, "variant")));
}

Text note_of(const StaffCorrections& facts)
{
    if (!facts.compared)
        return T("The two lists have not been compared yet: import your staff list and the list of general users first.");
    if (facts.lines.empty())
        return T("Nothing is to be corrected: everyone on the staff list is registered, and nobody else.");
    return T("Tick each line once it is done in the care web service.");
}

} // namespace

Content staff_corrections_content(const StaffCorrections& facts, const Say& say)
{
    Content content;
    content.words = {
        {"office", facts.office},
        {"number", facts.office_number},
        {"as_of", say(T("As of {1}", facts.today))},
        {"compared_on", facts.compared ? say({"{1}", {facts.today}}) : say(T("Not yet"))},
        {"seen_on", facts.seen_on ? say(T("Screen seen: {1}", *facts.seen_on)) : ""},
        {"agreeing", agreeing(facts, say)},
        {"note", say(note_of(facts))},
        {"caution", facts.masked ? "" : "attention"},
        {"masked", facts.masked ? say(T("Names hidden")) : ""},
    };
    content.lists = {{"tiles", tiles_of(facts, say)}, {"lines", rows_of(facts, say)}};
    return content;
}

std::string staff_corrections_csv(const StaffCorrections& facts, const Say& say)
{
    const std::vector<std::pair<Text, const char*>> columns{{T("What to do"), "action"},
        {T("Row in the list of general users"), "registered_row"}, {T("Row in the staff list"), "roster_row"},
        {T("Registered now"), "registered"}, {T("On the staff list"), "roster"}, {T("Registered now, details"), "registered_details"},
        {T("On the staff list, details"), "roster_details"}, {T("Staff number"), "number"}, {T("Job type"), "job"}, {T("Why"), "reason"},
        {T("Done"), ""}};
    std::vector<std::string> header;
    for (const auto& [title, word] : columns)
        header.push_back(say(title));
    std::string text = std::string(csv_mark) + csv_row(header);
    for (const Correction& line : facts.lines) {
        const Row row = row_of(line, say);
        std::vector<std::string> cells;
        for (const auto& [title, word] : columns)
            cells.push_back(*word ? row.words.at(word) : "");
        text += csv_row(cells);
    }
    return text;
}

} // namespace junbi
