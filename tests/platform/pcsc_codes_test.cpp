// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/fact_names.h"
#include "tests/support/folder.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/reader_names.h"
#include "wizard/platform/readers.h"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <optional>

using namespace junbi;

namespace {

/// A PC/SC whose every answer is written down before, and which counts what is given back.
struct Script {
    PcscCode establish = 0, list = 0, connect = 0, begin = 0, transmit = 0;
    std::optional<PcscCode> list_later = {}; ///< from the second time on
    std::vector<std::string> names{"Test reader 00 00"};
    std::vector<Bytes> answers{{0x90, 0x00}, {0x90, 0x00}, token("JPKIAPICCTOKEN2")};
    int fails_at = 0;     ///< the command that gets `transmit` as its code
    std::string usb = {}; ///< what the library itself knows of the reader; empty: it cannot tell

    int open_contexts = 0, open_cards = 0, open_transactions = 0, listed = 0;
    std::vector<Bytes> sent;
    std::vector<std::string> connected;

    static Bytes token(std::string name)
    {
        name.resize(32, ' ');
        Bytes bytes(name.begin(), name.end());
        bytes.insert(bytes.end(), {0x90, 0x00});
        return bytes;
    }

    Pcsc table()
    {
        Pcsc pcsc;
        pcsc.establish = [this](Pcsc::Context& context) {
            context = 7;
            open_contexts += establish == 0;
            return establish;
        };
        pcsc.release = [this](Pcsc::Context) { --open_contexts; };
        pcsc.list = [this](Pcsc::Context, std::vector<std::string>& into) {
            into = names;
            return listed++ > 0 && list_later ? *list_later : list;
        };
        pcsc.wait = [](Pcsc::Context, std::vector<PcscState>&, std::chrono::milliseconds) { return pcsc::timeout; };
        pcsc.connect = [this](Pcsc::Context, const std::string& name, PcscCard&) {
            connected.push_back(name);
            open_cards += connect == 0;
            return connect;
        };
        pcsc.connect_direct = [this](Pcsc::Context, const std::string& name, PcscCard&) {
            connected.push_back(name);
            return pcsc::sharing_violation;
        };
        pcsc.disconnect = [this](PcscCard) { --open_cards; };
        pcsc.begin = [this](PcscCard) {
            open_transactions += begin == 0;
            return begin;
        };
        pcsc.end = [this](PcscCard) { --open_transactions; };
        pcsc.transmit = [this](PcscCard, const Bytes& command, Bytes& answer) {
            sent.push_back(command);
            const auto number = static_cast<int>(sent.size());
            if (transmit != 0 && number == fails_at)
                return transmit;
            answer = answers.at(sent.size() - 1);
            return PcscCode(0);
        };
        pcsc.channel = [](PcscCard, std::uint32_t&) { return pcsc::comm_error; };
        if (!usb.empty())
            pcsc.usb = [this](Pcsc::Context, const std::string&) { return usb; };
        return pcsc;
    }

    /// Looks; afterwards nothing may still be open.
    std::vector<CardReader> look()
    {
        sent.clear();
        connected.clear();
        listed = 0;
        const Stop stop{false};
        const auto nothing_open = [this] { return open_contexts == 0 && open_cards == 0 && open_transactions == 0; };
        try {
            auto seen = look_at_readers(table(), {"/nowhere"}, stop);
            BOOST_TEST(nothing_open());
            return seen;
        } catch (const Unseen&) {
            BOOST_TEST(nothing_open());
            throw;
        }
    }
    CardReader only() { return look().at(0); }
};

Trouble trouble_of(Script script)
{
    try {
        script.look();
    } catch (const Unseen& unseen) {
        return unseen.trouble();
    }
    return Trouble::not_asked;
}

} // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(Trouble)
BOOST_TEST_DONT_PRINT_LOG_VALUE(Card)

BOOST_AUTO_TEST_SUITE(pcsc_codes)

BOOST_AUTO_TEST_CASE(the_service)
{
    const std::vector<std::pair<PcscCode, Trouble>> codes{{pcsc::no_service, Trouble::service_not_running},
        {pcsc::service_stopped, Trouble::service_not_running}, {pcsc::comm_error, Trouble::service_not_running},
        {pcsc::comm_data_lost, Trouble::service_not_running}, {pcsc::security_violation, Trouble::service_refused},
        {pcsc::timeout, Trouble::timed_out}, {pcsc::cancelled, Trouble::cancelled}, {0x80100001, Trouble::failed}};
    for (const auto& [code, trouble] : codes) {
        BOOST_TEST_CONTEXT(code_text(code))
        {
            Script at_start;
            at_start.establish = code;
            BOOST_TEST(trouble_of(at_start) == trouble);
            Script at_list;
            at_list.list = code;
            BOOST_TEST(trouble_of(at_list) == trouble);
        }
    }
    Script dies;
    dies.connect = pcsc::no_service;
    BOOST_TEST(trouble_of(dies) == Trouble::service_not_running);
    Script without_reader;
    without_reader.list = pcsc::no_readers_available;
    BOOST_TEST(without_reader.look().empty());
}

