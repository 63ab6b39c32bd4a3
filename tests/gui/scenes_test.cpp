// SPDX-License-Identifier: Apache-2.0
// What persons do with the window, from beginning to end: real program, real files, real keys.
#include "tests/gui/wizard_window.h"
#include "tests/support/private_pcscd.h"
#include "wizard/storage/office_file.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// Somebody who has just begun with an office of their own.
struct Begun {
    explicit Begun(const std::map<std::string, std::string>& env = {}) : window(display, {"--lang", "ja"}, env)
    {
        window.begin("4799999992", "見本デイサービス", "PC-01 受付");
    }
    fs::path file() const { return display.home() / "見本デイサービス.junbi"; }
    bool kept(const std::string& step, const std::string& field, const std::string& answer) const
    {
        return comes_to_disk(file(), step, field, answer);
    }

    Display display;
    WizardWindow window;
    const Desktop& desktop = window.desktop;
};

std::string field_text(const Desktop& desktop, const std::string& label) { return desktop.wait("text", label).text(); }

} // namespace

BOOST_AUTO_TEST_SUITE(gui_scenes)

BOOST_AUTO_TEST_CASE(a_first_run)
{
    const Display display;
    const WizardWindow window(display);
    const Desktop& desktop = window.desktop;
    desktop.type_into("事業所番号", "479999");
    desktop.wait_for("10文字のうち6文字");
    desktop.type_into("事業所番号", "4799999991");
    desktop.wait_for("4799999991 の最後の1桁（検証番号）が合いません");
    BOOST_TEST(desktop.wait("push button", "はじめる").has("sensitive")); // it warns and does not block
    desktop.type_into("事業所番号", "4799999992");
    desktop.wait_for("4799999992 は形が正しく");
    window.begin("4799999992", "さくらデイサービス①髙﨑", "PC-01 受付");
    const fs::path file = display.home() / "さくらデイサービス①髙﨑.junbi";
    BOOST_TEST(kept(file, "office", "number") == "4799999992");
    BOOST_TEST(kept(file, "office", "name") == "さくらデイサービス①髙﨑");

    window.go_to("電子証明書等を準備する", "手引き 2-1");
    BOOST_TEST(desktop.said("PC-01 受付：まだ確かめていません"));
    desktop.press("このパソコンを確かめる");
    desktop.wait_for("に確認", 10s);
    desktop.wait_for("このパソコンに、事業所の電子証明書が見つかりません");
}

BOOST_FIXTURE_TEST_CASE(every_kind_of_answer_is_on_disk_within_two_seconds, Begun)
{
    window.go_to("事業所と日程", "手引き 1-1");
    desktop.press("ケアプランデータ連携システムを使っていますか いいえ");
    BOOST_TEST(kept("office", "careplan_link", "no"));
    desktop.choose("介護サービスの請求はどのように行っていますか", "代理人に請求を任せている");
    BOOST_TEST(kept("office", "billing", "agent"));
    desktop.type_into("準備の連絡担当", "髙橋①");
    BOOST_TEST(kept("office", "contact", "髙橋①"));
    desktop.type_into("使いますか", "１２台"); // as people write it
    BOOST_TEST(kept("office", "computers", "12"));
    desktop.type_into("導入作業の日", "令和9年1月13日");
    desktop.wait_for("令和9年1月13日");
    BOOST_TEST(kept("office", "visit", "2027-01-13"));
    desktop.press("サービス 行を加える…");
    desktop.choose("サービス種類", "通所介護");
    window.answer("この内容にする");
    BOOST_TEST(kept("office", "services", "15"));
    window.go_to("カードリーダーを選んで試す", "手引き 2-2");
    desktop.press("受付・事務所");
    BOOST_TEST(kept("card_reader", "scene_reception", "yes"));
}

BOOST_FIXTURE_TEST_CASE(a_day_that_does_not_exist_stays_until_it_is_mended, Begun)
{
    window.go_to("電子証明書等を準備する", "手引き 2-1");
    desktop.focus(desktop.wait("text", "電子証明書を申請した日"));
    desktop.type_into("電子証明書を申請した日", "令和9年2月30日");
    desktop.key("Tab");
    desktop.wait_for("まだ保存していません：令和9年1月13日や 2027-01-13 のように、実際にある日付を入れてください");
    window.go_to("これからの予定", "準備が整います");
    window.go_to("電子証明書等を準備する", "手引き 2-1");
    BOOST_TEST(field_text(desktop, "電子証明書を申請した日") == "令和9年2月30日");
    BOOST_TEST(desktop.said("まだ保存していません"));
    BOOST_TEST(kept("certificate", "applied_on", ""));
    desktop.type_into("電子証明書を申請した日", "令和8年2月28日");
    BOOST_TEST(kept("certificate", "applied_on", "2026-02-28"));
    BOOST_TEST(wait_until([&] { return !desktop.said("まだ保存していません"); }));
}

