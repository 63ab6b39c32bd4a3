// SPDX-License-Identifier: Apache-2.0
// Starting the smart-card service from the window, and taking it back. systemctl and pkexec are ours, because a container has no systemd
// and nobody to type a password; unit files are the real systemctl's work, and a started service is a real pcscd.
#include "tests/gui/wizard_window.h"
#include "tests/support/pretend_system.h"
#include "wizard/storage/office_file.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// The command line that the window starts runs as a person without rights, from a second place of the same files: the bus for
/// accessibility would not know such a person's window.
constexpr auto as_a_person = R"sh(
root=$1 build=$2
shift 2
mkdir "$root/build"
mount --bind "$build" "$root/build"
printf '#!/bin/sh\nexec unshare -U --map-user=1000 --map-group=1000 "%s/build/bin/junbi" "$@"\n' "$root" >"$root/junbi"
chmod 755 "$root/junbi"
mount --bind "$root/junbi" "$build/bin/junbi"
exec "$@"
)sh";

/// A computer whose smart-card service is switched off, and an office that has a reader.
struct SwitchedOff {
    SwitchedOff()
    {
        window.begin("4799999992", "見本デイサービス", "PC-01 受付");
        window.go_to("カードリーダー", "手引き 2-2");
    }
    ~SwitchedOff()
    {
        const fs::path number = system.root() / "run/pcscd/pcscd.pid";
        if (fs::exists(number))
            kill(std::stoi(read_file(number)), SIGKILL);
    }
    WizardWindow::Words around(WizardWindow::Words command) const
    {
        const fs::path build = fs::path(JUNBI).parent_path().parent_path();
        command.insert(command.begin(), {"sh", "-ec", as_a_person, "sh", system.root().string(), build.string()});
        return system.around(command, false);
    }
    void begin_change() const
    {
        desktop.press("このパソコンを確かめる");
        desktop.wait_for("スマートカードのサービスを動かす…", 10s);
        desktop.press("スマートカードのサービスを動かす…");
        desktop.wait_for("実行するコマンド", 10s);
    }
    std::size_t changes_kept() const
    {
        const auto office = OfficeFile::open(display.home() / "見本デイサービス.junbi", OfficeFile::For::reading).office();
        return office.find("PC-01 受付")->changes.size();
    }
    void take_picture(const std::string& name) const
    {
        if (const char* folder = std::getenv("JUNBI_PICTURES")) {
            std::this_thread::sleep_for(500ms);
            display.screenshot(fs::path(folder) / (name + ".png"));
        }
    }

    PretendSystem system;
    Display display;
    WizardWindow window{display, {"--lang", "ja"}, {}, [this](const auto& command) { return around(command); }};
    const Desktop& desktop = window.desktop;
};

} // namespace

BOOST_AUTO_TEST_SUITE(gui_service_change)

BOOST_FIXTURE_TEST_CASE(a_switched_off_service_is_started_and_taken_back, SwitchedOff)
{
    begin_change();
    BOOST_TEST(desktop.said("pkexec systemctl enable --now pcscd.socket"));
    BOOST_TEST(desktop.said("「じゅんび」ではなく、システムがたずねます"));
    for (const std::string& each : desktop.nameless())
        BOOST_ERROR("without a name: " << each);
    take_picture("service-preview");
    BOOST_TEST(system.changes().empty());
    window.desktop.press("スマートカードのサービスを動かす");
    desktop.wait_for("元に戻せます", 20s);
    take_picture("service-result");
    BOOST_TEST((system.enabled() && system.active()));
    BOOST_TEST(desktop.nameless().empty());
    window.answer("閉じる");
    BOOST_TEST(wait_until([&] { return !desktop.said("スマートカードのサービスを動かす…"); }, 10s)); // the finding healed
    BOOST_TEST(wait_until([&] { return changes_kept() == 1; }, 5s));
    take_picture("service-healed");

    desktop.press("このパソコンで変えたこと…");
    desktop.wait_for("「じゅんび」が入れたものだけ", 10s);
    BOOST_TEST(desktop.said("スマートカードのサービス（動かし"));
    desktop.press("元に戻す：");
    desktop.wait_for("ほかのものには触れません");
    take_picture("service-ask");
    window.answer("元に戻す");
    desktop.wait_for("元に戻しました：", 20s);
    take_picture("service-undone");
    BOOST_TEST((!system.enabled() && !system.active()));
    window.answer("閉じる");
    desktop.wait_for("スマートカードのサービスを動かす…", 10s);
}

BOOST_FIXTURE_TEST_CASE(a_closed_question_for_the_password_is_told_and_changes_nothing, SwitchedOff)
{
    system.refuse_rights(126);
    begin_change();
    desktop.press("スマートカードのサービスを動かす");
    desktop.wait_for("たずねる画面が、閉じられました", 20s);
    take_picture("service-closed");
    BOOST_TEST((!system.enabled() && !system.active()));
    window.answer("閉じる");
    BOOST_TEST(desktop.said("スマートカードのサービスを動かす…"));
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_done_is_said_in_place_of_a_command, SwitchedOff)
{
    desktop.press("このパソコンを確かめる");
    desktop.wait_for("スマートカードのサービスを動かす…", 10s);
    system.take_away("pkexec");
    desktop.press("スマートカードのサービスを動かす…");
    desktop.wait_for("（pkexec）がありません", 10s);
    BOOST_TEST(desktop.said("systemctl enable --now pcscd.socket")); // for an administrator to type
    take_picture("service-refused");
    BOOST_TEST(!desktop.said("実行するコマンド"));
    window.answer("閉じる");
    BOOST_TEST(system.changes().empty());
}

BOOST_AUTO_TEST_SUITE_END()
