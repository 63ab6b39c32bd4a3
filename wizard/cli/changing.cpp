// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/changing.h"

#include "wizard/cli/looking.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/reports/change_text.h"
#include "wizard/storage/ledger_file.h"
#include "wizard/workspace/installers.h"

#include <algorithm>
#include <ostream>
#include <set>

namespace junbi {
namespace {

bool any_unfinished(const std::vector<LedgerEntry>& entries)
{
    return std::any_of(entries.begin(), entries.end(), [](const LedgerEntry& each) { return unfinished(each.state); });
}

std::vector<LedgerEntry> settled(const std::vector<Installer>& installers, std::vector<LedgerEntry> entries, bool keep)
{
    if (keep) {
        LedgerFile ledger(ledger_file(), ledger_patience);
        return settle(installers, ledger, now());
    }
    PassingLedger ledger(std::move(entries));
    return settle(installers, ledger, now());
}

std::vector<std::string> steps_of(const Call& call, const Wizard& wizard, const std::vector<LedgerEntry>& entries)
{
    std::set<std::string> steps;
    for (const LedgerEntry& each : entries)
        for (std::string& step : steps_for(call, wizard, each.installer))
            steps.insert(std::move(step));
    return {steps.begin(), steps.end()};
}

std::vector<LedgerEntry> entries_with(const std::vector<std::string>& ids)
{
    std::vector<LedgerEntry> entries = read_ledger(ledger_file());
    std::erase_if(entries, [&](const LedgerEntry& each) { return std::find(ids.begin(), ids.end(), each.id) == ids.end(); });
    return entries;
}

} // namespace

void tell_left_over(const Call& call, bool keep)
{
    std::vector<LedgerEntry> entries = read_ledger(ledger_file());
    if (!any_unfinished(entries) || ledger_in_use(ledger_file())) // a program is at work on them
        return;
    const auto installers = installers_here();
    const auto found = settled(installers, std::move(entries), keep);
    if (found.empty())
        return;
    call.messages << call.say(T("Junbi was ended in the middle of a change earlier. This is how it stands now:")) << "\n"
                  << ledger_text(shown(found, installers, call.say), call.say)
                  << call.say(T("What is there and not wanted is taken back with “junbi undo NUMBER --yes”.")) << "\n";
}

std::vector<std::string> steps_for(const Call& call, const Wizard& wizard, const std::string& installer)
{
    if (wizard.find(installer))
        return {installer};
    return steps_about(installer, wizard, this_computers_name(call, wizard.office()));
}

void note_in_office(const Call& call, const std::filesystem::path& path, const std::vector<std::string>& ids)
{
    if (path.empty() || ids.empty())
        return;
    const auto trouble = trouble_of([&] {
        OfficeFile file = OfficeFile::open(path, OfficeFile::For::changing);
        const auto wizard = make_wizard(call, file.office());
        const auto made = entries_with(ids);
        wizard->look({this_computers_name(call, wizard->office()), steps_of(call, *wizard, made), false, watch_of(call)}, [] {});
        Office office = wizard->office();
        note_changes(*office.find(this_computers_name(call, office)), made);
        file.save(office, wizard->rules(), now());
    });
    if (trouble)
        call.messages << call.say(T("The change stands, but the office file does not know of it yet: {1}", *trouble)) << "\n";
}

} // namespace junbi
