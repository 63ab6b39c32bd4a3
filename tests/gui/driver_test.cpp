// SPDX-License-Identifier: Apache-2.0
// The driver of windows, tried on a small window that has one of each.
#include "tests/gui/desktop.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

/// The small window on a screen of its own.
struct Shown {
    explicit Shown(std::vector<std::string> command = {SMALL_WINDOW})
        : program(command, {.env = display.environment()}), desktop(display, program.pid())
    {
    }
    std::string office() const { return desktop.wait("text", "事業所の名前").text(); }

    Display display;
    Background program;
    Desktop desktop;
};

/// What a deed says when it fails; nothing where it does not.
template <typename Deed>
std::string failure(Deed deed)
{
    try {
        deed();
    } catch (const std::exception& error) {
        return error.what();
    }
    return "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(gui_driver)

BOOST_FIXTURE_TEST_CASE(reads_what_is_there, Shown)
{
    BOOST_TEST(desktop.window().name() == "Small window");
    BOOST_TEST(desktop.said("介護情報基盤の準備を始めましょう。")); // a line break in the middle of the sentence
    BOOST_TEST(!desktop.said("準備が終わりました"));
    BOOST_TEST(desktop.wait("combo box", "都道府県").entries() == (std::vector<std::string>{"北海道", "東京都", "沖縄県"}),
        boost::test_tools::per_element());
    BOOST_TEST(desktop.wait("progress bar", "").value() == 0.4);
    BOOST_TEST(!desktop.wait("push button", "使えない").has("sensitive"));
    BOOST_TEST(desktop.wait("check box", "インターネットを使う").showing());
    const Rectangle window = desktop.window().extents(), button = desktop.wait("push button", "名乗る").extents();
    BOOST_TEST((window.width > button.width && button.width > 20 && button.height > 10 && button.y > window.y));
    BOOST_TEST(!desktop.find("push button", "名乗らない").has_value());
    BOOST_TEST(!desktop.find("menu item", "沖縄県").has_value()); // in a list that is not open
}

BOOST_FIXTURE_TEST_CASE(types_and_presses, Shown)
{
    desktop.type_into("事業所の名前", "さくらデイサービス①髙﨑");
    BOOST_TEST(office() == "さくらデイサービス①髙﨑");
    desktop.press("名乗る");
    desktop.wait_for("こちらはさくらデイサービス①髙﨑です");
}

BOOST_FIXTURE_TEST_CASE(ticks_toggles_and_chooses, Shown)
{
    for (const auto& [role, words] :
        {std::pair{"check box", "インターネットを使う"}, {"toggle button", "詳しく"}, {"radio button", "いいえ"}}) {
        const Node node = desktop.wait(role, words);
        BOOST_TEST(!node.has("checked"));
        desktop.press(words);
        BOOST_TEST(wait_until([&] { return node.has("checked"); }), words);
    }
    desktop.choose("都道府県", "沖縄県");
    desktop.wait_for("沖縄県を選びました");
    BOOST_TEST(desktop.wait("combo box", "都道府県").name() == "沖縄県");
}

BOOST_FIXTURE_TEST_CASE(keys_arrive_without_a_window_manager, Shown)
{
    const Node field = desktop.wait("text", "事業所の名前"), button = desktop.wait("push button", "名乗る");
    const auto comes_to = [&](const Node& node) { return wait_until([&] { return desktop.focused() == node; }, 3s); };
    desktop.key("Alt+o");
    BOOST_TEST(comes_to(field));
    desktop.write("Day Service (Sakura) #1");
    BOOST_TEST(wait_until([&] { return office() == "Day Service (Sakura) #1"; }), office());
    desktop.key("Tab");
    BOOST_TEST(comes_to(button));
    desktop.key("Return");
    desktop.wait_for("こちらはDay Service (Sakura) #1です");
    desktop.key("Shift+Tab");
    BOOST_TEST(comes_to(field));
    desktop.key("Ctrl+a");
    desktop.key("Delete");
    desktop.key("Alt+g");
    desktop.wait_for("こちらはです");
    BOOST_CHECK_THROW(desktop.key("Nonsense"), std::invalid_argument);
}

BOOST_FIXTURE_TEST_CASE(the_tab_key_goes_round, Shown)
{
    desktop.focus(desktop.wait("text", "事業所の名前"));
    const std::vector<std::string> way{"push button “名乗る(G)”", "check box “インターネットを使う”", "toggle button “詳しく”",
        "radio button “はい”", "", "push button “0.3秒止まる”", "push button “尋ねるのをやめる”", "push button “尋ねる”",
        "text “事業所の名前(O)”"};
    BOOST_TEST(desktop.tab_stops(9) == way, boost::test_tools::per_element());
}

BOOST_FIXTURE_TEST_CASE(a_dialog_takes_the_keys_and_gives_them_back, Shown)
{
    desktop.press("尋ねる"); // and not the button before it, whose label begins so
    desktop.wait("frame", "質問");
    BOOST_TEST(desktop.window().name() == "質問");
    desktop.press("閉じる");
    desktop.wait_for("閉じました");
    BOOST_TEST(!desktop.find("frame", "質問").has_value());
    desktop.press("名乗る");
    desktop.wait_for("こちらはです");
}

BOOST_FIXTURE_TEST_CASE(a_menu_item_is_gone_to_with_the_keyboard, Shown)
{
    desktop.press("メニューから尋ねる");
    desktop.press("閉じる");
    desktop.wait_for("閉じました");
    desktop.press("やめる"); // there is a button with this word in its label, but the item is called just so
    desktop.wait_for("やめました");
    desktop.press("やめる(Y)");
    desktop.press("尋ねるの");
    desktop.wait_for("尋ねません");
    BOOST_TEST(!desktop.said("やめました"));
}

BOOST_FIXTURE_TEST_CASE(a_silence_is_noticed, Shown)
{
    const double quiet = desktop.silence_during([] { std::this_thread::sleep_for(300ms); });
    const double blocked = desktop.silence_during([&] {
        desktop.press("0.3秒止まる");
        desktop.wait_for("止まりました");
    });
    BOOST_TEST_MESSAGE("longest silence: at rest " << quiet << " ms, blocked " << blocked << " ms");
    BOOST_TEST(quiet < 150);
    BOOST_TEST(blocked >= 290);
    BOOST_TEST(desktop.longest_silence([turns = 3]() mutable { return turns-- > 0; }) > 0);
}

BOOST_FIXTURE_TEST_CASE(everything_here_says_what_it_is, Shown) { BOOST_TEST(desktop.nameless().empty()); }

BOOST_AUTO_TEST_CASE(fields_without_a_label_are_found)
{
    const Shown shown({SMALL_WINDOW, "with nameless ones"});
    const auto found = shown.desktop.nameless();
    BOOST_REQUIRE_EQUAL(found.size(), 2u);
    BOOST_TEST(found[0].starts_with("frame “Small window” > "), found[0]);
    BOOST_TEST(found[0].ends_with(" > text"), found[0]);
    BOOST_TEST(found[1].ends_with(" > combo box"), found[1]); // what is chosen in it is no label
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_done_is_said, Shown)
{
    const std::string disabled = failure([&] { desktop.wait("push button", "使えない").press(); });
    BOOST_TEST(disabled.find("push button “使えない”") != disabled.npos, disabled);
    BOOST_TEST(disabled.find("it is disabled") != disabled.npos, disabled);
    BOOST_TEST(failure([&] { desktop.wait("link", "次へ", 30ms); }) == "waited 30 ms for link “次へ”");
    BOOST_TEST(failure([&] { desktop.choose("都道府県", "大阪府"); }) == "combo box “都道府県” offers no “大阪府”");
    const Node label = desktop.wait("label", "まだです");
    BOOST_TEST(failure([&] { label.type("x"); }).find("it has no such thing") != std::string::npos);
    BOOST_CHECK_THROW(label.has("nonsense"), std::invalid_argument);
    const std::string outline = desktop.outline();
    for (const char* line : {"frame “Small window”\n", "push button “使えない” (disabled)\n", "radio button “はい”\n"})
        BOOST_TEST(outline.find(line) != outline.npos, outline);
}

BOOST_FIXTURE_TEST_CASE(what_has_gone_is_gone, Shown)
{
    const Node label = desktop.wait("label", "まだです");
    program.stop(SIGKILL);
    BOOST_TEST(wait_until([&] { return label.name().empty() && label.role().empty() && !label.showing(); }));
    BOOST_TEST(!desktop.said("まだです"));
    BOOST_TEST(desktop.root().children().empty());
}

BOOST_AUTO_TEST_CASE(two_displays_at_once_and_nothing_left_of_them)
{
    std::filesystem::path home;
    {
        Shown one, other;
        home = one.display.home();
        BOOST_TEST(one.display.name() != other.display.name());
        one.desktop.type_into("事業所の名前", "一つ目");
        BOOST_TEST(other.office() == "");
        BOOST_TEST(one.office() == "一つ目");
        BOOST_TEST(one.display.processes() >= 5); // the screen, the bus, the window, and accessibility
        one.display.screenshot(home / "screen.png");
        BOOST_TEST(std::filesystem::file_size(home / "screen.png") > 2000);
        one.program.stop(SIGTERM);
    }
    BOOST_TEST(!std::filesystem::exists(home));
    const Display fresh;
    BOOST_TEST(Display::living_in(home) == 0);
}

BOOST_AUTO_TEST_SUITE_END()
