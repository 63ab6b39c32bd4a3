// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"

#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {

std::string list_text(const Shown& shown)
{
    std::string out;
    for (const Check& check : shown.checks) {
        const StepReport* step = shown.report.find(check.id);
        if (!step || !shown.shows(check.id))
            continue;
        std::string line = check.section;
        line.resize(std::max<std::size_t>(line.size(), 5), ' ');
        line += check.id;
        line.resize(std::max<std::size_t>(line.size(), 23), ' ');
        line += std::string(mark_for(step->status())) + " " + shown.say(word_for(step->status())) + "\t" + shown.say(check.title);
        if (step->seen() != Moment{})
            line += "  " + shown.say(T("(looked at {1})", clock_text(step->seen())));
        out += line + "\n";
    }
    return out;
}

} // namespace junbi
