// SPDX-License-Identifier: Apache-2.0
// What persons do with the window, from beginning to end: real program, real files, real keys.
#include "tests/gui/wizard_window.h"
#include "tests/support/private_pcscd.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// Somebody at a screen, with an office of their own begun in the window.
struct Begun {
    explicit Begun(const std::map<std::string, std::string>& env = {}) : window(display, {"--lang", "ja"}, env)
    {
        window.begin("4799999992", "見本デイサービス", "PC-01 受付");
    }
    const fs::path file() const { return display.home() / "見本デイサービス.junbi"; }

    Display display;
    WizardWindow window;
    const Desktop& desktop = window.desktop;
};

} // namespace

BOOST_AUTO_TEST_SUITE(gui_scenes)

BOOST_AUTO_TEST_CASE(an_office_alone)
{
    const Display display;
    const WizardWindow window(display);
    const Desktop& desktop = window.desktop;
    desktop.type_into("事業所番号", "4799999991");
    desktop.wait_for("4799999991 の最後の1桁（検証番号）が合いません");
    BOOST_TEST(desktop.wait("push button", "はじめる").has("sensitive"));
    window.begin("4799999992", "さくらデイサービス①髙﨑", "PC-01 受付");
    const fs::path file = display.home() / "さくらデイサービス①髙﨑.junbi";
    BOOST_TEST(kept(file, "office", "number") == "4799999992");
    BOOST_TEST(kept(file, "office", "name") == "さくらデイサービス①髙﨑");

    window.go_to("電子証明書等を準備する", "手引き 2-1");
    BOOST_TEST(desktop.said("PC-01 受付：まだ確かめていません"));
    desktop.press("このパソコンを確かめる");
    desktop.wait_for("に確認", 10s);
    BOOST_TEST(desktop.said("このパソコンに、事業所の電子証明書が見つかりません"));
    std::cerr << desktop.outline();

    window.go_to("事業所と日程", "手引き 1-1");
    std::cerr << desktop.outline();
}

BOOST_AUTO_TEST_SUITE_END()
