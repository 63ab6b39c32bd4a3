// SPDX-License-Identifier: Apache-2.0
// Checks that go on: until it passes (--wait), or until Ctrl-C (--watch). With real readers and real signals.
#include "tests/cli/junbi.h"
#include "tests/support/private_pcscd.h"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

/// A computer whose reader is not plugged in yet, and an office file on it.
struct Desk {
    FreshOffice office;
    TemporaryFolder home;
    PrivatePcscd pcscd;
    Program junbi{office.path().parent_path()};

    Desk()
    {
        pcscd.start();
        junbi.env
            = {{"PCSCLITE_CSOCK_NAME", pcscd.socket()}, {"HOME", home.path().string()}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}};
    }
    std::string log() const { return read_file(home.path() / "log"); }
    /// The command in the background; what it says lands in the log.
    Background start(std::vector<std::string> words) const
    {
        write_file(home.path() / "log", "");
        words.insert(words.begin(), {JUNBI, "--lang", "en"});
        RunOptions options;
        options.folder = junbi.folder;
        options.env = junbi.env;
        return Background(words, options, home.path() / "log");
    }
    bool says(const std::string& words, std::chrono::milliseconds limit = 10s) const
    {
        return wait_until([&] { return log().find(words) != std::string::npos; }, limit);
    }
    void plug_in_a_reader_with_a_card()
    {
        pcscd.stop();
        pcscd.add_reader("Test reader");
        pcscd.start();
        pcscd.insert("Test reader", "my_number");
    }
};

