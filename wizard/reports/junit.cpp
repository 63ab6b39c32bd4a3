// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/reports.h"
#include "wizard/reports/verdict.h"
#include "wizard/reports/wording.h"

#include "checks/contract/days.h"
#include "wizard/engine/summary.h"

#include <tinyxml2.h>

#include <array>
#include <map>

namespace junbi {
namespace {

/// How many test cases ended how, by JunitEnd.
struct Counts {
    std::array<int, 4> of{};

    void count(Status status) { ++of[static_cast<std::size_t>(verdict_of(status).junit)]; }
    int operator[](JunitEnd end) const { return of[static_cast<std::size_t>(end)]; }
    int all() const { return of[0] + of[1] + of[2] + of[3]; }
};

/// Judging takes no time of its own; the look before it did.
constexpr const char* no_time = "0";

/// Elements and attributes as JUnit has them, with words that XML can hold.
class Junit {
public:
    void begin(const char* element) { out_.OpenElement(element); }
    void end() { out_.CloseElement(); }
    void attribute(const char* name, const std::string& value) { out_.PushAttribute(name, clean(value).c_str()); }
    void words(const std::string& text) { out_.PushText(clean(text).c_str()); }
    void property(const char* name, const std::string& value)
    {
        if (value.empty())
            return;
        begin("property");
        attribute("name", name);
        attribute("value", value);
        end();
    }
    void counts(const Counts& counts)
    {
        attribute("tests", std::to_string(counts.all()));
        attribute("failures", std::to_string(counts[JunitEnd::failure]));
        attribute("errors", std::to_string(counts[JunitEnd::error]));
        attribute("skipped", std::to_string(counts[JunitEnd::skipped]));
        attribute("time", no_time);
    }
    std::string text() const { return std::string(R"(<?xml version="1.0" encoding="UTF-8"?>)") + "\n" + out_.CStr(); }

private:
    tinyxml2::XMLPrinter out_;
};

Counts counts_of(const std::vector<const Placed*>& findings)
{
    Counts counts;
    for (const Placed* each : findings)
        counts.count(each->finding.status);
    return counts;
}

std::string advice_and_evidence(const Finding& finding, const Say& say)
{
    std::string text = say(finding.advice);
    for (const std::string& more : {evidence_of(finding, say), joined(finding.links)})
        if (!more.empty())
            text += (text.empty() ? "" : "\n") + more;
    return text;
}

void add_properties(Junit& out, const Placed& placed, const Shown& shown)
{
    const Finding& finding = placed.finding;
    out.begin("properties");
    out.property("status", std::string(name_of(finding.status)));
    out.property("due", finding.due ? iso_day(*finding.due) : "");
    out.property("guide", joined(finding.guide));
    out.property("question", finding.question);
    if (const auto age = shown.age(placed)) {
        out.property("seen", japanese_moment(placed.seen));
        out.property("age_days", std::to_string(age->days));
        out.property("stale", age->stale ? "true" : "");
    }
    out.end();
}

void add_end(Junit& out, const Placed& placed, const Shown& shown)
{
    constexpr const char* elements[]{nullptr, "skipped", "failure", "error"};
    const Finding& finding = placed.finding;
    const JunitEnd end = verdict_of(finding.status).junit;
    if (end == JunitEnd::passed)
        return;
    out.begin(elements[static_cast<std::size_t>(end)]);
    if (end != JunitEnd::skipped)
        out.attribute("type", std::string(name_of(finding.status)));
    const Waiver* waiver = shown.waiver(placed);
    out.attribute("message", waiver ? because(*waiver, shown.say) : shown.say(finding.what));
    out.words(advice_and_evidence(finding, shown.say));
    out.end();
}

void add_case(Junit& out, const std::string& step, const Placed& placed, const Shown& shown)
{
    out.begin("testcase");
    out.attribute("classname", "junbi." + step);
    out.attribute("name", title_of(placed));
    out.attribute("time", no_time);
    add_properties(out, placed, shown);
    add_end(out, placed, shown);
    out.end();
}

/// `computer` empty: what the step says about the whole office.
void add_suite(
    Junit& out, const ShownStep& step, const std::string& computer, const std::vector<const Placed*>& findings, const Shown& shown)
{
    Moment seen{};
    for (const Placed* each : findings)
        seen = std::max(seen, each->seen);
    out.begin("testsuite");
    out.attribute("name", step.check.id + (computer.empty() ? "" : " [" + computer + "]"));
    out.counts(counts_of(findings));
    if (!computer.empty())
        out.attribute("hostname", computer);
    if (seen != Moment{})
        out.attribute("timestamp", iso_moment(seen).substr(0, 19)); // JUnit wants UTC without saying so
    out.begin("properties");
    out.property("section", step.check.section);
    out.property("title", shown.say(step.check.title));
    out.end();
    for (const Placed* each : findings)
        add_case(out, step.check.id, *each, shown);
    out.end();
}

std::map<std::string, std::vector<const Placed*>> by_computer(const StepReport& step)
{
    std::map<std::string, std::vector<const Placed*>> parts;
    for (const Placed& each : step.findings)
        parts[each.computer].push_back(&each);
    return parts;
}

} // namespace

std::string check_junit(const Shown& shown)
{
    Counts all;
    for (const ShownStep& step : shown.shown_steps())
        for (const Placed& each : step.report.findings)
            all.count(each.finding.status);
    Junit out;
    out.begin("testsuites");
    out.attribute("name", "junbi");
    out.counts(all);
    for (const ShownStep& step : shown.shown_steps())
        for (const auto& [computer, findings] : by_computer(step.report))
            add_suite(out, step, computer, findings, shown);
    out.end();
    return out.text();
}

} // namespace junbi
