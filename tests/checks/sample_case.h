// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"
#include "checks/contract/days.h"
#include "tests/checks/real_rules.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>

namespace junbi::testing {

/// A case that a test fills in bit by bit: an invented office on 2026-11-22 with the rules as they are shipped.
struct SampleCase {
    Day today = *parse_day("2026-11-22");
    Answers office = {}, own = {}, computer = {};
    Facts facts = {};
    Rules rules = shipped();
    Settings settings = {};
    std::map<std::string, Outcome> upstream = {};

    Case view() const
    {
        const Case given{today, office, own, computer, facts, rules, settings, upstream};
        if (on_every_case)
            on_every_case(given);
        return given;
    }
    /// Hears of every case that any test makes.
    inline static std::function<void(const Case&)> on_every_case = {};

private:
    static const Rules& shipped()
    {
        static const Rules rules = real_rules();
        return rules;
    }
};

/// The finding of that id (and subject), or null.
inline const Finding* find(const Outcome& outcome, const std::string& id, const std::string& subject = {})
{
    const auto found = std::find_if(outcome.findings.begin(), outcome.findings.end(),
        [&](const Finding& each) { return each.id == id && (subject.empty() || each.subject == subject); });
    return found == outcome.findings.end() ? nullptr : &*found;
}

/// The status of the finding of that id as a word; "none" where there is no such finding.
inline std::string status_of(const Outcome& outcome, const std::string& id, const std::string& subject = {})
{
    static const char* const words[] = {"not_applicable", "ok", "waived", "todo", "unknown", "attention", "problem"};
    const Finding* found = find(outcome, id, subject);
    return found ? words[static_cast<int>(found->status)] : "none";
}

/// The due day of the finding of that id, "" where it has none.
inline std::string due_of(const Outcome& outcome, const std::string& id, const std::string& subject = {})
{
    const Finding* found = find(outcome, id, subject);
    return found && found->due ? iso_day(*found->due) : "";
}

/// The worst status that the findings give to a line of the guide, as a word; "none" where no finding names it.
inline std::string line_status(const Outcome& outcome, const std::string& line)
{
    const Finding* worst = nullptr;
    for (const Finding& each : outcome.findings)
        if (std::find(each.guide.begin(), each.guide.end(), line) != each.guide.end() && (!worst || worst->status < each.status))
            worst = &each;
    return worst ? status_of({{*worst}, {}}, worst->id) : "none";
}

/// True where every open finding says what to do.
inline bool all_have_advice(const Outcome& outcome)
{
    return std::none_of(
        outcome.findings.begin(), outcome.findings.end(), [](const Finding& each) { return is_open(each.status) && each.advice.empty(); });
}

/// True where the finding names a line of its own step's checklist: an open one that names none would be seen by nobody.
inline bool names_an_item(const Check& check, const Finding& finding)
{
    return std::any_of(check.items.begin(), check.items.end(),
        [&](const GuideLine& item) { return std::find(finding.guide.begin(), finding.guide.end(), item.id) != finding.guide.end(); });
}

} // namespace junbi::testing
