// SPDX-License-Identifier: Apache-2.0
// A poster in the window: the words of the office, its size and language are chosen beside the page, and the page follows.
#include "tests/gui/wizard_window.h"

#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>
#include <regex>

using namespace junbi;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::string bytes(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Poster {
    Display display{"1400x1000x24"};
    const fs::path office = display.home() / "見本.junbi";
    std::unique_ptr<WizardWindow> window;

    Poster()
    {
        fs::create_directories(display.home() / "papers"); // where the toolkit puts what is printed to a file
        write_file(display.home() / ".config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"$HOME/papers\"\n");
        BOOST_REQUIRE(run({JUNBI, "demo", "-o", office}, {.env = display.environment()}).exit == 0);
        window = std::make_unique<WizardWindow>(display, WizardWindow::Words{"--lang", "ja", office});
        window->desktop.wait_for("準備が整います"); // on its own page the step asks for the same words
        window->desktop.press("ポスター：カードの読み取り");
        window->desktop.wait_for("1 / 1");
    }
    fs::path saved(const std::string& name) const
    {
        window->desktop.press("PDFで保存…");
        window->choose_file("PDFで保存", display.home() / name);
        BOOST_REQUIRE(wait_until([&] { return !words_of(display.home() / name).empty(); }, 10s));
        return display.home() / name;
    }
    static std::string words_of(const fs::path& file) { return run({"pdftotext", "-raw", file, "-"}).out; }
    std::string screen(const std::string& name) const
    {
        display.screenshot(display.home() / name);
        return bytes(display.home() / name);
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(notice)

BOOST_FIXTURE_TEST_CASE(what_is_typed_beside_the_page_is_on_it_and_in_the_office, Poster)
{
    window->desktop.type_into("事業所のことば", "毎週火曜の午後にご相談ください");
    BOOST_TEST(comes_to_disk(office, "notices", "message", "毎週火曜の午後にご相談ください"));
    const std::string words = words_of(saved("typed.pdf"));
    BOOST_TEST(has(words, "毎週火曜"), words);
}

BOOST_FIXTURE_TEST_CASE(size_and_language_are_chosen_beside_the_page, Poster)
{
    window->desktop.choose("用紙の大きさ", "A3");
    window->desktop.choose("書類のことば", "English");
    const fs::path file = saved("chosen.pdf");
    BOOST_TEST(has(run({"pdfinfo", file}).out, "(A3)"));
    BOOST_TEST(has(words_of(file), "Our staff read the card"), words_of(file));
}

BOOST_FIXTURE_TEST_CASE(smaller_paper_is_offered_only_where_the_poster_is_larger, Poster)
{
    const auto offered = [&] { return window->desktop.find("combo box", "印刷する用紙").has_value(); };
    BOOST_TEST(!offered()); // A4
    window->desktop.choose("用紙の大きさ", "A3");
    BOOST_TEST(wait_until(offered, 5s));
    window->desktop.choose("印刷する用紙", "A4用紙に分けて");
    window->desktop.wait_for("1 / 5");
    window->desktop.choose("用紙の大きさ", "A4");
    window->desktop.wait_for("1 / 1");
    BOOST_TEST(wait_until([&] { return !offered(); }, 5s));
    window->desktop.choose("用紙の大きさ", "A2");
    BOOST_TEST(wait_until(offered, 5s));
    window->desktop.wait_for("1 / 1"); // the choice went with the list
}

BOOST_FIXTURE_TEST_CASE(a_poster_spread_over_sheets_is_shown_and_saved_sheet_by_sheet, Poster)
{
    window->desktop.choose("用紙の大きさ", "A2");
    window->desktop.choose("印刷する用紙", "A3用紙に分けて");
    window->desktop.wait_for("1 / 5");
    window->desktop.choose("印刷する用紙", "A4用紙に分けて");
    window->desktop.wait_for("1 / 9");
    window->desktop.wait_for("ポスター：カードの読み取り、9ページ中1ページ目"); // for those who do not see it
    BOOST_TEST(window->desktop.nameless().empty());
    const std::string before = screen("guide.png");
    window->desktop.press("次のページ");
    window->desktop.wait_for("2 / 9");
    BOOST_TEST(wait_until([&] { return screen("sheet.png") != before; }, 5s));
    const fs::path file = saved("spread.pdf");
    const std::string about = run({"pdfinfo", file}).out;
    BOOST_TEST(has(about, "(A4)"), about);
    BOOST_TEST(has(words_of(file), "上から4・左から2"), words_of(file));
}

BOOST_FIXTURE_TEST_CASE(the_printer_gets_the_sheets_on_their_own_paper, Poster)
{
    window->desktop.choose("用紙の大きさ", "A3");
    window->desktop.choose("印刷する用紙", "A4用紙に分けて");
    window->desktop.wait_for("1 / 5");
    window->desktop.press("印刷…");
    std::vector<Node> to_file;
    const auto is_it = [](const Node& node) { // the words are the toolkit's
        return node.role() == "table cell" && (node.label() == "ファイルに出力する" || node.label() == "Print to File");
    };
    BOOST_REQUIRE(wait_until([&] { return !(to_file = window->desktop.all(is_it)).empty(); }, 10s));
    window->desktop.focus(to_file.front());
    window->desktop.key("space");
    window->desktop.key("Return");
    window->desktop.wait_for("印刷に回しました");
    const fs::path file = display.home() / "papers/ポスター：カードの読み取り.pdf";
    BOOST_REQUIRE(wait_until([&] { return has(words_of(file), "上から2・左から2"); }, 10s));
    const std::string about = run({"pdfinfo", file}).out;
    BOOST_TEST(has(about, "(A4)"), about);
    BOOST_TEST(std::regex_search(about, std::regex("Pages: +5\n")), about);
}

BOOST_FIXTURE_TEST_CASE(everything_beside_the_page_says_what_it_is, Poster) { BOOST_TEST(window->desktop.nameless().empty()); }

BOOST_FIXTURE_TEST_CASE(the_picture_of_the_page_changes_without_the_colours, Poster)
{
    const std::string before = screen("before.png");
    window->desktop.press("白黒にする");
    BOOST_TEST(wait_until([&] { return screen("after.png") != before; }, 5s));
    BOOST_TEST(window->running());
}

BOOST_AUTO_TEST_SUITE_END()
