// SPDX-License-Identifier: Apache-2.0
// From a published list to a letter, in the window.
#include "tests/gui/wizard_window.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

/// An office that asks vendors and has taken a published list in.
struct Asking {
    Display display{"1400x1000x24"};
    const fs::path office = display.home() / "見本.junbi";
    std::unique_ptr<WizardWindow> window;

    Asking()
    {
        junbi({"new", "--number", "4799999992", "--name", "見本デイサービス", office.string()});
        write_file(display.home() / "list.csv",
            "会社名,対応エリア,メールアドレス\n見本サポート,東京都,mihon@example.jp\n例示商会,京都府,rei@example.jp\n架空電機,全国,kakuu@"
            "example.jp\n");
        junbi({"--office", office.string(), "import", "vendor.published", (display.home() / "list.csv").string()});
        junbi({"--office", office.string(), "set", "vendor.ask=vendor", "vendor.prefecture=東京都"});
        window = std::make_unique<WizardWindow>(display, WizardWindow::Words{"--lang", "ja", office});
        window->go_to("導入支援事業者に依頼する", "導入支援事業者の一覧");
    }
    void junbi(std::vector<std::string> words) const
    {
        words.insert(words.begin(), JUNBI);
        const Ran ran = run(words, {.env = display.environment()});
        BOOST_REQUIRE_MESSAGE(ran.exit == 0, ran.err);
    }
    std::string asked() const { return kept(office, "vendor", "vendors"); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(vendor_window)

BOOST_FIXTURE_TEST_CASE(several_vendors_are_chosen_and_one_gets_a_mail, Asking)
{
    const Desktop& desktop = window->desktop;
    desktop.press("一覧から選ぶ…");
    desktop.wait_for("3行中 2行を表示しています"); // 京都府 is not 東京都
    BOOST_TEST(desktop.nameless().empty());
    desktop.key("Ctrl+a");
    window->answer("選んだ行を加える");
    BOOST_TEST(comes_to_disk(office, "vendor", "vendors", "見本サポート 架空電機"), asked());

    desktop.press("「見積依頼書」を印刷…");
    desktop.wait_for("まだ足りない項目があります"); // told before it is printed
    desktop.choose("導入支援事業者", "架空電機");
    desktop.press("メールの下書きとして保存…");
    window->choose_file("メールの下書きとして保存", display.home() / "letter.eml");
    BOOST_REQUIRE(wait_until([&] { return fs::exists(display.home() / "letter.eml"); }, 10s));
    BOOST_TEST(read_file(display.home() / "letter.eml").find("kakuu@example.jp") != std::string::npos);
    BOOST_TEST(window->running());
}

BOOST_AUTO_TEST_SUITE_END()
