// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"
#include "wizard/reports/verdict.h"
#include "wizard/reports/wording.h"

#include "wizard/engine/summary.h"

#include <algorithm>
#include <map>

namespace junbi {
namespace {

/// A number that monitoring keeps: how many findings have a status, and above which number that is a warning or critical.
struct Number {
    Status status;
    std::string_view limits; ///< ";warning;critical"
};
constexpr Number numbers[]{{Status::problem, ";;0"}, {Status::attention, ";0;"}, {Status::unknown, ";;"}, {Status::todo, ";;"},
    {Status::waived, ";;"}, {Status::ok, ";;"}};

/// A bar in words would begin the numbers.
std::string words(const std::string& text)
{
    std::string line = one_line(text);
    for (auto at = line.find('|'); at != std::string::npos; at = line.find('|', at))
        line.replace(at, 1, "¦");
    return line;
}

std::vector<const Placed*> open_findings(const Shown& shown)
{
    std::vector<const Placed*> open;
    for (const ShownStep& step : shown.shown_steps())
        for (const Placed& each : step.report.findings)
            if (is_open(each.finding.status))
                open.push_back(&each);
    std::stable_sort(open.begin(), open.end(), [](const Placed* a, const Placed* b) { return a->finding.status > b->finding.status; });
    return open;
}

std::map<Status, int> counts_of(const Shown& shown)
{
    std::map<Status, int> counts;
    for (const ShownStep& step : shown.shown_steps())
        for (const Placed& each : step.report.findings)
            ++counts[each.finding.status];
    return counts;
}

std::string summary(std::map<Status, int> counts, const Say& say)
{
    std::string line;
    for (const Number& each : numbers)
        if (counts[each.status] > 0)
            line += (line.empty() ? "" : ", ") + say(word_for(each.status)) + " " + std::to_string(counts[each.status]);
    return line.empty() ? say(T("Nothing was found.")) : line;
}

std::string performance(std::map<Status, int> counts)
{
    std::string line;
    for (const Number& each : numbers)
        line += (line.empty() ? "" : " ") + std::string(name_of(each.status)) + "=" + std::to_string(counts[each.status])
            + std::string(each.limits) + ";0";
    return line;
}

std::string long_line(const Placed& placed, const Say& say)
{
    return words(say(word_for(placed.finding.status)) + ": " + title_of(placed) + ": " + say(placed.finding.what) + " → "
               + say(placed.finding.advice))
        + "\n";
}

} // namespace

std::string check_nagios(const Shown& shown)
{
    const auto counts = counts_of(shown);
    std::string out = "JUNBI " + std::string(verdict_of(shown.status()).nagios) + " - " + words(summary(counts, shown.say)) + " | "
        + performance(counts) + "\n";
    for (const Placed* each : open_findings(shown))
        out += long_line(*each, shown.say);
    return out;
}

} // namespace junbi
