// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace junbi {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "junbi/1"; // the shape may grow, never change meaning

/// For programs: numbers as numbers, days as ISO, sentences in the language asked for.
struct Value {
    const Say& say;
    Json operator()(const std::string& text) const { return text; }
    Json operator()(long long number) const { return number; }
    Json operator()(Day day) const { return iso_day(day); }
    Json operator()(Yen yen) const { return yen.amount; }
    Json operator()(const Box<Text>& text) const { return say(*text); }
};

/// The moment on a Japanese clock, "2026-11-22T10:00:00+09:00".
std::string japanese_moment(Moment moment)
{
    std::string text = iso_moment(moment + std::chrono::hours(9));
    text.pop_back();
    return text + "+09:00";
}

Json json_of(const Placed& placed, const Say& say)
{
    const Finding& finding = placed.finding;
    Json json{{"id", finding.id}};
    if (!placed.computer.empty())
        json["computer"] = placed.computer;
    if (!finding.subject.empty())
        json["subject"] = finding.subject;
    json["status"] = name_of(finding.status);
    json["what"] = say(finding.what);
    if (!finding.advice.empty())
        json["advice"] = say(finding.advice);
    if (!finding.question.empty())
        json["question"] = finding.question;
    if (finding.due)
        json["due"] = iso_day(*finding.due);
    if (!finding.guide.empty())
        json["guide"] = finding.guide;
    if (!finding.links.empty())
        json["links"] = finding.links;
    for (const Evidence& each : finding.evidence)
        json["evidence"].push_back({{"name", each.name}, {"label", say(each.label)}, {"value", std::visit(Value{say}, each.value)}});
    if (placed.seen != Moment{})
        json["seen"] = japanese_moment(placed.seen);
    return json;
}

Json head(const Shown& shown) { return {{"schema", schema}, {"today", iso_day(shown.report.today)}}; }

/// A recording may hold any bytes; JSON must not.
std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json step_head(const Check& check, const StepReport& step, const Say& say)
{
    return {{"id", check.id}, {"section", check.section}, {"title", say(check.title)}, {"status", name_of(step.status())}};
}

template <class Fill>
std::string steps_json(const Shown& shown, Fill fill)
{
    Json json = head(shown);
    Status worst = Status::not_applicable;
    Json steps = Json::array();
    for (const Check& check : shown.checks) {
        const StepReport* step = shown.report.find(check.id);
        if (!step || !shown.shows(check.id))
            continue;
        worst = std::max(worst, step->status());
        steps.push_back(step_head(check, *step, shown.say));
        fill(steps.back(), *step);
    }
    json["status"] = name_of(worst);
    json["steps"] = std::move(steps);
    return text_of(json);
}

} // namespace

std::string check_json(const Shown& shown)
{
    return steps_json(shown, [&](Json& json, const StepReport& step) {
        json["findings"] = Json::array();
        for (const Placed& each : step.findings)
            json["findings"].push_back(json_of(each, shown.say));
    });
}

std::string list_json(const Shown& shown)
{
    return steps_json(shown, [](Json& json, const StepReport& step) {
        if (step.seen() != Moment{})
            json["seen"] = japanese_moment(step.seen());
    });
}

std::string plan_json(const Shown& shown)
{
    Json json = head(shown);
    json["plan"] = Json::array();
    for (const Placed& each : plan(shown.report))
        json["plan"].push_back(json_of(each, shown.say));
    return text_of(json);
}

} // namespace junbi
