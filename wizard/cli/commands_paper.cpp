// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/asked_tables.h"
#include "wizard/cli/commands.h"

#include "wizard/demo/demo_office.h"
#include "wizard/documents/papers.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/reports/reports.h"

#include <ostream>

namespace junbi {
namespace {

PaperFormat format_of(const std::filesystem::path& file)
{
    const std::string extension = file.extension().string();
    if (extension == ".pdf")
        return PaperFormat::pdf;
    if (extension == ".png")
        return PaperFormat::png;
    if (extension == ".svg")
        return PaperFormat::svg;
    if (extension == ".csv")
        return PaperFormat::csv;
    throw Failure(Ending::usage, T("“{1}”: the name must end in .pdf, .png or .svg, or for a list in .csv.", file.string()));
}

} // namespace

int print(const Call& call)
{
    if (call.asked.list) {
        for (const Paper* each : papers_for(call.tools.profile))
            call.out << each->id << "\t" << call.say(each->title) << "\n";
        return 0;
    }
    if (call.asked.names.size() != 1)
        throw Failure(Ending::usage, T("Say which paper: junbi print checklist"));
    const Paper* paper = find_paper(call.asked.names.front());
    if (!paper)
        throw Failure(Ending::usage, T("There is no paper “{1}”. “junbi print --list” shows all papers.", call.asked.names.front()));
    OpenOffice open(call, call.asked.lists.empty() ? OpenOffice::Need::reading : OpenOffice::Need::nothing);
    take_lists(call, open.wizard());
    if (!call.asked.computer.empty() && !open.wizard().office().find(call.asked.computer))
        throw Failure(Ending::usage, T("The office has no computer “{1}”.", call.asked.computer));
    if (call.asked.masked && !paper->names_people)
        throw Failure(Ending::usage, T("--masked: “{1}” names nobody. Print it without.", paper->id));
    PrintJob job = paper->job(open.wizard(), call.say, call.language, {call.asked.computer, call.asked.masked});
    job.output = call.asked.output.empty() ? std::filesystem::path(paper->id + ".pdf") : call.asked.output;
    job.format = format_of(job.output);
    job.dpi = call.asked.dpi;
    const Printed printed = print(job);
    for (const auto& file : printed.files)
        call.messages << call.say(T("Printed to “{1}”.", file.string())) << "\n";
    for (const Issue& issue : printed.issues)
        call.messages << call.say(issue.what()) << "\n";
    return 0;
}

int demo(const Call& call)
{
    const Day day = call.tools.today;
    const auto wizard = make_wizard(call, demo_office(day));
    if (call.asked.output.empty()) {
        call.out << check_text({wizard->checks(), wizard->report(), call.say}, nullptr);
        return 0;
    }
    OfficeFile file = OfficeFile::create(call.asked.output);
    file.save(wizard->office(), wizard->rules(), now());
    call.messages << call.say(T("Made “{1}”.", call.asked.output.string())) << "\n";
    return 0;
}

} // namespace junbi
