// SPDX-License-Identifier: Apache-2.0
// The correction list in the window: with names for the office, without them for everybody else.
#include "tests/gui/staff_window.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

struct Preview : StaffWindow {
    Preview()
    {
        have_both_lists();
        window->desktop.press("「登録職員の修正リスト」を印刷…");
        window->desktop.wait_for("1 / ");
    }
    /// Its words, as it is saved from the preview.
    std::string saved(const std::string& name) const
    {
        const Desktop& desktop = window->desktop;
        desktop.press("PDFで保存…");
        window->choose_file("PDFで保存", in_home(name));
        BOOST_REQUIRE(wait_until([&] { return fs::exists(in_home(name)); }, 10s));
        return run({"pdftotext", "-raw", in_home(name), "-"}).out;
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(staff_paper)

BOOST_FIXTURE_TEST_CASE(one_tick_hides_the_names_and_another_shows_them, Preview)
{
    const std::string open = saved("open.pdf");
    BOOST_TEST(has(open, "未登録見本"), open);
    BOOST_TEST((fs::status(in_home("open.pdf")).permissions() == fs::perms(0600)));

    window->desktop.press("氏名を伏せる");
    window->desktop.wait_for("1 / ");
    const std::string masked = saved("masked.pdf");
    BOOST_TEST(has(masked, "未●●●"), masked);
    for (const auto* people : {"未登録見本", "退職例示", "0040", "0050"})
        BOOST_TEST(!has(masked, people), people);

    window->desktop.press("氏名を伏せる");
    window->desktop.wait_for("1 / ");
    BOOST_TEST(has(saved("again.pdf"), "未登録見本"));
}

BOOST_AUTO_TEST_SUITE_END()
