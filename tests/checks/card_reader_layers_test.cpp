// SPDX-License-Identifier: Apache-2.0
// From the service to the reader: each layer has its own finding, which names the cause.
#include "checks/card_reader/judging.h"
#include "tests/checks/reader_case.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>
#include <set>

namespace {

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::testing::readers;

const UsbDevice cir315{"31aa:3002", "Circle", "CIR315 CL", true};

System system_of(const char* family) { return {family, family, "1", "", "x86_64", true}; }

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
    {true, "", {{"1050:0407", "Yubico", "YubiKey", true}}, Status::todo}, // a key is no reader
    {true, "2", {}, Status::problem},
    {true, "", {{"31aa:3002", "", "", false}}, Status::problem},
    {true, "", {{"abcd:0001", "", "", true}}, Status::problem},
    {false, "", {}, Status::problem},
};

struct ServiceCase {
    CardService service;
    const char *word, *proposed;
};
std::ostream& operator<<(std::ostream& out, const ServiceCase& each) { return out << each.service.state << " " << each.service.manager; }
const ServiceCase services[]{
    {{"running", "systemd", "installed", "apt"}, "does not answer programs", ""},
    {{"on_demand", "systemd", "installed", "apt"}, "by itself", ""},
    {{"stopped", "systemd", "installed", "apt"}, "is stopped", "start"},
    {{"stopped", "windows", "", ""}, "is stopped", ""},
    {{"disabled", "systemd", "installed", "apt"}, "switched off", "start"},
    {{"disabled", "systemd", "not_installed", "apt"}, "switched off", "start install"},
    {{"masked", "systemd", "installed", "apt"}, "administrator has forbidden", ""},
    {{"not_installed", "systemd", "not_installed", "apt"}, "not installed", "install"},
    {{"not_installed", "systemd", "not_installed", ""}, "not installed", ""},
    {{"unknown", "", "installed", "apt"}, "nothing on this computer looks after", ""},
};

struct DriverCase {
    const char *family, *driver, *usb;
    bool ccid;
    const char *expected, *word, *proposed;
};
std::ostream& operator<<(std::ostream& out, const DriverCase& each) { return out << each.family << " " << each.driver << " " << each.usb; }
const DriverCase drivers[]{
    {"windows", "", "31aa:3002", false, "card_reader.usb_without_driver", "driver seems to be missing", ""},
    {"windows", "", "abcd:0001", true, "card_reader.usb_without_driver", "driver seems to be missing", ""},
    {"windows", "", "054c:06c1", false, "card_reader.usb_without_driver", "driver seems to be missing", ""},
    {"windows", "", "054c:02e1", false, "card_reader.usb_unsuitable", "not suited", ""},
    {"linux", "installed", "054c:02e1", false, "card_reader.usb_unsuitable", "not suited", ""},
    {"windows", "", "072f:2200", true, "card_reader.usb_without_driver", "driver seems to be missing", ""},
    {"linux", "not_installed", "31aa:3002", true, "card_reader.usb_without_driver", "not installed", "install"},
    {"linux", "not_installed", "054c:06c1", false, "card_reader.usb_without_driver", "under Linux there is no driver", "install"},
    {"linux", "installed", "054c:06c1", false, "card_reader.usb_without_driver", "under Linux there is no driver", ""},
    {"linux", "installed", "31aa:3002", true, "card_reader.usb_not_shown", "do not see it", ""},
    {"linux", "installed", "072f:2200", true, "card_reader.usb_not_shown", "names this reader as unsupported", ""},
    {"linux", "installed", "abcd:0001", true, "card_reader.usb_not_shown", "do not see it", ""},
    {"macos", "", "072f:2200", true, "card_reader.usb_without_driver", "driver seems to be missing", ""},
};

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_layers)

BOOST_DATA_TEST_CASE(a_stopped_service_can_wait_for_the_first_reader, boost::unit_test::data::make(not_running), each)
{
    SampleCase sample;
    sample.facts = all_in(Trouble::service_not_running);
    if (each.usb_seen)
        sample.facts.usb = each.usb;
    sample.own.set("readers_count", each.count);
    BOOST_TEST(has(judged(sample), "card_reader.service_not_running", each.status));
}

BOOST_DATA_TEST_CASE(why_the_service_does_not_run, boost::unit_test::data::make(services), each)
{
    SampleCase sample = plugged_in({cir315});
    sample.facts.readers = Trouble::service_not_running;
    sample.facts.card_service = each.service;
    const Outcome outcome = judged(sample);
    BOOST_TEST(summary(outcome) == "card_reader.service_not_running=problem");
    const Finding& told = outcome.findings.front();
    BOOST_TEST(told.what.msgid.find(each.word) != std::string::npos, told.what.msgid);
    BOOST_TEST(!told.advice.empty());
    BOOST_TEST(proposed(told) == each.proposed);
    BOOST_TEST(seen(told, "plugged_in") == "AB Circle CIR315"); // named although no program can use it yet
}

BOOST_AUTO_TEST_CASE(each_cause_has_its_own_words)
{
    std::set<std::string> words;
    for (const ServiceCase& each : services) {
        SampleCase sample = plugged_in({cir315});
        sample.facts.readers = Trouble::service_not_running;
        sample.facts.card_service = each.service;
        words.insert(judged(sample).findings.front().what.msgid);
    }
    BOOST_TEST(words.size() == 7U);
}

