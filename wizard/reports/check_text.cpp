// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <algorithm>
#include <map>

namespace junbi {
namespace {

std::string labelled(const Say& say, const Evidence& evidence)
{
    return say(T("{1}: {2}", evidence.label, say({"{1}", {evidence.value}})));
}

void print_finding(std::string& out, const Placed& each, const Say& say, bool ids, Day today)
{
    const Finding& finding = each.finding;
    out += "  " + std::string(mark_for(finding.status)) + " ";
    if (!each.computer.empty())
        out += "[" + each.computer + "] ";
    out += say(finding.what) + (ids ? "  <" + finding.id + (finding.subject.empty() ? "" : " / " + finding.subject) + ">" : "") + "\n";
    if (is_open(finding.status) && !finding.advice.empty())
        out += "      → " + say(finding.advice) + "\n";
    std::string small;
    if (finding.due && is_open(finding.status))
        small = say(*finding.due < today ? T("By {1} (past)", *finding.due) : T("By {1}", *finding.due));
    std::string sentences;
    for (const Evidence& evidence : finding.evidence)
        if (std::holds_alternative<Box<Text>>(evidence.value))
            sentences += "      ・" + labelled(say, evidence) + "\n";
        else
            small += (small.empty() ? "" : " · ") + labelled(say, evidence);
    if (!small.empty())
        sentences += "      " + small + "\n";
    out += sentences;
    if (is_open(finding.status))
        for (const std::string& link : finding.links)
            out += "      " + link + "\n";
}

void print_step(std::string& out, const Check& check, const StepReport& step, const Say& say, bool ids, Day today)
{
    out += "\n" + check.section + "  " + say(check.title) + "  " + std::string(mark_for(step.status())) + " " + say(word_for(step.status()))
        + "\n";
    std::vector<const Placed*> sorted;
    for (const Placed& each : step.findings)
        if (each.finding.status != Status::not_applicable)
            sorted.push_back(&each);
    std::stable_sort(sorted.begin(), sorted.end(), [](const Placed* a, const Placed* b) { return a->finding.status > b->finding.status; });
    for (const Placed* each : sorted)
        print_finding(out, *each, say, ids, today);
}

} // namespace

std::string_view mark_for(Status status)
{
    switch (status) {
    case Status::not_applicable:
        return "－";
    case Status::ok:
        return "✓";
    case Status::waived:
        return "―";
    case Status::todo:
        return "□";
    case Status::unknown:
        return "?";
    case Status::attention:
        return "!";
    case Status::problem:
        break;
    }
    return "×";
}

std::string clock_text(Moment moment)
{
    const std::string japan = iso_moment(moment + std::chrono::hours(9));
    return japan.substr(0, 10) + " " + japan.substr(11, 5);
}

std::string check_text(const Shown& shown, const Differences* since)
{
    std::string out;
    std::map<Status, int> counts;
    for (const ShownStep& step : shown.shown_steps()) {
        print_step(out, step.check, step.report, shown.say, shown.ids, shown.report.today);
        for (const Placed& each : step.report.findings)
            ++counts[each.finding.status];
    }
    std::string sum;
    for (const auto& [status, count] : counts)
        if (status != Status::not_applicable)
            sum = std::string(mark_for(status)) + " " + shown.say(word_for(status)) + " " + std::to_string(count)
                + (sum.empty() ? "" : "   ") + sum;
    out = shown.say(T("As of {1}", shown.report.today)) + "   " + sum + "\n" + out;
    if (since && !(since->fresh.empty() && since->mended.empty()))
        out += "\n" + shown.say(T("Since the last look: newly open {1}, no longer open {2}", since->fresh.size(), since->mended.size()))
            + "\n";
    return out;
}

} // namespace junbi
