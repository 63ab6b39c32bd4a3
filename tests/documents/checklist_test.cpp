// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/engine/summary.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>

using namespace junbi;

namespace {

struct PrintedChecklist {
    explicit PrintedChecklist(const ChecklistFacts& facts) : file(folder.path() / "checklist.pdf")
    {
        printed = print(checklist_job(facts, file));
    }
    std::string told_by(std::vector<std::string> command) const
    {
        command.push_back(file.string());
        if (command.front() == "pdftotext")
            command.push_back("-");
        return run(command).out;
    }
    TemporaryFolder folder;
    std::filesystem::path file;
    Printed printed;
};

std::size_t times(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++count;
    return count;
}

/// Lines may break anywhere between two words: compare without spaces and line ends.
std::string run_together(const std::string& text)
{
    std::string all;
    for (const char each : text)
        if (each != ' ' && each != '\n' && each != '\f')
            all += each;
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(checklist)

BOOST_AUTO_TEST_CASE(the_text_is_complete_and_in_reading_order)
{
    const PrintedChecklist sheet(made_up_office());
    BOOST_TEST(sheet.printed.issues.empty());
    const std::string text = sheet.told_by({"pdftotext", "-raw"});
    const std::filesystem::path golden = std::filesystem::path(JUNBI_SOURCE) / "tests/documents/golden/checklist.txt";
    if (const char* update = std::getenv("JUNBI_UPDATE_GOLDEN"); update && *update == '1')
        write_file(golden, text);
    BOOST_TEST(text == read_file(golden));
}

BOOST_AUTO_TEST_CASE(everything_of_a_large_office_is_on_its_pages_once)
{
    const ChecklistFacts facts = large_office(12);
    const PrintedChecklist sheet(facts);
    const std::string text = run_together(sheet.told_by({"pdftotext", "-raw"}));
    for (const ChecklistLine& line : facts.lines)
        BOOST_TEST(times(text, run_together(in_japanese(line.what))) == 1U, in_japanese(line.what));
    BOOST_TEST(sheet.printed.pages > 8);

    const auto pages = static_cast<std::size_t>(sheet.printed.pages);
    const std::string all = sheet.told_by({"pdftotext", "-raw"});
    BOOST_TEST(times(all, "\f") == pages);
    BOOST_TEST(times(text, "導入準備チェックリスト") == pages);
    BOOST_TEST(times(text, run_together(facts.head.office)) == pages);
    BOOST_TEST(times(text, "じゅんび―介護情報基盤導入準備") == pages);
    BOOST_TEST(times(text, "確かめること結果") == pages);
    BOOST_TEST(times(text, "管理者導入支援事業者確認した日") == 1U);
    for (std::size_t i = 1; i <= pages; ++i)
        BOOST_TEST(times(all, " " + std::to_string(i) + " / " + std::to_string(pages) + "\n") == 1U);
}

BOOST_AUTO_TEST_CASE(the_signatures_never_stand_alone_at_any_length)
{
    for (std::size_t lines = 1; lines <= 40; ++lines) {
        ChecklistFacts facts = large_office(4);
        facts.lines.resize(lines);
        const PrintedChecklist sheet(facts);
        const std::string last = sheet.told_by({"pdftotext", "-raw", "-f", std::to_string(sheet.printed.pages)});
        BOOST_REQUIRE_MESSAGE(times(run_together(last), run_together(in_japanese(facts.lines.back().what))) == 1U, lines << " lines");
        BOOST_REQUIRE(times(last, "管理者") == 1U);
    }
}

BOOST_AUTO_TEST_CASE(fonts_are_embedded_in_part_and_text_can_be_copied)
{
    const PrintedChecklist sheet(made_up_office());
    const std::string told = sheet.told_by({"pdffonts"});
    BOOST_TEST(times(told, "+BIZUDPGothic") >= 2U);
    BOOST_TEST(times(told, "\n") == 2 + times(told, " yes yes yes "), told); // embedded, subset, with Unicode map
    BOOST_TEST(std::filesystem::file_size(sheet.file) < 150'000U);
}

BOOST_AUTO_TEST_CASE(the_file_says_what_it_is_and_not_who_made_it)
{
    const PrintedChecklist sheet(made_up_office());
    const std::string told = sheet.told_by({"pdfinfo", "-isodates"});
    BOOST_TEST(told.find("Title:           導入準備チェックリスト") != std::string::npos, told);
    BOOST_TEST(told.find("(A4)") != std::string::npos, told);
    BOOST_TEST(told.find("Tagged:          yes") != std::string::npos, told);
    BOOST_TEST(told.find("Author") == std::string::npos, told);
    BOOST_TEST(told.find("CreationDate:    2026-11-22T01:00:00Z") != std::string::npos, told);
    const Ran sound = run({"qpdf", "--check", sheet.file.string()});
    BOOST_TEST(sound.exit == 0, sound.out << sound.err);
    const std::string inside = run({"qpdf", "--qdf", "--object-streams=disable", sheet.file.string(), "-"}).out;
    BOOST_TEST(times(inside, "/Lang (ja-JP)") == 1U);
    BOOST_TEST(times(inside, "/DisplayDocTitle true") == 1U);
}

BOOST_AUTO_TEST_CASE(the_structure_tells_headings_from_cells)
{
    const PrintedChecklist sheet(made_up_office());
    const std::string tree = sheet.told_by({"pdfinfo", "-struct-text"});
    BOOST_TEST(times(tree, "H1") == 1U);
    BOOST_TEST(times(tree, "Table") == 1U);
    BOOST_TEST(times(tree, "TH:") == 6 + 3U, tree); // titles and chapters
    BOOST_TEST(times(tree, "TD") == 17 * 6U);
    const std::string inside = run({"qpdf", "--qdf", "--object-streams=disable", sheet.file.string(), "-"}).out;
    BOOST_TEST(times(inside, "/Scope /Column") == 6U);
    BOOST_TEST(times(inside, "/Scope /Row") == 3U);
}

BOOST_AUTO_TEST_CASE(a_table_that_goes_on_says_its_titles_and_its_chapter_again)
{
    const PrintedChecklist sheet(large_office(1));
    BOOST_REQUIRE(sheet.printed.pages == 2);
    const std::string tree = sheet.told_by({"pdfinfo", "-struct-text"});
    BOOST_TEST(times(tree, "Table") == 2U);                 // one a page
    BOOST_TEST(times(tree, "TH:") == 2 * 6 + 3 + 1U, tree); // titles, chapters, and one said again
}

BOOST_AUTO_TEST_CASE(the_same_job_gives_the_same_bytes)
{
    const PrintedChecklist one(large_office(4)), other(large_office(4));
    BOOST_TEST((read_file(one.file) == read_file(other.file)));
}

BOOST_AUTO_TEST_CASE(a_state_is_told_by_its_word_too)
{
    for (const Status status :
        {Status::not_applicable, Status::ok, Status::waived, Status::todo, Status::unknown, Status::attention, Status::problem}) {
        ChecklistFacts facts = made_up_office();
        facts.lines.resize(1);
        facts.lines.front().status = status;
        facts.counts = {{status, 7}};
        const Content content = checklist_content(facts, in_japanese);
        const std::string word = in_japanese(word_for(status));
        BOOST_TEST(content.lists.at("items").at(1).words.at("status_word") == word);
        const PrintedChecklist sheet(facts);
        BOOST_TEST(times(sheet.told_by({"pdftotext", "-raw"}), word) >= 2U, word); // in its line, and counted above
    }
}

BOOST_AUTO_TEST_CASE(no_visit_and_no_lines_still_make_a_sheet)
{
    ChecklistFacts facts = made_up_office();
    facts.visit.reset();
    facts.lines.clear();
    facts.counts.clear();
    const PrintedChecklist sheet(facts);
    BOOST_TEST(sheet.printed.pages == 1);
    BOOST_TEST(times(sheet.told_by({"pdftotext", "-raw"}), "未定") == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
