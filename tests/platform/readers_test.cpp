// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/fact_names.h"
#include "tests/support/private_pcscd.h"
#include "wizard/platform/live_facts.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cstdlib>
#include <set>
#include <sstream>
#include <thread>

using namespace junbi;
using namespace std::chrono_literals;

BOOST_TEST_DONT_PRINT_LOG_VALUE(Trouble)
BOOST_TEST_DONT_PRINT_LOG_VALUE(Card)

namespace {

constexpr auto quick = 20s; // the limit of a look that should succeed, wide enough for a busy machine and a sanitizer

LiveFacts eyes_on(const std::string& socket, const std::string& library, const std::filesystem::path& root = "/")
{
    setenv("PCSCLITE_CSOCK_NAME", socket.c_str(), 1);
    Surroundings here = this_computer();
    here.pcsc_library = library;
    here.root = root;
    return LiveFacts(here);
}

Fact<std::vector<CardReader>> look(const LiveFacts& eyes, std::chrono::milliseconds limit = quick)
{
    Needs needs;
    needs.readers = true;
    return eyes.gather(needs, Watch(limit)).readers;
}

/// Whether this look brought an answer and its first reader holds \p card; a look may also bring nothing while the service is
/// still clearing up after another program.
bool sees(const LiveFacts& eyes, Card card)
{
    const auto seen = look(eyes);
    return seen && !seen->empty() && seen->at(0).card == card;
}

/// One reader on a pcscd of its own.
struct OneReader {
    PrivatePcscd daemon;
    OneReader() { daemon.add_reader("Desk"); }
    LiveFacts eyes() { return eyes_on(daemon.socket(), daemon.library_copy()); }
    CardReader with_card(const std::string& profile, int pulled_at = 0)
    {
        daemon.start();
        daemon.insert("Desk", profile, pulled_at);
        const auto seen = look(eyes());
        BOOST_REQUIRE(seen);
        return seen->at(0);
    }
};

std::chrono::milliseconds since(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
}

} // namespace

BOOST_AUTO_TEST_SUITE(readers)

BOOST_AUTO_TEST_CASE(no_reader)
{
    PrivatePcscd daemon;
    daemon.start();
    const auto seen = look(eyes_on(daemon.socket(), daemon.library_copy()));
    BOOST_REQUIRE(seen);
    BOOST_TEST(seen->empty());
    BOOST_TEST((seen.seen > Moment{}));
}

BOOST_FIXTURE_TEST_CASE(no_card, OneReader)
{
    daemon.start();
    const auto seen = look(eyes());
    BOOST_REQUIRE(seen);
    BOOST_REQUIRE(seen->size() == 1);
    BOOST_TEST(((*seen)[0] == CardReader{"Desk 00 00", "", Card::none, ""}));
}

BOOST_FIXTURE_TEST_CASE(a_my_number_card_gets_only_the_allowed_commands, OneReader)
{
    const CardReader seen = with_card("my_number");
    BOOST_TEST(seen.card == Card::my_number);
    BOOST_TEST(seen.detail == "");
    std::string name;
    for (int i = 0; i < 17; ++i)
        name += "20";
    BOOST_TEST(daemon.commands("Desk")
        == "00A4040C0AD392F000260100000001 9000\n00A4020C020006 9000\n00B0000020 4A504B494150494343544F4B454E32" + name + "9000\n");
}

BOOST_FIXTURE_TEST_CASE(a_basic_resident_card, OneReader) { BOOST_TEST(with_card("basic_resident").card == Card::basic_resident); }
BOOST_FIXTURE_TEST_CASE(a_phone, OneReader) { BOOST_TEST(with_card("phone").card == Card::phone); }
BOOST_FIXTURE_TEST_CASE(another_card, OneReader)
{
    BOOST_TEST(with_card("other").card == Card::other);
    BOOST_TEST(daemon.commands("Desk") == "00A4040C0AD392F000260100000001 6A82\n");
}
BOOST_FIXTURE_TEST_CASE(a_strange_token_is_not_called_my_number, OneReader)
{
    BOOST_TEST(with_card("strange_token").card == Card::new_token);
}
BOOST_FIXTURE_TEST_CASE(a_token_that_cannot_be_read, OneReader)
{
    const CardReader seen = with_card("no_token");
    BOOST_TEST(seen.card == Card::no_token);
    BOOST_TEST(seen.detail == "SW 6A82");
}
BOOST_FIXTURE_TEST_CASE(a_card_that_refuses_the_question, OneReader)
{
    const CardReader seen = with_card("refusing");
    BOOST_TEST(seen.card == Card::refused);
    BOOST_TEST(seen.detail == "SW 6985");
}
BOOST_FIXTURE_TEST_CASE(a_mute_card, OneReader)
{
    const CardReader seen = with_card("mute");
    BOOST_TEST(seen.card == Card::mute);
    BOOST_TEST(seen.detail == "80100067");
}
BOOST_FIXTURE_TEST_CASE(pulled_at_the_first_command, OneReader) { BOOST_TEST(with_card("my_number", 1).card == Card::pulled); }
BOOST_FIXTURE_TEST_CASE(pulled_at_the_last_command, OneReader) { BOOST_TEST(with_card("my_number", 3).card == Card::pulled); }