BOOST_FIXTURE_TEST_CASE(what_comes_next_leads_to_its_question, Begun)
{
    desktop.press("開く：まだ答えていません：ケアプランデータ連携システムを使っていますか");
    desktop.wait_for("手引き 1-1");
    const Node yes = desktop.wait("toggle button", "ケアプランデータ連携システムを使っていますか はい");
    BOOST_TEST(wait_until([&] { return yes.has("focused"); }, 3s));
    BOOST_TEST(yes.showing());
}

BOOST_FIXTURE_TEST_CASE(the_checklist_as_pdf_is_the_one_of_the_command_line, Begun)
{
    desktop.press("チェックリストを印刷…");
    desktop.press("PDFで保存…");
    const fs::path saved = display.home() / "saved.pdf", printed = display.home() / "printed.pdf";
    window.choose_file("PDFで保存", saved);
    desktop.wait_for("「" + saved.string() + "」に保存しました");
    const std::string words = run({"pdftotext", "-layout", saved, "-"}).out;
    for (const char* each : {"見本デイサービス", "4799999992", "電子証明書"})
        BOOST_TEST(words.find(each) != words.npos, words);
    const Ran ran = run({JUNBI, "--lang", "ja", "--office", file(), "print", "checklist", "-o", printed}, {.env = display.environment()});
    BOOST_TEST(ran.exit == 0, ran.err);
    BOOST_TEST((read_file(saved) == read_file(printed)));
}

BOOST_FIXTURE_TEST_CASE(after_a_power_cut_nothing_is_asked_and_nothing_is_lost, Begun)
{
    window.go_to("事業所と日程", "手引き 1-1");
    desktop.type_into("準備の連絡担当", "山田");
    BOOST_TEST(kept("office", "contact", "山田"));
    window.kill();
    BOOST_TEST(fs::exists(file().string() + ".lock"));

    WizardWindow again(display);
    again.desktop.wait_for("続きから");
    again.desktop.press("見本デイサービス");
    again.desktop.wait_for("手引き 1-1"); // the page where it happened
    BOOST_TEST(field_text(again.desktop, "準備の連絡担当") == "山田");
    again.desktop.type_into("準備の連絡担当", "山本");
    BOOST_TEST(kept("office", "contact", "山本"));
    again.quit();
    BOOST_TEST(!fs::exists(file().string() + ".lock"));
}

BOOST_FIXTURE_TEST_CASE(closing_right_after_the_last_key_loses_nothing, Begun)
{
    window.go_to("事業所と日程", "手引き 1-1");
    desktop.type_into("準備の連絡担当", "佐藤");
    std::this_thread::sleep_for(50ms);
    window.quit();
    BOOST_TEST(junbi::kept(file(), "office", "contact") == "佐藤");
}

BOOST_FIXTURE_TEST_CASE(a_second_computer_comes_as_a_recording, Begun)
{
    const fs::path good = display.home() / "pc-02.xml", broken = display.home() / "broken.xml";
    BOOST_TEST(run({JUNBI, "facts", "--computer", "PC-02 事務室", "-o", good}, {.env = display.environment()}).exit == 0);
    write_file(broken, read_file(good).substr(0, 200));
    const auto known = [&] { return OfficeFile::open(file(), OfficeFile::For::reading).office().find("PC-02 事務室") != nullptr; };

    window.go_to("パソコンと機器", "今お使いのパソコンは「PC-01 受付」です");
    desktop.press("記録を取り込む…");
    window.choose_file("記録を取り込む", broken);
    desktop.wait_for("broken.xml");
    window.answer("閉じる");
    desktop.press("記録を取り込む…");
    window.choose_file("記録を取り込む", good);
    desktop.wait_for("新しいパソコンです。事業所に加えます");
    BOOST_TEST(!known()); // it is shown before it is taken
    window.answer("取り込む（1台）");
    BOOST_TEST(wait_until(known, 2s));

    window.go_to("パソコンとインターネット接続を確かめる", "手引き 1-5");
    const auto entries = desktop.wait("combo box", "表示する機器").entries();
    const auto entry = std::find_if(entries.begin(), entries.end(), [](auto& each) { return each.starts_with("PC-02 事務室"); });
    BOOST_REQUIRE((entry != entries.end()));
    BOOST_TEST(!desktop.said("·  PC-02 事務室"));
    desktop.choose("表示する機器", *entry);
    desktop.wait_for("·  PC-02 事務室");
}

