// SPDX-License-Identifier: Apache-2.0
// What goes wrong around the window: each time words that say what happened and what to do, and nothing is lost.
#include "tests/gui/trouble_window.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <csignal>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

struct BadFile {
    const char* name;
    std::string content;
    const char* words; ///< what is said about it
};
std::ostream& operator<<(std::ostream& out, const BadFile& file) { return out << file.name; }

const BadFile bad_files[] = {{"cut", "<junbi format=\"1\"><answers step=\"off", "壊れています"},
    {"newer", "<junbi format=\"2\"/>", "新しいじゅんびで書かれています"},
    {"foreign", "<?xml version=\"1.0\"?><svg format=\"1\"/>", "ここで使うじゅんびのファイルではありません"}, {"empty", "", "壊れています"}};

/// A disk of its own in the display's home, as small as a full one must be; only inside tests/in_own_network.
class SmallDisk {
public:
    explicit SmallDisk(const Display& display) : folder_(display.home() / "disk")
    {
        fs::create_directories(folder_);
        mount({"-t", "tmpfs", "-o", "size=256k", "none"});
    }
    ~SmallDisk() { run({"umount", "-l", folder_.string()}); }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    const fs::path& folder() const { return folder_; }
    void only_for_reading() { mount({"-o", "remount,ro"}); }
    void fill() { run({"sh", "-c", "cat /dev/zero > " + (folder_ / "filler").string()}); }
    void make_room() { fs::remove(folder_ / "filler"); }

private:
    void mount(std::vector<std::string> how) const
    {
        how.insert(how.begin(), "mount");
        how.push_back(folder_.string());
        const Ran ran = run(how);
        BOOST_REQUIRE_MESSAGE(ran.exit == 0, "run this through tests/in_own_network, where it may mount: " << ran.err);
    }

    const fs::path folder_;
};

/// The window on a file in a folder of the display's home.
struct OnDisk {
    explicit OnDisk(const Display& display, const fs::path& office) : window(display, {"--lang", "ja", office.string()})
    {
        desktop.wait_for("準備が整います");
        window.go_to("業務を見直す", "手引き 4-1");
    }
    WizardWindow window;
    const Desktop& desktop = window.desktop;
};

WizardWindow::Words on(const fs::path& file) { return {"--lang", "ja", file.string()}; }

/// The dialog with these words has come; puts it away and shows that the window still works.
void understood(const Desktop& desktop, const std::string& words)
{
    desktop.wait_for("うまくいきませんでした");
    BOOST_TEST(desktop.said(words));
    desktop.press("わかりました");
    desktop.type_into("事業所名", "別の事業所");
}

} // namespace

BOOST_AUTO_TEST_SUITE(trouble)

BOOST_DATA_TEST_CASE(a_bad_file_is_told_and_left_alone, boost::unit_test::data::make(bad_files), bad)
{
    const Display display;
    const fs::path file = display.home() / "bad.junbi";
    write_file(file, bad.content);
    const WizardWindow window(display, on(file));
    understood(window.desktop, bad.words);
    BOOST_TEST(read_file(file) == bad.content);
    BOOST_TEST(!fs::exists(file.string() + ".lock"));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_not_there_is_told)
{
    const Display display;
    const WizardWindow window(display, on(display.home() / "nowhere.junbi"));
    understood(window.desktop, "nowhere.junbi");
    BOOST_TEST(!fs::exists(display.home() / "nowhere.junbi"));
}

BOOST_AUTO_TEST_CASE(a_file_that_vanished_from_the_recent_ones_is_told)
{
    const Display display;
    const fs::path file = display.home() / "office.junbi";
    make_office(file);
    {
        WizardWindow window(display, on(file));
        window.desktop.wait_for("準備が整います");
        window.quit();
    }
    fs::rename(file, display.home() / "moved");
    const WizardWindow window(display);
    window.desktop.press("試験事業所");
    understood(window.desktop, "office.junbi");
    fs::rename(display.home() / "moved", file); // the drive is back
    window.desktop.press("試験事業所");
    window.desktop.wait_for("準備が整います");
}

