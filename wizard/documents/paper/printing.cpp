// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/printing.h"

#include "checks/contract/days.h"
#include "wizard/documents/paper/pager.h"
#include "wizard/documents/paper/painter.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"

#include <algorithm>

namespace junbi {
namespace {

class LaidOutPages : public LaidOut {
public:
    explicit LaidOutPages(Pages pages) : pages_(std::move(pages)) { }

    int pages() const override { return static_cast<int>(pages_.sheets.size()); }
    PageSize size() const override { return {pages_.size.width * pages_.scale, pages_.size.height * pages_.scale}; }
    const std::vector<Issue>& issues() const override { return pages_.issues; }
    void draw(int page, void* cairo) const override { paint(pages_, page, static_cast<cairo_t*>(cairo)); }

private:
    Pages pages_;
};

Pages pages_of(const PrintJob& job)
{
    const std::string document = job.layout.stem().string();
    try {
        return paginate(Fonts(places().data / "fonts"), read_layout(job.layout), document, job);
    } catch (const std::runtime_error& error) { // a layout or a font of ours is broken: says where
        throw Failure(Ending::file, T("“{1}” cannot be printed: {2}.", document, error.what()));
    }
}

void refuse_issues(const std::vector<Issue>& issues)
{
    const auto grave = [](const Issue& issue) { return issue.kind != Issue::Kind::broken_word; };
    const auto first = std::find_if(issues.begin(), issues.end(), grave);
    if (first == issues.end())
        return;
    const auto more = std::count_if(first + 1, issues.end(), grave);
    if (more == 0)
        throw Failure(Ending::file, first->what());
    throw Failure(Ending::file, T("{1} ({2} more)", first->what(), more));
}

std::string picture(const PrintJob& job, const Pages& pages, int page)
{
    return job.format == PaperFormat::png ? png_of(pages, page, std::clamp(job.dpi, 20.0, 1200.0)) : svg_of(pages, page);
}

void write_pictures(const PrintJob& job, const Pages& pages, Printed& printed)
{
    if (job.page < 0 || job.page > printed.pages)
        throw Failure(Ending::usage, T("There is no page {1}: “{2}” has {3}.", job.page, pages.document, printed.pages));
    int page = std::max(job.page, 1);
    for (const std::filesystem::path& file : files_of(job, printed.pages)) {
        write_whole_file(file, picture(job, pages, page++), {.shut_others_out = job.names_people});
        printed.files.push_back(file);
    }
}

} // namespace

Printed print_here(const PrintJob& job)
{
    Pages pages = pages_of(job);
    Printed printed{{}, static_cast<int>(pages.sheets.size()), pages.issues};
    if (job.lint)
        return printed;
    if (job.strict)
        refuse_issues(pages.issues);
    if (job.format == PaperFormat::pdf) {
        write_whole_file(job.output, pdf_of(pages, iso_moment(job.created), job.language), {.shut_others_out = job.names_people});
        printed.files.push_back(job.output);
    } else {
        write_pictures(job, pages, printed);
    }
    return printed;
}

std::unique_ptr<LaidOut> lay_out_here(const PrintJob& job) { return std::make_unique<LaidOutPages>(pages_of(job)); }

} // namespace junbi
