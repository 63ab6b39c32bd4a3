// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"
#include "wizard/reports/wording.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <algorithm>
#include <array>

namespace junbi {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF"; // without it spreadsheets in Japan read Shift_JIS
constexpr std::string_view line_end = "\r\n";     // RFC 4180

constexpr std::array columns{"section", "step", "title", "id", "computer", "subject", "status", "what", "advice", "due", "guide",
    "question", "links", "evidence", "seen", "age_days", "stale", "waived_because", "waived_until"};

/// What a spreadsheet would take for a formula, in half width and (in Japan) in full width.
bool looks_like_a_formula(std::string_view text)
{
    constexpr std::array<std::string_view, 9> beginnings{"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view each) { return text.starts_with(each); });
}

/// A cell never runs as a formula: an apostrophe before it makes it text.
std::string cell(const std::string& value)
{
    std::string text = clean(value);
    if (looks_like_a_formula(text))
        text.insert(0, "'");
    if (text.find_first_of("\",\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

template <class Cells>
std::string row(const Cells& cells)
{
    std::string line;
    for (const auto& each : cells)
        line += (&each == &cells[0] ? "" : ",") + cell(each);
    return line.append(line_end);
}

std::string finding_row(const ShownStep& step, const Placed& placed, const Shown& shown)
{
    const Say& say = shown.say;
    const Finding& finding = placed.finding;
    const auto age = shown.age(placed);
    const Waiver* waiver = shown.waiver(placed);
    return row(std::array<std::string, columns.size()>{step.check.section, step.check.id, say(step.check.title), finding.id,
        placed.computer, finding.subject, std::string(name_of(finding.status)), say(finding.what), say(finding.advice),
        finding.due ? iso_day(*finding.due) : "", joined(finding.guide), finding.question, joined(finding.links), evidence_of(finding, say),
        age ? japanese_moment(placed.seen) : "", age ? std::to_string(age->days) : "", age ? (age->stale ? "true" : "false") : "",
        waiver ? waiver->reason : "", waiver ? iso_day(waiver->until) : ""});
}

} // namespace

std::string check_csv(const Shown& shown)
{
    std::string out(mark);
    out += row(columns);
    for (const ShownStep& step : shown.shown_steps())
        for (const Placed& each : step.report.findings)
            out += finding_row(step, each, shown);
    return out;
}

} // namespace junbi
