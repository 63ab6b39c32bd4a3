// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/fact_names.h"
#include "tests/support/folder.h"
#include "wizard/platform/pcsc_codes.h"
#include "wizard/platform/readers.h"

#include <boost/test/unit_test.hpp>

#include <memory>

using namespace junbi;

namespace {

/// A PC/SC whose every answer is written down before, and which counts what is given back.
struct Script {
    PcscCode establish = 0, list = 0, connect = 0, begin = 0, transmit = 0;
    std::vector<std::string> names{"Test reader 00 00"};
    std::vector<Bytes> answers{{0x90, 0x00}, {0x90, 0x00}, token("JPKIAPICCTOKEN2")};
    int fails_at = 0; ///< the command that gets `transmit` as its code

    int open_contexts = 0, open_cards = 0, open_transactions = 0;
    std::vector<Bytes> sent;

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
            return list;
        };
        pcsc.connect = [this](Pcsc::Context, const std::string&, PcscCard&) {
            open_cards += connect == 0;
            return connect;
        };
        pcsc.connect_direct = [](Pcsc::Context, const std::string&, PcscCard&) { return pcsc::sharing_violation; };
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
        return pcsc;
    }

    /// Looks; afterwards nothing may still be open.
    std::vector<CardReader> look()
    {
        sent.clear();
        const Stop stop{false};
        const auto nothing_open = [this] { return open_contexts == 0 && open_cards == 0 && open_transactions == 0; };
        try {
            auto seen = look_at_readers(table(), "/nowhere", stop);
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
        {pcsc::reset_card, Card::pulled}, {pcsc::not_transacted, Card::pulled}, {pcsc::unsupported_card, Card::other},
        {pcsc::unknown_reader, Card::unreadable}, {pcsc::reader_unavailable, Card::unreadable}, {0x8010000F, Card::unreadable},
        {pcsc::comm_error, Card::unreadable}, {pcsc::timeout, Card::unreadable}};
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
        {pcsc::comm_error, Card::pulled}, {pcsc::comm_data_lost, Card::pulled}, {pcsc::sharing_violation, Card::held},
        {0x80100001, Card::unreadable}};
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
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPICCTOKEN3")}).card == Card::unreadable);
    BOOST_TEST(card({ok, ok, Script::token("JPKIAPICCTOKEN3")}).detail == "EF 0006");
    BOOST_TEST(card({ok, ok, Script::token("XJPKIAPICCTOKEN2")}).card == Card::unreadable);
    BOOST_TEST(card({ok, ok, ok}).card == Card::unreadable);
    BOOST_TEST(card({ok, absent}).card == Card::unreadable);
    BOOST_TEST(card({ok, absent}).detail == "SW 6A82");
    BOOST_TEST(card({ok, ok, {0x69, 0x82}}).detail == "SW 6982");
    BOOST_TEST(card({absent}).card == Card::other);
    BOOST_TEST(card({absent}).detail == "");
    BOOST_TEST(card({{0x6D, 0x00}}).card == Card::other);
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

BOOST_AUTO_TEST_CASE(names)
{
    BOOST_TEST(reader_name("Circle CIR315 CL [CIR315 CL] (0123456789) 00 00") == "Circle CIR315 CL [CIR315 CL] 00 00");
    BOOST_TEST(reader_name("SONY FeliCa RC-S300/P (1234567) 00 00") == "SONY FeliCa RC-S300/P 00 00");
    BOOST_TEST(reader_name("SONY FeliCa Port/PaSoRi 4.0 0") == "SONY FeliCa Port/PaSoRi 4.0 0");
    BOOST_TEST(reader_name("日本語リーダー (A) (B) 01 00") == "日本語リーダー 01 00");
    BOOST_TEST(is_security_module("ACS ACR1252 1S CL Reader SAM 0"));
    BOOST_TEST(is_security_module("ACS ACR1251 Dual Reader [ACR1251 Dual Reader SAM] 01 00"));
    BOOST_TEST(!is_security_module("SAMSUNG Reader 0"));
    BOOST_TEST(!is_security_module("Reader ISAM"));
    Script maker;
    maker.names = {"SAMSUNG Smart Card Reader 00 00"};
    BOOST_TEST(maker.only().name == "SAMSUNG Smart Card Reader 00 00");
    Script dual;
    dual.names = {"ACS ACR1251 Dual Reader [ACR1251 Dual Reader SAM] 00 01", "ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00"};
    const auto seen = dual.look();
    BOOST_REQUIRE(seen.size() == 1);
    BOOST_TEST(seen[0].name == "ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00");
}

BOOST_AUTO_TEST_SUITE_END()
