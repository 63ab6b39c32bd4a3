// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/asking.h"
#include "wizard/cli/commands.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/forms.h"

#include <ostream>

namespace junbi {
namespace {

struct Erasing {
    std::string step, table;         ///< table empty: all of the step
    std::vector<const Field*> going; ///< of the step's form
};

/// Throws Failure (usage) where nothing of that name names people.
Erasing erasing_of(const Call& call, const Wizard& wizard)
{
    if (call.asked.names.size() != 1)
        throw Failure(Ending::usage, T("Say what to erase: junbi erase STEP or junbi erase STEP.TABLE"));
    const std::string& word = call.asked.names.front();
    const auto dot = word.find('.');
    Erasing erasing{word.substr(0, dot), dot == std::string::npos ? std::string() : word.substr(dot + 1), {}};
    for (const Field& each : step_named(call, wizard, erasing.step).form)
        if (each.personal && (erasing.table.empty() || each.id == erasing.table))
            erasing.going.push_back(&each);
    if (erasing.going.empty())
        throw Failure(Ending::usage, T("“{1}” names nobody, so there is nothing to erase.", word));
    return erasing;
}

std::size_t rows_of(const Wizard& wizard, const Erasing& erasing)
{
    std::size_t rows = 0;
    for (const Field* each : erasing.going)
        rows += wizard.office().of(erasing.step).rows(each->id).size();
    return rows;
}

/// A line for each table with its number of rows: "  Your staff list: 12 entered".
std::string listed(const Call& call, const Wizard& wizard, const Erasing& erasing)
{
    std::string lines;
    for (const Field* each : erasing.going)
        if (!wizard.office().of(erasing.step).rows(each->id).empty())
            lines += "  " + call.say(told(*each, wizard.office().of(erasing.step), wizard.rules())) + "\n";
    return lines;
}

/// Throws Failure (usage) where nobody agreed.
void demand_agreement(const Call& call)
{
    if (call.asked.yes)
        return;
    const auto agreed = asked_at_terminal(call, T("Erase them for good?"));
    if (!agreed)
        throw Failure(Ending::usage, T("Nothing was erased yet. With --yes it is done."));
    if (!*agreed)
        throw Failure(Ending::usage, T("Nothing was erased."));
}

/// What else names people in the same office.
void tell_what_stays(const Call& call, const OpenOffice& open, const Wizard& wizard)
{
    call.messages << call.say(T("What was counted stays, without names.")) << "\n";
    for (const auto& [step, tables] : personal_tables(wizard.office()))
        for (const auto& [field, rows] : tables)
            call.messages << call.say(T("“{1}” still holds {2} rows of “{3}”.", open.people().string(), rows->size(), step + "." + field))
                          << "\n";
    call.messages << call.say(
        T("Copies elsewhere are not touched: backups, exported files, printed papers and the lists that were imported. "
          "Delete those yourself where they are not needed any more."))
                  << "\n";
}

} // namespace

int erase(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::keeping);
    Wizard& wizard = open.wizard();
    const Erasing erasing = erasing_of(call, wizard);
    if (open.people_unusable() && !erasing.table.empty())
        throw Failure(Ending::usage,
            T("“{1}” cannot be read, so no single list can be taken out of it. “junbi erase {2}” removes all of it.",
                open.people().string(), erasing.step));
    if (rows_of(wizard, erasing) == 0 && !open.people_unusable()) {
        call.messages << call.say(T("Nobody is named there: there is nothing to erase.")) << "\n";
        return 0;
    }
    const std::string going = open.people_unusable() ? "  " + open.people().string() + "\n" : listed(call, wizard, erasing);
    call.messages << call.say(T("To be erased:")) << "\n" << going;
    demand_agreement(call);
    wizard.erase_personal(erasing.step, erasing.table);
    open.save(PersonalFile::Unusable::remove);
    call.messages << call.say(T("Erased.")) << "\n";
    tell_what_stays(call, open, wizard);
    return 0;
}

} // namespace junbi