BOOST_AUTO_TEST_CASE(the_code_is_kept_for_the_curious)
{
    Script script;
    script.establish = pcsc::security_violation;
    BOOST_CHECK_EXCEPTION(script.look(), Unseen, [](const Unseen& unseen) { return std::string(unseen.what()) == "8010006A"; });
}

BOOST_AUTO_TEST_CASE(connecting)
{
    const std::vector<std::pair<PcscCode, Card>> codes{{pcsc::no_smartcard, Card::none}, {pcsc::sharing_violation, Card::held},
        {pcsc::unresponsive_card, Card::mute}, {pcsc::unpowered_card, Card::mute}, {pcsc::removed_card, Card::pulled},
        {pcsc::reset_card, Card::pulled}, {pcsc::not_transacted, Card::pulled}, {pcsc::unsupported_card, Card::unsupported},
        {pcsc::unknown_reader, Card::reader_gone}, {pcsc::reader_unavailable, Card::reader_gone}, {0x8010000F, Card::not_together},
        {pcsc::comm_error, Card::interrupted}, {pcsc::comm_data_lost, Card::interrupted}, {pcsc::timeout, Card::timed_out},
        {0x8010001F, Card::unreadable}, {0x80100001, Card::unreadable}};
    for (const auto& [code, card] : codes) {
        BOOST_TEST_CONTEXT(code_text(code))
        {
            Script script;
            script.connect = code;
            const CardReader seen = script.only();
            BOOST_TEST(seen.card == card);
            BOOST_TEST(seen.detail == (card == Card::none ? "" : code_text(code)));
            Script in_transaction;
            in_transaction.begin = code;
            BOOST_TEST(in_transaction.only().card == card);
        }
    }
}

BOOST_AUTO_TEST_CASE(while_the_card_is_read)
{
    const std::vector<std::pair<PcscCode, Card>> codes{{pcsc::not_transacted, Card::pulled}, {pcsc::removed_card, Card::pulled},
        {pcsc::unpowered_card, Card::pulled}, {pcsc::reset_card, Card::pulled}, {pcsc::no_smartcard, Card::pulled},
        {pcsc::unresponsive_card, Card::pulled}, {pcsc::comm_error, Card::interrupted}, {pcsc::comm_data_lost, Card::interrupted},
        {pcsc::sharing_violation, Card::held}, {pcsc::timeout, Card::timed_out}, {pcsc::reader_unavailable, Card::reader_gone},
        {pcsc::unsupported_card, Card::unsupported}, {0x80100001, Card::unreadable}};
    for (int at = 1; at <= 3; ++at)
        for (const auto& [code, card] : codes) {
            BOOST_TEST_CONTEXT(code_text(code) << " at command " << at)
            {
                Script script;
                script.transmit = code;
                script.fails_at = at;
                const CardReader seen = script.only();
                BOOST_TEST(seen.card == card);
                BOOST_TEST(seen.detail == code_text(code));
            }
        }
    Script silent;
    silent.answers = {{}};
    BOOST_TEST(silent.only().card == Card::pulled);
    BOOST_TEST(silent.only().detail == "80100069");
}

BOOST_AUTO_TEST_CASE(what_the_card_says)
{
    const auto card = [](std::vector<Bytes> answers) {
        Script script;
        script.answers = std::move(answers);
        return script.only();
    };
    const Bytes ok{0x90, 0x00}, absent{0x6A, 0x82};
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPICCTOKEN2")}).card == Card::my_number);
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPICCTOKEN")}).card == Card::basic_resident);
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPGPSETOKEN")}).card == Card::phone);
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPIOSTOKEN")}).card == Card::phone);
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPICCTOKEN3")}).card == Card::new_token);
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPICCTOKEN3")}).detail == ""); // its name is not kept
    BOOST_TEST(card({ok, ok, Script::token("XJPKIAPICCTOKEN2")}).card == Card::new_token);
    BOOST_TEST(card({ok, ok, ok}).card == Card::no_token);
    BOOST_TEST(card({ok, ok, ok}).detail == "EF 0006");
    BOOST_TEST(card({ok, ok, Script::token("")}).card == Card::no_token);
    BOOST_TEST(card({ok, absent}).card == Card::no_token);
    BOOST_TEST(card({ok, absent}).detail == "SW 6A82");
    BOOST_TEST(card({ok, ok, {0x69, 0x82}}).card == Card::no_token);
    BOOST_TEST(card({ok, ok, {0x69, 0x82}}).detail == "SW 6982");
    BOOST_TEST(card({absent}).card == Card::other);
    BOOST_TEST(card({absent}).detail == "");
    for (const Bytes& refusal : {Bytes{0x6D, 0x00}, Bytes{0x69, 0x85}, Bytes{0x62, 0x83}, Bytes{0x6E, 0x00}})
        BOOST_TEST(card({refusal}).card == Card::refused);
    BOOST_TEST(card({{0x6D, 0x00}}).detail == "SW 6D00");
}

