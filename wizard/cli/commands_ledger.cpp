// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/changing.h"
#include "wizard/cli/commands.h"

#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/reports/change_json.h"
#include "wizard/reports/change_text.h"
#include "wizard/storage/ledger_file.h"
#include "wizard/workspace/installers.h"

#include <ostream>

namespace junbi {
namespace {

constexpr int only_shown = 3, not_possible = 2;

void show(const Call& call, const std::vector<LedgerEntry>& entries, const std::string& trouble = {})
{
    const auto all = shown(entries, entries.empty() ? std::vector<Installer>() : installers_here(), call.say);
    call.out << (call.asked.format == "json" ? ledger_json(all, trouble) : ledger_text(all, call.say));
}

/// The same entry as it stands now.
LedgerEntry again(const LedgerEntry& entry)
{
    for (LedgerEntry& each : read_ledger(ledger_file()))
        if (each.id == entry.id)
            return each;
    return entry;
}

int take_it_back(const Call& call, const LedgerEntry& entry)
{
    std::optional<Text> trouble;
    {
        LedgerFile ledger(ledger_file(), ledger_patience);
        trouble = take_back(installers_here(), entry.id, ledger, now());
    }
    const std::string said = trouble ? call.say(*trouble) : std::string();
    show(call, {again(entry)}, said);
    if (trouble)
        call.messages << said << "\n";
    if (!trouble)
        note_in_office(call, office_file_of(call), {entry.id});
    return trouble ? not_possible : 0;
}

} // namespace

int ledger(const Call& call)
{
    tell_left_over(call, true);
    const auto entries = read_ledger(ledger_file());
    show(call, entries);
    if (entries.empty())
        call.messages << call.say(T("Junbi has changed nothing on this computer.")) << "\n";
    return 0;
}

int undo(const Call& call)
{
    if (call.asked.names.size() != 1)
        throw Failure(Ending::usage, T("One change at a time: junbi undo NUMBER --yes"));
    tell_left_over(call, call.asked.yes);
    const LedgerEntry entry = entry_to_take_back(PassingLedger(read_ledger(ledger_file())), call.asked.names.front());
    if (call.asked.yes)
        return take_it_back(call, entry);
    show(call, {entry});
    call.messages << call.say(T("This would be taken back, and nothing else. Nothing was changed yet. With --yes it is done.")) << "\n";
    return only_shown;
}

} // namespace junbi
