// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"

#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

/// The steps that it waits for, by the names that the command line knows: "certificate, accounts".
std::string waiting(const ShownStep& shown, const Report& report, const Say& say)
{
    Text names;
    for (const std::string& each : waits_for(shown.check, report))
        names = names.empty() ? verbatim(each) : T("{1}, {2}", names, each);
    return names.empty() ? std::string() : "  " + say(T("(waits for {1})", names));
}

} // namespace

std::string list_text(const Shown& shown)
{
    std::string out;
    for (const ShownStep& each : shown.shown_steps()) {
        const auto& [check, step] = each;
        std::string line = check.section;
        line.resize(std::max<std::size_t>(line.size(), 5), ' ');
        line += check.id;
        line.resize(std::max<std::size_t>(line.size(), 23), ' ');
        line += std::string(mark_for(step.status())) + " " + shown.say(word_for(step.status())) + "\t" + shown.say(check.title);
        if (step.seen() != Moment{})
            line += "  " + shown.say(T("(looked at {1})", clock_text(step.seen())));
        out += line + waiting(each, shown.report, shown.say) + "\n";
    }
    return out;
}

} // namespace junbi
