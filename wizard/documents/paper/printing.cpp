// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/printing.h"

#include "checks/contract/days.h"
#include "wizard/documents/paper/leaves.h"
#include "wizard/documents/paper/pager.h"
#include "wizard/documents/paper/painter.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/part.h"
#include "wizard/parts/whole_file.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <thread>

namespace junbi {
namespace {

class LaidOutPages : public LaidOut {
public:
    explicit LaidOutPages(Pages pages) : pages_(std::move(pages)) { }

    int pages() const override { return static_cast<int>(pages_.leaves.size()); }
    PageSize size() const override { return pages_.paper; }
    const std::vector<Issue>& issues() const override { return pages_.issues; }
    void draw(int page, void* cairo) const override { paint(pages_, page, static_cast<cairo_t*>(cairo)); }

private:
    Pages pages_;
};

/// Fonts and layouts, read when first needed and kept for the next job. For one thread.
class Press {
public:
    Pages pages_of(const PrintJob& job)
    {
        const std::string document = job.layout.stem().string();
        try {
            if (!fonts_)
                fonts_.emplace(places().data / "fonts");
            auto layout = layouts_.find(job.layout);
            if (layout == layouts_.end())
                layout = layouts_.emplace(job.layout, read_layout(job.layout)).first;
            Pages pages = paginate(*fonts_, layout->second, document, job);
            put_on_paper(pages, *fonts_, job);
            pages.issues.insert(pages.issues.begin(), job.facts.begin(), job.facts.end());
            return pages;
        } catch (const std::runtime_error& error) { // a layout or a font of ours is broken: says where
            throw Failure(Ending::file, T("“{1}” cannot be printed: {2}.", document, error.what()));
        }
    }

private:
    std::optional<Fonts> fonts_;
    std::map<std::filesystem::path, Element> layouts_;
};

void refuse_issues(const std::vector<Issue>& issues)
{
    const auto grave = [](const Issue& issue) { return issue.is_grave(); };
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
    std::vector<NamedContent> pictures;
    for (const std::filesystem::path& file : files_of(job, printed.pages))
        pictures.push_back({file, picture(job, pages, page++)});
    write_whole_files(pictures, {.shut_others_out = job.names_people});
    for (const NamedContent& each : pictures)
        printed.files.push_back(each.file);
}

Printed print_on(Press& press, const PrintJob& job)
{
    Pages pages = press.pages_of(job);
    Printed printed{{}, static_cast<int>(pages.leaves.size()), pages.issues};
    if (job.lint)
        return printed;
    if (job.strict)
        refuse_issues(pages.issues);
    if (job.format == PaperFormat::pdf) {
        write_whole_file(
            job.output, pdf_of(std::move(pages), iso_moment(job.created), job.language), {.shut_others_out = job.names_people});
        printed.files.push_back(job.output);
    } else {
        write_pictures(job, pages, printed);
    }
    return printed;
}

/// Takes jobs until there are none left.
class Shift {
public:
    Shift(const std::vector<PrintJob>& jobs, const JobEnded& ended) : jobs_(jobs), ended_(ended) { }

    void work()
    {
        Press press;
        for (std::size_t number; (number = next_++) < jobs_.size();) {
            Printed printed;
            const auto trouble = trouble_of([&] { printed = print_on(press, jobs_[number]); });
            const std::lock_guard lock(telling_);
            ended_(number, printed, trouble);
        }
    }

private:
    const std::vector<PrintJob>& jobs_;
    const JobEnded& ended_;
    std::atomic<std::size_t> next_ = 0;
    std::mutex telling_;
};

} // namespace

std::string pdf_here(const PrintJob& job, Printed& printed)
{
    Press press;
    Pages pages = press.pages_of(job);
    printed = {{}, static_cast<int>(pages.leaves.size()), pages.issues};
    if (job.lint)
        return {};
    if (job.strict)
        refuse_issues(pages.issues);
    return pdf_of(std::move(pages), iso_moment(job.created), job.language);
}

Printed print_here(const PrintJob& job)
{
    Press press;
    return print_on(press, job);
}

void print_many_here(const std::vector<PrintJob>& jobs, const JobEnded& ended)
{
    constexpr std::size_t most = 4; // each holds the fonts once more
    Shift shift(jobs, ended);
    std::vector<std::jthread> others;
    const std::size_t hands = std::min<std::size_t>({most, std::max(1u, std::thread::hardware_concurrency()), jobs.size()});
    for (std::size_t i = 1; i < hands; ++i)
        others.emplace_back([&] { shift.work(); });
    shift.work();
}

std::unique_ptr<LaidOut> lay_out_here(const PrintJob& job)
{
    Press press;
    return std::make_unique<LaidOutPages>(press.pages_of(job));
}

} // namespace junbi
