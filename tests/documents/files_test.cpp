// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/engine/failure.h"

#include <boost/test/unit_test.hpp>

#include <sys/resource.h>

#include <csignal>

using namespace junbi;

namespace {

/// No file grows beyond this: a full disk, for this process only.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int) = nullptr;
};

/// True where printing ends with a sentence that names the file.
bool refuses(const PrintJob& job, const std::filesystem::path& file)
{
    try {
        print(job);
        return false;
    } catch (const Failure& failure) {
        return failure.ending() == Ending::file && in_japanese(failure.text()).find(file.string()) != std::string::npos;
    }
}

bool refuses(const PrintJob& job) { return refuses(job, job.output); }

/// Width and height as the PNG's own header says.
std::pair<unsigned, unsigned> size_of_png(const std::filesystem::path& file)
{
    const std::string bytes = read_file(file);
    const auto number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i)
            value = value << 8 | static_cast<unsigned char>(bytes.at(i));
        return value;
    };
    return {number(16), number(20)};
}

} // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(a_place_that_cannot_be_written_is_told_and_left_as_it_was)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "file", "x");
    for (const auto& output : {folder.path() / "none/checklist.pdf", folder.path() / "file/checklist.pdf", folder.path()}) {
        const std::string before = picture_of(folder.path());
        BOOST_TEST(refuses(checklist_job(made_up_office(), output)), output);
        BOOST_TEST(picture_of(folder.path()) == before);
    }
}

BOOST_AUTO_TEST_CASE(a_disk_that_gets_full_leaves_the_old_sheet_and_no_half_one)
{
    const TemporaryFolder folder;
    const auto output = folder.path() / "checklist.pdf";
    write_file(output, "the sheet of yesterday");
    const std::string before = picture_of(folder.path());
    {
        const FullDisk full(4096);
        BOOST_TEST(refuses(checklist_job(made_up_office(), output)));
    }
    BOOST_TEST(picture_of(folder.path()) == before);
    BOOST_TEST(print(checklist_job(made_up_office(), output)).files.size() == 1U);
    BOOST_TEST(read_file(output).starts_with("%PDF-"));
}

BOOST_AUTO_TEST_CASE(several_pictures_are_all_there_or_none)
{
    const TemporaryFolder folder;
    PrintJob job = checklist_job(large_office(1), folder.path() / "page.png");
    job.format = PaperFormat::png;
    job.dpi = 40;
    write_file(folder.path() / "page-1.png", "the picture of yesterday");
    std::filesystem::create_directory(folder.path() / "page-2.png");
    const std::string before = picture_of(folder.path());
    BOOST_TEST(refuses(job, folder.path() / "page-2.png"));
    BOOST_TEST(picture_of(folder.path()) == before);
    std::filesystem::remove(folder.path() / "page-2.png");
    const std::string emptied = picture_of(folder.path());
    {
        const FullDisk full(9000);
        BOOST_TEST(refuses(job, folder.path() / "page-1.png"));
    }
    BOOST_TEST(picture_of(folder.path()) == emptied);
    BOOST_TEST(print(job).files.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_picture_of_one_page_has_the_size_asked_for)
{
    const TemporaryFolder folder;
    PrintJob job = checklist_job(large_office(1), folder.path() / "page.png");
    job.format = PaperFormat::png;
    job.dpi = 100;
    job.page = 2;
    BOOST_TEST((print(job).files == std::vector{job.output}));
    BOOST_TEST((size_of_png(job.output) == std::pair(827U, 1169U))); // 210 × 297 mm
    job.page = 3;
    BOOST_CHECK_EXCEPTION(print(job), Failure, [](const Failure& failure) { return failure.ending() == Ending::usage; });
}

BOOST_AUTO_TEST_CASE(pictures_of_all_pages_are_numbered)
{
    const TemporaryFolder folder;
    for (const auto& [format, name] : {std::pair(PaperFormat::png, "a.png"), std::pair(PaperFormat::svg, "a.svg")}) {
        PrintJob job = checklist_job(large_office(1), folder.path() / name);
        job.format = format;
        const Printed printed = print(job);
        BOOST_TEST(printed.pages == 2);
        const std::string extension = job.output.extension();
        BOOST_TEST((printed.files == std::vector{folder.path() / ("a-1" + extension), folder.path() / ("a-2" + extension)}));
        for (const auto& file : printed.files)
            BOOST_TEST(std::filesystem::file_size(file) > 10'000U);
    }
}

BOOST_AUTO_TEST_CASE(a3_is_the_same_page_enlarged)
{
    const TemporaryFolder folder;
    PrintJob job = checklist_job(made_up_office(), folder.path() / "a3.pdf");
    job.scale = 1.41421356;
    print(job);
    const std::string told = run({"pdfinfo", job.output.string()}).out;
    BOOST_TEST(told.find("(A3)") != std::string::npos, told);
}

BOOST_AUTO_TEST_SUITE_END()
