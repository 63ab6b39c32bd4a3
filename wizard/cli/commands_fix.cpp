// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/changing.h"
#include "wizard/cli/commands.h"
#include "wizard/cli/fix_order.h"
#include "wizard/cli/looking.h"
#include "wizard/cli/secret_input.h"

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

void demand_sense(const Arguments& asked)
{
    if (asked.yes && asked.dry_run)
        throw Failure(Ending::usage, T("--yes does it, --dry-run only shows it: use one of them."));
    if (asked.names.size() != 1)
        throw Failure(Ending::usage, T("One step at a time, for example: junbi fix certificate --file FILE.p12"));
}

/// The office as its file has it; an empty one where there is none.
std::unique_ptr<Wizard> wizard_of(const Call& call)
{
    const auto path = office_file_of(call);
    return make_wizard(call, path.empty() ? Office() : OfficeFile::open(path, OfficeFile::For::reading).office());
}

/// Some have the name of a step, others stand for themselves.
Installer installer_for(const Call& call, const Wizard& wizard, const std::string& name)
{
    const auto all = installers_here();
    if (const Installer* found = find(all, name))
        return *found;
    step_named(call, wizard, name); // says so where there is no such step either
    throw Failure(Ending::usage, T("“{1}”: there is nothing that Junbi could change for this step. Nothing was changed.", name));
}

void show(const Call& call, const ShownChange& change)
{
    call.out << (call.asked.format == "json" ? change_json(change) : change_text(change, call.say));
}

int show_only(const Call& call, const Installer& installer, const Order& order, const ChangePreview& preview)
{
    show(call, shown(installer, order, preview, call.say));
    call.messages << call.say(
        preview.refused() || call.asked.dry_run ? T("Nothing was changed.") : T("Nothing was changed yet. With --yes it is done."))
                  << "\n";
    return preview.refused() ? not_possible : call.asked.dry_run ? 0 : only_shown;
}

std::vector<std::string> entries_of(const std::vector<PlaceChange>& made)
{
    std::vector<std::string> ids;
    for (const PlaceChange& each : made)
        if (!each.entry.empty())
            ids.push_back(each.entry);
    return ids;
}

/// Nobody else changes anything from here on, so it is looked at once more what is to be done.
int do_it(const Call& call, const Installer& installer, const Order& order)
{
    ChangePreview preview;
    std::vector<PlaceChange> made;
    {
        LedgerFile ledger(ledger_file(), ledger_patience);
        preview = installer.preview(order);
        if (preview.refused())
            return show_only(call, installer, order, preview);
        made = carry_out(installer, order, preview, ledger, now);
    }
    const ShownChange done = shown(installer, preview, made, call.say);
    show(call, done);
    note_in_office(call, office_file_of(call), entries_of(made));
    return done.outcome == "verified" ? 0 : not_possible;
}

/// What the installer is told of this computer is looked at just before.
void look_for(const Call& call, Wizard& wizard, const Installer& installer)
{
    Arguments asked = call.asked;
    asked.names = steps_for(call, wizard, installer.id);
    look_here({asked, call.say, call.language, call.out, call.messages, call.tools}, wizard, watch_of(call));
}

} // namespace

int fix(const Call& call)
{
    demand_sense(call.asked);
    const auto wizard = wizard_of(call);
    const Installer installer = installer_for(call, *wizard, call.asked.names.front());
    const Answers answers = answers_for(installer, call.asked, wizard->rules());
    std::vector<std::string> places = places_of(installer, call.asked);
    tell_left_over(call, call.asked.yes);
    const Secret secret
        = installer.secret.empty() ? Secret() : read_secret(call.asked.password_stdin, installer.secret, call.say, call.messages);
    look_for(call, *wizard, installer);
    const Office& office = wizard->office();
    const Order order{wizard->today(), answers, office.of("office"), office.find(this_computers_name(call, office))->facts, wizard->rules(),
        secret, std::move(places), std::chrono::milliseconds(static_cast<long long>(call.asked.limit * 1000))};
    const ChangePreview preview = installer.preview(order);
    if (!preview.refused())
        chosen_places(order, preview); // says which place is not there
    return preview.refused() || !call.asked.yes ? show_only(call, installer, order, preview) : do_it(call, installer, order);
}

} // namespace junbi
