// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"

#include "wizard/cli/checklist_sheet.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/paper.h"
#include "wizard/engine/failure.h"
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
    throw Failure(Ending::usage, T("“{1}”: the name must end in .pdf, .png or .svg.", file.string()));
}

} // namespace

int print(const Session& session)
{
    if (session.asked.list) {
        session.out << "checklist\t" << session.say(T("Readiness checklist")) << "\n";
        return 0;
    }
    if (session.asked.names.size() != 1)
        throw Failure(Ending::usage, T("Say which paper: junbi print checklist"));
    if (session.asked.names.front() != "checklist")
        throw Failure(Ending::usage, T("There is no paper “{1}”. “junbi print --list” shows all papers.", session.asked.names.front()));
    OpenOffice open(session, OpenOffice::Need::reading);
    const std::filesystem::path output = session.asked.output.empty() ? "checklist.pdf" : session.asked.output;
    PrintJob job{layout_file("checklist"), checklist_content(checklist_sheet(open.wizard()), session.say), session.say};
    job.output = output;
    job.format = format_of(output);
    job.dpi = session.asked.dpi;
    job.created = Moment(open.wizard().report().today);
    job.language = session.say(T("en-GB"));
    job.strict = false;
    const Printed printed = print(job);
    for (const auto& file : printed.files)
        session.messages << session.say(T("Printed to “{1}”.", file.string())) << "\n";
    for (const Issue& issue : printed.issues)
        session.messages << session.say(issue.what()) << "\n";
    return 0;
}

int demo(const Session& session)
{
    const Day day = today(session.asked);
    const auto wizard = make_wizard(session.asked, demo_office(day));
    if (session.asked.output.empty()) {
        session.out << check_text({wizard->checks(), wizard->report(), session.say}, nullptr);
        return 0;
    }
    OfficeFile file = OfficeFile::create(session.asked.output);
    file.save(wizard->office(), wizard->rules(), now());
    session.messages << session.say(T("Made “{1}”.", session.asked.output.string())) << "\n";
    return 0;
}

} // namespace junbi
