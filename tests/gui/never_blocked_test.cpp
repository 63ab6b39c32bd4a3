// SPDX-License-Identifier: Apache-2.0
// The window's heartbeat, felt from outside while it has much to do: nobody waits for it longer than 100 ms.
#include "tests/gui/trouble_window.h"
#include "tests/support/private_pcscd.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

constexpr double limit = 100; ///< milliseconds
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

void rest(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }

const std::vector<std::pair<std::string, std::string>> steps = {{"事業所と日程", "手引き 1-1"},
    {"パソコンとインターネット接続を確かめる", "手引き 1-5"}, {"電子証明書等を準備する", "手引き 2-1"},
    {"カードリーダーを選んで試す", "手引き 2-2"}, {"導入支援事業者に依頼する", "手引き 2-3"}, {"助成金を申請する", "手引き 2-3"},
    {"マイナ資格確認アプリのアカウントを申請する", "手引き 3-1"}, {"登録した職員を確認する", "手引き 3-1"},
    {"アプリの登録結果を確認する", "手引き 3-1"}, {"業務を見直す", "手引き 4-1"}, {"利用者に知らせる", "手引き 4-1"},
    {"パソコンと機器", "機器を手で加える"}, {"これからの予定", "準備が整います"}};

} // namespace

BOOST_AUTO_TEST_SUITE(never_blocked)

BOOST_AUTO_TEST_CASE(while_the_pages_of_thirty_computers_are_turned)
{
    const OpenOffice open(30);
    for (const auto& [page, sign] : steps) {
        const double silence = longest_silence_of_best(open.desktop, [&](int attempt) {
            if (attempt > 0)
                open.window.go_to(page == "事業所と日程" ? "利用者に知らせる" : "事業所と日程", "手引き");
            open.window.go_to(page, sign);
        });
        BOOST_TEST_MESSAGE(page << ": " << silence << " ms");
        BOOST_TEST(silence < limit, page << ": " << silence << " ms");
    }
}

BOOST_AUTO_TEST_SUITE_END()
