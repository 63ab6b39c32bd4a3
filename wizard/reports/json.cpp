// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"
#include "wizard/reports/wording.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <nlohmann/json.hpp>

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

Json json_of(const Placed& placed, const Shown& shown)
{
    const Say& say = shown.say;
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
    if (const auto age = shown.age(placed)) {
        json["seen"] = japanese_moment(placed.seen);
        json["age_days"] = age->days;
        if (age->stale)
            json["stale"] = true;
    }
    if (const Waiver* waiver = shown.waiver(placed))
        json["waiver"] = {{"reason", waiver->reason}, {"given", iso_day(waiver->given)}, {"until", iso_day(waiver->until)}};
    return json;
}

Json head(const Shown& shown) { return {{"schema", schema}, {"today", iso_day(shown.report.today)}}; }

/// A recording may hold any bytes; JSON must not.
std::string text_of(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json step_head(const Check& check, const StepReport& step, const Report& report, const Say& say)
{
    Json json{{"id", check.id}, {"section", check.section}, {"title", say(check.title)}, {"status", name_of(step.status())}};
    if (const auto open = waits_for(check, report); !open.empty())
        json["waits_for"] = open;
    return json;
}

template <class Fill>
std::string steps_json(const Shown& shown, Fill fill)
{
    Json json = head(shown);
    Json steps = Json::array();
    for (const ShownStep& each : shown.shown_steps()) {
        steps.push_back(step_head(each.check, each.report, shown.report, shown.say));
        fill(steps.back(), each.report);
    }
    json["status"] = name_of(shown.status());
    json["steps"] = std::move(steps);
    return text_of(json);
}

} // namespace

std::string check_json(const Shown& shown)
{
    return steps_json(shown, [&](Json& json, const StepReport& step) {
        json["findings"] = Json::array();
        for (const Placed& each : step.findings)
            json["findings"].push_back(json_of(each, shown));
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
        json["plan"].push_back(json_of(each, shown));
    return text_of(json);
}

} // namespace junbi
