// SPDX-License-Identifier: Apache-2.0
// `junbi print`: one paper, all of them, their faults, and what people type wrong.
#include "tests/cli/junbi.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <regex>

using namespace junbi;
namespace data = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

struct Demo {
    TemporaryFolder folder;
    Program junbi{folder.path(), {{"HOME", folder.path().string()}, {"XDG_DATA_HOME", (folder.path() / "data").string()}}};
    Demo() { BOOST_REQUIRE(junbi({"--today", "2026-11-22", "demo", "-o", "demo.junbi"}).exit == 0); }

    fs::path in(const std::string& name) const { return folder.path() / name; }
    Ran print(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--today", "2026-11-22", "print"});
        return junbi(words);
    }
    std::string words_of(const std::string& file) const { return run({"pdftotext", "-raw", in(file), "-"}).out; }
    std::string about(const std::string& file) const { return run({"pdfinfo", in(file)}).out; }
    /// A layout of one's own with one line of words.
    void write_layout(const fs::path& file, const std::string& inside) const
    {
        fs::create_directories(file.parent_path());
        std::ofstream(file) << "<page w=\"210\" h=\"297\" title=\"Own\" kind=\"notice\">\n" << inside << "\n</page>\n";
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t files_in(const fs::path& folder) { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {})); }

struct Wrong {
    std::vector<std::string> words;
    std::string told;
    friend std::ostream& operator<<(std::ostream& out, const Wrong& wrong) { return out << wrong.told; }
};