BOOST_FIXTURE_TEST_CASE(a_tablet_is_entered_by_hand_renamed_and_removed, Begun)
{
    const auto names = [&] {
        std::string all;
        for (const Computer& each : OfficeFile::open(file(), OfficeFile::For::reading).office().computers)
            all += each.name + (each.by_hand ? " (by hand)\n" : "\n");
        return all;
    };
    window.go_to("パソコンと機器", "今お使いのパソコンは「PC-01 受付」です");
    desktop.press("機器を手で加える…");
    desktop.type_into("名前", "PC-01 受付");
    desktop.press("加える");
    desktop.wait_for("ほかの名前"); // that one is there already
    desktop.type_into("名前", "iPad①");
    window.answer("加える");
    BOOST_TEST(wait_until([&] { return names() == "PC-01 受付\niPad① (by hand)\n"; }, 2s), names());
    desktop.press("「iPad①」の名前を変える");
    desktop.type_into("名前", "iPad 訪問用");
    window.answer("変える");
    BOOST_TEST(wait_until([&] { return names() == "PC-01 受付\niPad 訪問用 (by hand)\n"; }, 2s), names());
    desktop.press("「iPad 訪問用」を消す");
    window.answer("消す");
    BOOST_TEST(wait_until([&] { return names() == "PC-01 受付\n"; }, 2s), names());
}

BOOST_AUTO_TEST_CASE(a_manager_prints_while_somebody_else_works)
{
    const Display display;
    const fs::path folder = display.home() / "share", file = folder / "office.junbi", picture = display.home() / "paper.png";
    fs::create_directories(folder);
    BOOST_REQUIRE(run({JUNBI, "new", "--number", "4799999992", "--name", "見本デイサービス", file}).exit == 0);
    const WizardWindow worker(display, {"--lang", "ja", file});
    worker.desktop.wait_for("準備が整います");
    const std::string before = picture_of(folder);

    WizardWindow manager(display, {"--lang", "ja", file});
    const Desktop& desktop = manager.desktop;
    desktop.wait("frame", "このファイルは、書き込める状態では開けません");
    BOOST_TEST(desktop.said(file.string()));
    BOOST_TEST(desktop.said(computer_name())); // where it is open
    manager.answer("見るだけ・印刷だけで開く");
    desktop.wait_for("見るだけ・印刷だけで開いています（変更はできません）");
    manager.go_to("事業所と日程", "手引き 1-1");
    BOOST_TEST(!desktop.wait("toggle button", "助成金を申請しますか はい").has("sensitive"));
    BOOST_TEST(!desktop.wait("text", "準備の連絡担当").has("editable"));
    BOOST_TEST(!desktop.wait("push button", "サービス 行を加える…").has("sensitive"));
    desktop.press("チェックリストを印刷…");
    desktop.press("画像で保存…");
    manager.choose_file("画像で保存", picture);
    desktop.wait_for("に保存しました");
    BOOST_TEST((fs::exists(picture) || fs::exists(display.home() / "paper-1.png")));
    const Node preview = desktop.window();
    desktop.key("Escape");
    BOOST_TEST(wait_until([&] { return desktop.window() != preview; }));
    manager.quit();
    BOOST_TEST(picture_of(folder) == before);
}

BOOST_AUTO_TEST_CASE(a_reader_is_plugged_in_while_the_page_is_open)
{
    PrivatePcscd pcscd;
    pcscd.add_reader("Test reader");
    const Begun begun({{"PCSCLITE_CSOCK_NAME", pcscd.socket()}});
    const Desktop& desktop = begun.desktop;
    const auto look = [&](const std::string& then) {
        desktop.press("このパソコンを確かめる");
        desktop.wait_for(then, 12s);
        desktop.wait("push button", "このパソコンを確かめる");
    };
    begun.window.go_to("カードリーダーを選んで試す", "手引き 2-2");
    look("カードリーダーを使う準備がまだできていません");
    pcscd.start();
    look("カードリーダーにカードがありません");
    BOOST_TEST(desktop.said("Test reader"));
    pcscd.insert("Test reader", "my_number");
    look("マイナンバーカードを認識しました");
    pcscd.stop();
    look("カードリーダーを使う準備がまだできていません");
    BOOST_TEST(!desktop.said("マイナンバーカードを認識しました"));
}

