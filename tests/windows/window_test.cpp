// SPDX-License-Identifier: Apache-2.0
// The window as it was cross-built for Windows, drawn by Wine on a screen of its own and worked with real keys.
#include "tests/gui/display.h"
#include "tests/gui/keyboard.h"
#include "tests/windows/wine.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace junbi;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

bool can_try() { return has_wine() && has_windows_program(windows_stage() / "bin/junbi-wizard.exe"); }

/// How many points of a picture have this colour, as ImageMagick writes it.
int points(const fs::path& picture, const std::string& colour)
{
    return std::stoi("0"
        + run({"convert", picture.string(), "-fill", "black", "+opaque", colour, "-fill", "white", "-opaque", colour, "-format",
                  "%[fx:int(mean*w*h+0.5)]", "info:"})
              .out);
}

// As in wizard/gui/style/palette.cpp.
constexpr auto accent = "#1257b0", side = "#eef1f5", line = "#dde2e9";

std::string text_of(const fs::path& pdf) { return run({"pdftotext", "-layout", pdf.string(), "-"}).out; }

} // namespace

BOOST_AUTO_TEST_SUITE(window_in_wine)

BOOST_AUTO_TEST_CASE(a_page_is_drawn_and_its_checklist_holds_the_words_of_the_one_made_here)
{
    if (!can_try())
        return;
    const TemporaryFolder place;
    const fs::path folder = place.path() / "介護 事業所";
    fs::create_directories(folder);
    RunOptions here;
    here.folder = folder;
    here.env = {{"HOME", place.path().string()}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}, {"XDG_STATE_HOME", ""}};
    run({JUNBI, "--lang", "ja", "demo", "-o", "見本.junbi"}, here);
    run({JUNBI, "--lang", "ja", "--office", "見本.junbi", "print", "checklist", "-o", "here.pdf"}, here);

    const Display display;
    const Wine windows(display.name());
    const auto window = windows.start(windows_stage() / "bin/junbi-wizard.exe", {"見本.junbi"}, folder);
    const Keyboard keys(display.name(), window->pid());
    BOOST_REQUIRE(wait_until([&] { return keys.focus_front_window(); }, 60s));
    const fs::path seen = place.path() / "seen.png";
    BOOST_TEST(wait_until(
        [&] {
            display.screenshot(seen);
            return points(seen, accent) > 3000 && points(seen, side) > 50000; // the button for the next page, the list of steps
        },
        60s));

    keys.key("Ctrl+p"); // the preview of the checklist
    BOOST_TEST(wait_until(
        [&] {
            display.screenshot(seen);
            return points(seen, line) > 20000;
        },
        60s));
    keys.key("Ctrl+s");              // Windows' own dialog for a file
    std::this_thread::sleep_for(3s); // nothing tells from outside when it listens
    keys.key("Ctrl+a");
    keys.write("C:\\there.pdf\n");
    const fs::path there = windows.drive() / "there.pdf";
    BOOST_REQUIRE(wait_until([&] { return fs::exists(there) && fs::file_size(there) > 0; }, 30s));
    BOOST_TEST(text_of(there) == text_of(folder / "here.pdf"));
    BOOST_TEST(text_of(there).find("導入準備チェックリスト") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