BOOST_AUTO_TEST_CASE(before_there_is_a_reader_the_service_can_be_started_all_the_same)
{
    SampleCase sample = plugged_in({});
    sample.facts.readers = Trouble::service_not_running;
    sample.facts.card_service = CardService{"stopped", "systemd", "installed", "apt"};
    BOOST_TEST(summary(judged(sample)) == "card_reader.service_not_running=todo");
    BOOST_TEST(proposed(judged(sample).findings.front()) == "start");
    sample.facts.readers = Trouble::not_installed;
    sample.facts.card_service = CardService{"not_installed", "systemd", "not_installed", "apt"};
    BOOST_TEST(summary(judged(sample)) == "card_reader.not_installed=problem");
    BOOST_TEST(proposed(judged(sample).findings.front()) == "install");
    sample.facts.readers = Trouble::service_refused; // nothing to start or to install
    BOOST_TEST(proposed(judged(sample).findings.front()).empty());
}

BOOST_DATA_TEST_CASE(why_a_reader_on_the_usb_cannot_be_used, boost::unit_test::data::make(drivers), each)
{
    SampleCase sample = plugged_in({{"1d6b:0002", "Example", "hub", false}, {each.usb, "", "Strange reader", each.ccid}});
    sample.facts.system = system_of(each.family);
    sample.facts.card_service = CardService{"running", "systemd", each.driver, "apt"};
    const Outcome outcome = judged(sample);
    BOOST_TEST(summary(outcome) == std::string(each.expected) + "=problem");
    const Finding& told = outcome.findings.front();
    BOOST_TEST(told.subject == each.usb);
    BOOST_TEST(told.what.msgid.find(each.word) != std::string::npos, told.what.msgid);
    BOOST_TEST(proposed(told) == each.proposed);
}

BOOST_AUTO_TEST_CASE(a_reader_is_named_from_its_usb_id_with_the_pages_of_its_drivers)
{
    const Finding told = judged(plugged_in({{"31aa:3002", "", "", false}})).findings.front();
    BOOST_TEST(std::get<std::string>(told.what.args.front()) == "AB Circle CIR315");
    BOOST_TEST(seen(told, "products").find("MR-ICA001BK") != std::string::npos);
    BOOST_TEST(told.links.size() >= 3U);
    BOOST_TEST(told.links.front().starts_with("https://www.iodata.jp/"));
    BOOST_TEST(std::get<std::string>(judged(plugged_in({{"abcd:0001", "Example", "Strange", true}})).findings.front().what.args.front())
        == "Strange");
    BOOST_TEST(std::get<std::string>(judged(plugged_in({{"abcd:0001", "", "", true}})).findings.front().what.args.front()) == "abcd:0001");
}

BOOST_AUTO_TEST_CASE(the_driver_advice_names_the_sony_software)
{
    const Finding told = judged(plugged_in({{"054c:06c3", "", "", false}})).findings.front();
    BOOST_TEST(told.advice.msgid.find("NFC Port") != std::string::npos);
    BOOST_TEST(told.links.front().find("nfcportsoftware") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(beside_a_reader_that_works_another_one_is_only_pointed_at)
{
    SampleCase sample = sample_with({{"SONY FeliCa Port/PaSoRi 4.0 0", "054c:0dc8", Card::my_number, ""}});
    sample.facts.usb = std::vector<UsbDevice>{cir315, cir315};
    BOOST_TEST(summary(judged(sample)) == "card_reader.reader=ok card_reader.usb_without_driver=attention card_reader.my_number_card=ok");
}

BOOST_AUTO_TEST_CASE(a_usb_reader_that_works_is_not_blamed)
{
    const std::string pasori = "SONY FeliCa Port/PaSoRi 4.0 0";
    for (const auto& [name, usb, device] : std::initializer_list<std::tuple<std::string, const char*, UsbDevice>>{
             {pasori, "", {"054c:0dc8", "SONY", "FeliCa", true}},    // same family
             {"Unknown", "abcd:0001", {"abcd:0001", "", "", true}},  // same id
             {"Unknown", "", {"abcd:0001", "", "", true}},           // cannot be told apart
             {pasori, "", {"1050:0407", "Yubico", "YubiKey", true}}, // a key is no reader
         }) {
        SampleCase sample = sample_with({{name, usb, Card::my_number, ""}});
        sample.facts.usb = std::vector<UsbDevice>{device};
        BOOST_TEST(summary(judged(sample)) == "card_reader.reader=ok card_reader.my_number_card=ok", device.id);
    }
}

BOOST_AUTO_TEST_CASE(without_any_reader)
{
    SampleCase sample = plugged_in({{"1d6b:0002", "Example", "hub", false}, {"1050:0407", "Yubico", "YubiKey", true}});
    BOOST_TEST(summary(judged(sample)) == "card_reader.no_reader=problem");
    BOOST_TEST(judged(sample).findings.front().advice.msgid.find("cable") != std::string::npos);
    sample.facts.card_service = CardService{"running", "systemd", "not_installed", "apt"};
    BOOST_TEST(judged(sample).findings.front().advice.msgid.find("libccid") != std::string::npos);
    BOOST_TEST(proposed(judged(sample).findings.front()) == "install");
}

BOOST_AUTO_TEST_SUITE_END()
