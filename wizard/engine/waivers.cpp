// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/waivers.h"

namespace junbi {

void apply_waivers(Report& report, const std::vector<Waiver>& waivers)
{
    for (StepReport& step : report.steps) {
        for (Placed& each : step.findings) {
            for (const Waiver& waiver : waivers) {
                if (waiver.finding != each.key() || waiver.until < report.today || !is_open(each.finding.status))
                    continue;
                each.finding.status = Status::waived;
                each.finding.evidence.push_back({"waived_because", T("Waived because"), waiver.reason});
                each.finding.evidence.push_back({"waived_until", T("Waived until"), waiver.until});
            }
        }
    }
}

} // namespace junbi
