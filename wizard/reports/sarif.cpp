// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"
#include "wizard/reports/verdict.h"
#include "wizard/reports/wording.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <nlohmann/json.hpp>

#include <map>

namespace junbi {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr const char* identity = "finding/v1"; ///< which way a fingerprint is made

/// A recording may hold any bytes; JSON must not.
std::string compact(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// In a message of SARIF braces are doubled; single ones hold a place for arguments.
Json message(const std::string& text)
{
    std::string doubled;
    for (const char c : text)
        doubled += c == '{' || c == '}' ? std::string(2, c) : std::string(1, c);
    return {{"text", doubled}};
}

/// The rules of one run, in the order in which findings first name them.
class RuleList {
public:
    std::size_t number_of(const ShownStep& step, const Placed& placed, const Say& say)
    {
        const auto [found, fresh] = numbers_.try_emplace(placed.finding.id, numbers_.size());
        if (fresh)
            rules_.push_back({{"id", placed.finding.id}, {"shortDescription", message(say(step.check.title))},
                {"properties", {{"step", step.check.id}, {"section", step.check.section}}}});
        Json& rule = rules_[found->second];
        if (!rule.contains("help") && !placed.finding.advice.empty())
            rule["help"] = message(say(placed.finding.advice));
        return found->second;
    }
    Json take() { return std::move(rules_); }

private:
    Json rules_ = Json::array();
    std::map<std::string, std::size_t> numbers_;
};

/// Where a finding is: the whole office, or one of its computers. There is no file to point into.
Json location(const std::string& computer)
{
    Json place{{"name", computer.empty() ? "office" : computer}, {"kind", computer.empty() ? "office" : "computer"}};
    place["fullyQualifiedName"] = computer.empty() ? "office" : "office/" + computer;
    return {{"logicalLocations", Json::array({place})}};
}

Json properties(const Placed& placed, const Shown& shown)
{
    const Finding& finding = placed.finding;
    Json bag{{"status", name_of(finding.status)}};
    if (!placed.computer.empty())
        bag["computer"] = placed.computer;
    if (!finding.subject.empty())
        bag["subject"] = finding.subject;
    if (finding.due)
        bag["due"] = iso_day(*finding.due);
    if (!finding.guide.empty())
        bag["guide"] = finding.guide;
    if (!finding.links.empty())
        bag["links"] = finding.links;
    if (!finding.advice.empty())
        bag["advice"] = shown.say(finding.advice);
    for (const Evidence& each : finding.evidence)
        bag["evidence"].push_back({{"name", each.name}, {"value", plain(each.value, shown.say)}});
    if (const auto age = shown.age(placed)) {
        bag["seen"] = japanese_moment(placed.seen);
        bag["age_days"] = age->days;
        bag["stale"] = age->stale;
    }
    return bag;
}

Json suppression(const Waiver& waiver, const Say& say)
{
    return {{"kind", "external"}, {"status", "accepted"}, {"justification", because(waiver, say)},
        {"properties", {{"reason", waiver.reason}, {"given", iso_day(waiver.given)}, {"until", iso_day(waiver.until)}}}};
}

Json result(std::size_t rule, const Placed& placed, const Shown& shown)
{
    const Finding& finding = placed.finding;
    const Verdict verdict = verdict_of(finding.status);
    Json made{{"ruleId", finding.id}, {"ruleIndex", rule}, {"kind", verdict.sarif_kind}, {"level", verdict.sarif_level}};
    made["message"] = message(shown.say(finding.what));
    made["locations"] = Json::array({location(placed.computer)});
    made["partialFingerprints"][identity] = compact(Json::array({finding.id, placed.computer, finding.subject}));
    if (const Waiver* waiver = shown.waiver(placed))
        made["suppressions"] = Json::array({suppression(*waiver, shown.say)});
    made["properties"] = properties(placed, shown);
    return made;
}

} // namespace

std::string check_sarif(const Shown& shown)
{
    RuleList rules;
    Json results = Json::array();
    for (const ShownStep& step : shown.shown_steps())
        for (const Placed& each : step.report.findings)
            results.push_back(result(rules.number_of(step, each, shown.say), each, shown));
    Json driver{{"name", "Junbi"}, {"version", JUNBI_VERSION}, {"rules", rules.take()}};
    Json run{{"tool", {{"driver", std::move(driver)}}}, {"results", std::move(results)},
        {"properties", {{"today", iso_day(shown.report.today)}}}};
    Json log{{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace junbi
