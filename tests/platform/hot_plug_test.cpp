// SPDX-License-Identifier: Apache-2.0
// Readers and cards that come and go while they are watched: with the real pcscd, a USB of our own, and the files of a computer.
#include "tests/support/private_pcscd.h"
#include "wizard/platform/live_facts.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/reader_watch.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <set>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

BOOST_TEST_DONT_PRINT_LOG_VALUE(Trouble)
BOOST_TEST_DONT_PRINT_LOG_VALUE(Card)

namespace {

const UsbReader pasori{"054c:0dc9", "1234567", "", "SONY", "FeliCa Port/PaSoRi 4.0"};
const UsbReader circle{"31aa:3002", "0123456789", "CIR315 CL", "Circle", "CIR315 CL"};
const UsbReader unknown{"054c:06c3", "", "", "Sony", "RC-S380/P"};

Needs all_needs()
{
    Needs needs;
    needs.readers = needs.usb = needs.card_service = true;
    return needs;
}

int threads()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("Threads:"))
            return std::stoi(line.substr(8));
    return 0;
}

/// A computer that is watched.
struct Watched {
    PrivatePcscd daemon;
    std::optional<LiveFacts> eyes;
    std::atomic<int> news{0};
    std::unique_ptr<Observation> observation;

    void watch(const Needs& needs = all_needs(), bool settle = true)
    {
        if (!eyes) {
            setenv("PCSCLITE_CSOCK_NAME", daemon.socket().c_str(), 1);
            Surroundings here = this_computer();
            here.pcsc_library = daemon.library_copy();
            here.root = daemon.root();
            eyes.emplace(here);
        }
        observation = eyes->observe(needs, [this] { ++news; });
        if (settle)
            std::this_thread::sleep_for(200ms); // its first answer is what later ones are compared with
        news = 0;
    }
    bool told(std::chrono::milliseconds limit = 5s)
    {
        return wait_until([this] { return news > 0; }, limit);
    }
    /// Told once: nothing more comes after it.
    bool told_once()
    {
        if (!told())
            return false;
        std::this_thread::sleep_for(700ms);
        const int times = news.exchange(0);
        BOOST_TEST_MESSAGE("told " << times << " times");
        return times == 1;
    }
    bool quiet(std::chrono::milliseconds time)
    {
        std::this_thread::sleep_for(time);
        return news == 0;
    }
    Facts look() const { return eyes->gather(all_needs(), Watch(5s)); }
    /// Names and cards.
    std::string seen() const
    {
        const Facts facts = look();
        if (!facts.readers)
            return "no service";
        std::string text;
        for (const CardReader& each : *facts.readers)
            text += each.name + "|" + each.usb + (each.card == Card::none ? "" : " with a card") + "\n";
        return text;
    }
    bool comes_to(const std::string& state)
    {
        return wait_until([&] { return seen() == state; });
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(hot_plug)

BOOST_FIXTURE_TEST_CASE(readers_are_plugged_in_and_out_while_the_daemon_runs, Watched)
{
    daemon.start();
    watch();
    BOOST_TEST(seen() == "");
    daemon.plug("A", pasori);
    BOOST_TEST(told());
    BOOST_TEST(seen() == "SONY FeliCa RC-S300/P 00 00|054c:0dc9\n"); // without its serial number
    daemon.plug("B", circle);
    BOOST_TEST(seen() == "SONY FeliCa RC-S300/P 00 00|054c:0dc9\nCircle CIR315 CL [CIR315 CL] 01 00|31aa:3002\n");
    daemon.insert("B", "my_number");
    BOOST_TEST(seen() == "SONY FeliCa RC-S300/P 00 00|054c:0dc9\nCircle CIR315 CL [CIR315 CL] 01 00|31aa:3002 with a card\n");
    daemon.unplug("A");
    BOOST_TEST(comes_to("Circle CIR315 CL [CIR315 CL] 01 00|31aa:3002 with a card\n"));
    daemon.unplug("B");
    BOOST_TEST(comes_to(""));
    BOOST_TEST(look().usb->empty());
    daemon.plug("A", pasori);
    BOOST_TEST(comes_to("SONY FeliCa RC-S300/P 00 00|054c:0dc9\n"));
}

BOOST_FIXTURE_TEST_CASE(readers_that_are_there_when_the_daemon_starts_again, Watched)
{
    daemon.plug("A", pasori);
    daemon.start();
    watch();
    BOOST_TEST(seen() == "SONY FeliCa RC-S300/P 00 00|054c:0dc9\n");
    daemon.stop();
    BOOST_TEST(told(2s));
    BOOST_TEST(seen() == "no service");
    daemon.plug("B", circle);
    news = 0;
    daemon.start();
    BOOST_TEST(told(2s));
    const auto names = [this] {
        std::set<std::string> all;
        const Facts facts = look();
        for (const CardReader& each : *facts.readers)
            all.insert(each.usb);
        return all;
    };
    BOOST_TEST((names() == std::set<std::string>{"054c:0dc9", "31aa:3002"}));
}

BOOST_FIXTURE_TEST_CASE(a_reader_without_its_driver_is_on_usb_only, Watched)
{
    daemon.start();
    watch();
    daemon.plug("A", unknown);
    BOOST_TEST(told());
    const Facts facts = look();
    BOOST_TEST(facts.readers->empty());
    BOOST_REQUIRE(facts.usb->size() == 1);
    BOOST_TEST((facts.usb->at(0) == UsbDevice{"054c:06c3", "Sony", "RC-S380/P", true}));
    daemon.unplug("A");
    BOOST_TEST(told());
}

BOOST_FIXTURE_TEST_CASE(each_change_is_told_once, Watched)
{
    daemon.add_reader("Desk");
    daemon.start();
    watch();
    BOOST_TEST(quiet(1200ms)); // nothing happens, although it waits in turns of half a second
    for (int round = 0; round < 3; ++round) {
        daemon.insert("Desk", "my_number");
        BOOST_TEST(told_once());
        daemon.remove("Desk");
        BOOST_TEST(told_once());
    }
}

/// A look connects to the card: what it does must not look like news, or it would never end.
BOOST_FIXTURE_TEST_CASE(our_own_looks_are_no_news, Watched)
{
    daemon.add_reader("Desk");
    daemon.start();
    watch();
    for (const char* profile : {"my_number", "other", "mute"}) {
        daemon.insert("Desk", profile);
        BOOST_TEST(told());
        std::this_thread::sleep_for(2s); // until a mute card is known to be one
        news = 0;
        for (int i = 0; i < 3; ++i)
            look();
        BOOST_TEST(quiet(1s), profile);
    }
}

BOOST_FIXTURE_TEST_CASE(news_come_soon, Watched)
{
    daemon.start();
    watch();
    const auto begin = std::chrono::steady_clock::now();
    daemon.plug("A", pasori);
    BOOST_TEST(told());
    news = 0;
    daemon.insert("A", "my_number");
    BOOST_TEST(told());
    BOOST_TEST((std::chrono::steady_clock::now() - begin < 5s)); // loose; tests/bench measures it
}

BOOST_FIXTURE_TEST_CASE(a_service_that_is_not_there_yet_or_not_any_more, Watched)
{
    daemon.add_reader("Desk");
    watch();
    BOOST_TEST(quiet(700ms));
    daemon.start();
    BOOST_TEST(told(3s));
    for (int round = 0; round < 2; ++round) {
        std::this_thread::sleep_for(700ms);
        news = 0;
        daemon.stop();
        BOOST_TEST(told(3s));
        std::this_thread::sleep_for(700ms);
        news = 0;
        daemon.start();
        BOOST_TEST(told(3s));
        daemon.insert("Desk", "my_number");
        BOOST_TEST(comes_to("Desk 00 00| with a card\n"));
    }
}

BOOST_FIXTURE_TEST_CASE(the_state_of_the_service_is_watched, Watched)
{
    Needs needs;
    needs.card_service = true;
    watch(needs);
    write_file(daemon.root() / "usr/sbin/pcscd", "x");
    BOOST_TEST(told_once());
    daemon.plug("A", pasori); // nobody asked for it
    BOOST_TEST(quiet(700ms));
}

BOOST_FIXTURE_TEST_CASE(what_is_not_needed_is_not_watched, Watched)
{
    daemon.add_reader("Desk");
    daemon.start();
    Needs needs;
    needs.certificates.emplace();
    needs.system = needs.browsers = needs.session = needs.machine = true;
    watch(needs, false);
    BOOST_TEST(!observation);
    needs.usb = true;
    watch(needs);
    BOOST_TEST(bool(observation));
    daemon.insert("Desk", "my_number");
    BOOST_TEST(quiet(700ms));
    daemon.plug("A", unknown);
    BOOST_TEST(told_once());
}

BOOST_FIXTURE_TEST_CASE(nothing_is_told_after_the_end, Watched)
{
    daemon.add_reader("Desk");
    daemon.start();
    const int before = threads();
    watch();
    observation.reset();
    daemon.insert("Desk", "my_number");
    BOOST_TEST(quiet(300ms));
    BOOST_TEST(wait_until([&] { return threads() <= before; }, 2s)); // its threads end by themselves
}

BOOST_FIXTURE_TEST_CASE(a_hung_service_holds_up_nobody_and_gathers_no_threads, Watched)
{
    daemon.add_reader("Desk");
    daemon.start();
    watch();
    daemon.hang();
    std::this_thread::sleep_for(1s); // now the wait hangs
    const int hung = threads();
    for (int i = 0; i < 5; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        observation.reset();
        watch(all_needs(), false);
        BOOST_TEST((std::chrono::steady_clock::now() - begin < 1s));
    }
    BOOST_TEST(threads() <= hung + 1); // at most the one that looks at files, ending and beginning
    daemon.plug("A", unknown);         // the rest is still watched
    BOOST_TEST(told());
    news = 0;
    daemon.go_on();
    daemon.insert("Desk", "my_number");
    BOOST_TEST(told());
    BOOST_TEST(comes_to("Desk 00 00| with a card\n"));
}

BOOST_FIXTURE_TEST_CASE(a_service_that_hung_from_the_beginning_is_news_when_it_answers, Watched)
{
    daemon.add_reader("Desk");
    daemon.start();
    daemon.hang();
    watch();
    BOOST_TEST(quiet(500ms));
    daemon.go_on();
    BOOST_TEST(told());
}

/// The transaction of another program makes a question hang; its end is no change of the reader, but there is something new to see.
BOOST_FIXTURE_TEST_CASE(a_card_that_is_given_free_is_news, Watched)
{
    daemon.add_reader("Desk");
    daemon.start();
    daemon.insert("Desk", "my_number");
    watch();
    {
        const TemporaryFolder folder;
        const Background other(
            {JUNBI_HOLDER, "Desk 00 00", "transaction"}, {.env = {{"PCSCLITE_CSOCK_NAME", daemon.socket()}}}, folder.path() / "log");
        BOOST_REQUIRE(wait_until([&] { return read_file(folder.path() / "log") == "held\n"; }));
        BOOST_TEST((look().readers->at(0).card == Card::held));
        news = 0;
    }
    BOOST_TEST(told());
    BOOST_TEST((look().readers->at(0).card == Card::my_number));
}

BOOST_AUTO_TEST_CASE(a_hung_service_does_not_keep_a_program_from_ending)
{
    const HungPcscd daemon;
    const std::map<std::string, std::string> environment{
        {"PCSCLITE_CSOCK_NAME", daemon.socket()}, {"TSAN_OPTIONS", "ignore_noninstrumented_modules=1"}};
    const Ran ran = run({JUNBI_LOOK, "200", "observe"}, {.env = environment, .limit = 30s});
    BOOST_TEST(!ran.too_long);
    BOOST_TEST(ran.out == "timed_out \n");
}

/// A PC/SC that knows no \\?PnP?\Notification comes back at once, again and again.
BOOST_AUTO_TEST_CASE(a_service_that_never_waits_is_not_asked_without_rest)
{
    const auto waits = std::make_shared<std::atomic<int>>(0);
    const auto load = [waits] {
        Pcsc pcsc;
        pcsc.establish = [](Pcsc::Context&) { return PcscCode(0); };
        pcsc.release = [](Pcsc::Context) {};
        pcsc.list = [](Pcsc::Context, std::vector<std::string>&) { return pcsc::no_readers_available; };
        pcsc.wait = [waits](Pcsc::Context, std::vector<PcscState>&, std::chrono::milliseconds) { return ++*waits, PcscCode(0); };
        return pcsc;
    };
    const auto watcher = std::make_shared<Watcher>("/nowhere", load);
    Needs needs;
    needs.readers = true;
    const auto observation = watcher->observe(needs, [] {});
    std::this_thread::sleep_for(1s);
    BOOST_TEST(*waits > 1);
    BOOST_TEST(*waits < 30);
}

BOOST_AUTO_TEST_SUITE_END()
