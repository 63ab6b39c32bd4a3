// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/commands.h"

#include "wizard/catalogues/speaker.h"
#include "wizard/cli/asked_tables.h"
#include "wizard/cli/paper_order.h"
#include "wizard/demo/demo_office.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/clock.h"
#include "wizard/parts/part.h"
#include "wizard/reports/reports.h"

#include <algorithm>
#include <cctype>
#include <ostream>

namespace junbi {
namespace {

PaperFormat format_of(const std::filesystem::path& file)
{
    std::string extension = file.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) { return std::tolower(c); });
    if (extension == ".pdf")
        return PaperFormat::pdf;
    if (extension == ".png")
        return PaperFormat::png;
    if (extension == ".svg")
        return PaperFormat::svg;
    if (extension == ".csv")
        return PaperFormat::csv;
    if (extension == ".eml")
        return PaperFormat::mail;
    throw Failure(
        Ending::usage, T("“{1}”: the name must end in .pdf, .png or .svg, for a list in .csv, for a letter in .eml.", file.string()));
}

/// Own layouts that cannot be used.
void tell_troubles(const Call& call, const PaperShelf& shelf)
{
    for (const auto& [id, trouble] : shelf.troubles())
        call.messages << call.say(trouble) << "\n";
}

int list_papers(const Call& call, const PaperShelf& shelf)
{
    for (const Paper* each : shelf.offered(call.tools.profile))
        call.out << each->id << "\t" << call.say(each->title) << (each->layout.empty() ? "" : "\t" + each->layout.string()) << "\n";
    call.messages << call.say(T("Languages of posters and leaflets (--language):")) << "\n";
    for (const NoticeLanguage& each : notice_languages(places().locale))
        call.messages << "  " << each.id << "\t" << each.name << "\n";
    tell_troubles(call, shelf);
    return shelf.troubles().empty() ? 0 : static_cast<int>(Ending::file);
}

void tell(const Call& call, const Printed& printed)
{
    for (const auto& file : printed.files)
        call.messages << call.say(T("Printed to “{1}”.", file.string())) << "\n";
    for (const Issue& issue : printed.issues)
        call.messages << call.say(issue.what()) << "\n";
}

/// 0: nothing to tell; 1: only words that had to be divided; 2: something that nobody should hand out. A layout that cannot be read stops
/// no other.
int lint(const Call& call, Wizard& wizard, const PaperShelf& shelf, const std::vector<PaperWish>& wishes)
{
    int ending = 0;
    bool unreadable = false;
    for (const PaperWish& each : wishes) {
        Printed printed;
        const auto refused = trouble_of([&] {
            PrintJob job = job_of(call, wizard, shelf, each);
            job.lint = true;
            printed = print(job);
        });
        if (refused)
            call.messages << call.say(*refused) << "\n";
        unreadable |= refused.has_value();
        for (const Issue& issue : printed.issues) {
            call.out << issue.document << ": " << issue.box << ": " << call.say(issue.what()) << "\n";
            ending = std::max(ending, issue.kind == Issue::Kind::broken_word ? 1 : 2);
        }
    }
    return unreadable ? static_cast<int>(Ending::file) : ending;
}

/// One file each; one that cannot be printed does not stop the next one.
int print_all(const Call& call, Wizard& wizard, const PaperShelf& shelf, const std::vector<PaperWish>& wishes)
{
    std::error_code trouble;
    std::filesystem::create_directories(call.asked.output, trouble);
    if (!std::filesystem::is_directory(call.asked.output, trouble))
        throw Failure(Ending::file, T("“{1}” is no folder and none can be made there. Nothing was printed.", call.asked.output.string()));
    const std::vector<std::string> names = file_names_of(wishes, wizard, call.say);
    std::vector<PrintJob> jobs;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        jobs.push_back(job_of(call, wizard, shelf, wishes[i]));
        jobs.back().output = call.asked.output / (names[i] + ".pdf");
    }
    std::size_t done = 0, ended = 0;
    print_many(jobs, [&](std::size_t number, const Printed& printed, const std::optional<Text>& refused) {
        call.messages << call.say(T("{1} of {2}: {3}", ++ended, jobs.size(), wishes[number].paper->title)) << "\n";
        tell(call, printed);
        done += !refused;
        if (refused)
            call.messages << call.say(*refused) << "\n";
    });
    call.messages << call.say(T("Printed {1} of {2} papers into “{3}”.", done, wishes.size(), call.asked.output.string())) << "\n";
    tell_troubles(call, shelf);
    return done == wishes.size() && shelf.troubles().empty() ? 0 : static_cast<int>(Ending::file);
}

} // namespace

int print(const Call& call)
{
    const PaperShelf shelf = shelf_of(call);
    if (call.asked.list)
        return list_papers(call, shelf);
    const bool any = call.asked.lint && call.asked.names.empty();
    if (call.asked.names.size() != 1 && !any)
        throw Failure(Ending::usage, T("Say which paper: junbi print checklist"));
    const bool all = any || call.asked.names.front() == "all";
    if (!all)
        demand_paper(call, shelf, call.asked.names.front());
    if (all && !call.asked.lint && call.asked.output.empty()) // before anything is read
        throw Failure(Ending::usage, T("Say into which folder: junbi print all -o FOLDER"));
    OpenOffice open(call, call.asked.lists.empty() ? OpenOffice::Need::reading : OpenOffice::Need::nothing);
    take_lists(call, open.wizard());
    if (!call.asked.computer.empty() && !open.wizard().office().find(call.asked.computer))
        throw Failure(Ending::usage, T("The office has no computer “{1}”.", call.asked.computer));
    const std::vector<PaperWish> wishes = any ? every_paper(call, shelf)
        : all                                 ? wishes_of(call, open.wizard(), shelf)
                                              : std::vector{wish_of(call, shelf)};
    if (any)
        tell_troubles(call, shelf);
    if (call.asked.lint)
        return lint(call, open.wizard(), shelf, wishes);
    if (all)
        return print_all(call, open.wizard(), shelf, wishes);
    PrintJob job = job_of(call, open.wizard(), shelf, wishes.front());
    job.output = call.asked.output.empty() ? std::filesystem::path(wishes.front().paper->id + ".pdf") : call.asked.output;
    job.format = format_of(job.output);
    job.dpi = call.asked.dpi;
    tell(call, print(job));
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
