// SPDX-License-Identifier: Apache-2.0
// The page about card readers follows what is plugged in and laid down, without any key being pressed.
#include "tests/gui/trouble_window.h"
#include "tests/support/private_pcscd.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

constexpr auto page = "カードリーダーを選んで試す";
constexpr auto sign = "手引き 2-2";
constexpr auto no_reader = "カードリーダーが見つかりません";
constexpr auto no_card = "カードリーダーにカードがありません";
constexpr auto recognised = "マイナンバーカードを認識しました";
const UsbReader pasori{"054c:0dc9", "1234567", "", "SONY", "FeliCa Port/PaSoRi 4.0"};

/// A window on the page, and a computer whose readers we plug in.
struct Watching {
    PrivatePcscd pcscd;
    std::optional<OpenOffice> open;

    Watching()
    {
        pcscd.start();
        setenv("PCSCLITE_CSOCK_NAME", pcscd.socket().c_str(), 1); // the office knows this computer as it is now
        open.emplace(Wanted{.env = {{"PCSCLITE_CSOCK_NAME", pcscd.socket()}}});
        open->window.go_to(page, sign);
        open->desktop.wait_for(no_reader);
        std::this_thread::sleep_for(300ms);
    }
    const Desktop& desktop() const { return open->desktop; }
    /// It is to read within a second; the rest is for a busy computer.
    bool says(const char* words) const
    {
        return wait_until([&] { return desktop().said(words); }, 5s);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(hot_plug)

BOOST_FIXTURE_TEST_CASE(the_words_follow_without_any_key_pressed, Watching)
{
    BOOST_TEST(says("リーダーやカードの抜き差しには自動で気づきます"));
    pcscd.plug("A", pasori);
    BOOST_TEST(says(no_card), desktop().outline());
    BOOST_TEST(!desktop().said("1234567"));
    pcscd.insert("A", "my_number");
    BOOST_TEST(says(recognised));
    pcscd.remove("A");
    BOOST_TEST(says(no_card));
    pcscd.stop();
    BOOST_TEST(wait_until([&] { return !desktop().said(no_card); }, 5s));
    pcscd.start();
    BOOST_TEST(says(no_card));
    pcscd.unplug("A");
    BOOST_TEST(says(no_reader));
    BOOST_TEST(!desktop().find("push button", "止める"));
}

BOOST_FIXTURE_TEST_CASE(what_the_person_is_at_stays, Watching)
{
    const Node note = desktop().wait("text", "メモ");
    desktop().focus(note);
    desktop().write("first ");
    pcscd.plug("A", pasori);
    BOOST_TEST(says(no_card));
    desktop().write("second");
    BOOST_TEST(wait_until([&] { return note.text() == "first second"; }, 3s), note.text());
    BOOST_TEST(note.showing()); // not pushed off the screen by what came above it
    BOOST_TEST(comes_to_disk(open->file, "card_reader", "note", "first second"));
}

BOOST_FIXTURE_TEST_CASE(on_another_page_nothing_is_looked_at, Watching)
{
    open->window.go_to("業務を見直す", "手引き 4-1");
    std::this_thread::sleep_for(1500ms);
    pcscd.plug("A", pasori);
    pcscd.insert("A", "my_number");
    std::this_thread::sleep_for(1500ms);
    BOOST_TEST(pcscd.commands("A") == "");
    pcscd.remove("A");
}

BOOST_FIXTURE_TEST_CASE(a_window_whose_service_hangs_closes_at_once, Watching)
{
    pcscd.hang();
    std::this_thread::sleep_for(1s);
    desktop().key("Ctrl+q");
    BOOST_TEST(wait_until([&] { return !open->window.running(); }, 5s));
}

BOOST_AUTO_TEST_SUITE_END()