BOOST_AUTO_TEST_CASE(several_readers_and_how_they_are_plugged_in)
{
    const TemporaryFolder tree;
    const auto device = tree.path() / "sys/bus/usb/devices/1-5";
    write_file(device / "idVendor", "054c\n");
    write_file(device / "idProduct", "0dc9\n");
    write_file(device / "busnum", "1\n");
    write_file(device / "devnum", "5\n");
    PrivatePcscd daemon;
    daemon.add_reader("SONY FeliCa RC-S300/P (1234567)", "00200105");
    daemon.add_reader("ACS ACR1251 Dual Reader SAM");
    daemon.add_reader("日本語リーダー");
    daemon.start();
    daemon.insert("日本語リーダー", "my_number");
    const auto seen = look(eyes_on(daemon.socket(), daemon.library_copy(), tree.path()));
    BOOST_REQUIRE(seen);
    BOOST_REQUIRE(seen->size() == 3);
    BOOST_TEST(((*seen)[0] == CardReader{"SONY FeliCa RC-S300/P 00 00", "054c:0dc9", Card::none, ""}));
    BOOST_TEST(((*seen)[1] == CardReader{"ACS ACR1251 Dual Reader SAM 01 00", "", Card::none, "", true}));
    BOOST_TEST((*seen)[2].name == "日本語リーダー 02 00");
    BOOST_TEST((*seen)[2].card == Card::my_number);
}

BOOST_FIXTURE_TEST_CASE(a_card_comes_and_goes, OneReader)
{
    daemon.start();
    const LiveFacts same = eyes();
    for (int round = 0; round < 3; ++round) {
        daemon.insert("Desk", "my_number");
        BOOST_TEST(look(same)->at(0).card == Card::my_number);
        daemon.remove("Desk");
        BOOST_TEST(look(same)->at(0).card == Card::none);
    }
}

/// Every card and every moment of pulling it, one after the other: PrivatePcscd ends this program at any other command than the three.
BOOST_FIXTURE_TEST_CASE(no_card_is_ever_asked_more, OneReader)
{
    daemon.start();
    const LiveFacts same = eyes();
    std::set<std::string> asked;
    for (const char* profile : {"my_number", "basic_resident", "phone", "strange_token", "no_token", "other", "refusing", "mute"})
        for (int pulled_at = 0; pulled_at <= 3; ++pulled_at) {
            daemon.insert("Desk", profile, pulled_at);
            BOOST_TEST(bool(look(same)));
            std::istringstream lines(daemon.commands("Desk"));
            for (std::string line; std::getline(lines, line);)
                asked.insert(line.substr(0, line.find(' ')));
            daemon.remove("Desk");
        }
    BOOST_TEST((asked == std::set<std::string>{"00A4040C0AD392F000260100000001", "00A4020C020006", "00B0000020"}));
}

/// Another program, in a process of its own.
struct AnotherProgram {
    TemporaryFolder folder;
    Background program;
    AnotherProgram(PrivatePcscd& daemon, const std::string& reader, const std::string& how)
        : program({JUNBI_HOLDER, reader, how}, {.env = {{"PCSCLITE_CSOCK_NAME", daemon.socket()}}}, folder.path() / "log")
    {
        BOOST_REQUIRE(wait_until([&] { return read_file(folder.path() / "log") == "held\n"; }));
    }
};

BOOST_FIXTURE_TEST_CASE(held_by_another_program, OneReader)
{
    daemon.start();
    daemon.insert("Desk", "my_number");
    const LiveFacts mine = eyes();
    std::optional<AnotherProgram> other;
    other.emplace(daemon, "Desk 00 00", "exclusive");
    BOOST_TEST(look(mine)->at(0).card == Card::held);
    BOOST_TEST(look(mine)->at(0).detail == "8010000B");
    other.reset();
    BOOST_TEST(wait_until([&] { return sees(mine, Card::my_number); }));
}

/// PC/SC lets everybody wait without end; the other readers are told as ever.
BOOST_AUTO_TEST_CASE(held_in_a_transaction_of_another_program)
{
    PrivatePcscd daemon;
    daemon.add_reader("Desk");
    daemon.add_reader("Hall");
    daemon.start();
    daemon.insert("Desk", "my_number");
    daemon.insert("Hall", "my_number");
    const LiveFacts mine = eyes_on(daemon.socket(), daemon.library_copy());
    std::optional<AnotherProgram> other;
    other.emplace(daemon, "Desk 00 00", "transaction");
    for (int round = 0; round < 3; ++round) { // nothing piles up
        const auto seen = look(mine);
        BOOST_REQUIRE(seen);
        BOOST_TEST(((*seen)[0] == CardReader{"Desk 00 00", "", Card::held, ""}), name_of((*seen)[0].card) << " " << (*seen)[0].detail);
        BOOST_TEST((*seen)[1].card == Card::my_number);
    }
    other.reset();
    BOOST_TEST(wait_until([&] { return sees(mine, Card::my_number); }));
}

