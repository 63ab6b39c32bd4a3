// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/waivers.h"

#include <algorithm>

namespace junbi {

const Waiver* waiver_for(const FindingKey& finding, std::span<const Waiver> waivers, Day today)
{
    const auto found
        = std::find_if(waivers.begin(), waivers.end(), [&](const Waiver& each) { return each.finding == finding && each.until >= today; });
    return found == waivers.end() ? nullptr : &*found;
}

void apply_waivers(Report& report, const std::vector<Waiver>& waivers)
{
    for (StepReport& step : report.steps) {
        for (Placed& each : step.findings) {
            const Waiver* waiver = is_open(each.finding.status) ? waiver_for(each.key(), waivers, report.today) : nullptr;
            if (!waiver)
                continue;
            each.finding.status = Status::waived;
            each.finding.evidence.push_back({"waived_because", T("Waived because"), waiver->reason});
            each.finding.evidence.push_back({"waived_until", T("Waived until"), waiver->until});
        }
    }
}

} // namespace junbi
