// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"
#include "checks/contract/trouble.h"
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>
#include <set>

namespace junbi {
Check card_reader();
}

namespace {

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::card_reader_step;

const std::string pasori = "SONY FeliCa Port/PaSoRi 4.0 0";

SampleCase sample_with(std::vector<CardReader> readers)
{
    SampleCase sample;
    sample.facts.readers = std::move(readers);
    sample.facts.usb = std::vector<UsbDevice>{};
    return sample;
}

Outcome judged(const SampleCase& sample) { return card_reader().judge_computer(sample.view()); }

Outcome chosen(std::initializer_list<std::pair<const char*, const char*>> answers)
{
    SampleCase sample;
    for (const auto& [id, value] : answers)
        sample.own.set(id, value);
    return card_reader().judge_office(sample.view());
}

struct CardCase {
    Card card;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const CardCase& each) { return out << each.expected; }

const CardCase cards[]{
    {Card::none, "card_reader.no_card=todo"},
    {Card::my_number, "card_reader.my_number_card=ok"},
    {Card::basic_resident, "card_reader.basic_resident_card=attention"},
    {Card::phone, "card_reader.phone=attention"},
    {Card::other, "card_reader.other_card=attention"},
    {Card::mute, "card_reader.mute_card=attention"},
    {Card::held, "card_reader.card_held=attention"},
    {Card::pulled, "card_reader.card_pulled=attention"},
    {Card::unreadable, "card_reader.unreadable=attention"},
};

struct TroubleCase {
    Trouble trouble;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const TroubleCase& each) { return out << each.expected; }

const TroubleCase troubles[]{
    {Trouble::not_asked, "card_reader.look=todo"},
    {Trouble::not_allowed, "card_reader.look=todo"},
    {Trouble::not_supported_here, "card_reader.look=unknown"},
    {Trouble::not_installed, "card_reader.not_installed=problem"},
    {Trouble::service_not_running, "card_reader.service_not_running=problem"},
    {Trouble::service_refused, "card_reader.service_refused=problem"},
    {Trouble::permission_denied, "card_reader.look=unknown"},
    {Trouble::timed_out, "card_reader.service_hung=problem"},
    {Trouble::cancelled, "card_reader.look=unknown"},
    {Trouble::failed, "card_reader.look=unknown"},
};

struct NameCase {
    const char *name, *family;
};
std::ostream& operator<<(std::ostream& out, const NameCase& each) { return out << each.name; }

const NameCase reader_names[]{
    {"Circle CIR315 CL [CIR315 CL] 00 00", "AB Circle CIR315"},
    {"circle cir315 cl 0", "AB Circle CIR315"},
    {"Circle CIR215 PICC 0", "AB Circle CIR215"},
    {"Circle CIR415 CL & 1S 0", "AB Circle CIR415"},
    {"SONY FeliCa Port/PaSoRi 4.0 0", "Sony PaSoRi 4.0 (RC-S300)"},
    {"SONY FeliCa RC-S300/P 00 00", "Sony PaSoRi 4.0 (RC-S300)"},
    {"Sony FeliCa Port/PaSoRi 3.0 0", "Sony PaSoRi 3.0 (RC-S380)"},
    {"ACS ACR39U ICC Reader 00 00", "ACS ACR39"},
    {"ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00", "ACS ACR1251"},
    {"ACS ACR1252 Dual Reader(2)", "ACS ACR1252U"},
    {"NTT Communications Corp. SCR3310-NTTCom USB SmartCard Reader 0", "SCR3310"},
    {"Generic EMV Smartcard Reader 0", "Alcor / Generic EMV"},
    {"Identiv uTrust 3720 Contactless Reader 0", "Identiv uTrust 3720 F"},
    {"Some Reader 0", ""},
    {"", ""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_step_test)

BOOST_DATA_TEST_CASE(each_card_has_its_line, boost::unit_test::data::make(cards), each)
{
    BOOST_TEST(
        summary(judged(sample_with({{pasori, "054c:0dc8", each.card, ""}}))) == std::string("card_reader.reader=ok ") + each.expected);
}

BOOST_AUTO_TEST_CASE(each_card_has_its_own_advice)
{
    std::set<std::string> advices;
    for (const CardCase& each : cards)
        BOOST_TEST(advices.insert(judged(sample_with({{pasori, "", each.card, ""}})).findings.back().advice.msgid).second, each);
}

BOOST_AUTO_TEST_CASE(an_unreadable_card_is_told_by_its_code)
{
    std::set<std::string> advices;
    for (const char* code : {"8010000F", "8010000A", "8010002F", "80100009", "80100001"}) {
        const Outcome outcome = judged(sample_with({{pasori, "", Card::unreadable, code}}));
        BOOST_TEST(advices.insert(find(outcome, "card_reader.unreadable")->advice.msgid).second, code);
        BOOST_TEST(std::get<std::string>(find(outcome, "card_reader.unreadable")->evidence.back().value) == code);
    }
}

BOOST_DATA_TEST_CASE(each_trouble_has_its_line, boost::unit_test::data::make(troubles), each)
{
    SampleCase sample;
    sample.facts = all_in(each.trouble);
    BOOST_TEST(summary(judged(sample)) == each.expected);
    const Finding told = judged(sample).findings.front();
    BOOST_TEST((told.what == sentence_for(each.trouble) || each.trouble == Trouble::timed_out || each.trouble == Trouble::not_installed));
    sample.computer.set("seen_by_hand", "yes");
    BOOST_TEST(summary(judged(sample)) == "card_reader.by_hand=ok");
    sample.computer.set("used_here", "no");
    BOOST_TEST(summary(judged(sample)) == "card_reader.not_used=not_applicable");
}

struct NotRunning {
    bool usb_seen;
    const char* count;
    std::vector<UsbDevice> usb;
    Status status;
};
std::ostream& operator<<(std::ostream& out, const NotRunning& each) { return out << each.usb.size() << "/" << each.count; }
const NotRunning not_running[]{
    {true, "", {}, Status::todo},
    {true, "0", {{"1d6b:0002", "Example", "hub", false}}, Status::todo},
    {true, "2", {}, Status::problem},
    {true, "", {{"31aa:3002", "", "", false}}, Status::problem},
    {false, "", {}, Status::problem},
};
BOOST_DATA_TEST_CASE(a_stopped_service_can_wait_for_the_first_reader, boost::unit_test::data::make(not_running), each)
{
    SampleCase sample;
    sample.facts = all_in(Trouble::service_not_running);
    if (each.usb_seen)
        sample.facts.usb = each.usb;
    sample.own.set("readers_count", each.count);
    BOOST_TEST(has(judged(sample), "card_reader.service_not_running", each.status));
}

BOOST_AUTO_TEST_CASE(a_tablet_is_tried_in_the_app)
{
    SampleCase sample;
    sample.facts = all_in(Trouble::not_supported_here);
    BOOST_TEST(find(judged(sample), "card_reader.look")->advice.msgid.find("card-reading app") != std::string::npos);
}

BOOST_DATA_TEST_CASE(families_by_name, boost::unit_test::data::make(reader_names), each)
{
    BOOST_TEST(known_by_name(each.name, real_rules()).family == each.family);
}

BOOST_AUTO_TEST_CASE(families_by_usb_id)
{
    const Rules rules = real_rules();
    BOOST_TEST(known_by_usb("31aa:3002", rules).family == "AB Circle CIR315");
    BOOST_TEST(known_by_usb("054C:0DC9", rules).family == "Sony PaSoRi 4.0 (RC-S300)");
    BOOST_TEST(known_by_usb("072f:221b", rules).family == "ACS ACR1251");
    BOOST_TEST(known_by_usb("1d6b:0002", rules).family.empty());
    BOOST_TEST(known_by_usb("", rules).family.empty());
}

BOOST_AUTO_TEST_CASE(names_and_ids_of_the_table_agree)
{
    const Rules rules = real_rules();
    const Table& rows = rules.table("card_reader.readers");
    BOOST_TEST(rows.size() >= 40U);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string name = rows.at(i, "names").substr(0, rows.at(i, "names").find('|'));
        const std::string usb = rows.at(i, "usb").substr(0, rows.at(i, "usb").find('|'));
        if (!name.empty())
            BOOST_TEST(known_by_name(name, rules).family == rows.at(i, "family"));
        if (!usb.empty())
            BOOST_TEST(known_by_usb(usb, rules).family == rows.at(i, "family"));
        BOOST_TEST((rows.at(i, "claim").empty() || rows.at(i, "claim") == "maker"));
    }
}

BOOST_AUTO_TEST_CASE(no_reader_is_called_confirmed_unless_the_office_found_its_family)
{
    const auto sure = [](const std::string& name, const char* listed, const char* model = "", const char* listed_on = "") {
        SampleCase sample = sample_with({{name, "", Card::my_number, ""}});
        sample.own.set("listed", listed);
        sample.own.set("model", model);
        sample.own.set("listed_on", listed_on);
        const Outcome outcome = judged(sample);
        return (*std::get<Box<Text>>(find(outcome, "card_reader.reader")->what.args.at(1))).msgid;
    };
    BOOST_TEST(sure("Circle CIR315 CL 0", "").find("claims") != std::string::npos);
    BOOST_TEST(sure(pasori, "").find("please confirm") != std::string::npos);
    BOOST_TEST(sure("Some Reader", "no").find("does not know") != std::string::npos);
    BOOST_TEST(sure(pasori, "yes", "Sony RC-S300").find("Your office found") == 0U);
    BOOST_TEST(sure(pasori, "yes", "Sony RC-S300", "2026-11-01").find("on {2}") != std::string::npos);
    BOOST_TEST(sure(pasori, "yes").find("please confirm") != std::string::npos);                      // of which model?
    BOOST_TEST(sure(pasori, "yes", "I-O DATA USB-NFC4").find("please confirm") != std::string::npos); // of another one
    BOOST_TEST(sure("Some Reader", "yes", "Some Reader").find("does not know") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(families_of_models_as_people_type_them)
{
    const Rules rules = real_rules();
    for (const auto& [typed, family] : std::initializer_list<std::pair<const char*, const char*>>{
             {"Sony RC-S300", "Sony PaSoRi 4.0 (RC-S300)"}, {"ソニー rc-s300/p", "Sony PaSoRi 4.0 (RC-S300)"},
             {"ソニー RC-S380", "Sony PaSoRi 3.0 (RC-S380)"}, {"I-O DATA USB-NFC4", "AB Circle CIR315"}, {"CIR315A-02", "AB Circle CIR315"},
             {"エレコム MR-ICA001BK", "AB Circle CIR315"}, {"ACR39-NTTCom", "ACS ACR39"}, {"Sony", ""}, {"Reader 3", ""}, {"", ""}})
        BOOST_TEST(family_typed(typed, rules) == family, typed);
}

BOOST_AUTO_TEST_CASE(one_my_number_card_is_enough)
{
    const Outcome outcome = judged(sample_with({{"A", "", Card::none, ""}, {"B", "", Card::my_number, ""}, {"C", "", Card::other, ""}}));
    BOOST_TEST(summary(outcome) == "card_reader.reader=ok card_reader.reader=ok card_reader.reader=ok card_reader.my_number_card=ok");
    const Outcome other = judged(sample_with({{"A", "", Card::none, ""}, {"C", "", Card::other, ""}}));
    BOOST_TEST(summary(other) == "card_reader.reader=ok card_reader.reader=ok card_reader.other_card=attention");
}

BOOST_AUTO_TEST_CASE(a_usb_reader_without_driver)
{
    SampleCase sample = sample_with({});
    BOOST_TEST(summary(judged(sample)) == "card_reader.no_reader=problem");
    sample.facts.usb = std::vector<UsbDevice>{{"1d6b:0002", "Example", "hub", false}, {"31aa:3002", "", "", false}};
    BOOST_TEST(summary(judged(sample)) == "card_reader.usb_without_driver=problem");
    sample.facts.usb = std::vector<UsbDevice>{{"abcd:0001", "Example", "Strange reader", true}};
    BOOST_TEST(has(judged(sample), "card_reader.usb_without_driver", Status::problem, "abcd:0001"));
    sample.facts.readers = std::vector<CardReader>{{pasori, "054c:0dc8", Card::my_number, ""}};
    BOOST_TEST(has(judged(sample), "card_reader.usb_without_driver", Status::attention));
}

BOOST_AUTO_TEST_CASE(a_usb_reader_that_works_is_not_blamed)
{
    SampleCase sample = sample_with({{pasori, "", Card::my_number, ""}});
    sample.facts.usb = std::vector<UsbDevice>{{"054c:0dc8", "SONY", "FeliCa", true}};
    BOOST_TEST(!find(judged(sample), "card_reader.usb_without_driver")); // same family
    sample = sample_with({{"Unknown", "abcd:0001", Card::my_number, ""}});
    sample.facts.usb = std::vector<UsbDevice>{{"abcd:0001", "", "", true}};
    BOOST_TEST(!find(judged(sample), "card_reader.usb_without_driver")); // same id
    sample = sample_with({{"Unknown", "", Card::my_number, ""}});
    sample.facts.usb = std::vector<UsbDevice>{{"abcd:0001", "", "", true}};
    BOOST_TEST(!find(judged(sample), "card_reader.usb_without_driver")); // cannot be told apart
}

BOOST_AUTO_TEST_CASE(the_driver_advice_names_the_sony_software)
{
    SampleCase sample = sample_with({});
    sample.facts.usb = std::vector<UsbDevice>{{"054c:06c3", "", "", false}};
    BOOST_TEST(find(judged(sample), "card_reader.usb_without_driver")->advice.msgid.find("NFC Port") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_choice_of_the_office)
{
    BOOST_TEST(summary(chosen({})).empty());
    BOOST_TEST(has(chosen({{"type", "undecided"}}), "card_reader.type_undecided", Status::todo));
    BOOST_TEST(has(chosen({{"type", "contact"}, {"scene_home_visit", "yes"}}), "card_reader.home_visit", Status::attention));
    BOOST_TEST(has(chosen({{"type", "contactless"}, {"scene_home_visit", "yes"}}), "card_reader.home_visit", Status::ok));
    BOOST_TEST(!find(chosen({{"type", "contact"}}), "card_reader.home_visit"));
    BOOST_TEST(has(chosen({{"bluetooth", "yes"}}), "card_reader.bluetooth_reader", Status::attention));
    BOOST_TEST(has(chosen({{"bluetooth", "yes"}, {"listed", "yes"}}), "card_reader.bluetooth_reader", Status::ok));
    BOOST_TEST(has(chosen({{"listed", "no"}}), "card_reader.not_listed", Status::attention));
    BOOST_TEST(has(chosen({{"model", "Sanwa ADR-MNICU2"}}), "card_reader.model_unknown", Status::attention));
    BOOST_TEST(!find(chosen({{"model", "Sanwa ADR-MNICU2"}, {"listed", "yes"}}), "card_reader.model_unknown"));
    BOOST_TEST(!find(chosen({{"model", "Elecom MR-ICA001BK"}}), "card_reader.model_unknown"));
}

BOOST_AUTO_TEST_CASE(the_findings_decide_the_checklist)
{
    const Outcome bluetooth = chosen({{"bluetooth", "yes"}});
    BOOST_TEST((bluetooth.findings.front().guide == std::vector<std::string>{"2-2.n2", "2-2.c1"}));
    for (const Finding& each : judged(sample_with({{pasori, "", Card::none, ""}})).findings)
        BOOST_TEST((each.guide == std::vector<std::string>{"2-2.d2"}));
}

BOOST_AUTO_TEST_SUITE_END()
