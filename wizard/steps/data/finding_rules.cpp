// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/finding_rules.h"

#include "checks/contract/days.h"
#include "checks/contract/trouble.h"
#include "wizard/steps/data/fact_values.h"

#include <algorithm>

namespace junbi {
namespace {

std::vector<Arg> told(const std::vector<Name>& names, const Case& given)
{
    std::vector<Arg> args;
    for (const Name& each : names)
        args.push_back(told_values(each, given));
    return args;
}

std::optional<Day> earliest(const Values& values)
{
    std::optional<Day> first;
    for (const std::string& each : values)
        if (const auto day = parse_day(each); day && (!first || *day < *first))
            first = day;
    return first;
}

Finding made(const FindingRule& rule, const Case& given)
{
    Finding finding = rule.made;
    finding.what.args = told(rule.what, given);
    finding.advice.args = told(rule.advice, given);
    if (rule.due)
        finding.due = earliest(rule.due->values(given));
    finding.evidence.clear();
    for (std::size_t i = 0; i < rule.evidence.size(); ++i)
        if (const Evidence& seen = rule.made.evidence[i]; !rule.evidence[i].values(given).empty())
            finding.evidence.push_back({seen.name, seen.label, told_values(rule.evidence[i], given)});
    return finding;
}

/// The words for a group of facts, as in "Looks at: …".
Text word_for_facts(std::string_view group)
{
    if (group == "certificates")
        return T("Certificates of the browsers");
    if (group == "readers")
        return T("Card readers");
    if (group == "card_service")
        return T("Card-reader service");
    if (group == "usb")
        return T("Devices on USB");
    if (group == "browsers")
        return T("Browsers");
    if (group == "session")
        return T("Whether the computer is used from afar");
    if (group == "hosts")
        return T("Connection test");
    return T("System and model");
}

/// What could not be looked at, worst first.
Finding not_looked_at(const std::string& step, const std::set<std::string>& groups, const Case& given)
{
    std::optional<Finding> worst;
    std::vector<Evidence> evidence;
    for (const std::string& each : groups)
        if (const auto trouble = trouble_with(given.facts, each)) {
            Finding one = could_not_look(step + ".look", trouble->first, trouble->second);
            evidence.push_back({each, word_for_facts(each), to_arg(one.what)});
            if (!worst || one.status > worst->status)
                worst = std::move(one);
        }
    worst->evidence.insert(worst->evidence.end(), evidence.begin(), evidence.end());
    return std::move(*worst);
}

} // namespace

std::set<std::string> facts_of(const std::vector<FindingRule>& rules)
{
    std::set<std::string> facts;
    const auto take = [&](const std::vector<Name>& names) {
        for (const Name& each : names)
            if (!each.fact.empty())
                facts.insert(each.fact);
    };
    for (const FindingRule& each : rules) {
        facts.insert(each.when.facts.begin(), each.when.facts.end());
        take(each.what);
        take(each.advice);
        take(each.evidence);
    }
    return facts;
}

Outcome judged(const std::vector<FindingRule>& rules, const std::string& step, const Case& given)
{
    Outcome outcome;
    std::set<std::string> missing, lines;
    for (const FindingRule& each : rules) {
        const Truth holds = each.when.holds ? each.when.holds(given) : Truth::yes;
        if (holds == Truth::yes)
            outcome.findings.push_back(made(each, given));
        if (holds == Truth::cannot_tell) {
            missing.insert(each.when.facts.begin(), each.when.facts.end());
            lines.insert(each.made.guide.begin(), each.made.guide.end());
        }
    }
    if (!missing.empty())
        outcome.findings.push_back(not_looked_at(step, missing, given).of({lines.begin(), lines.end()}));
    return outcome;
}

} // namespace junbi
