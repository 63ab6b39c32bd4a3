// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/judge.h"

#include "checks/contract/days.h"
#include "checks/contract/fact_names.h"
#include "wizard/engine/forms.h"
#include "wizard/engine/waivers.h"

#include <algorithm>
#include <exception>

namespace junbi {
namespace {

using Upstream = std::map<std::string, Outcome>;

/// A computer that cannot run Junbi cannot be looked at: every fact says so.
Facts facts_of(const Computer* computer)
{
    Facts facts = computer ? computer->facts : Facts{};
    if (computer && computer->by_hand)
        each_member(facts, [](std::string_view, auto& fact) { fact = Trouble::not_supported_here; });
    return facts;
}

/// The case of one step for the office or one computer. Owns what the references point to.
class OwnCase {
public:
    OwnCase(const Check& check, const Office& office, const Computer* computer, const Ground& ground, Upstream upstream)
        : facts_(facts_of(computer))
        , upstream_(std::move(upstream))
        , case_{ground.today, office.of("office"), office.of(check.id), computer ? computer->of(check.id) : none_, facts_, ground.rules,
              check.settings, upstream_}
    {
    }
    OwnCase(const OwnCase&) = delete;
    OwnCase& operator=(const OwnCase&) = delete;
    const Case& operator*() const { return case_; }

private:
    Answers none_;
    Facts facts_;
    Upstream upstream_;
    Case case_;
};

/// A judgement that throws, for whatever reason, is one finding of its step.
Outcome judged(const Check& check, const std::function<Outcome()>& function)
{
    try {
        return function();
    } catch (const std::exception& error) {
        return {{unknown(check.id + ".judgement_failed", T("This step could not be judged."),
                    T("Please tell your support vendor, with the detail shown here."))
                        .seen("detail", T("Detail"), std::string(error.what()))},
            {}};
    }
}

/// When the computer was last looked at for this step, and whether that is too long ago.
struct Look {
    Moment newest{};
    std::optional<Finding> stale;
};

Look look_of(const Check& check, const Case& given)
{
    Look look;
    if (!check.needs)
        return look;
    const Needs needs = check.needs(given);
    Moment oldest = Moment::max();
    const auto take = [&](bool needed, const auto& fact) {
        if (!needed || fact.seen == Moment{})
            return;
        look.newest = std::max(look.newest, fact.seen);
        oldest = std::min(oldest, fact.seen);
    };
    take(needs.machine, given.facts.machine);
    take(needs.system, given.facts.system);
    take(needs.browsers, given.facts.browsers);
    take(needs.session, given.facts.session);
    take(needs.readers, given.facts.readers);
    take(needs.card_service, given.facts.card_service);
    take(needs.usb, given.facts.usb);
    take(needs.certificates.has_value(), given.facts.certificates);
    take(!needs.hosts.empty() && given.facts.hosts, given.facts.hosts);
    take(!needs.sign_ins.empty() && given.facts.sign_ins, given.facts.sign_ins);
    const auto age = oldest == Moment::max() ? std::chrono::days(0) : given.today - day_in_japan(oldest);
    if (age > check.fresh_for)
        look.stale = attention(check.id + ".stale", T("This computer was looked at {1} days ago.", age.count()),
            T("Things may have changed since. Check this computer again."));
    return look;
}

void append(StepReport& report, std::vector<Finding> findings, const std::string& computer, Moment seen)
{
    for (Finding& each : findings)
        report.findings.push_back({computer, std::move(each), seen});
}

/// What the steps named in `after` said about this computer (and the office), or about everything for the office.
Upstream upstream_of(const Check& check, const std::vector<StepReport>& steps, const std::string* computer)
{
    Upstream upstream;
    for (const StepReport& step : steps) {
        if (std::find(check.after.begin(), check.after.end(), step.id) == check.after.end())
            continue;
        Outcome& outcome = upstream[step.id];
        outcome.tables = step.tables;
        for (const Placed& each : step.findings)
            if (!computer || each.computer.empty() || each.computer == *computer)
                outcome.findings.push_back(each.finding);
    }
    return upstream;
}

/// What is stale makes every line of the guide stale that the look decided.
std::vector<std::string> lines_of(const std::vector<Finding>& findings)
{
    std::vector<std::string> lines;
    for (const Finding& each : findings)
        lines.insert(lines.end(), each.guide.begin(), each.guide.end());
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

/// An answer is not in order where the judgement has something open to say about that very question.
std::vector<Finding> without_contradicted(std::vector<Finding> of_form, const std::vector<Finding>& judged)
{
    std::erase_if(of_form, [&](const Finding& answered) {
        return answered.status == Status::ok && std::any_of(judged.begin(), judged.end(), [&](const Finding& each) {
            return is_open(each.status) && each.question == answered.question;
        });
    });
    return of_form;
}

void judge_office(StepReport& report, const Check& check, const Office& office, const Ground& ground, const std::vector<StepReport>& before)
{
    const OwnCase whole(check, office, nullptr, ground, upstream_of(check, before, nullptr));
    Outcome outcome = judged(check, [&] { return check.judge_office ? check.judge_office(*whole) : Outcome{}; });
    auto of_form = without_contradicted(form_findings(check, Scope::office, (*whole).own, ground.rules), outcome.findings);
    append(report, std::move(outcome.findings), {}, {});
    append(report, std::move(of_form), {}, {});
    report.tables = std::move(outcome.tables);
}

void judge_computer(StepReport& report, const Check& check, const Office& office, const Computer& computer, const Ground& ground,
    const std::vector<StepReport>& before)
{
    const OwnCase one(check, office, &computer, ground, upstream_of(check, before, &computer.name));
    Look look;
    Outcome outcome = judged(check, [&] {
        look = look_of(check, *one);
        return check.judge_computer ? check.judge_computer(*one) : Outcome{};
    });
    if (look.stale)
        outcome.findings.push_back(std::move(*look.stale).of(lines_of(outcome.findings)));
    auto of_form = without_contradicted(form_findings(check, Scope::computer, (*one).computer, ground.rules), outcome.findings);
    append(report, std::move(outcome.findings), computer.name, look.newest);
    append(report, std::move(of_form), computer.name, {});
}

StepReport judge_step(const Check& check, const Office& office, const Ground& ground, const std::vector<StepReport>& before)
{
    StepReport report{check.id};
    judge_office(report, check, office, ground, before);
    for (const Computer& computer : office.computers)
        judge_computer(report, check, office, computer, ground, before);
    return report;
}

} // namespace

Status StepReport::status() const
{
    Status result = Status::not_applicable;
    for (const Placed& each : findings)
        result = std::max(result, each.finding.status);
    return result;
}

Status StepReport::status(const std::string& computer) const
{
    Status result = Status::not_applicable;
    for (const Placed& each : findings)
        if (each.computer == computer)
            result = std::max(result, each.finding.status);
    return result;
}

Moment StepReport::seen() const
{
    Moment newest{};
    for (const Placed& each : findings)
        newest = std::max(newest, each.seen);
    return newest;
}

Status Report::status() const
{
    Status result = Status::not_applicable;
    for (const StepReport& each : steps)
        result = std::max(result, each.status());
    return result;
}

const StepReport* Report::find(const std::string& step) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const StepReport& each) { return each.id == step; });
    return found == steps.end() ? nullptr : &*found;
}

Needs needs_of(const Check& check, const Office& office, const Computer* computer, const Ground& ground)
{
    const OwnCase one(check, office, computer, ground, {});
    return check.needs ? check.needs(*one) : Needs{};
}

Answers counts_of(const Check& check, const Office& office, const Ground& ground)
{
    const OwnCase one(check, office, nullptr, ground, {});
    return check.counts ? check.counts(*one) : Answers{};
}

Report judge(const Office& office, const Ground& ground)
{
    Report report{ground.today};
    for (const Check& check : ground.checks)
        report.steps.push_back(judge_step(check, office, ground, report.steps));
    apply_waivers(report, office.waivers);
    return report;
}

} // namespace junbi