BOOST_AUTO_TEST_CASE(three_commands_and_no_others)
{
    Script script;
    script.only();
    const std::vector<Bytes> allowed{{0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01},
        {0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x06}, {0x00, 0xB0, 0x00, 0x00, 0x20}};
    BOOST_TEST((script.sent == allowed));
}

/// The line to the card broke off, or the service has ended: only another question tells.
BOOST_AUTO_TEST_CASE(a_service_that_ends_during_the_look_is_not_blamed_on_the_card)
{
    Script script;
    script.transmit = pcsc::comm_error;
    script.fails_at = 2;
    BOOST_TEST(script.only().card == Card::interrupted);
    script.list_later = pcsc::no_service;
    BOOST_TEST(trouble_of(script) == Trouble::service_not_running);
    script.list_later = pcsc::no_readers_available;
    BOOST_TEST(script.only().card == Card::interrupted);
}

BOOST_AUTO_TEST_CASE(security_modules_are_told_and_never_asked)
{
    Script dual;
    const std::string sam = "ACS ACR1251 Dual Reader [ACR1251 Dual Reader SAM] (RR123456) 00 01",
                      picc = "ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] (RR123456) 00 00";
    dual.names = {sam, picc};
    const auto seen = dual.look();
    BOOST_REQUIRE(seen.size() == 2);
    BOOST_TEST((seen[0] == CardReader{"ACS ACR1251 Dual Reader [ACR1251 Dual Reader SAM] 00 01", "", Card::none, "", true}));
    BOOST_TEST(seen[1].name == "ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00");
    BOOST_TEST(!seen[1].security_module);
    BOOST_TEST((dual.connected == std::vector{picc}));
    BOOST_TEST(is_security_module("ACS ACR1252 1S CL Reader SAM 0"));
    BOOST_TEST(!is_security_module("SAMSUNG Smart Card Reader 00 00"));
    BOOST_TEST(!is_security_module("Reader ISAM"));
}

BOOST_AUTO_TEST_CASE(serial_numbers_are_cut_from_names)
{
    const std::vector<std::pair<std::string, std::string>> names{
        {"Circle CIR315 CL [CIR315 CL] (0123456789) 00 00", "Circle CIR315 CL [CIR315 CL] 00 00"},
        {"SONY FeliCa RC-S300/P (1234567) 00 00", "SONY FeliCa RC-S300/P 00 00"},
        {"SONY FeliCa RC-S300/P (12) (34)) 0A 01", "SONY FeliCa RC-S300/P 0A 01"}, // whatever the maker wrote
        {"Circle CIR315 CL [CIR315 CL] (01]) (2 00 00", "Circle CIR315 CL [CIR315 CL] 00 00"},
        {"Name (T2) [Interface] (77) 00 00", "Name [Interface] 00 00"},
        {"Name (unclosed 12 00 00", "Name 00 00"},
        {"日本語リーダー (A) (B) 01 00", "日本語リーダー 01 00"},
        {"Maker Reader 55041234200999 0", "Maker Reader 0"},
        {"Maker Reader 123456", "Maker Reader"},
        {"ATMEL AT91SC192192CT-USB ICCD reader 00 00", "ATMEL AT91SC192192CT-USB ICCD reader 00 00"},
        {"SONY FeliCa Port/PaSoRi 4.0 0", "SONY FeliCa Port/PaSoRi 4.0 0"}, // Windows
        {"ACS ACR1252 Dual Reader(2)", "ACS ACR1252 Dual Reader(2)"},       // macOS: the slot
        {"ACS ACR1252 Dual Reader(123)", "ACS ACR1252 Dual Reader"},
        {"Identiv uTrust 3700 F(55041234200999)", "Identiv uTrust 3700 F"},
        {"ACS ACR1252 Dual Reader (2)", "ACS ACR1252 Dual Reader"}, // not joined: it may be a serial number
        {"", ""},
        {"(1)", ""},
        {")(", ")"},
    };
    for (const auto& [in_pcsc, kept] : names)
        BOOST_TEST(reader_name(in_pcsc) == kept, in_pcsc << " became " << reader_name(in_pcsc));
}

BOOST_AUTO_TEST_CASE(a_library_that_knows_the_device_of_a_reader_is_believed)
{
    Script script;
    script.usb = "054c:0dc9";
    script.connect = pcsc::no_smartcard;
    BOOST_TEST(script.only().usb == "054c:0dc9");
    BOOST_TEST(script.connected.size() == 1U); // nobody connects to the bare reader for it
    script.usb.clear();
    BOOST_TEST(script.only().usb == "");
    BOOST_TEST(script.connected.size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
