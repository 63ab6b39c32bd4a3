// SPDX-License-Identifier: Apache-2.0
// A poster in the window: the words of the office, its size and language are chosen beside the page, and the page follows.
#include "tests/gui/wizard_window.h"

#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

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

BOOST_FIXTURE_TEST_CASE(everything_beside_the_page_says_what_it_is, Poster) { BOOST_TEST(window->desktop.nameless().empty()); }

BOOST_FIXTURE_TEST_CASE(the_picture_of_the_page_changes_without_the_colours, Poster)
{
    const std::string before = screen("before.png");
    window->desktop.press("白黒にする");
    BOOST_TEST(wait_until([&] { return screen("after.png") != before; }, 5s));
    BOOST_TEST(window->running());
}

BOOST_AUTO_TEST_SUITE_END()