BOOST_FIXTURE_TEST_CASE(a_short_transaction_of_another_program_is_waited_for, OneReader)
{
    daemon.start();
    daemon.insert("Desk", "my_number");
    const LiveFacts mine = eyes();
    const AnotherProgram other(daemon, "Desk 00 00", "briefly");
    BOOST_TEST(look(mine, 60s)->at(0).card == Card::my_number);
}

BOOST_AUTO_TEST_CASE(no_library)
{
    const auto seen = look(eyes_on("/nowhere", "/nowhere/libpcsclite.so.1"));
    BOOST_REQUIRE(!seen);
    BOOST_TEST(seen.trouble() == Trouble::not_installed);
    BOOST_TEST((seen.seen > Moment{}));
}

BOOST_FIXTURE_TEST_CASE(the_daemon_is_not_running_is_started_and_is_stopped, OneReader)
{
    const LiveFacts same = eyes();
    const auto expect_stopped = [&] {
        const auto seen = look(same);
        BOOST_REQUIRE(!seen);
        BOOST_TEST(seen.trouble() == Trouble::service_not_running);
        BOOST_TEST(seen.detail() == "8010001D");
    };
    expect_stopped();
    daemon.start();
    BOOST_TEST(look(same)->size() == 1);
    daemon.stop();
    expect_stopped();
    daemon.start();
    BOOST_TEST(look(same)->size() == 1);
}

BOOST_AUTO_TEST_CASE(a_hung_daemon_is_given_up_and_not_asked_again)
{
    HungPcscd daemon;
    const LiveFacts same = eyes_on(daemon.socket(), daemon.library_copy());
    const auto start = std::chrono::steady_clock::now();
    const auto first = look(same, 300ms);
    BOOST_TEST(since(start).count() >= 300);
    BOOST_TEST(since(start).count() < 5000); // loose: it must come back at all
    BOOST_REQUIRE(!first);
    BOOST_TEST(first.trouble() == Trouble::timed_out);
    BOOST_TEST((first.seen > Moment{}));

    const auto second = look(same, 60s); // at once, although the limit is long
    BOOST_REQUIRE(!second);
    BOOST_TEST(second.trouble() == Trouble::timed_out);
    BOOST_TEST(second.detail() == "EBUSY");
    BOOST_TEST(since(start).count() < 30000);
}

BOOST_AUTO_TEST_CASE(a_hung_daemon_does_not_keep_a_program_from_ending)
{
    const HungPcscd daemon;
    // The second variable is for ThreadSanitizer: at exit the library frees what its own hung call may still hold.
    const std::map<std::string, std::string> environment{
        {"PCSCLITE_CSOCK_NAME", daemon.socket()}, {"TSAN_OPTIONS", "ignore_noninstrumented_modules=1"}};
    const Ran ran = run({JUNBI_LOOK, "200"}, {.env = environment, .limit = 30s});
    BOOST_TEST(!ran.too_long);
    BOOST_TEST(ran.exit == 1);
    BOOST_TEST(ran.out == "timed_out \n");
}

BOOST_AUTO_TEST_CASE(stop_is_obeyed_while_the_daemon_hangs)
{
    HungPcscd daemon;
    const LiveFacts same = eyes_on(daemon.socket(), daemon.library_copy());
    std::atomic<int> told{0};
    const Watch watch(60s, [&](const Text&) { ++told; });
    Needs needs;
    needs.readers = needs.session = true;
    std::chrono::steady_clock::time_point stopped;
    std::thread person([&] {
        BOOST_CHECK(wait_until([&] { return told == 2; })); // the session is told when the look at the readers has begun
        stopped = std::chrono::steady_clock::now();
        watch.cancel();
    });
    const Facts facts = same.gather(needs, watch);
    person.join();
    BOOST_TEST(since(stopped).count() < 5000); // loose on purpose: the aim is 200 ms, the limit would be a minute
    BOOST_REQUIRE(!facts.readers);
    BOOST_TEST(facts.readers.trouble() == Trouble::cancelled);
}

BOOST_FIXTURE_TEST_CASE(opensc_takes_the_test_card_for_the_real_thing, OneReader)
{
    daemon.let_others_ask();
    daemon.start();
    daemon.insert("Desk", "my_number");
    const RunOptions options{.env = {{"PCSCLITE_CSOCK_NAME", daemon.socket()}}};
    const Ran ran = run({"opensc-tool", "-n"}, options);
    BOOST_TEST(ran.out == "jpki\n", ran.out + ran.err);
}

BOOST_AUTO_TEST_SUITE_END()
