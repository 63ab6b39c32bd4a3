// SPDX-License-Identifier: Apache-2.0
// The recorder beside a card reader and a store of certificates, and what an office makes of its recording.
#include "tests/support/nss_database.h"
#include "tests/support/private_pcscd.h"
#include "tests/support/test_ca.h"
#include "wizard/storage/recording_file.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

BOOST_TEST_DONT_PRINT_LOG_VALUE(Card)

namespace {

using Words = std::vector<std::string>;

struct Desk {
    TemporaryFolder home, stick;
    PrivatePcscd pcscd;
    RunOptions options;

    Desk()
    {
        pcscd.add_reader("Test reader");
        pcscd.start();
        options.env
            = {{"PCSCLITE_CSOCK_NAME", pcscd.socket()}, {"HOME", home.path().string()}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}};
        options.folder = stick.path();
    }
    Words command(Words more) const
    {
        more.insert(more.begin(), {JUNBI_FACTS, "--folder", stick.path().string()});
        return more;
    }
    Ran record(const Words& more) const { return run(command(more), options); }
    Ran junbi(Words words) const
    {
        words.insert(words.begin(), {JUNBI, "--lang", "en", "--office", (home.path() / "office.junbi").string()});
        return run(words, options);
    }
    std::vector<fs::path> recordings() const
    {
        std::vector<fs::path> all;
        for (const auto& each : fs::directory_iterator(stick.path()))
            all.push_back(each.path());
        std::sort(all.begin(), all.end());
        return all;
    }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(whole_run)

BOOST_AUTO_TEST_CASE(an_office_takes_the_recording_and_finds_card_and_certificate)
{
    Desk desk;
    desk.pcscd.insert("Test reader", "my_number");
    TestCa ca;
    ca.issue("office");
    ca.issue("person", {.subject = "/C=JP/CN=Taro Personal"});
    NssDatabase store(desk.home.path() / ".pki/nssdb");
    store.import_pkcs12(ca.pkcs12("office"));
    store.import_pkcs12(ca.pkcs12("person"));

    const Ran ran = desk.record({"--wait", "0", "--number", "4799999992", "--computer", "PC-07", "--lang", "en"});
    BOOST_TEST(ran.exit == 0, ran.out + ran.err);
    BOOST_TEST(has(ran.out, "a My Number card was recognised"), ran.out);
    BOOST_TEST(has(ran.out, "Certificate of an office: "), ran.out);
    BOOST_TEST(has(ran.out, "Other certificates: 1."), ran.out);
    BOOST_TEST(!has(ran.out, "Personal"));
    BOOST_REQUIRE(desk.recordings().size() == 1U);
    const fs::path file = desk.recordings().front();
    BOOST_TEST(file.filename().string().starts_with("junbi-PC-07-"));
    BOOST_TEST(!has(read_file(file), "Personal"));
    BOOST_TEST(has(ran.out, "Written: " + file.string()));

    BOOST_TEST(desk.junbi({"new", "--number", "4799999992", "--name", "Invented office"}).exit == 0);
    BOOST_TEST(desk.junbi({"add-computer", file.string()}).exit == 0);
    const Ran checked = desk.junbi({"check", "card_reader", "certificate", "--computer", "PC-07", "--format", "json"});
    BOOST_TEST(has(checked.out, "card_reader.my_number_card"), checked.out + checked.err);
    BOOST_TEST(!has(checked.out, "certificate.none\""));
}

BOOST_AUTO_TEST_CASE(on_a_stick_it_writes_beside_itself_and_goes_by_the_office_file_there)
{
    Desk desk;
    TestCa ca;
    ca.issue("office");
    NssDatabase(desk.home.path() / ".pki/nssdb").import_pkcs12(ca.pkcs12("office"));
    const fs::path program = desk.stick.path() / "junbi-facts", office = desk.stick.path() / "事業所.junbi";
    fs::copy(JUNBI_FACTS, program);
    const Ran without = run({program.string(), "--wait", "0", "--lang", "en"}, desk.options);
    BOOST_TEST(has(without.out, "none was recognised as an office's"), without.out);

    run({JUNBI, "--office", office.string(), "new", "--number", "4799999992", "--name", "Invented office"}, desk.options);
    const std::string before = read_file(office);
    const Ran with = run({program.string(), "--wait", "0", "--lang", "en"}, desk.options);
    BOOST_TEST(has(with.out, "Certificate of an office: "), with.out);
    BOOST_TEST(read_file(office) == before);
    const auto files = desk.recordings();
    BOOST_TEST(std::count_if(files.begin(), files.end(), [](const fs::path& each) { return each.extension() == ".xml"; }) == 2);

    fs::copy(office, desk.stick.path() / "other.junbi");
    BOOST_TEST(has(run({program.string(), "--wait", "0", "--lang", "en"}, desk.options).out, "several office files"));
}

BOOST_AUTO_TEST_CASE(it_speaks_japanese_by_itself)
{
    Desk desk;
    desk.pcscd.stop();
    const Ran ran = desk.record({"--wait", "0"});
    BOOST_TEST(has(ran.out, "スマートカードのサービスが動いていません。"), ran.out);
}

BOOST_AUTO_TEST_CASE(a_card_that_comes_while_it_waits_is_read_and_ends_the_waiting)
{
    Desk desk;
    const fs::path log = desk.home.path() / "log";
    Background recorder(desk.command({"--wait", "60", "--lang", "en"}), desk.options, log);
    BOOST_TEST(wait_until([&] { return fs::exists(log) && has(read_file(log), "Please put a My Number card on the reader"); }, 20s));
    desk.pcscd.insert("Test reader", "my_number");
    BOOST_TEST(wait_until([&] { return !recorder.running(); }, 20s));
    BOOST_REQUIRE(desk.recordings().size() == 1U);
    const Facts facts = read_recording(desk.recordings().front()).facts;
    BOOST_REQUIRE(facts.readers);
    BOOST_TEST(facts.readers->at(0).card == Card::my_number);
    BOOST_TEST(facts.machine.asked());
}

BOOST_AUTO_TEST_CASE(nobody_is_waited_for_where_nobody_sits)
{
    Desk desk;
    const Ran ran = desk.record({"--lang", "en"}); // no card, and neither input nor output is a terminal
    BOOST_TEST(ran.exit == 0);
    BOOST_TEST(!has(ran.out, "Please put"));
}

BOOST_AUTO_TEST_CASE(where_nothing_can_be_written_or_understood_it_says_so_in_its_exit_code)
{
    Desk desk;
    BOOST_TEST(desk.record({"--wait", "0", "--folder", "/proc/none", "--lang", "en"}).exit == 74);
    BOOST_TEST(desk.record({"--nonsense"}).exit == 64);
    BOOST_TEST(desk.recordings().empty());
}

BOOST_AUTO_TEST_SUITE_END()
