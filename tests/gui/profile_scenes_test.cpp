// SPDX-License-Identifier: Apache-2.0
// For whom the window is arranged, what a step waits for, and one that cannot be read.
#include "tests/gui/wizard_window.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

const char* const vendor = "導入作業に来た導入支援事業者";

/// Where a page stands in the side bar, in pixels from above.
int place(const Desktop& desktop, const std::string& page) { return desktop.wait("push button", page).extents().y; }

bool stand_in_order(const Desktop& desktop, const std::vector<std::string>& pages)
{
    for (std::size_t i = 1; i < pages.size(); ++i)
        if (place(desktop, pages[i - 1]) >= place(desktop, pages[i]))
            return false;
    return true;
}

/// As a screen reader chooses in a menu.
void arrange_for(const Desktop& desktop, const std::string& whom) { desktop.wait("radio menu item", whom).press(); }

void write_own(const Display& display, const std::string& profiles)
{
    write_file(display.home() / ".config/junbi/profiles.xml", "<profiles version=\"1\">\n" + profiles + "\n</profiles>\n");
}

const std::vector<std::string> for_vendors{"パソコンと機器", "これからの予定", "電子証明書等を準備する", "事業所と日程"};
const std::vector<std::string> for_offices{"これからの予定", "事業所と日程", "パソコンと機器", "電子証明書等を準備する"};

} // namespace

BOOST_AUTO_TEST_SUITE(gui_profiles)

BOOST_AUTO_TEST_CASE(a_vendor_has_the_computers_first_and_finds_it_so_again)
{
    const Display display;
    WizardWindow window(display);
    const Desktop& desktop = window.desktop;
    window.begin("4799999992", "見本デイサービス", "PC-01 受付");
    BOOST_TEST(stand_in_order(desktop, for_offices));
    BOOST_TEST(desktop.said("利用する端末の準備")); // the guide's chapters
    window.go_to("業務を見直す", "手引き 4-1");
    arrange_for(desktop, vendor);
    desktop.wait_for("パソコンの前で行う作業を先に並べます");
    desktop.wait_for("今お使いのパソコンは"); // the page where it begins
    BOOST_TEST(stand_in_order(desktop, for_vendors));
    BOOST_TEST(!desktop.said("利用する端末の準備"));
    BOOST_TEST(desktop.wait("radio menu item", vendor).has("checked"));
    desktop.press("次へ：これからの予定");
    desktop.wait_for("準備が整います");
    desktop.press("次へ：パソコンとインターネット接続を確かめる");
    desktop.wait_for("手引き 1-5");
    window.quit();

    const WizardWindow again(display);
    again.desktop.press("見本デイサービス");
    again.desktop.wait_for("手引き 1-5");
    BOOST_TEST(stand_in_order(again.desktop, for_vendors));
}

BOOST_AUTO_TEST_CASE(the_command_line_chooses_for_this_time_only)
{
    const Display display;
    {
        WizardWindow window(display, {"--lang", "ja", "--profile", "vendor", "--demo"});
        window.desktop.wait_for("今お使いのパソコンが"); // which of the three it is
        BOOST_TEST(stand_in_order(window.desktop, for_vendors));
        window.quit();
    }
    const WizardWindow window(display, {"--lang", "ja", "--demo"});
    window.desktop.wait_for("準備が整います");
    BOOST_TEST(stand_in_order(window.desktop, for_offices));
}

BOOST_AUTO_TEST_CASE(a_profile_that_is_not_there_is_refused_before_anything_opens)
{
    const Display display;
    const Ran ran = run({JUNBI_WIZARD, "--profile", "nobody", "--demo"}, {.env = display.environment()});
    BOOST_TEST(ran.exit == 64);
    BOOST_TEST(ran.err.find("manager") != std::string::npos, ran.err);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_kept_is_asked_about_before_its_page_goes)
{
    const Display display;
    const WizardWindow window(display);
    const Desktop& desktop = window.desktop;
    window.begin("4799999992", "見本デイサービス", "PC-01 受付");
    window.go_to("電子証明書等を準備する", "手引き 2-1");
    desktop.focus(desktop.wait("text", "電子証明書を申請した日"));
    desktop.type_into("電子証明書を申請した日", "令和9年2月30日");
    desktop.key("Tab");
    desktop.wait_for("まだ保存していません");
    arrange_for(desktop, vendor);
    window.answer("もどって直す");
    BOOST_TEST(desktop.wait("text", "電子証明書を申請した日").text() == "令和9年2月30日");
    BOOST_TEST(stand_in_order(desktop, for_offices));
    BOOST_TEST(!desktop.wait("radio menu item", vendor).has("checked"));
    arrange_for(desktop, vendor);
    window.answer("この入力を残さずに進む");
    desktop.wait_for("今お使いのパソコンは");
    BOOST_TEST(stand_in_order(desktop, for_vendors));
}

