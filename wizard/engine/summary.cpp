// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/summary.h"

#include "checks/contract/days.h"

#include <algorithm>
#include <iterator>

namespace junbi {
namespace {

bool names(const Finding& finding, const std::string& line)
{
    return std::find(finding.guide.begin(), finding.guide.end(), line) != finding.guide.end();
}

/// What is open has to be done; what is in order but has its day still to come (the visit, a start) is good to know.
bool belongs_to_plan(const Finding& finding, Day today)
{
    return finding.due && (is_open(finding.status) || (finding.status == Status::ok && *finding.due >= today));
}

ItemReport item_report(const Check& check, const GuideLine& item, const StepReport& step)
{
    ItemReport line{&check, &item};
    for (const Placed& each : step.findings)
        if (names(each.finding, item.id))
            line.findings.push_back(each);
    std::stable_sort(
        line.findings.begin(), line.findings.end(), [](const Placed& a, const Placed& b) { return a.finding.status > b.finding.status; });
    if (!line.findings.empty())
        line.status = line.findings.front().finding.status;
    return line;
}

} // namespace

Text chapter_of(const std::string& section)
{
    switch (section.empty() ? '1' : section.front()) {
    case '2':
        return T("2  Getting the computers ready");
    case '3':
        return T("3  Settings");
    case '4':
        return T("4  Getting operation ready");
    default:
        return T("1  Beginning");
    }
}

std::string step_of(const Finding& finding) { return finding.id.substr(0, finding.id.find('.')); }

std::vector<ItemReport> checklist(const std::vector<Check>& checks, const Report& report)
{
    std::vector<ItemReport> lines;
    for (const Check& check : checks)
        if (const StepReport* step = report.find(check.id))
            for (const GuideLine& item : check.items)
                lines.push_back(item_report(check, item, *step));
    return lines;
}

std::vector<Placed> plan(const Report& report)
{
    std::vector<Placed> dated;
    for (const StepReport& step : report.steps)
        for (const Placed& each : step.findings)
            if (belongs_to_plan(each.finding, report.today))
                dated.push_back(each);
    std::stable_sort(dated.begin(), dated.end(), [](const Placed& a, const Placed& b) { return *a.finding.due < *b.finding.due; });
    return dated;
}

std::vector<Placed> open_tasks(const Report& report)
{
    std::vector<Placed> tasks;
    for (const StepReport& step : report.steps)
        for (const Placed& each : step.findings)
            if (is_open(each.finding.status))
                tasks.push_back(each);
    const auto must_act = [](const Placed& each) { return each.finding.status == Status::problem; };
    std::stable_sort(tasks.begin(), tasks.end(), [must_act](const Placed& a, const Placed& b) {
        if (must_act(a) != must_act(b))
            return must_act(a);
        if (a.finding.due.has_value() != b.finding.due.has_value())
            return a.finding.due.has_value();
        if (a.finding.due && *a.finding.due != *b.finding.due)
            return *a.finding.due < *b.finding.due;
        return a.finding.status > b.finding.status;
    });
    return tasks;
}

std::vector<std::string> waits_for(const Check& check, const Report& report)
{
    const auto is_open_step = [&](const std::string& id) {
        const StepReport* step = report.find(id);
        return step && is_open(step->status());
    };
    std::vector<std::string> open;
    if (is_open_step(check.id))
        std::copy_if(check.after.begin(), check.after.end(), std::back_inserter(open), is_open_step);
    return open;
}

std::optional<long long> stale_days(Moment seen, Day today)
{
    const std::chrono::days age = today - day_in_japan(seen);
    return seen != Moment{} && age > fresh_for ? std::optional<long long>(age.count()) : std::nullopt;
}

std::map<Status, int> counts(const std::vector<ItemReport>& items)
{
    std::map<Status, int> result;
    for (const ItemReport& each : items)
        ++result[each.status];
    return result;
}

std::string_view name_of(Status status)
{
    switch (status) {
    case Status::not_applicable:
        return "not_applicable";
    case Status::ok:
        return "ok";
    case Status::waived:
        return "waived";
    case Status::todo:
        return "todo";
    case Status::unknown:
        return "unknown";
    case Status::attention:
        return "attention";
    case Status::problem:
        break;
    }
    return "problem";
}

Text word_for(Status status)
{
    switch (status) {
    case Status::not_applicable:
        return T("not applicable");
    case Status::ok:
        return T("done");
    case Status::waived:
        return T("put off");
    case Status::todo:
        return T("to do");
    case Status::unknown:
        return T("not known");
    case Status::attention:
        return T("attention");
    case Status::problem:
        break;
    }
    return T("must act");
}

} // namespace junbi
