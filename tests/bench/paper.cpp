// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/paper.h"

#include "checks/contract/days.h"
#include "tests/bench/contenders.h"
#include "tests/bench/paper_html.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/documents/content_staff_corrections.h"
#include "wizard/documents/papers.h"
#include "wizard/parts/part.h"

#include <cairo.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <memory>
#include <sstream>

namespace junbi {
namespace {

namespace fs = std::filesystem;

constexpr int offices = 100, people = 4000;
const Day day = *parse_day("2026-11-23");

const Say& in_japanese()
{
    static const Say say = Speaker("ja", places().locale).say();
    return say;
}

std::string numbered(int i)
{
    static const std::vector<std::string> names{"見本", "例示", "仮名", "試験", "手本", "作例", "架空", "例題", "模範", "下書"};
    static const std::vector<std::string> kinds{"訪問看護", "通所", "居宅支援", "小規模多機能", "入所", "短期滞在", "夜間対応"};
    return names[static_cast<std::size_t>(i) % names.size()] + "の" + kinds[static_cast<std::size_t>(i / 3) % kinds.size()] + "事業所"
        + std::to_string(i + 1) + "号";
}

/// The poster of one of the invented offices; each has its own name, message and contact.
PrintJob poster(int i)
{
    Office office = demo_office(day);
    office.answers["office"].set("name", numbered(i));
    Answers& notices = office.answers["notices"];
    notices.set("contact", "受付　電話 000-0000-" + std::to_string(1000 + i));
    notices.set("message", numbered(i) + "では、毎月はじめに確かめます。ご家族の方もお声がけください。");
    notices.set("web_page", "https://www.example.jp/" + std::to_string(i) + "/");
    const Wizard wizard({.checks = {}, .rules = {}, .today = day, .source = nullptr, .runner = nullptr, .now = [] { return Moment(day); }},
        std::move(office));
    return find_paper("poster-card")->job(wizard, in_japanese(), "ja", {});
}

/// Invented people whose job or reading is to be corrected.
PrintJob long_list()
{
    StaffCorrections facts{.office = numbered(0), .office_number = "4799999992", .today = day, .compared = true};
    for (int i = 0; i < people; ++i) {
        const std::string row = std::to_string(i + 2), name = "例野　" + numbered(i % 97).substr(0, 6) + std::to_string(i);
        facts.lines.push_back({Correction::Action::correct, row, row, name, name, {verbatim("フリガナ：レイノ　ヒナタ")},
            {verbatim("フリガナ：レイノ　ヒダマリ")}, std::to_string(100000 + i), i % 2 ? "介護職員" : "看護師",
            {verbatim("フリガナが違います。")}});
    }
    return {layout_file("staff-corrections"), staff_corrections_content(facts, in_japanese()), in_japanese()};
}

int print_posters(const fs::path& folder)
{
    std::vector<PrintJob> jobs;
    for (int i = 0; i < offices; ++i) {
        jobs.push_back(poster(i));
        jobs.back().output = folder / (std::to_string(i) + ".pdf");
    }
    int refused = 0;
    print_many(jobs, [&](std::size_t, const Printed&, const std::optional<Text>& trouble) { refused += trouble.has_value(); });
    return refused == 0 ? 0 : 4;
}

int print_list(const fs::path& folder)
{
    PrintJob job = long_list();
    job.output = folder / "list.pdf";
    return print(job).pages > 0 ? 0 : 4;
}

/// As the preview does it: laid out, then drawn at 100 dots per inch; the first one with everything that is loaded for it, then another.
int show_picture()
{
    for (int i = 0; i < 2; ++i) {
        const PrintJob job = poster(i);
        const auto start = std::chrono::steady_clock::now();
        const auto page = lay_out(job);
        constexpr double scale = 100.0 / 72;
        const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> picture(
            cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(page->size().width * scale)),
                static_cast<int>(std::lround(page->size().height * scale))),
            cairo_surface_destroy);
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(picture.get()), cairo_destroy);
        cairo_scale(cairo.get(), scale, scale);
        page->draw(1, cairo.get());
        cairo_surface_flush(picture.get());
        std::printf("%f\n", std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    return 0;
}

/// What the other programs get.
int write_pages(const fs::path& folder)
{
    for (int i = 0; i < offices; ++i)
        write_file(folder / (std::to_string(i) + ".html"), poster_html(poster(i)));
    write_file(folder / "list.html", list_html(long_list()));
    return 0;
}

void compare_with_memory(const std::string& title, const std::vector<Contender>& contenders, int rounds)
{
    std::map<std::string, long> peaks;
    compare(title, contenders, rounds, [&](const Contender& each) {
        const auto start = std::chrono::steady_clock::now();
        peaks[each.name] = std::max(peaks[each.name], run_silently(each.commands.front()));
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    });
    for (const Contender& each : contenders)
        std::printf("  %-44s %7.1f MB at most\n", each.name.c_str(), static_cast<double>(peaks[each.name]) / 1024);
}

/// The other programs with what they are given; none where they are not here.
class Others {
public:
    explicit Others(const fs::path& folder) : folder_(folder)
    {
        weasyprint_ = here("WeasyPrint", {python, "-c", "import weasyprint"});
        libreoffice_ = here("LibreOffice", {"soffice", "--version"});
    }