int times(const std::string& text, const std::string& part)
{
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

BOOST_AUTO_TEST_SUITE(wait_and_watch)

BOOST_AUTO_TEST_CASE(waiting_ends_at_once_when_the_reader_is_plugged_in)
{
    Desk desk;
    Background waiting = desk.start({"check", "card_reader", "--here", "--computer", "PC-01", "--wait", "60s"});
    BOOST_TEST(desk.says("Waiting until this is settled, at most 60s:\n  [PC-01] No card reader was found"), desk.log());
    BOOST_TEST(waiting.running());
    BOOST_TEST(times(desk.log(), "As of ") == 0); // nothing is printed before the end
    desk.plug_in_a_reader_with_a_card();
    BOOST_TEST(wait_until([&] { return !waiting.running(); }, 5s));
    BOOST_TEST(times(desk.log(), "As of ") == 1, desk.log());
    BOOST_TEST(desk.log().find("A My Number card was recognised") != std::string::npos, desk.log());
    const Ran kept = desk.junbi({"check", "card_reader", "--format", "json"});
    BOOST_TEST(kept.out.find("card_reader.my_number_card") != std::string::npos, kept.out);
}

BOOST_AUTO_TEST_CASE(waiting_ends_with_its_time_and_the_code_of_the_last_result)
{
    Desk desk;
    const auto begin = Clock::now();
    const Ran ran = desk.junbi({"--lang", "en", "check", "card_reader", "--here", "--wait", "700ms", "--format", "tap"});
    BOOST_TEST((Clock::now() - begin > 700ms));
    BOOST_TEST((Clock::now() - begin < 5s));
    BOOST_TEST(ran.exit == 2);
    BOOST_TEST(ran.err.find("The time is over.") != std::string::npos, ran.err);
    BOOST_TEST(times(ran.out, "TAP version") == 1, ran.out);
}

BOOST_AUTO_TEST_CASE(what_no_look_can_settle_is_not_waited_for)
{
    const Desk desk;
    for (const char* step : {"operations", "app_registration"}) { // asked of the office, and of each computer
        const auto begin = Clock::now();
        const Ran ran = desk.junbi({"check", step, "--here", "--wait", "30"});
        BOOST_TEST((Clock::now() - begin < 5s), step);
        BOOST_TEST(ran.exit == 3, step);
    }
}

BOOST_AUTO_TEST_CASE(ctrl_c_ends_waiting_prints_and_gives_the_file_free)
{
    const Desk desk;
    Background waiting = desk.start({"check", "card_reader", "--here", "--wait", "60s"});
    BOOST_REQUIRE(desk.says("Waiting until"));
    kill(waiting.pid(), SIGINT);
    BOOST_TEST(wait_until([&] { return !waiting.running(); }, 5s));
    BOOST_TEST(times(desk.log(), "As of ") == 1, desk.log());
    BOOST_TEST(desk.junbi({"set", "office.computers=3"}).exit == 0);
}

BOOST_AUTO_TEST_CASE(ctrl_c_does_not_wait_for_a_look_that_hangs)
{
    Desk desk;
    const HungPcscd hung;
    desk.junbi.env["PCSCLITE_CSOCK_NAME"] = hung.socket();
    Background watching = desk.start({"check", "card_reader", "--here", "--watch", "--limit", "30"});
    BOOST_REQUIRE(desk.says("…")); // it says what it looks at
    std::this_thread::sleep_for(300ms);
    kill(watching.pid(), SIGINT);
    BOOST_TEST(wait_until([&] { return !watching.running(); }, 3s));
}

BOOST_AUTO_TEST_CASE(watching_this_computer_prints_when_something_changes_and_ends_with_ctrl_c)
{
    Desk desk;
    Background watching = desk.start({"check", "card_reader", "--here", "--computer", "PC-01", "--watch"});
    BOOST_REQUIRE(desk.says("No card reader was found"));
    std::this_thread::sleep_for(5s); // two more looks see the same
    BOOST_TEST(times(desk.log(), "As of ") == 1, desk.log());
    desk.plug_in_a_reader_with_a_card();
    BOOST_TEST(desk.says("A My Number card was recognised"), desk.log());
    kill(watching.pid(), SIGINT);
    BOOST_TEST(wait_until([&] { return !watching.running(); }, 5s));
    const Ran kept = desk.junbi({"check", "card_reader", "--format", "json"});
    BOOST_TEST(kept.out.find("card_reader.my_number_card") != std::string::npos, kept.out);
}

/// Sooner than by the two seconds after which it would look anyway: a card and a reader are noticed by themselves.
BOOST_AUTO_TEST_CASE(watching_follows_readers_and_cards_at_once)
{
    Desk desk;
    Background watching = desk.start({"check", "card_reader", "--here", "--computer", "PC-01", "--watch"});
    BOOST_REQUIRE(desk.says("No card reader was found"));
    int soon = 0;
    const auto within_a_second = [&](const char* words, const auto& deed) {
        const int before = times(desk.log(), words);
        const auto begin = Clock::now();
        deed();
        BOOST_TEST(wait_until([&] { return times(desk.log(), words) > before; }), desk.log());
        soon += Clock::now() - begin < 1s;
        std::this_thread::sleep_for(300ms); // not always at the same moment of its two seconds
    };
    within_a_second("No card lies on", [&] { desk.pcscd.plug("A", {"054c:0dc9", "1234567"}); });
    for (int round = 0; round < 4; ++round) {
        within_a_second("A My Number card was recognised", [&] { desk.pcscd.insert("A", "my_number"); });
        within_a_second("No card lies on", [&] { desk.pcscd.remove("A"); });
    }
    BOOST_TEST(soon >= 5, soon << " of 9"); // looking every two seconds brings none of them so soon
    BOOST_TEST(desk.log().find("1234567") == std::string::npos);
    kill(watching.pid(), SIGINT);
    BOOST_TEST(wait_until([&] { return !watching.running(); }, 5s));
}

BOOST_AUTO_TEST_CASE(watching_survives_a_service_that_is_started_again)
{
    Desk desk;
    Background watching = desk.start({"check", "card_reader", "--here", "--computer", "PC-01", "--watch"});
    BOOST_REQUIRE(desk.says("No card reader was found"));
    desk.pcscd.stop();
    BOOST_TEST(wait_until([&] { return times(desk.log(), "As of ") == 2; }), desk.log());
    desk.pcscd.start();
    desk.pcscd.plug("A", {"054c:0dc9", ""});
    BOOST_TEST(desk.says("No card lies on"), desk.log());
    kill(watching.pid(), SIGINT);
    BOOST_TEST(wait_until([&] { return !watching.running(); }, 5s));
}

BOOST_AUTO_TEST_CASE(watching_the_office_file_prints_when_an_answer_changes_the_result)
{
    const Desk desk;
    Background watching = desk.start({"check", "office", "--watch"});
    BOOST_REQUIRE(desk.says("As of "));
    BOOST_TEST(desk.junbi({"set", "office.note=keys"}).exit == 0); // changes no result
    std::this_thread::sleep_for(3s);
    BOOST_TEST(times(desk.log(), "As of ") == 1, desk.log());
    BOOST_TEST(desk.junbi({"set", "office.visit=2099-01-13"}).exit == 0);
    BOOST_TEST(desk.says("13 January 2099"), desk.log());
    kill(watching.pid(), SIGINT);
    BOOST_TEST(wait_until([&] { return !watching.running(); }, 5s));
}

BOOST_AUTO_TEST_CASE(the_code_after_ctrl_c_is_that_of_the_last_result)
{
    const Desk desk;
    const std::string command = std::string("'") + JUNBI + "' check operations --watch & sleep 1; kill -INT $!; wait $!";
    RunOptions options;
    options.folder = desk.junbi.folder;
    options.env = desk.junbi.env;
    BOOST_TEST(run({"bash", "-mc", command}, options).exit == 3);
}

BOOST_AUTO_TEST_CASE(looking_at_one_step_again_keeps_what_the_others_saw)
{
    Desk desk;
    desk.plug_in_a_reader_with_a_card();
    BOOST_TEST(desk.junbi({"check", "--here", "--computer", "PC-01"}).exit <= 3);
    const auto seen_by = [&](const char* step) {
        const std::string json = desk.junbi({"check", step, "--format", "json"}).out;
        const auto at = json.find("\"seen\": \"");
        BOOST_REQUIRE(at != std::string::npos);
        return json.substr(at, 36);
    };
    const std::string certificate = seen_by("certificate"), reader = seen_by("card_reader");
    std::this_thread::sleep_for(1100ms);
    desk.pcscd.remove("Test reader");
    BOOST_TEST(desk.junbi({"check", "card_reader", "--here", "--computer", "PC-01"}).exit <= 3);
    BOOST_TEST(seen_by("card_reader") > reader);
    BOOST_TEST(seen_by("certificate") == certificate);
}

BOOST_AUTO_TEST_SUITE_END()
