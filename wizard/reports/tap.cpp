// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"
#include "wizard/reports/verdict.h"
#include "wizard/reports/wording.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <nlohmann/json.hpp>

namespace junbi {
namespace {

/// In a description "#" would begin a directive.
std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : one_line(text)) {
        if (c == '#' || c == '\\')
            result += '\\';
        result += c;
    }
    return result;
}

/// "SKIP why", "TODO why" or nothing. TAP's TODO is our "waived"; our "todo" is simply not ok.
std::string directive(const Placed& placed, const Shown& shown)
{
    switch (verdict_of(placed.finding.status).tap) {
    case TapEnd::skip:
        return " # SKIP " + escaped(shown.say(placed.finding.what));
    case TapEnd::known:
        if (const Waiver* waiver = shown.waiver(placed))
            return " # TODO " + escaped(because(*waiver, shown.say));
        return " # TODO";
    case TapEnd::ok:
    case TapEnd::not_ok:
        break;
    }
    return {};
}

/// One line of the block; a double-quoted string of YAML is written as one of JSON.
std::string line(const char* name, const std::string& value)
{
    return value.empty() ? "" : std::string("  ") + name + ": " + nlohmann::json(clean(value)).dump() + "\n";
}

std::string block(const Placed& placed, const Shown& shown)
{
    const Finding& finding = placed.finding;
    std::string out = "  ---\n";
    out += line("id", finding.id) + line("computer", placed.computer) + line("subject", finding.subject);
    out += line("status", std::string(name_of(finding.status)));
    out += line("message", shown.say(finding.what)) + line("advice", shown.say(finding.advice));
    out += line("due", finding.due ? iso_day(*finding.due) : "") + line("guide", joined(finding.guide));
    out += line("links", joined(finding.links)) + line("evidence", evidence_of(finding, shown.say));
    if (const auto age = shown.age(placed)) {
        out += line("seen", japanese_moment(placed.seen)) + line("age_days", std::to_string(age->days));
        out += line("stale", age->stale ? "true" : "");
    }
    return out + "  ...\n";
}

std::string point(int number, const Placed& placed, const Shown& shown)
{
    const TapEnd end = verdict_of(placed.finding.status).tap;
    const bool good = end == TapEnd::ok || end == TapEnd::skip;
    return (good ? "ok " : "not ok ") + std::to_string(number) + " - " + escaped(title_of(placed)) + directive(placed, shown) + "\n"
        + block(placed, shown);
}

} // namespace

std::string check_tap(const Shown& shown)
{
    int number = 0;
    std::string points;
    for (const ShownStep& step : shown.shown_steps())
        for (const Placed& each : step.report.findings)
            points += point(++number, each, shown);
    return "TAP version 13\n1.." + std::to_string(number) + "\n" + points;
}

} // namespace junbi
