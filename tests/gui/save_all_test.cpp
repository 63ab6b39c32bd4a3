// SPDX-License-Identifier: Apache-2.0
// All papers of an office saved into a folder from the window.
#include "tests/gui/wizard_window.h"

#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct Manager {
    Display display{"1400x1000x24"};
    const fs::path office = display.home() / "見本.junbi", folder = display.home() / "papers";
    std::unique_ptr<WizardWindow> window;

    /// `more`: so many computers that cannot run Junbi besides those of the invented office; each has a sheet of its own.
    explicit Manager(int more)
    {
        fs::create_directories(folder);
        BOOST_REQUIRE(run({JUNBI, "demo", "-o", office}, {.env = display.environment()}).exit == 0);
        for (int i = 1; i <= more; ++i)
            BOOST_REQUIRE(junbi({"add-computer", "--by-hand", "端末" + std::to_string(i)}) == 0);
        window = std::make_unique<WizardWindow>(display, WizardWindow::Words{"--lang", "ja", office});
        window->desktop.wait_for("準備が整います");
    }
    int junbi(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {JUNBI, "--office", office.string()});
        return run(words, {.env = display.environment()}).exit;
    }
    void begin() const
    {
        window->desktop.press("まとめてフォルダーに保存…");
        window->choose_file("書類をどのフォルダーに保存しますか", folder);
    }
    /// How many papers lie in the folder; every file there has to be a whole one.
    std::size_t whole_papers() const
    {
        std::size_t count = 0;
        for (const auto& each : fs::directory_iterator(folder)) {
            BOOST_TEST(each.path().extension() == ".pdf", each.path());
            BOOST_TEST(run({"qpdf", "--check", each.path()}).exit == 0, each.path());
            ++count;
        }
        return count;
    }
    /// What “junbi print all” makes of the same office.
    std::size_t all_papers() const
    {
        BOOST_REQUIRE(junbi({"print", "all", "-o", (display.home() / "same").string()}) == 0);
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(display.home() / "same"), fs::directory_iterator()));
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(saving_all)

BOOST_AUTO_TEST_CASE(every_paper_that_is_due_lies_in_the_folder)
{
    const Manager manager(0);
    manager.begin();
    manager.window->desktop.wait_for("件の書類を「");
    BOOST_TEST(manager.window->desktop.nameless().empty());
    manager.window->answer("閉じる");
    BOOST_TEST(manager.whole_papers() == manager.all_papers());
    BOOST_TEST(manager.window->running());
}

BOOST_AUTO_TEST_CASE(stopping_leaves_whole_what_was_saved)
{
    const Manager manager(60);
    manager.begin();
    manager.window->desktop.press("ここでやめる");
    manager.window->desktop.wait_for("途中でやめました");
    const std::size_t saved = manager.whole_papers();
    BOOST_TEST(saved > 0U);
    BOOST_TEST(saved < 60U);
    manager.window->answer("閉じる");
    BOOST_TEST(manager.whole_papers() == saved); // nothing goes on behind it
    BOOST_TEST(manager.window->running());
}

BOOST_AUTO_TEST_SUITE_END()
