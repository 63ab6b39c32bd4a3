// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"
#include "wizard/reports/wording.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"
#include "wizard/parts/csv_text.h"

#include <array>

namespace junbi {
namespace {

constexpr std::array columns{"section", "step", "title", "id", "computer", "subject", "status", "what", "advice", "due", "guide",
    "question", "links", "evidence", "seen", "age_days", "stale", "waived_because", "waived_until"};

template <class Cells>
std::string row(const Cells& cells)
{
    std::vector<std::string> line;
    for (const auto& each : cells)
        line.push_back(clean(std::string(each)));
    return csv_row(line);
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
    std::string out(csv_mark);
    out += row(columns);
    for (const ShownStep& step : shown.shown_steps())
        for (const Placed& each : step.report.findings)
            out += finding_row(step, each, shown);
    return out;
}

} // namespace junbi
