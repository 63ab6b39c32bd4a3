// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"

#include "checks/contract/fact_names.h"
#include "wizard/engine/failure.h"
#include "wizard/reports/reports.h"
#include "wizard/storage/recording_file.h"

#include <algorithm>
#include <ostream>

namespace junbi {
namespace {

/// The name under which this computer stands in the office: as asked, as it was recorded before, or its own.
std::string this_computers_name(const Session& session, const Office& office)
{
    if (!session.asked.computer.empty())
        return session.asked.computer;
    const std::string own = computer_name();
    for (const Computer& each : office.computers)
        if (each.facts.machine && each.facts.machine->host_name == own)
            return each.name;
    return own;
}

void look_here(const Session& session, Wizard& wizard)
{
    const auto limit = std::chrono::milliseconds(static_cast<long long>(session.asked.limit * 1000));
    Watch watch(limit, [&](const Text& text) { session.messages << session.say(text) << "\n"; });
    wizard.look({this_computers_name(session, wizard.office()), session.asked.names, session.asked.network, watch}, [] {});
}

void demand_known_steps(const Session& session, const Wizard& wizard)
{
    for (const std::string& step : session.asked.names)
        if (!wizard.find(step))
            throw Failure(Ending::usage, T("There is no step “{1}”. “junbi list” shows all steps.", step));
}

Status worst_shown(const Shown& shown)
{
    Status worst = Status::not_applicable;
    for (const StepReport& step : shown.report.steps)
        if (shown.shows(step.id))
            worst = std::max(worst, step.status());
    return worst;
}

} // namespace

int list(const Session& session)
{
    OpenOffice open(session, OpenOffice::Need::nothing);
    const Shown shown{open.wizard().checks(), open.wizard().report(), session.say};
    session.out << (session.asked.format == "json" ? list_json(shown) : list_text(shown));
    return 0;
}

int check(const Session& session)
{
    const bool keeps = session.asked.here && session.asked.facts.empty();
    OpenOffice open(session, OpenOffice::Need::nothing);
    if (keeps && open.has_file())
        open = OpenOffice(session, OpenOffice::Need::keeping);
    Wizard& wizard = open.wizard();
    demand_known_steps(session, wizard);
    if (!session.asked.facts.empty()) {
        const Recording recording = read_recording(session.asked.facts);
        wizard.take_recording(recording.computer, recording.facts);
    } else if (session.asked.here)
        look_here(session, wizard);

    const Shown shown{wizard.checks(), wizard.report(), session.say, session.asked.names};
    const Differences since = differences(wizard.office().earlier, wizard.report());
    const bool known_before = !wizard.office().earlier.empty();
    session.out << (session.asked.format == "json" ? check_json(shown) : check_text(shown, known_before ? &since : nullptr));
    if (keeps && open.has_file()) {
        wizard.remember();
        open.save();
    } else if (keeps)
        session.messages << session.say(T("Nothing was kept: there is no office file here. Make one with “junbi new”.")) << "\n";
    return exit_code(worst_shown(shown));
}

int plan(const Session& session)
{
    OpenOffice open(session, OpenOffice::Need::nothing);
    const Shown shown{open.wizard().checks(), open.wizard().report(), session.say};
    session.out << (session.asked.format == "json" ? plan_json(shown) : plan_text(shown));
    return 0;
}

int facts(const Session& session)
{
    OpenOffice open(session, OpenOffice::Need::nothing);
    look_here(session, open.wizard());
    const std::string name = this_computers_name(session, open.wizard().office());
    const Recording recording{name, open.wizard().office().find(name)->facts};
    if (session.asked.output.empty())
        session.out << recording_text(recording);
    else {
        write_recording(session.asked.output, recording);
        session.messages << session.say(T("Recorded “{1}” in “{2}”.", name, session.asked.output.string())) << "\n";
    }
    return 0;
}

} // namespace junbi