BOOST_AUTO_TEST_CASE(a_file_that_can_only_be_read_is_shown_without_changing_it)
{
    const Display display;
    SmallDisk disk(display);
    const fs::path file = disk.folder() / "office.junbi";
    make_office(file);
    disk.only_for_reading();
    WizardWindow window(display, on(file));
    const Desktop& desktop = window.desktop;
    desktop.wait_for("書き込める状態では開けません");
    BOOST_TEST(desktop.said("読むことしかできない場所です"));
    BOOST_TEST(desktop.said("書き込めるフォルダーにコピーしてください"));
    desktop.press("見るだけ・印刷だけで開く");
    desktop.wait_for("見るだけ・印刷だけで開いています");
    window.go_to("業務を見直す", "手引き 4-1");
    BOOST_TEST(!desktop.wait("text", "メモ").has("editable"));
    window.quit();
}

BOOST_AUTO_TEST_CASE(a_folder_that_goes_and_comes_back_loses_nothing)
{
    const Display display;
    const fs::path folder = display.home() / "usb", file = folder / "office.junbi", copy = display.home() / "copy.junbi";
    fs::create_directories(folder);
    make_office(file);
    const OnDisk open(display, file);
    fs::rename(folder, display.home() / "pulled");
    open.desktop.type_into("メモ", "残ること");
    open.desktop.wait_for("保存できませんでした");
    BOOST_TEST(open.desktop.said("入力した内容は、この画面に残っています"));
    BOOST_TEST(open.desktop.said("まだ保存できていません"));
    open.desktop.press("写しを保存");
    open.window.choose_file("写しを保存する", copy);
    open.desktop.wait_for("copy.junbi」に保存しました");
    BOOST_TEST(kept(copy, "operations", "note") == "残ること");
    fs::rename(display.home() / "pulled", folder);
    open.desktop.press("もう一度試す");
    BOOST_TEST(comes_to_disk(file, "operations", "note", "残ること"));
    BOOST_TEST(wait_until([&] { return !open.desktop.find("push button", "もう一度試す"); }));
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_told_and_closing_asks)
{
    const Display display;
    SmallDisk disk(display);
    const fs::path file = disk.folder() / "office.junbi";
    make_office(file);
    OnDisk open(display, file);
    disk.fill();
    open.desktop.type_into("メモ", std::string(1500, 'x'));
    open.desktop.wait_for("空き容量がありません");
    BOOST_TEST(kept(file, "operations", "note") == "");
    open.desktop.key("Ctrl+q");
    open.desktop.wait_for("保存できませんでした");
    open.desktop.press("画面に戻る");
    BOOST_TEST(open.window.running());
    disk.make_room();
    open.desktop.press("もう一度試す");
    BOOST_TEST(comes_to_disk(file, "operations", "note", std::string(1500, 'x')));
    open.window.quit();
}

BOOST_AUTO_TEST_CASE(a_second_window_on_the_same_file_may_only_read)
{
    const OpenOffice first;
    WizardWindow second(first.display, on(first.file));
    second.desktop.wait_for("書き込める状態では開けません");
    BOOST_TEST(second.desktop.said("このパソコン"));
    second.desktop.press("見るだけ・印刷だけで開く");
    second.desktop.wait_for("見るだけ・印刷だけで開いています");
    second.quit();
    first.window.go_to("業務を見直す", "手引き 4-1");
    first.desktop.type_into("メモ", "まだ書ける");
    BOOST_TEST(comes_to_disk(first.file, "operations", "note", "まだ書ける"));
}

