// SPDX-License-Identifier: Apache-2.0
// The window around the pages: files that do not answer, the list of offices, news, help, the way onwards.
#include "tests/gui/trouble_window.h"

#include <boost/test/unit_test.hpp>

#include <sys/stat.h>

using namespace junbi;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// The window on an office, in English.
struct English {
    English() { make_office(file); }

    Display display;
    const fs::path file = display.home() / "office.junbi";
    WizardWindow open(const fs::path& which) const { return WizardWindow(display, {"--lang", "en", which.string()}); }
};

std::size_t offices_remembered(const Display& display)
{
    const std::string kept = read_file(display.home() / ".config/junbi/window.xml");
    std::size_t count = 0;
    for (auto at = kept.find("<office "); at != kept.npos; at = kept.find("<office ", at + 1))
        ++count;
    return count;
}

} // namespace

BOOST_AUTO_TEST_SUITE(frame)

BOOST_AUTO_TEST_CASE(a_file_that_never_answers_can_be_left_and_stops_nothing_else)
{
    const English office;
    const fs::path hung = office.display.home() / "hung.junbi";
    BOOST_REQUIRE(::mkfifo(hung.c_str(), 0600) == 0); // who opens it waits for somebody to write
    WizardWindow window = office.open(office.file);
    const Desktop& desktop = window.desktop;
    desktop.wait_for("points left until you are ready");
    desktop.key("Ctrl+o");
    window.choose_file("Open an office file", hung);
    desktop.wait_for("is still being opened", 10s);
    BOOST_TEST(desktop.said("hung.junbi"));
    window.answer("Wait");
    desktop.wait_for("is still being opened", 10s); // asked again
    window.answer("Do not wait any longer");
    desktop.key("Ctrl+p");
    desktop.wait_for("page 1 of", 10s); // laid out, while the file still hangs
    desktop.press("Close the preview");
    BOOST_TEST(wait_until([&] { return !desktop.find("push button", "Save as PDF"); }));
    desktop.key("Ctrl+plus"); // remembered, while the file still hangs
    BOOST_TEST(wait_until(
        [&] { return read_file(office.display.home() / ".config/junbi/window.xml").find("zoom=\"125\"") != std::string::npos; }));
    window.quit();
}

BOOST_AUTO_TEST_CASE(an_office_is_taken_off_the_list_and_what_is_gone_is_told)
{
    const English office;
    const fs::path other = office.display.home() / "other.junbi";
    fs::copy(office.file, other);
    for (const fs::path& each : {office.file, other}) {
        WizardWindow window = office.open(each);
        window.desktop.wait_for("points left until you are ready");
        window.quit();
    }
    BOOST_TEST(offices_remembered(office.display) == 2u);
    fs::remove(other);
    WizardWindow window(office.display, {"--lang", "en"});
    const Desktop& desktop = window.desktop;
    desktop.wait_for("other.junbi: not there now");
    BOOST_TEST(!desktop.said("office.junbi: not there now"));
    desktop.press("Take off the list"); // the first is the last one opened
    BOOST_TEST(wait_until([&] { return !desktop.said("other.junbi"); }));
    BOOST_TEST(desktop.said("office.junbi"));
    BOOST_TEST(wait_until([&] { return offices_remembered(office.display) == 1; }));
    desktop.press("Take off the list");
    BOOST_TEST(wait_until([&] { return offices_remembered(office.display) == 0; }));
    BOOST_TEST(!desktop.said("Continue where you were"));
    BOOST_TEST(fs::exists(office.file));
    BOOST_TEST(desktop.nameless().empty());
    window.quit();
}

BOOST_AUTO_TEST_CASE(two_windows_remember_both_their_offices)
{
    const English office;
    const fs::path other = office.display.home() / "other.junbi";
    fs::copy(office.file, other);
    WizardWindow first = office.open(office.file);
    first.desktop.wait_for("points left until you are ready");
    WizardWindow second = office.open(other);
    second.desktop.wait_for("points left until you are ready");
    first.go_to("Inform care users", "Guide 4-1");
    BOOST_TEST(wait_until([&] { return offices_remembered(office.display) == 2; }));
    first.quit();
    second.quit();
    BOOST_TEST(offices_remembered(office.display) == 2u);
}

BOOST_AUTO_TEST_CASE(news_are_no_trouble_and_go_with_the_page)
{
    const English office;
    WizardWindow window = office.open(office.file);
    const Desktop& desktop = window.desktop;
    desktop.wait_for("points left until you are ready");
    desktop.key("Ctrl+Shift+s");
    window.choose_file("Save a copy", office.display.home() / "copy.junbi");
    desktop.wait_for("A copy was saved as");
    BOOST_TEST(desktop.find("label", "News").has_value());
    BOOST_TEST(fs::exists(office.display.home() / "copy.junbi"));
    desktop.press("Next"); // the guide begins with the office
    desktop.wait_for("Guide 1-1");
    BOOST_TEST(wait_until([&] { return !desktop.said("A copy was saved as"); }));
    window.quit();
}

BOOST_AUTO_TEST_CASE(help_shows_the_manual_and_what_junbi_is)
{
    const Display display;
    WizardWindow window(display, {"--lang", "en", "--demo"});
    const Desktop& desktop = window.desktop;
    desktop.wait_for("points left until you are ready");
    desktop.key("F1");
    desktop.wait_for("事業所番号");
    BOOST_TEST(desktop.nameless().empty());
    window.answer("Close");
    desktop.press("About Junbi");
    desktop.wait_for("never asks for a PIN");
    BOOST_TEST(desktop.said("Apache License 2.0"));
    window.answer("Close");
    window.quit();
}

BOOST_AUTO_TEST_CASE(a_paper_is_named_after_its_office_and_its_day)
{
    const English office;
    const WizardWindow window = office.open(office.file);
    const Desktop& desktop = window.desktop;
    desktop.wait_for("points left until you are ready");
    desktop.key("Ctrl+p");
    desktop.wait_for("page 1 of", 10s);
    desktop.press("Save as PDF");
    BOOST_REQUIRE(wait_until([&] { return desktop.window().name() == "Save as PDF"; }));
    const auto is_named = [](const Node& node) {
        return node.role() == "text" && node.text().starts_with("Readiness checklist_試験事業所_20") && node.text().ends_with(".pdf");
    };
    BOOST_TEST(wait_until([&] { return !desktop.all(is_named).empty(); }));
    window.answer("Cancel");
}

BOOST_AUTO_TEST_SUITE_END()