    /// WeasyPrint reads several pages in one process through its library.
    std::vector<Contender> printing(const std::vector<fs::path>& pages) const
    {
        std::vector<Contender> others;
        const std::string out = (folder_ / "others").string();
        if (weasyprint_ && pages.size() == 1)
            others.push_back({"WeasyPrint", {{"weasyprint", pages.front().string(), out + ".pdf"}}});
        else if (weasyprint_)
            others.push_back({"WeasyPrint, one process", {with_pages({python, "-c", several, out + ".pdf"}, pages)}});
        if (libreoffice_)
            others.push_back({"LibreOffice, one process",
                {with_pages({"soffice", "-env:UserInstallation=file://" + (folder_ / "profile").string(), "--headless", "--convert-to",
                                "pdf", "--outdir", out},
                    pages)}});
        return others;
    }

private:
    static constexpr const char* python = "/usr/bin/python3"; ///< Debian's own: it has WeasyPrint
    static constexpr const char* several = "import sys, weasyprint\n"
                                           "for page in sys.argv[2:]: weasyprint.HTML(page).write_pdf(sys.argv[1])";

    static bool here(const char* name, const Command& asked)
    {
        const bool found = run(asked).exit == 0;
        if (!found)
            std::printf("%s is not here: left out\n", name);
        return found;
    }

    static Command with_pages(Command command, const std::vector<fs::path>& pages)
    {
        for (const fs::path& each : pages)
            command.push_back(each.string());
        return command;
    }

    fs::path folder_;
    bool weasyprint_ = false, libreoffice_ = false;
};

void beside_others(const std::string& title, Contender ours, const std::vector<Contender>& others, int rounds)
{
    std::vector<Contender> all{std::move(ours)};
    all.insert(all.end(), others.begin(), others.end());
    compare_with_memory(title, all, rounds);
}

void print_pictures(const std::string& self)
{
    constexpr int rounds = 15;
    std::vector<double> first, next;
    for (int i = 0; i < rounds; ++i) {
        std::istringstream printed(run({self, "paper-once", "picture", "-"}).out);
        printed >> first.emplace_back() >> next.emplace_back();
    }
    std::printf("picture of a poster for the preview, 100 dpi (%d processes, median and spread, ms)\n", rounds);
    for (const auto& [name, times] : {std::pair("the first one of the process", &first), std::pair("the next one", &next)}) {
        std::sort(times->begin(), times->end());
        std::printf("  %-44s %7.2f  [%.2f – %.2f]\n", name, (*times)[times->size() / 2], times->front(), times->back());
    }
}

} // namespace

int print_paper_once(const std::string& what, const std::string& folder)
{
    return what == "pages"  ? write_pages(folder)
        : what == "posters" ? print_posters(folder)
        : what == "list"    ? print_list(folder)
                            : show_picture();
}

void measure_paper(const std::string& junbi, const std::string& self)
{
    const TemporaryFolder folder;
    const fs::path& home = folder.path();
    const Others others(home);
    const std::string demo = (home / "demo.junbi").string();
    run_silently({junbi, "demo", "-o", demo});
    run_silently({self, "paper-once", "pages", home.string()}); // what is large here would count as theirs
    std::vector<fs::path> pages;
    for (int i = 0; i < offices; ++i)
        pages.push_back(home / (std::to_string(i) + ".html"));

    beside_others("one poster, a fresh process",
        {"junbi print poster-card", {{junbi, "--office", demo, "print", "poster-card", "-o", (home / "poster.pdf").string()}}},
        others.printing({pages.front()}), 9);
    const std::string out = home.string();
    beside_others("posters of 100 offices", {"junbi, one process", {{self, "paper-once", "posters", out}}}, others.printing(pages), 3);
    beside_others(
        "a list of 4,000 people", {"junbi", {{self, "paper-once", "list", out}}}, others.printing({home / "list.html"}), 1); // minutes each
    print_pictures(self);
}

} // namespace junbi
