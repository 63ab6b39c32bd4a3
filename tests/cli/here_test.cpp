// SPDX-License-Identifier: Apache-2.0
// The main job on real parts: a card reader, a card, a certificate in a browser's store, and `junbi check --here`.
#include "tests/cli/junbi.h"
#include "tests/support/nss_database.h"
#include "tests/support/private_pcscd.h"
#include "tests/support/test_ca.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

/// A computer with a reader and a browser store of its own, and an office file on it.
struct Desk {
    FreshOffice office;
    TemporaryFolder home;
    PrivatePcscd pcscd;
    Program junbi{office.path().parent_path()};

    Desk()
    {
        pcscd.add_reader("Test reader");
        pcscd.start();
        junbi.env
            = {{"PCSCLITE_CSOCK_NAME", pcscd.socket()}, {"HOME", home.path().string()}, {"XDG_DATA_HOME", ""}, {"XDG_CONFIG_HOME", ""}};
        BOOST_REQUIRE(junbi({"set", "office.billing=direct", "office.visit=2027-01-13"}).exit == 0);
    }
    std::string check(const std::string& step) const
    {
        const Ran checked = junbi({"--today", "2026-11-22", "check", step, "--here", "--computer", "PC-01", "--format", "json"});
        BOOST_TEST(checked.exit <= 3, checked.err);
        return checked.out;
    }
};

bool has(const std::string& json, const std::string& id) { return json.find("\"id\": \"" + id + "\"") != std::string::npos; }

} // namespace

BOOST_AUTO_TEST_SUITE(here)

BOOST_AUTO_TEST_CASE(a_reader_and_a_card_are_seen_and_kept_in_the_office_file)
{
    Desk desk;
    BOOST_TEST(has(desk.check("card_reader"), "card_reader.no_card"));
    desk.pcscd.insert("Test reader", "my_number");
    BOOST_TEST(has(desk.check("card_reader"), "card_reader.my_number_card"));
    desk.pcscd.stop();
    BOOST_TEST(has(desk.check("card_reader"), "card_reader.service_not_running"));
    const Ran kept = desk.junbi({"--today", "2026-11-22", "check", "card_reader", "--format", "json"});
    BOOST_TEST(has(kept.out, "card_reader.service_not_running")); // without --here: what was seen last
}

BOOST_AUTO_TEST_CASE(a_certificate_in_the_browsers_store_is_seen)
{
    Desk desk;
    BOOST_TEST(has(desk.check("certificate"), "certificate.none"));
    TestCa ca;
    ca.issue("office");
    NssDatabase store(desk.home.path() / ".pki/nssdb");
    store.import_pkcs12(ca.pkcs12("office"));
    const std::string json = desk.check("certificate");
    BOOST_TEST(has(json, "certificate.valid"), json);
    BOOST_TEST(json.find(ca.fingerprint("office")) != std::string::npos, json);
}

BOOST_AUTO_TEST_CASE(a_look_never_takes_the_place_of_another_computer)
{
    Desk desk;
    const std::filesystem::path recording = desk.office.path().parent_path() / "pc-03.xml";
    BOOST_TEST(desk.junbi({"facts", "--computer", "PC-03", "-o", "pc-03.xml"}).exit == 0);
    std::string text = read_file(recording);
    const std::size_t host = text.find("<host_name>") + std::string("<host_name>").size();
    write_file(recording, text.replace(host, text.find("</host_name>") - host, "elsewhere"));
    BOOST_TEST(desk.junbi({"add-computer", "pc-03.xml"}).exit == 0);
    const std::string before = read_file(desk.office.path());
    const Ran refused = desk.junbi({"check", "card_reader", "--here", "--computer", "PC-03"});
    BOOST_TEST(refused.exit == 64);
    BOOST_TEST(refused.err.find("elsewhere") != std::string::npos, refused.err);
    BOOST_TEST(read_file(desk.office.path()) == before);
}

BOOST_AUTO_TEST_CASE(a_recording_travels_to_another_computers_office_file)
{
    Desk desk;
    desk.pcscd.insert("Test reader", "my_number");
    BOOST_TEST(desk.junbi({"facts", "--computer", "PC-02", "-o", "pc-02.xml"}).exit == 0);
    const std::string recording = read_file(desk.office.path().parent_path() / "pc-02.xml");
    BOOST_TEST(recording.find("my_number") != std::string::npos);
    BOOST_TEST(recording.find("JPKIAP") == std::string::npos); // nothing that was read from the card
    BOOST_TEST(desk.junbi({"add-computer", "pc-02.xml"}).exit == 0);
    const Ran again = desk.junbi({"add-computer", "pc-02.xml"});
    BOOST_TEST(again.err.find("もっと新しい様子がすでにあります") != std::string::npos, again.err);
    const Ran judged = desk.junbi({"check", "card_reader", "--format", "json"});
    BOOST_TEST(judged.out.find("\"computer\": \"PC-02\"") != std::string::npos);
    BOOST_TEST(has(desk.junbi({"check", "card_reader", "--facts", "pc-02.xml", "--format", "json"}).out, "card_reader.my_number_card"));
}

BOOST_AUTO_TEST_CASE(no_pin_is_ever_sent_and_nothing_personal_is_read)
{
    Desk desk;
    desk.pcscd.insert("Test reader", "my_number");
    desk.check("card_reader");
    const std::string commands = desk.pcscd.commands("Test reader");
    BOOST_TEST(commands.find("00A4040C0AD392F000260100000001") != std::string::npos, commands);
    BOOST_TEST(commands.find("0020") != 0u);
    BOOST_TEST(commands.find("\n0020") == std::string::npos, commands);
}

BOOST_AUTO_TEST_CASE(a_hung_daemon_does_not_hang_the_program)
{
    Desk desk;
    const HungPcscd hung;
    desk.junbi.env["PCSCLITE_CSOCK_NAME"] = hung.socket();
    const Ran checked = desk.junbi({"check", "card_reader", "--here", "--limit", "0.3", "--format", "json"});
    BOOST_TEST(!checked.too_long);
    BOOST_TEST(has(checked.out, "card_reader.service_hung"), checked.out);
}

BOOST_AUTO_TEST_CASE(without_an_office_file_it_is_judged_and_said_that_nothing_is_kept)
{
    Desk desk;
    const TemporaryFolder empty;
    const Program junbi{empty.path(), desk.junbi.env};
    const Ran checked = junbi({"check", "card_reader", "--here"});
    BOOST_TEST(checked.exit != 0);
    BOOST_TEST(checked.err.find("junbi new") != std::string::npos, checked.err);
    BOOST_TEST(std::filesystem::is_empty(empty.path()));
}

BOOST_AUTO_TEST_SUITE_END()
