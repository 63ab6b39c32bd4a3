// SPDX-License-Identifier: Apache-2.0
// make_screens PROGRAM FOLDER: pictures of every page of the window with the invented office, for README and manual.
#include "tests/gui/desktop.h"
#include "tests/support/nss_database.h"
#include "tests/support/test_ca.h"

#include <iostream>
#include <thread>

using namespace junbi;

namespace {

struct Picture {
    std::string name, page, sign; ///< of the file, on its button in the side bar, words that say that it is there
};

const std::vector<Picture> pictures = {
    {"start", "これからの予定", "準備が整います"},
    {"computers", "パソコンと機器", "機器を手で加える"},
    {"office", "事業所と日程", "手引き 1-1"},
    {"environment", "パソコンとインターネット接続を確かめる", "手引き 1-5"},
    {"certificate", "電子証明書等を準備する", "手引き 2-1"},
    {"card_reader", "カードリーダーを選んで試す", "手引き 2-2"},
    {"vendor", "導入支援事業者に依頼する", "手引き 2-3"},
    {"subsidy", "助成金を申請する", "手引き 2-3"},
    {"accounts", "マイナ資格確認アプリのアカウントを申請する", "手引き 3-1"},
    {"staff", "登録した職員を確認する", "手引き 3-1"},
    {"app_registration", "アプリの登録結果を確認する", "手引き 3-1"},
    {"operations", "業務を見直す", "手引き 4-1"},
    {"notices", "利用者に知らせる", "手引き 4-1"},
};

/// A picture of the screen once nothing moves on it any more.
void picture(const Display& display, const std::filesystem::path& file)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(400)); // drawing is not told on the accessibility bus
    display.screenshot(file);
    std::cout << file.string() << "\n";
}

void first_run(const std::string& program, const std::filesystem::path& folder)
{
    const Display display("1180x820x24");
    const Background window({program, "--lang", "ja"}, {.env = display.environment()});
    const Desktop desktop(display, window.pid());
    desktop.type_into("事業所番号", "4799999992");
    desktop.type_into("事業所名", "見本デイサービス");
    desktop.type_into("このパソコンの呼び名", "PC-01 受付");
    picture(display, folder / "first-run.png");
}

void pages(const std::string& program, const std::filesystem::path& folder)
{
    const Display display("1180x820x24");
    const Background window({program, "--lang", "ja", "--demo"}, {.env = display.environment()});
    const Desktop desktop(display, window.pid());
    for (const Picture& each : pictures) {
        desktop.press(each.page);
        desktop.wait_for(each.sign);
        picture(display, folder / (each.name + ".png"));
    }
    desktop.press("登録した職員を確認する");
    desktop.wait_for("手引き 3-1");
    desktop.focus(desktop.wait("push button", "同じ人です"));
    picture(display, folder / "staff-pairs.png");
    desktop.press("チェックリストを印刷");
    desktop.wait_for("1ページ");
    picture(display, folder / "preview.png");
}

/// Vendors chosen from a list, and a letter to one of them.
void letters(const std::string& program, const std::filesystem::path& folder)
{
    const Display display("1180x820x24");
    const Background window({program, "--lang", "ja", "--demo"}, {.env = display.environment()});
    const Desktop desktop(display, window.pid());
    desktop.wait_for("準備が整います");
    desktop.press("導入支援事業者に依頼する");
    desktop.wait_for("手引き 2-3");
    desktop.press("一覧から選ぶ…");
    desktop.wait_for("行を表示しています");
    desktop.key("Ctrl+a");
    picture(display, folder / "vendor-choose.png");
    desktop.press("やめる");
    desktop.press("「見積依頼書」を印刷…");
    desktop.wait_for("1 / ");
    picture(display, folder / "vendor-letter.png");
}

/// A poster with its choices beside it.
void notice(const std::string& program, const std::filesystem::path& folder)
{
    const Display display("1280x900x24");
    const Background window({program, "--lang", "ja", "--demo"}, {.env = display.environment()});
    const Desktop desktop(display, window.pid());
    desktop.wait_for("準備が整います");
    desktop.press("ポスター：カードの読み取り");
    desktop.wait_for("1 / 1");
    picture(display, folder / "notice-preview.png");
}

/// What would be done with a certificate's file, before anything is touched.
void installing(const std::string& program, const std::filesystem::path& folder)
{
    const Display display("1180x900x24");
    const NssDatabase chromium(display.home() / ".pki/nssdb");
    TestCa ca;
    ca.issue("certificate");
    const auto file = display.home() / "certificate.p12";
    std::filesystem::copy_file(ca.pkcs12("certificate"), file);
    const Background window({program, "--lang", "ja", "--demo"}, {.env = display.environment()});
    const Desktop desktop(display, window.pid());
    desktop.press("電子証明書等を準備する");
    desktop.wait_for("手引き 2-1");
    desktop.press("電子証明書のファイルをインストールする…");
    desktop.type_into("電子証明書のファイル", file.string());
    desktop.focus(desktop.wait("password text", "電子証明書ファイルのパスワード"));
    desktop.write("test");
    desktop.press("ファイルを確かめる");
    desktop.wait_for("インストールする場所", std::chrono::seconds(20));
    picture(display, folder / "install-certificate.png");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "make_screens PROGRAM FOLDER\n";
        return 64;
    }
    try {
        first_run(argv[1], argv[2]);
        pages(argv[1], argv[2]);
        notice(argv[1], argv[2]);
        letters(argv[1], argv[2]);
        installing(argv[1], argv[2]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
