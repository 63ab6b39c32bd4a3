// SPDX-License-Identifier: Apache-2.0
// Installing a certificate from the window, and taking it back: real browsers' databases, a real file, real keys.
#include "tests/gui/wizard_window.h"
#include "tests/support/nss_database.h"
#include "tests/support/test_ca.h"
#include "wizard/storage/ledger_file.h"
#include "wizard/storage/office_file.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

const std::string password = "Kagi-no-Himitsu_4711";

/// An office, the databases of two browsers, and the certificate's file as it was downloaded.
struct Downloaded {
    Downloaded() : chromium(display.home() / ".pki/nssdb"), firefox(add_firefox_profile(display.home() / ".mozilla/firefox", "default"))
    {
        ca.issue("office");
        file = display.home() / "download.p12";
        fs::copy_file(ca.pkcs12("office", password), file);
        window.begin("4799999992", "見本デイサービス", "PC-01 受付");
        window.go_to("電子証明書等を準備する", "手引き 2-1");
    }
    fs::path office() const { return display.home() / "見本デイサービス.junbi"; }
    static bool holds(const NssDatabase& database)
    {
        return run({"certutil", "-L", "-d", "sql:" + database.folder().string()}).out.find("u,u,u") != std::string::npos;
    }
    void begin_from_menu() const
    {
        desktop.press("電子証明書のファイルをインストールする…");
        desktop.wait_for("電子証明書のファイル");
    }
    /// With keys: what is typed in another way would lie in the messages of the accessibility bus.
    void type_password(const std::string& typed) const
    {
        desktop.focus(desktop.wait("password text", "電子証明書ファイルのパスワード"));
        desktop.write(typed);
    }
    void pick(const fs::path& path, const std::string& typed) const
    {
        desktop.type_into("電子証明書のファイル", path.string());
        type_password(typed);
    }
    void take_picture(const std::string& name) const
    {
        if (const char* folder = std::getenv("JUNBI_PICTURES")) {
            std::this_thread::sleep_for(500ms);
            display.screenshot(fs::path(folder) / (name + ".png"));
        }
    }

    Display display;
    NssDatabase chromium, firefox;
    TestCa ca;
    fs::path file;
    WizardWindow window{display};
    const Desktop& desktop = window.desktop;
};

/// How often these bytes lie in the memory of a running program.
int times_in_memory(int pid, const std::string& wanted)
{
    std::ifstream maps("/proc/" + std::to_string(pid) + "/maps");
    std::ifstream memory("/proc/" + std::to_string(pid) + "/mem", std::ios::binary);
    int found = 0;
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0, to = 0;
        char rights[5] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &from, &to, rights) != 3 || rights[0] != 'r' || rights[1] != 'w')
            continue;
        std::string bytes(to - from, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(from));
        memory.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        for (auto at = bytes.find(wanted); at != bytes.npos; at = bytes.find(wanted, at + 1))
            ++found;
    }
    return found;
}

