// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/shown.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"
#include "wizard/engine/waivers.h"

#include <algorithm>

namespace junbi {
namespace {

bool is_stale(const StepReport& step, const std::string& computer)
{
    return std::any_of(step.findings.begin(), step.findings.end(),
        [&](const Placed& each) { return each.computer == computer && each.finding.id == step.id + ".stale"; });
}

} // namespace

bool Shown::shows(const std::string& step) const { return steps.empty() || std::find(steps.begin(), steps.end(), step) != steps.end(); }

std::vector<ShownStep> Shown::shown_steps() const
{
    std::vector<ShownStep> all;
    for (const Check& check : checks)
        if (const StepReport* step = report.find(check.id); step && shows(check.id))
            all.push_back({check, *step});
    return all;
}

Status Shown::status() const
{
    Status worst = Status::not_applicable;
    for (const ShownStep& each : shown_steps())
        worst = std::max(worst, each.report.status());
    return worst;
}

std::optional<Age> Shown::age(const Placed& placed) const
{
    if (placed.seen == Moment{})
        return std::nullopt;
    const long long days = (report.today - day_in_japan(placed.seen)).count();
    const StepReport* step = report.find(step_of(placed.finding));
    return Age{std::max(days, 0LL), step && is_stale(*step, placed.computer)};
}

const Waiver* Shown::waiver(const Placed& placed) const
{
    return placed.finding.status == Status::waived ? waiver_for(placed.key(), waivers, report.today) : nullptr;
}

} // namespace junbi
