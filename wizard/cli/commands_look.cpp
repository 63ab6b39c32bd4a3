// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"

#include "checks/contract/fact_names.h"
#include "wizard/engine/differences.h"
#include "wizard/engine/failure.h"
#include "wizard/engine/summary.h"
#include "wizard/reports/reports.h"
#include "wizard/storage/recording_file.h"

#include <algorithm>
#include <ostream>

namespace junbi {
namespace {

/// The name under which this computer stands in the office: as asked, as it was recorded before, or its own.
std::string this_computers_name(const Call& call, const Office& office)
{
    if (!call.asked.computer.empty())
        return call.asked.computer;
    const std::string own = computer_name(), known = office.here(own);
    return known.empty() ? own : known;
}

void look_here(const Call& call, Wizard& wizard)
{
    const auto limit = std::chrono::milliseconds(static_cast<long long>(call.asked.limit * 1000));
    Watch watch(limit, [&](const Text& text) { call.messages << call.say(text) << "\n"; });
    wizard.look({this_computers_name(call, wizard.office()), call.asked.names, call.asked.network, watch}, [] {});
}

void demand_sense(const Call& call, const Wizard& wizard)
{
    for (const std::string& step : call.asked.names)
        wizard.step(step);
    if (call.asked.here && !call.asked.facts.empty())
        throw Failure(Ending::usage, T("--here looks at this computer, --facts at a recording: use one of them."));
    if (call.asked.network && !call.asked.here)
        throw Failure(Ending::usage, T("--network belongs to --here: only this computer can test its connection."));
}

/// The office with nothing known about the recorded computer but the recording.
std::unique_ptr<Wizard> with_recording(const Call& call, Office office)
{
    const Recording recording = read_recording(call.asked.facts);
    std::erase_if(office.computers, [&](const Computer& each) { return each.name == recording.computer; });
    auto wizard = make_wizard(call.asked, std::move(office));
    wizard->take_recording(recording.computer, recording.facts);
    return wizard;
}

Status worst_shown(const Shown& shown)
{
    Status worst = Status::not_applicable;
    for (const StepReport& step : shown.report.steps)
        if (shown.shows(step.id))
            worst = std::max(worst, step.status());
    return worst;
}

Status worst_of(const Report& report, const std::string& computer)
{
    Status worst = Status::not_applicable;
    for (const StepReport& step : report.steps)
        worst = std::max(worst, step.status(computer));
    return worst;
}

} // namespace

int list(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::nothing);
    const Shown shown{open.wizard().checks(), open.wizard().report(), call.say};
    call.out << (call.asked.format == "json" ? list_json(shown) : list_text(shown));
    return 0;
}

int computers(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::reading);
    for (const Computer& each : open.wizard().office().computers) {
        const Status status = worst_of(open.wizard().report(), each.name);
        const Text how = each.by_hand ? T("answered by hand")
            : each.seen() == Moment{} ? T("not looked at yet")
                                      : T("looked at {1}", clock_text(each.seen()));
        call.out << each.name << "\t" << mark_for(status) << " " << call.say(word_for(status)) << "\t" << call.say(how) << "\n";
    }
    return 0;
}

int check(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::nothing);
    demand_sense(call, open.wizard());
    if (call.asked.here && open.has_file())
        open = OpenOffice(call, OpenOffice::Need::keeping);
    std::unique_ptr<Wizard> recorded;
    if (!call.asked.facts.empty())
        recorded = with_recording(call, open.wizard().office());
    Wizard& wizard = recorded ? *recorded : open.wizard();
    if (call.asked.here)
        look_here(call, wizard);

    const Shown shown{wizard.checks(), wizard.report(), call.say, call.asked.names, call.asked.ids};
    const Differences since = differences(wizard.office().earlier, wizard.report());
    const bool known_before = !wizard.office().earlier.empty();
    call.out << (call.asked.format == "json" ? check_json(shown) : check_text(shown, known_before ? &since : nullptr));
    if (call.asked.here && open.has_file()) {
        wizard.remember();
        open.save();
    }
    return exit_code(worst_shown(shown));
}

int plan(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::nothing);
    const Shown shown{open.wizard().checks(), open.wizard().report(), call.say};
    call.out << (call.asked.format == "json" ? plan_json(shown) : plan_text(shown));
    return 0;
}

int facts(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::nothing);
    look_here(call, open.wizard());
    const std::string name = this_computers_name(call, open.wizard().office());
    const Recording recording{name, open.wizard().office().find(name)->facts};
    if (call.asked.output.empty())
        call.out << recording_text(recording);
    else {
        write_recording(call.asked.output, recording);
        call.messages << call.say(T("Recorded “{1}” in “{2}”.", name, call.asked.output.string())) << "\n";
    }
    return 0;
}

} // namespace junbi