BOOST_FIXTURE_TEST_CASE(language_size_and_colours_change_while_running_and_are_remembered, Begun)
{
    const auto height = [&](const char* words) { return desktop.wait("label", words).extents().height; };
    const auto brightness = [&] {
        display.screenshot(display.home() / "screen.png");
        return std::stod(run({"convert", display.home() / "screen.png", "-crop", "700x500+200+100", "-format", "%[fx:mean]", "info:"}).out);
    };
    window.go_to("電子証明書等を準備する", "手引き 2-1");
    const int small = height("手引き 2-1");
    desktop.type_into("電子証明書を申請した日", "令和9年2月30日");
    desktop.press("English");
    desktop.wait_for("Guide 2-1");
    BOOST_TEST(desktop.said("change when Junbi is started the next time"));
    BOOST_TEST(field_text(desktop, "Day on which a certificate was applied for") == "令和9年2月30日");
    desktop.press("日本語");
    desktop.wait_for("手引き 2-1");
    BOOST_TEST(field_text(desktop, "電子証明書を申請した日") == "令和9年2月30日");
    desktop.type_into("電子証明書を申請した日", "");
    for (int i = 0; i < 4; ++i)
        desktop.key("Ctrl+plus");
    BOOST_TEST(wait_until([&] { return height("手引き 2-1") > 1.8 * small; }, 5s));
    BOOST_TEST(brightness() > 0.7);
    desktop.press("暗い色");
    BOOST_TEST(wait_until([&] { return brightness() < 0.3; }, 5s));
    desktop.press("English");
    desktop.wait_for("Guide 2-1");
    window.quit();

    const WizardWindow again(display, {});
    again.desktop.wait_for("Continue where you were");
    BOOST_TEST(again.desktop.wait("label", "Continue where you were").extents().height > 1.8 * small);
    BOOST_TEST(wait_until([&] { return brightness() < 0.3; }, 5s));
}

BOOST_AUTO_TEST_CASE(two_offices_each_remember_their_page_and_their_computer)
{
    const Display display;
    const fs::path first = display.home() / "first.junbi", second = display.home() / "second.junbi", copy = display.home() / "copy.junbi";
    BOOST_REQUIRE(run({JUNBI, "new", "--number", "4799999992", "--name", "見本デイサービス", first}).exit == 0);
    BOOST_REQUIRE(run({JUNBI, "new", "--number", "4799999992", "--name", "見本訪問介護", second}).exit == 0);
    const WizardWindow window(display, {"--lang", "ja", first});
    const Desktop& desktop = window.desktop;
    const auto look_as = [&](const std::string& name) {
        desktop.press("このパソコンを確かめる");
        desktop.type_into("このパソコンの名前", name);
        window.answer("決定");
        desktop.wait_for(name + "：令和", 10s);
    };
    window.go_to("電子証明書等を準備する", "手引き 2-1");
    look_as("デイの受付");
    desktop.press("事業所ファイルを開く…");
    window.choose_file("事業所ファイルを開く", second);
    desktop.wait_for("見本訪問介護");
    window.go_to("カードリーダーを選んで試す", "手引き 2-2");
    look_as("訪問の事務室");

    desktop.press("新しい事業所・最近の事業所…");
    desktop.press("見本デイサービス");
    desktop.wait_for("手引き 2-1");
    BOOST_TEST(desktop.said("デイの受付：令和"));
    desktop.press("新しい事業所・最近の事業所…");
    desktop.press("見本訪問介護");
    desktop.wait_for("手引き 2-2");
    BOOST_TEST(desktop.said("訪問の事務室：令和"));

    desktop.press("写しを保存…");
    window.choose_file("写しを保存する", copy);
    desktop.wait_for("作業はもとのファイルで続きます");
    desktop.type_into("メモ", "写しのあと");
    BOOST_TEST(comes_to_disk(second, "card_reader", "note", "写しのあと"));
    BOOST_TEST(kept(copy, "office", "name") == "見本訪問介護");
    BOOST_TEST(kept(copy, "card_reader", "note").empty());
}

BOOST_AUTO_TEST_SUITE_END()