BOOST_AUTO_TEST_CASE(without_system_fonts_japanese_is_seen_all_the_same)
{
    const Display display;
    write_file(display.home() / "no-fonts.conf", "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
    const fs::path usual = display.home() / "usual.png", without = display.home() / "without.png";
    for (const auto& [picture, env] : {std::pair{usual, std::map<std::string, std::string>{}},
             {without, {{"FONTCONFIG_FILE", (display.home() / "no-fonts.conf").string()}}}}) {
        WizardWindow window(display, {"--lang", "ja", "--demo"}, env);
        window.desktop.wait_for("準備が整います");
        std::this_thread::sleep_for(500ms); // drawing is not told on the accessibility bus
        display.screenshot(picture);
        window.quit();
    }
    // Blurred, the two look alike (0.01): the same letters in the same places. With boxes in place of letters it is 0.1.
    for (const fs::path& each : {usual, without})
        run({"convert", each, "-crop", "1170x780+0+30", "-blur", "0x4", each});
    const Ran ran = run({"compare", "-metric", "RMSE", usual, without, "null:"});
    BOOST_TEST_REQUIRE(ran.err.find('(') != ran.err.npos, ran.err);
    const double difference = std::stod(ran.err.substr(ran.err.find('(') + 1));
    BOOST_TEST_MESSAGE("with and without system fonts: " << ran.err);
    BOOST_TEST(difference < 0.03, "the pictures differ by " << difference);
}

BOOST_AUTO_TEST_CASE(without_a_session_bus_one_can_work_all_the_same)
{
    const Display display;
    auto env = display.environment();
    env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere";
    Background program({JUNBI_WIZARD, "--lang", "ja"}, {.env = env});
    const Keyboard keyboard(display.name(), program.pid());
    BOOST_REQUIRE(wait_until([&] { return keyboard.focus_front_window(); }));
    std::this_thread::sleep_for(1500ms); // the window comes before its first page, and there is nobody to say when
    const fs::path file = display.home() / "Sakura.junbi";
    BOOST_TEST(wait_until(
        [&] { // the window takes keys only some time after it has come; there is nobody to say when
            for (const char* each : {"Ctrl+a", "Delete"})
                keyboard.key(each);
            keyboard.write("4799999992");
            keyboard.key("Tab");
            keyboard.key("Ctrl+a");
            keyboard.write("Sakura");
            for (int i = 0; i < 3; ++i)
                keyboard.key("Tab");
            keyboard.key("space");
            return wait_until([&] { return fs::exists(file); }, 2s);
        },
        20s));
    keyboard.key("Ctrl+q");
    BOOST_TEST(wait_until([&] { return !program.running(); }, 5s));
    BOOST_TEST(kept(file, "office", "number") == "4799999992");
}

BOOST_AUTO_TEST_CASE(where_nothing_can_be_remembered_it_is_told_once)
{
    const Display display;
    SmallDisk disk(display);
    disk.only_for_reading();
    const fs::path file = display.home() / "office.junbi";
    make_office(file);
    const WizardWindow window(display, on(file), {{"HOME", disk.folder()}, {"XDG_CONFIG_HOME", disk.folder() / ".config"}});
    const Desktop& desktop = window.desktop;
    desktop.wait_for("設定を覚えておけませんでした");
    BOOST_TEST(!desktop.said("もう一度お試しください"));
    desktop.press("閉じる");
    window.go_to("業務を見直す", "手引き 4-1");
    desktop.type_into("メモ", "動いている");
    BOOST_TEST(comes_to_disk(file, "operations", "note", "動いている"));
    BOOST_TEST(!desktop.said("設定を覚えておけませんでした"));
}

BOOST_AUTO_TEST_CASE(broken_preferences_are_begun_anew)
{
    const Display display;
    const fs::path preferences = display.home() / ".config/junbi/window.xml";
    write_file(preferences, "<junbi-window format=\"1\" zoom=\"banana");
    const fs::path file = display.home() / "office.junbi";
    make_office(file);
    WizardWindow window(display, {file.string()});
    window.desktop.wait_for("準備が整います");
    window.quit();
    BOOST_TEST(read_file(preferences).find("office.junbi") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_language_that_is_not_spoken_is_told)
{
    const Display display;
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--lang", "xx"}, {"--lang=xx"}}) {
        std::vector<std::string> command{JUNBI_WIZARD};
        command.insert(command.end(), words.begin(), words.end());
        const Ran ran = run(command, {.env = display.environment()});
        BOOST_TEST(ran.exit == 64);
        BOOST_TEST(ran.err.find("xx") != std::string::npos, ran.err);
        BOOST_TEST(ran.err.find("ja") != std::string::npos, ran.err);
        BOOST_TEST(ran.out == "");
    }
}

BOOST_AUTO_TEST_SUITE_END()
