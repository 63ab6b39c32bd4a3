// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"
#include "wizard/cli/looking.h"

#include "wizard/engine/failure.h"
#include "wizard/engine/summary.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/whole_file.h"
#include "wizard/reports/calendar.h"
#include "wizard/reports/reports.h"
#include "wizard/storage/recording_file.h"

#include <algorithm>
#include <ostream>

namespace junbi {
namespace {

Status worst_of(const Report& report, const std::string& computer)
{
    Status worst = Status::not_applicable;
    for (const StepReport& step : report.steps)
        worst = std::max(worst, step.status(computer));
    return worst;
}

int write_calendar(const Call& call, const Wizard& wizard, const Shown& shown)
{
    const std::filesystem::path& file = call.asked.output;
    if (file.extension() != ".ics" || call.asked.format != "text")
        throw Failure(Ending::usage,
            T("“{1}”: -o writes a calendar; its name must end in .ics, and --format is left out. Nothing was written.", file.string()));
    const Answers& office = wizard.office().of("office");
    const std::string calendar = plan_calendar(shown, {office.text("number"), office.text("name"), now()});
    if (calendar.empty())
        throw Failure(Ending::usage, T("Nothing has a date yet. Fill in the planned visit: junbi set office.visit=2027-01-13"));
    write_whole_file(file, calendar);
    call.messages << call.say(T("Made “{1}”.", file.string())) << "\n";
    return 0;
}

} // namespace

int list(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::nothing);
    const Shown shown = shown_of(call, open.wizard());
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

int plan(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::nothing);
    const Shown shown = shown_of(call, open.wizard());
    if (!call.asked.output.empty())
        return write_calendar(call, open.wizard(), shown);
    call.out << (call.asked.format == "json" ? plan_json(shown) : plan_text(shown));
    return 0;
}

int facts(const Call& call)
{
    OpenOffice open(call, OpenOffice::Need::nothing);
    look_here(call, open.wizard(), watch_of(call));
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
