// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/hot_plug.h"

#include "tests/bench/window.h"
#include "tests/gui/trouble_window.h"
#include "tests/support/private_pcscd.h"

#include <chrono>
#include <thread>

namespace junbi {
using namespace std::chrono_literals;

Noticed notice_cards(int rounds)
{
    PrivatePcscd pcscd;
    pcscd.add_reader("Test reader");
    pcscd.start();
    setenv("PCSCLITE_CSOCK_NAME", pcscd.socket().c_str(), 1); // the office knows this computer as it is now
    const OpenOffice open({.env = {{"PCSCLITE_CSOCK_NAME", pcscd.socket()}}});
    open.window.go_to("カードリーダーを選んで試す", "手引き 2-2");
    constexpr auto recognised = "マイナンバーカードを認識しました", no_card = "カードリーダーにカードがありません";
    open.desktop.wait_for(no_card);
    Noticed noticed;
    for (int i = 0; i < rounds; ++i) {
        std::this_thread::sleep_for(1s);
        noticed.laid.push_back(until_painted_anew(open.display, [&] { pcscd.insert("Test reader", "my_number"); }));
        open.desktop.wait_for(recognised);
        std::this_thread::sleep_for(1s);
        noticed.taken.push_back(until_painted_anew(open.display, [&] { pcscd.remove("Test reader"); }));
        open.desktop.wait_for(no_card);
    }
    return noticed;
}

} // namespace junbi
