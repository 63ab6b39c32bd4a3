// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/visit_sheet_facts.h"

#include "wizard/engine/summary.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr auto label_duty = "card_reader.label_duty"; // told among what to have at hand
constexpr std::size_t fewest_lines = 5, most_empty_lines = 30;

/// The state of the office's finding of that name; nothing where there is none.
std::optional<Status> state_of(const Report& report, const std::string& finding)
{
    for (const StepReport& step : report.steps)
        for (const Placed& each : step.findings)
            if (each.finding.id == finding && each.computer.empty())
                return each.finding.status;
    return std::nullopt;
}

/// What a set-up visit uses (guide 2-1, 2-2, 3-1); no secret is written down, only whether it is there.
std::vector<VisitThing> things_at_hand(const Report& report)
{
    return {
        {T("User ID and password of the e-billing system, in a sealed envelope (never on this sheet)"),
            state_of(report, "certificate.has_user_id")},
        {T("Password for issuing the certificate, where a certificate is still missing (never on this sheet)")},
        {T("User ID and password of the card-reading app, as received (never on this sheet)"), state_of(report, "accounts.app")},
        {T("Somebody who can sign in to the care web service as administrator user, and the telephone or mail for the one-time code")},
        {T("Somebody who may install programs on the computers")},
        {T("The card readers, each with its label"), state_of(report, label_duty)},
        {T("A member of staff who agrees to a reading test with the own My Number card (never a care user's)")},
    };
}

bool of_a_visit(const Finding& finding)
{
    return finding.id != label_duty && std::find(visit_steps.begin(), visit_steps.end(), step_of(finding)) != visit_steps.end();
}

std::vector<ToldOnce> open_before(const Report& report)
{
    std::vector<Placed> open;
    for (const Placed& each : open_tasks(report))
        if (each.computer.empty() && of_a_visit(each.finding))
            open.push_back(each);
    return told_once(open);
}

VisitComputer visited(const Computer& computer, const Report& report)
{
    VisitComputer made{computer.name, computer.facts.machine ? computer.facts.machine->model : ""};
    for (std::size_t i = 0; i < visit_steps.size(); ++i)
        if (const StepReport* step = report.find(visit_steps[i]))
            for (const Placed& each : step->findings) {
                if (each.computer != computer.name)
                    continue;
                made.states[i] = std::max(made.states[i].value_or(Status::not_applicable), each.finding.status);
                const bool told = std::any_of(made.open.begin(), made.open.end(),
                    [&](const Finding& before) { return before.what == each.finding.what && before.status == each.finding.status; });
                if (is_open(each.finding.status) && !told)
                    made.open.push_back(each.finding);
            }
    std::stable_sort(made.open.begin(), made.open.end(), [](const Finding& a, const Finding& b) { return a.status > b.status; });
    return made;
}

/// The vendor that gets the order, or the only one that was asked.
std::string vendor_of(const Answers& vendor)
{
    const Table& asked = vendor.rows("vendors");
    return !vendor.text("chosen").empty() ? vendor.text("chosen") : asked.size() == 1 ? asked.at(0, "name") : "";
}

} // namespace

VisitFacts visit_facts(const Wizard& wizard)
{
    const Answers& office = wizard.office().of("office");
    VisitFacts facts{
        paper_head(wizard), office.text("address"), office.text("phone"), office.text("contact"), vendor_of(wizard.office().of("vendor"))};
    facts.visit = office.day("visit");
    facts.things = things_at_hand(wizard.report());
    facts.before = open_before(wizard.report());
    for (const Computer& each : wizard.office().computers)
        facts.computers.push_back(visited(each, wizard.report()));
    const auto expected = static_cast<std::size_t>(std::max(0LL, office.number("computers").value_or(0)));
    facts.lines = std::max({facts.computers.size(), fewest_lines, std::min(expected, most_empty_lines)});
    return facts;
}

bool visit_to_come(const Wizard& wizard)
{
    const std::optional<Day> visit = wizard.office().of("office").day("visit");
    return !visit || *visit >= wizard.today();
}

PrintJob visit_sheet_job(const Wizard& wizard, const Say& say, const std::string& language)
{
    return sheet_job("visit-sheet", visit_sheet_content(visit_facts(wizard), say), say, language, wizard.today());
}

} // namespace junbi
