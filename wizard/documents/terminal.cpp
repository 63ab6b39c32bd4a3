// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/terminal.h"

#include "wizard/documents/computer_sheet_facts.h"

#include <algorithm>
#include <iterator>

namespace junbi {
namespace {

TerminalStep step_of(const Answers& answers, const char* tick, const char* day)
{
    return {answers.yes(tick), answers.yes(tick) && day ? answers.day(day) : std::nullopt};
}

Terminal terminal_of(const ComputerOnPaper& known, const Computer& computer)
{
    Terminal made{known.name, known.machine, known.certificates};
    const Answers& accounts = computer.of("accounts");
    made.app_unused = accounts.no("uses_app");
    made.listed = computer.of("app_registration").text("result");
    if (!accounts.yes("uses_app")) // what was ticked before counts only where it is still asked
        return made;
    made.account = step_of(accounts, "app_set", "set_on");
    made.code_seen = step_of(accounts, "access_code_seen", nullptr);
    made.code_registered = step_of(accounts, "code_registered", "code_registered_on");
    made.verified = step_of(accounts, "app_verified", "verified_on");
    made.set_by = accounts.text("set_by");
    return made;
}

} // namespace

std::vector<Terminal> terminals(const Wizard& wizard, const std::string& computer)
{
    std::vector<Terminal> all;
    for (const ComputerOnPaper& each : computer_sheets(wizard, computer).computers)
        all.push_back(terminal_of(each, *wizard.office().find(each.name)));
    return all;
}

std::vector<Row> terminal_rows(
    const std::vector<Terminal>& terminals, std::size_t fewest, const std::function<Row(const Terminal&)>& row_of)
{
    std::vector<Row> rows;
    std::transform(terminals.begin(), terminals.end(), std::back_inserter(rows), row_of);
    while (rows.size() < fewest)
        rows.push_back(row_of({}));
    return rows;
}

std::string certificate_days(const Terminal& terminal, const Say& say)
{
    std::string all;
    for (const Day each : terminal.certificates)
        all = all.empty() ? say({"{1}", {each}}) : say(T("{1}, {2}", all, each));
    return all;
}

} // namespace junbi
