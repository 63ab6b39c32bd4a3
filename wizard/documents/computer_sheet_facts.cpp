// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/computer_sheet_facts.h"

#include "checks/contract/days.h"
#include "wizard/documents/inventory.h"
#include "wizard/engine/failure.h"

#include <algorithm>

namespace junbi {
namespace {

std::string with_space(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + " " + b; }

std::string system_of(const System& system)
{
    const std::string name = with_space(system.name, system.edition);
    return system.version.empty() || name.find(system.version) != name.npos ? name : name + " (" + system.version + ")";
}

void tell_facts(const Facts& facts, ComputerOnPaper& computer)
{
    if (facts.machine)
        computer.machine = with_space(facts.machine->maker, facts.machine->model);
    if (facts.system)
        computer.system = system_of(*facts.system);
    if (facts.browsers)
        for (const Browser& each : *facts.browsers)
            computer.browsers.push_back(with_space(each.name, each.version));
    if (facts.readers)
        for (const CardReader& each : *facts.readers)
            if (!each.security_module)
                computer.readers.push_back(each.name);
    if (facts.certificates)
        for (const Certificate& each : facts.certificates->found)
            if (const Day last = day_in_japan(each.valid_until);
                std::find(computer.certificates.begin(), computer.certificates.end(), last) == computer.certificates.end())
                computer.certificates.push_back(last);
}

/// What a person saw on a device that Junbi cannot look at.
void tell_seen_by_hand(const Answers& certificate, ComputerOnPaper& computer)
{
    if (const auto last = certificate.day("hand_valid_until"); last && certificate.yes("seen_by_hand") && computer.certificates.empty())
        computer.certificates.push_back(*last);
}

/// What the office corrected goes before what was seen.
void tell_inventory(std::map<std::string, std::string> inventory, ComputerOnPaper& computer)
{
    const auto take = [&](const char* name, std::string& to) {
        if (!inventory[name].empty())
            to = inventory[name];
    };
    const auto take_all = [&](const char* name, std::vector<std::string>& to) {
        if (!inventory[name].empty())
            to = {inventory[name]};
    };
    computer.place = inventory["place"];
    if (const std::string machine = with_space(inventory["maker"], inventory["model"]); !machine.empty())
        computer.machine = machine;
    take("system", computer.system);
    take_all("browser", computer.browsers);
    take_all("reader", computer.readers);
}

ComputerStep step_of(const Check& check, const StepReport& report, const std::string& computer)
{
    ComputerStep step{check.section, check.title, report.status(computer)};
    for (const Placed& each : report.findings) {
        if (each.computer != computer)
            continue;
        if (is_open(each.finding.status) || each.finding.status == Status::waived)
            step.told.push_back(each.finding);
        if (each.finding.status == Status::ok && step.in_order++ == 0)
            step.good = each.finding.what;
    }
    if (!step.told.empty())
        step.good = {};
    std::stable_sort(step.told.begin(), step.told.end(), [](const Finding& a, const Finding& b) { return a.status > b.status; });
    return step;
}

bool judged(const StepReport& report, const std::string& computer)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Placed& each) { return each.computer == computer; });
}

/// The head of the sheet says it all.
bool only_inventory(const Check& check, const StepReport& report, const std::string& computer)
{
    return check.id == "vendor" && !is_open(report.status(computer));
}

ComputerOnPaper on_paper(const Computer& computer, const Wizard& wizard)
{
    ComputerOnPaper made{computer.name, computer.by_hand};
    if (computer.seen() != Moment{})
        made.looked_on = day_in_japan(computer.seen());
    tell_facts(computer.facts, made);
    tell_seen_by_hand(computer.of("certificate"), made);
    tell_inventory(inventory_of(wizard, computer.name), made);
    for (const Check& check : wizard.checks())
        if (const StepReport* report = wizard.report().find(check.id);
            report && judged(*report, computer.name) && !only_inventory(check, *report, computer.name)) {
            made.steps.push_back(step_of(check, *report, computer.name));
            made.status = std::max(made.status, made.steps.back().status);
        }
    return made;
}

} // namespace

ComputerSheets computer_sheets(const Wizard& wizard, const std::string& computer)
{
    const Office& office = wizard.office();
    if (!computer.empty() && !office.find(computer))
        throw Failure(Ending::usage, T("The office has no computer “{1}”.", computer));
    ComputerSheets sheets{paper_head(wizard), office.of("office").day("visit")};
    for (const Computer& each : office.computers)
        if (computer.empty() || each.name == computer)
            sheets.computers.push_back(on_paper(each, wizard));
    return sheets;
}

PrintJob computer_sheet_job(const Wizard& wizard, const Say& say, const std::string& language, const std::string& computer)
{
    const ComputerSheets sheets = computer_sheets(wizard, computer);
    return sheet_job("computer-sheet", computer_sheet_content(sheets, say), say, language, sheets.head.today);
}

} // namespace junbi
