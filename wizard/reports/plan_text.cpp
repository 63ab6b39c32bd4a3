// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

namespace junbi {

std::string plan_text(const Shown& shown)
{
    std::string out;
    for (const Placed& each : plan(shown.report)) {
        const Finding& finding = each.finding;
        const auto left = (*finding.due - shown.report.today).count();
        out += shown.say({"{1}", {*finding.due}}) + "  ";
        out += left < 0 ? shown.say(T("(days past: {1})", -left)) : shown.say(T("(days left: {1})", left));
        out += "  " + std::string(mark_for(finding.status)) + " " + (each.computer.empty() ? "" : "[" + each.computer + "] ");
        out += shown.say(finding.what) + "\n";
        if (!finding.advice.empty())
            out += "      → " + shown.say(finding.advice) + "\n";
    }
    return out.empty() ? shown.say(T("Nothing has a date yet. Fill in the planned visit: junbi set office.visit=2027-01-13")) + "\n" : out;
}

} // namespace junbi