/// As wide characters, as wxWidgets keeps strings.
std::string wide(const std::string& ascii)
{
    std::string all;
    for (const char each : ascii)
        all += {each, '\0', '\0', '\0'};
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(gui_changes)

BOOST_FIXTURE_TEST_CASE(a_finding_is_healed_by_its_button_and_the_change_is_taken_back, Downloaded)
{
    BOOST_TEST(!desktop.find("push button", "電子証明書のファイルをインストールする…")); // nothing was looked at yet
    desktop.press("このパソコンを確かめる");
    desktop.wait_for("事業所の電子証明書が見つかりません", 10s);
    desktop.press("電子証明書のファイルをインストールする…：このパソコンに、事業所の電子証明書が見つかりません");
    desktop.wait_for("電子証明書ファイルのパスワード");
    BOOST_TEST(desktop.nameless().empty());
    take_picture("install-file");

    pick(file, "wrong");
    desktop.press("ファイルを確かめる");
    desktop.wait_for("そのパスワードでは", 10s);
    take_picture("install-wrong");
    BOOST_TEST(wait_until([&] { return desktop.focused() && desktop.focused()->role() == "password text"; }, 3s));
    BOOST_TEST(desktop.wait("password text", "電子証明書ファイルのパスワード").text().empty());

    type_password(password);
    BOOST_TEST(times_in_memory(window.pid(), password) > 0); // it would be found if it were there
    desktop.key("Return");
    desktop.wait_for("インストールする場所", 10s);
    BOOST_TEST(desktop.said("試験用団体"));
    BOOST_TEST(desktop.nameless().empty());
    take_picture("install-preview");
    BOOST_TEST((!holds(chromium) && !holds(firefox))); // it is shown before it is done
    desktop.press("インストールする（2か所）");
    desktop.wait_for("元に戻せます", 10s);
    take_picture("install-result");
    BOOST_TEST((holds(chromium) && holds(firefox)));
    BOOST_TEST(desktop.nameless().empty());
    window.answer("閉じる");
    BOOST_TEST(wait_until([&] { return !desktop.said("事業所の電子証明書が見つかりません"); }, 10s));
    BOOST_TEST(times_in_memory(window.pid(), password) == 0);
    BOOST_TEST(times_in_memory(window.pid(), wide(password)) == 0);
    const auto changes = [&] { return OfficeFile::open(office(), OfficeFile::For::reading).office().find("PC-01 受付")->changes.size(); };
    BOOST_TEST(wait_until([&] { return changes() == 2; }, 5s));

    desktop.press("このパソコンで変えたこと…");
    desktop.wait_for("「じゅんび」が入れたものだけ", 10s);
    BOOST_TEST(desktop.nameless().empty());
    take_picture("changes");
    desktop.press("元に戻す：");
    desktop.wait_for("ほかのものには触れません");
    take_picture("changes-ask");
    window.answer("元に戻す");
    desktop.wait_for("元に戻しました", 10s);
    take_picture("changes-undone");
    BOOST_TEST(holds(chromium) != holds(firefox)); // that one, and no other
    desktop.press("元に戻す：");
    window.answer("元に戻す");
    BOOST_TEST(wait_until([&] { return !holds(chromium) && !holds(firefox); }, 10s));
    window.answer("閉じる");
    desktop.wait_for("事業所の電子証明書が見つかりません", 10s);
}

BOOST_FIXTURE_TEST_CASE(only_chosen_places_are_changed, Downloaded)
{
    begin_from_menu();
    pick(file, password);
    desktop.press("ファイルを確かめる");
    desktop.wait_for("インストールする場所", 10s);
    desktop.press("Firefox");
    desktop.press("インストールする（1か所）");
    desktop.wait_for("元に戻せます", 10s);
    BOOST_TEST((holds(chromium) && !holds(firefox)));
}

BOOST_FIXTURE_TEST_CASE(large_dark_letters_leave_every_button_on_the_screen, Downloaded)
{
    const auto on_screen = [&](const std::string& button) {
        const Rectangle at = desktop.wait("push button", button).extents();
        return at.x >= 0 && at.y >= 0 && at.x + at.width <= 1440 && at.y + at.height <= 1000;
    };
    for (int i = 0; i < 4; ++i)
        desktop.key("Ctrl+plus");
    desktop.press("暗い色");
    begin_from_menu();
    BOOST_TEST(on_screen("ファイルを確かめる"));
    take_picture("large-file");
    pick(file, password);
    desktop.press("ファイルを確かめる");
    desktop.wait_for("インストールする場所", 10s);
    BOOST_TEST(on_screen("インストールする（2か所）"));
    take_picture("large-preview");
    desktop.press("インストールする（2か所）");
    desktop.wait_for("元に戻せます", 10s);
    BOOST_TEST(on_screen("閉じる"));
    take_picture("large-result");
}

BOOST_FIXTURE_TEST_CASE(what_is_under_way_ends_when_it_is_stopped, Downloaded)
{
    const Background browser({"python3", "-c",
        "import sqlite3, sys, time\n"
        "held = sqlite3.connect(sys.argv[1])\n"
        "held.execute('BEGIN EXCLUSIVE')\n"
        "open(sys.argv[1] + '.held', 'w')\n"
        "time.sleep(1000)",
        firefox.folder() / "cert9.db"});
    BOOST_REQUIRE(wait_until([&] { return fs::exists(firefox.folder() / "cert9.db.held"); }));
    const std::string before = picture_of(chromium.folder()) + picture_of(firefox.folder());
    const int here = display.processes();
    begin_from_menu();
    pick(file, password);
    BOOST_TEST(desktop.silence_during([&] { desktop.press("ファイルを確かめる"); }) < 100);
    take_picture("install-busy");
    desktop.press("止める");
    desktop.wait_for("途中で止めました");
    BOOST_TEST(wait_until([&] { return display.processes() == here; }, 5s));
    BOOST_TEST(picture_of(chromium.folder()) + picture_of(firefox.folder()) == before);
    window.answer("やめる");
    BOOST_TEST(times_in_memory(window.pid(), password) == 0);
}

BOOST_FIXTURE_TEST_CASE(a_change_that_was_interrupted_is_told_at_the_start, Downloaded)
{
    window.quit();
    const fs::path ledger = display.home() / ".local/state/junbi/ledger.xml";
    LedgerFile(ledger, 1s)
        .add({.installer = "certificate",
            .place = "nss:~/.pki/nssdb",
            .place_name = "Chromium",
            .at = Moment(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)),
            .made = {{"certificate", {{"fingerprint", "00:11"}, {"serial", "1000"}, {"issuer", "CN=試験用認証局 中間"}}}}});
    const WizardWindow again(display, {"--lang", "ja", office()});
    again.desktop.wait_for("インストールが途中で止まっていて", 10s);
    again.desktop.press("このパソコンで変えたこと…");
    again.desktop.wait_for("「じゅんび」が入れたものだけ", 10s);
    BOOST_TEST(again.desktop.said("Chromium"));
}

BOOST_AUTO_TEST_SUITE_END()
