// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/checking.h"

#include "checks/contract/days.h"
#include "wizard/cli/asked_tables.h"
#include "wizard/cli/changing.h"
#include "wizard/cli/commands.h"
#include "wizard/cli/looking.h"
#include "wizard/cli/signing_in.h"
#include "wizard/demo/practice.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/reports/reports.h"
#include "wizard/storage/recording_file.h"

#include <algorithm>
#include <ostream>

namespace junbi {
namespace {

void demand_sense(const Arguments& asked)
{
    demand_sense_of_connect(asked);
    if (asked.here && !asked.facts.empty())
        throw Failure(Ending::usage, T("--here looks at this computer, --facts at a recording: use one of them."));
    if (asked.network && !asked.here)
        throw Failure(Ending::usage, T("--network belongs to --here: only this computer can test its connection."));
    if (!asked.computer.empty() && !asked.here)
        throw Failure(Ending::usage, T("--computer belongs to --here: it says which of the office’s computers this one is."));
    if (asked.wait && !asked.here)
        throw Failure(Ending::usage, T("--wait belongs to --here: only another look at this computer can bring something new."));
    if (asked.wait && asked.watch)
        throw Failure(Ending::usage, T("--wait ends when it passes, --watch goes on: use one of them."));
    if (!asked.practice.empty() && (asked.here || asked.watch || !asked.facts.empty()))
        throw Failure(Ending::usage, T("--practice shows an invented card reader: leave --here, --watch and --facts out."));
    if (!asked.lists.empty() && asked.here)
        throw Failure(Ending::usage, T("--with keeps nothing, --here keeps what it sees: use one of them."));
    if (asked.exit_diff && (asked.wait || asked.watch))
        throw Failure(Ending::usage, T("--exit-diff compares once: leave --wait and --watch out."));
    if (asked.watch && !asked.facts.empty())
        throw Failure(Ending::usage, T("A recording does not change: --watch and --facts do not go together."));
}

/// What an invented computer with a card reader in that state would show.
Recording practised(const std::string& state)
{
    if (auto facts = practice_facts(state, now()))
        return {"練習用パソコン", std::move(*facts)};
    std::string all;
    for (const ReaderSituation& each : reader_situations())
        all += (all.empty() ? "" : ", ") + each.id;
    throw Failure(Ending::usage, T("--practice: there is no state “{1}”. There are: {2}", state, all));
}

/// The office with nothing known about the recorded computer but the recording.
std::unique_ptr<Wizard> with_recording(const Call& call, Office office, const Recording& recording)
{
    std::erase_if(office.computers, [&](const Computer& each) { return each.name == recording.computer; });
    auto wizard = make_wizard(call, std::move(office));
    wizard->take_recording(recording.computer, recording.facts);
    return wizard;
}

/// When the file was last written; a file that is just being replaced counts as unwritten.
std::filesystem::file_time_type time_of(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::last_write_time(file, ignored);
}

std::string report_of(const Shown& shown, const std::string& format, const Office& office)
{
    const Differences since = differences(office.earlier, shown.report);
    if (format == check_formats().front().name)
        return check_text(shown, office.earlier.empty() ? nullptr : &since);
    const auto formats = check_formats();
    return std::find_if(formats.begin(), formats.end(), [&](const CheckFormat& each) { return each.name == format; })->report(shown);
}

} // namespace

Checking::Checking(const Call& call) : call_(call)
{
    demand_sense(call.asked);
    open();
    for (const std::string& step : call.asked.names)
        step_named(call, wizard(), step);
    if (call.asked.here)
        if (const auto trouble = trouble_of([&] { tell_left_over(call, true); })) // what is looked at does not depend on it
            call.messages << call.say(*trouble) << "\n";
    if (call.asked.watch && !call.asked.here && !open_->has_file())
        throw Failure(Ending::usage, T("There is no office file here to watch. With --here this computer is watched instead."));
}

void Checking::open()
{
    open_.reset(); // one lock at a time
    apart_.reset();
    open_.emplace(call_, OpenOffice::Need::nothing);
    if (call_.asked.here && call_.asked.connect.empty() && open_->has_file())
        open_.emplace(call_, OpenOffice::Need::keeping);
    if (!call_.asked.facts.empty())
        apart_ = with_recording(call_, open_->wizard().office(), read_recording(call_.asked.facts));
    if (!call_.asked.practice.empty())
        apart_ = with_recording(call_, open_->wizard().office(), practised(call_.asked.practice));
    if (!call_.asked.connect.empty())
        apart_ = wizard_signing_in(call_, open_->wizard().office());
    if (!call_.asked.lists.empty())
        apart_ = wizard_with_lists(call_, std::as_const(*this).wizard().office());
    written_ = time_of(open_->path());
}

void Checking::look(const Watch& watch)
{
    if (call_.asked.here)
        look_here(call_, wizard(), watch);
}

std::unique_ptr<Observation> Checking::observe(std::function<void()> changed) const
{
    return call_.asked.here ? observe_here(call_, wizard(), std::move(changed)) : nullptr;
}

std::vector<Placed> Checking::looked_for() const
{
    const std::string here = this_computers_name(call_, wizard().office());
    std::vector<Placed> open;
    for (const ShownStep& step : shown_of(call_, wizard()).shown_steps())
        for (const Placed& each : step.report.findings)
            if (is_open(each.finding.status) && each.computer == here && each.seen != Moment{})
                open.push_back(each);
    return open;
}

Status Checking::status() const { return shown_of(call_, wizard()).status(); }

int Checking::code() const { return call_.asked.exit_diff ? difference_code(call_, wizard(), call_.asked.names) : exit_code(status()); }

void Checking::show()
{
    call_.out << report_of(shown_of(call_, wizard()), call_.asked.format, wizard().office()) << std::flush;
    shown_ = picture();
    if (!call_.asked.here || !open_->has_file() || apart_)
        return;
    wizard().remember();
    open_->save();
}

bool Checking::changed() const { return picture() != shown_; }

void Checking::refresh()
{
    const bool another_day = today_of(call_.asked) != wizard().today();
    const bool others_wrote = !call_.asked.here && time_of(open_->path()) != written_;
    if (another_day || others_wrote)
        open();
}

Checking::Picture Checking::picture() const
{
    Picture picture;
    for (const ShownStep& step : shown_of(call_, wizard()).shown_steps())
        for (const Placed& each : step.report.findings)
            picture.emplace_back(each.computer, each.finding);
    return picture;
}

} // namespace junbi
