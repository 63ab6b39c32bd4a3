// SPDX-License-Identifier: Apache-2.0
// Practising with an invented card reader: every state can be seen, nothing real is looked at, kept or changed.
#include "tests/gui/wizard_window.h"
#include "wizard/demo/practice.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

namespace fs = std::filesystem;

struct Practising {
    Practising()
    {
        window.begin("4799999992", "見本デイサービス", "PC-01 受付");
        before = read_file(office());
        desktop.press("カードリーダーの練習をする…");
        desktop.wait_for("練習です");
    }
    fs::path office() const { return display.home() / "見本デイサービス.junbi"; }

    Display display;
    WizardWindow window{display};
    const Desktop& desktop = window.desktop;
    std::string before;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(practice, Practising)

BOOST_AUTO_TEST_CASE(the_page_follows_the_state_that_is_chosen)
{
    desktop.press("次の状態");
    desktop.press("次の状態");
    desktop.wait_for("これは住民基本台帳カードで");
    desktop.press("前の状態");
    desktop.press("前の状態");
    desktop.press("前の状態"); // before the first comes the last
    desktop.wait_for("スマートカードのサービスが応答しません");
    BOOST_TEST(!desktop.find("push button", "スマートカードのサービスを動かす…")); // nothing real is proposed
}

BOOST_AUTO_TEST_CASE(the_office_is_as_it_was_and_comes_back)
{
    desktop.press("練習を終える");
    desktop.wait_for("見本デイサービス");
    BOOST_TEST(read_file(office()) == before);
    BOOST_TEST(!desktop.find("push button", "次の状態"));
}

BOOST_AUTO_TEST_SUITE_END()
