// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper.h"

#include "wizard/documents/mail/part.h"
#include "wizard/documents/paper/part.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"

#include <stdexcept>

namespace junbi {

Text Issue::what() const
{
    switch (kind) {
    case Kind::does_not_fit:
        return T("“{1}” does not fit into its place on the page ({2}, {3}).", text, document, box);
    case Kind::unknown_glyph:
        return T("The fonts for printing do not have {1}, which stands in “{2}” ({3}, {4}).", signs, text, document, box);
    case Kind::too_small:
        return T("“{1}” would be printed too small to read ({2}, {3}).", text, document, box);
    case Kind::weak_contrast:
        return T("“{1}” would be too pale to read ({2}, {3}).", text, document, box);
    case Kind::missing_word:
        return T("Nothing is known to print for “{1}” ({2}, {3}).", text, document, box);
    case Kind::broken_word:
        return T("“{1}” is so long that it had to be divided ({2}, {3}).", text, document, box);
    case Kind::small_code:
        return T("The two-dimensional code for “{1}” would be too small for a telephone ({2}, {3}).", text, document, box);
    case Kind::colour_alone:
        return T("What “{1}” means is told by its colour alone ({2}, {3}).", text, document, box);
    case Kind::off_paper:
        return T("“{1}” lies so near the edge that printers cut it off ({2}, {3}).", text, document, box);
    case Kind::fact:
        return told;
    }
    return {};
}

std::vector<std::filesystem::path> files_of(const PrintJob& job, int pages)
{
    const std::filesystem::path& file = job.output;
    if (job.format == PaperFormat::pdf || job.format == PaperFormat::csv || job.format == PaperFormat::mail || job.page > 0 || pages == 1)
        return {file};
    std::vector<std::filesystem::path> files;
    for (int page = 1; page <= pages; ++page)
        files.push_back(file.parent_path() / (file.stem().string() + "-" + std::to_string(page) + file.extension().string()));
    return files;
}

namespace {

/// Rows for a spreadsheet need nothing of what draws.
Printed write_csv(const PrintJob& job)
{
    if (job.csv.empty())
        throw Failure(Ending::usage, T("This paper is not a list: it can be saved as PDF or as a picture."));
    if (!job.lint)
        write_whole_file(job.output, job.csv, {.shut_others_out = job.names_people});
    return {{job.output}, 0, job.facts};
}

Printed write_mail(const PrintJob& job)
{
    if (!job.mail)
        throw Failure(Ending::usage, T("This paper is not a letter to one addressee: no mail can be made of it."));
    Printed printed;
    std::string pdf, message;
    part<PaperPdf>("paper", "junbi_paper_pdf")(job, printed, pdf);
    if (job.lint)
        return printed;
    const auto write = part<MailWrite>("mail", "junbi_mail_write");
    try {
        write(*job.mail, pdf, message);
    } catch (const std::invalid_argument& error) {
        throw Failure(Ending::usage, T("No mail can be written to “{1}”: it does not look like a mail address.", error.what()));
    }
    write_whole_file(job.output, message, {.shut_others_out = job.names_people});
    printed.files.push_back(job.output);
    return printed;
}

} // namespace

Printed print(const PrintJob& job)
{
    if (job.format == PaperFormat::csv)
        return write_csv(job);
    if (job.format == PaperFormat::mail)
        return write_mail(job);
    Printed printed;
    part<PaperPrint>("paper", "junbi_paper_print")(job, printed);
    return printed;
}

void print_many(const std::vector<PrintJob>& jobs, const JobEnded& ended)
{
    part<PaperPrintMany>("paper", "junbi_paper_print_many")(jobs, ended);
}

std::unique_ptr<LaidOut> lay_out(const PrintJob& job)
{
    std::unique_ptr<LaidOut> laid_out;
    part<PaperLayOut>("paper", "junbi_paper_lay_out")(job, laid_out);
    return laid_out;
}

std::filesystem::path layout_file(std::string_view document) { return places().data / "templates" / (std::string(document) + ".xml"); }

} // namespace junbi