BOOST_AUTO_TEST_CASE(a_profile_with_few_steps_opens_where_it_begins_and_loses_no_answer)
{
    const Display display;
    write_own(display,
        "<profile id=\"few\" start=\"notices\"><title>少しだけ</title><steps><step id=\"notices\"/><step id=\"keys\"/></steps></profile>");
    WizardWindow window(display);
    window.begin("4799999992", "見本デイサービス", "PC-01 受付");
    window.go_to("事業所と日程", "手引き 1-1");
    window.desktop.type_into("準備の連絡担当", "山田");
    arrange_for(window.desktop, "少しだけ");
    window.desktop.wait_for("（P15）");
    window.desktop.wait_for("「keys」は、このパソコンにはありません");
    BOOST_TEST(!window.desktop.find("push button", "事業所と日程"));
    const auto file = display.home() / "見本デイサービス.junbi";
    BOOST_TEST(comes_to_disk(file, "office", "contact", "山田"));
    window.quit();

    const WizardWindow again(display);
    again.desktop.press("見本デイサービス");
    again.desktop.wait_for("（P15）");
    arrange_for(again.desktop, "事業所");
    again.desktop.wait_for("準備が整います");
    again.go_to("事業所と日程", "手引き 1-1");
    BOOST_TEST(again.desktop.wait("text", "準備の連絡担当").text() == "山田");
}

BOOST_AUTO_TEST_CASE(a_broken_file_of_profiles_is_told_and_ours_go_on)
{
    const Display display;
    write_own(display, "<profile id=\"few\"><title>少しだけ</title>\n<order/></profile>");
    const WizardWindow window(display, {"--lang", "ja", "--demo"});
    window.desktop.wait_for("このファイルの設定は使いません");
    BOOST_TEST(window.desktop.said("profiles.xml"));
    arrange_for(window.desktop, vendor);
    window.desktop.wait_for("今お使いのパソコンが");
    BOOST_TEST(stand_in_order(window.desktop, for_vendors));
}

BOOST_AUTO_TEST_CASE(a_broken_step_is_named_on_the_first_page_however_much_else_is_open)
{
    const Display display;
    write_file(display.home() / ".local/share/junbi/steps/mine.xml", "<step version=\"1\" id=\"mine\"");
    const WizardWindow window(display, {"--lang", "ja", "--demo"});
    window.desktop.wait_for("mine.xml」を読めません");
    BOOST_TEST(window.desktop.said("1 行目"));
    window.go_to("事業所と日程", "手引き 1-");
}

BOOST_AUTO_TEST_CASE(a_step_says_on_what_it_builds_and_can_be_answered)
{
    const Display display;
    const WizardWindow window(display);
    const Desktop& desktop = window.desktop;
    window.begin("4799999992", "見本デイサービス", "PC-01 受付");
    window.go_to("アプリの登録結果を確認する", "先に終えておくとよいページがあります");
    BOOST_TEST(desktop.wait("toggle button", "エラーなく登録されている").has("sensitive"));
    const auto links = desktop.all([](const Node& node) {
        return node.role() == "push button" && node.extents().x > 300 && node.label() == "電子証明書等を準備する";
    });
    BOOST_REQUIRE(links.size() == 1u);
    links.front().press();
    desktop.wait_for("手引き 2-1");
    BOOST_TEST(!desktop.said("先に終えておくとよいページがあります"));
}

BOOST_AUTO_TEST_SUITE_END()