const std::vector<Wrong> all_wrong{
    {{"poster-card", "--size", "A5"}, "--size"},
    {{"poster-card", "--size", "A2", "--tile", "A5"}, "--tile"},
    {{"poster-card", "--size", "A2", "--tile", "A2"}, "--tile"},
    {{"poster-card", "--size", "A2", "--tile", ""}, "--tile"},
    {{"checklist", "--tile", "A4"}, "--tile"},
    {{"all", "-o", "out", "--tile", "B4"}, "--tile"},
    {{"poster-card", "--language", "xx"}, "xx"},
    {{"checklist", "--size", "A3"}, "--size"},
    {{"checklist", "--landscape"}, "--landscape"},
    {{"checklist", "--computer", "PC-01 受付"}, "--computer"},
    {{"checklist", "--monochrome"}, "--monochrome"},
    {{"checklist", "--language", "en"}, "--language"},
    {{"checklist", "--layouts", "nowhere"}, "nowhere"},
    {{"no-such-paper"}, "no-such-paper"},
    {{"all"}, "-o"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(printing)

BOOST_DATA_TEST_CASE(what_does_not_belong_together_is_told_and_nothing_written, data::make(all_wrong), wrong)
{
    const Demo demo;
    const std::size_t before = files_in(demo.folder.path());
    const Ran ran = demo.print(wrong.words);
    BOOST_TEST(ran.exit == 64);
    BOOST_TEST(ran.out.empty(), ran.out);
    BOOST_TEST(has(ran.err, wrong.told), ran.err);
    BOOST_TEST(files_in(demo.folder.path()) == before);
}

BOOST_AUTO_TEST_CASE(a_poster_comes_in_the_size_and_language_asked_for)
{
    const Demo demo;
    const Ran ran = demo.print({"poster-card", "--size", "a3", "--language", "en", "-o", "a3.pdf"});
    BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    BOOST_TEST(has(demo.about("a3.pdf"), "(A3)"), demo.about("a3.pdf"));
    BOOST_TEST(has(demo.words_of("a3.pdf"), "Our staff read the card"), demo.words_of("a3.pdf"));
}

BOOST_AUTO_TEST_CASE(a_large_poster_comes_on_the_paper_that_the_printer_has)
{
    const Demo demo;
    const Ran ran = demo.print({"poster-card", "--size", "A2", "--tile", "a4", "--language", "en", "-o", "tiled.pdf"});
    BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    const std::string about = demo.about("tiled.pdf"), words = demo.words_of("tiled.pdf");
    BOOST_TEST(has(about, "(A4)"), about);
    BOOST_TEST(std::regex_search(about, std::regex("Pages: +9\n")), about); // how it is put together, and eight sheets
    BOOST_TEST(words.find("Our staff read the card") != words.npos, words);
    BOOST_TEST(words.find("Our staff read the card") == words.rfind("Our staff read the card"), words);
    BOOST_TEST(has(words, "Sheet 8 of 8: row 4 from the top, number 2 from the left"), words);
    BOOST_TEST(demo.print({"poster-card", "--size", "A3", "--tile", "A4", "-o", "tiled.png", "--dpi", "20"}).exit == 0);
    BOOST_TEST((fs::exists(demo.in("tiled-5.png")) && !fs::exists(demo.in("tiled-6.png"))));
}

BOOST_AUTO_TEST_CASE(paper_as_large_as_the_poster_is_not_divided)
{
    const Demo demo;
    BOOST_TEST(demo.print({"poster-card", "--size", "A3", "-o", "whole.pdf"}).exit == 0);
    BOOST_TEST(demo.print({"poster-card", "--size", "A3", "--tile", "A3", "-o", "same.pdf"}).exit == 0);
    BOOST_TEST((read_file(demo.in("whole.pdf")) == read_file(demo.in("same.pdf"))));
}

BOOST_AUTO_TEST_CASE(all_posters_are_spread_and_all_other_papers_left_alone)
{
    const Demo demo;
    BOOST_REQUIRE(demo.print({"all", "--size", "A3", "--tile", "A4", "-o", "out"}).exit == 0);
    int spread = 0;
    for (const auto& each : fs::directory_iterator(demo.in("out"))) {
        const std::string about = run({"pdfinfo", each.path()}).out;
        BOOST_TEST(has(about, "(A4)"), each.path() << "\n" << about);
        spread += std::regex_search(about, std::regex("Pages: +(5|10)\n"));
    }
    BOOST_TEST(spread == 5); // three posters, two leaflets of two pages
}

BOOST_AUTO_TEST_CASE(help_and_lint_know_of_it)
{
    const Demo demo;
    BOOST_TEST(has(demo.print({"--help"}).out, "--tile"));
    const Ran ran = demo.print({"poster-card", "--size", "A2", "--tile", "A4", "--lint"});
    BOOST_TEST(ran.exit == 0);
    BOOST_TEST(ran.out.empty(), ran.out);
}

BOOST_AUTO_TEST_CASE(the_list_names_papers_and_languages)
{
    const Demo demo;
    const Ran ran = demo.print({"--list"});
    BOOST_TEST(has(ran.out, "poster-card\t"), ran.out);
    BOOST_TEST(has(ran.err, "ja@easy"), ran.err);
}

BOOST_AUTO_TEST_CASE(all_papers_go_into_a_folder_and_a_second_time_over_the_first)
{
    const Demo demo;
    for (int time = 1; time <= 2; ++time) {
        const Ran ran = demo.print({"all", "-o", "out"});
        BOOST_TEST(ran.exit == 0, ran.err);
        BOOST_TEST(ran.out.empty());
    }
    std::size_t papers = 0;
    for (const char c : demo.print({"--list"}).out)
        papers += c == '\n';
    BOOST_TEST(files_in(demo.in("out")) >= papers - 2); // some are not due
    for (const auto& each : fs::directory_iterator(demo.in("out")))
        BOOST_TEST(run({"qpdf", "--check", each.path()}).exit == 0, each.path());
}

BOOST_AUTO_TEST_CASE(a_paper_that_cannot_be_written_stops_no_other)
{
    const Demo demo;
    BOOST_REQUIRE(demo.print({"all", "-o", "out"}).exit == 0);
    const std::size_t all = files_in(demo.in("out"));
    const fs::path first = *fs::directory_iterator(demo.in("out"));
    fs::create_directories(demo.in("again") / first.filename()); // a folder where its file should be
    const Ran ran = demo.print({"all", "-o", "again"});
    BOOST_TEST(ran.exit == 74);
    BOOST_TEST(has(ran.err, first.filename().string()), ran.err);
    BOOST_TEST(files_in(demo.in("again")) == all);
    std::size_t files = 0;
    for (const auto& each : fs::directory_iterator(demo.in("again")))
        files += each.is_regular_file() && run({"qpdf", "--check", each.path()}).exit == 0;
    BOOST_TEST(files == all - 1);
}

BOOST_AUTO_TEST_CASE(where_no_folder_can_be_made_one_sentence_tells_it)
{
    const Demo demo;
    std::ofstream(demo.in("taken")) << "a file";
    const Ran ran = demo.print({"all", "-o", "taken"});
    BOOST_TEST(ran.exit == 74);
    BOOST_TEST(std::count(ran.err.begin(), ran.err.end(), '\n') == 1, ran.err);
}

BOOST_AUTO_TEST_CASE(lint_tells_the_box_of_words_that_do_not_fit_and_writes_nothing)
{
    const Demo demo;
    demo.write_layout(demo.in("mine/checklist.xml"),
        R"(<text id="narrow" msgid="これは小さな箱には入りきらない長い文です" x="20" y="20" w="20" h="8" size="20" min="20"/>)");
    const std::size_t before = files_in(demo.folder.path());
    const Ran ran = demo.print({"checklist", "--lint", "--layouts", "mine"});
    BOOST_TEST(ran.exit == 2);
    BOOST_TEST(has(ran.out, "checklist: narrow (line 2): "), ran.out);
    BOOST_TEST(files_in(demo.folder.path()) == before);
}

BOOST_AUTO_TEST_CASE(lint_finds_nothing_grave_on_the_papers_that_come_with_junbi)
{
    const Demo demo;
    const Ran ran = demo.print({"--lint"});
    BOOST_TEST(ran.exit < 2, ran.out);
}

BOOST_AUTO_TEST_CASE(a_layout_in_the_own_folder_takes_the_place_of_the_shipped_one)
{
    const Demo demo;
    demo.write_layout(demo.in("data/junbi/layouts/poster-card.xml"),
        R"(<text msgid="自分で決めたことば ${office}" x="20" y="20" w="170" h="60" size="20"/>)");
    BOOST_REQUIRE(demo.print({"poster-card", "-o", "own.pdf"}).exit == 0);
    BOOST_TEST(has(demo.words_of("own.pdf"), "自分で決めたことば"), demo.words_of("own.pdf"));
}

BOOST_AUTO_TEST_CASE(a_wrong_own_layout_is_told_with_file_line_and_element_and_leaves_other_papers)
{
    const Demo demo;
    demo.write_layout(demo.in("mine/poster-card.xml"), "<picturesque/>");
    const Ran ran = demo.print({"poster-card", "--layouts", "mine", "-o", "own.pdf"});
    BOOST_TEST(ran.exit == 74);
    BOOST_TEST(has(ran.err, "poster-card.xml:2: picturesque"), ran.err);
    BOOST_TEST(!fs::exists(demo.in("own.pdf")));
    BOOST_TEST(demo.print({"poster-start", "--layouts", "mine", "-o", "start.pdf"}).exit == 0);
}

BOOST_AUTO_TEST_SUITE_END()
