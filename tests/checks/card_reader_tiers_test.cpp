// SPDX-License-Identifier: Apache-2.0
// How sure it is that a reader fits, what counts as one reader, and what counts as none.
#include "checks/card_reader/devices.h"
#include "checks/card_reader/judging.h"
#include "tests/checks/reader_case.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>

namespace {

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::testing::readers;
using namespace junbi::card_reader_step;

System system_of(const char* family) { return {family, family, "1", "", "x86_64", true}; }

struct TierCase {
    const char *name, *usb, *family, *tier, *summary;
};
std::ostream& operator<<(std::ostream& out, const TierCase& each) { return out << each.name << each.usb; }
const TierCase tiers[]{
    {"Circle CIR315 CL 0", "", "AB Circle CIR315", "its maker claims support", "card_reader.reader=ok"},
    {"SONY FeliCa Port/PaSoRi 4.0 0", "", "Sony PaSoRi 4.0 (RC-S300)", "known hardware of a suitable kind", "card_reader.reader=ok"},
    {"Gemalto PC Twin Reader 00 00", "", "Gemalto PC Twin Reader", "should work by its descriptor", "card_reader.reader=ok"},
    {"Some reader", "054c:02e1", "Sony RC-S330/S360/S370", "known not to work", "card_reader.reader=attention"},
    {"Some reader", "", "", "not known to Junbi", "card_reader.reader=ok"},
};

std::vector<CardReader> named(std::initializer_list<std::pair<const char*, const char*>> readers)
{
    std::vector<CardReader> all;
    for (const auto& [name, usb] : readers)
        all.push_back({name, usb, Card::none, ""});
    return all;
}

/// The shipped table with one row of somebody's own.
Rules with_row(std::vector<std::pair<std::string, std::string>> cells)
{
    Rules rules = real_rules();
    RuleTable table = rules.tables().at("card_reader.readers");
    auto& row = table.rows.rows.emplace_back(table.rows.columns.size());
    for (const auto& [column, value] : cells)
        row[static_cast<std::size_t>(std::find(table.rows.columns.begin(), table.rows.columns.end(), column) - table.rows.columns.begin())]
            = value;
    rules.add("card_reader.readers", table);
    return rules;
}

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_tiers)

BOOST_DATA_TEST_CASE(each_tier_is_said, boost::unit_test::data::make(tiers), each)
{
    const Outcome outcome = judged(sample_with({{each.name, each.usb, Card::none, ""}}));
    BOOST_TEST(summary(outcome) == std::string(each.summary) + " card_reader.no_card=todo");
    BOOST_TEST(seen(outcome.findings.front(), "family") == each.family);
    BOOST_TEST(seen(outcome.findings.front(), "tier") == each.tier);
    BOOST_TEST(seen(outcome.findings.front(), "official_list").find("confirms no reader") != std::string::npos);
    BOOST_TEST(outcome.findings.front().links.front() == official_list);
}

BOOST_AUTO_TEST_CASE(the_office_or_a_row_of_somebodys_own_can_say_that_it_is_on_the_list)
{
    SampleCase sample = sample_with({{"SONY FeliCa Port/PaSoRi 4.0 0", "", Card::none, ""}});
    sample.own.set("listed", "yes");
    sample.own.set("model", "Sony RC-S300");
    BOOST_TEST(seen(judged(sample).findings.front(), "tier") == "found on the official list by your office");
    BOOST_TEST(seen(judged(sample).findings.front(), "official_list").empty());
    sample = sample_with({{"House brand 0", "", Card::none, ""}});
    sample.rules = with_row({{"id", "own"}, {"name", "House brand"}, {"names", "House brand"}, {"tier", "official"},
        {"source", "read on KB0011081"}, {"checked", "2026-11-20"}});
    BOOST_TEST(seen(judged(sample).findings.front(), "tier") == "entered as being on the official list");
    const Text sure = *std::get<Box<Text>>(judged(sample).findings.front().what.args.at(1));
    BOOST_TEST(std::get<std::string>(sure.args.at(0)) == "read on KB0011081");
    BOOST_TEST(std::get<std::string>(sure.args.at(1)) == "2026-11-20");
}

BOOST_AUTO_TEST_CASE(what_the_linux_driver_says_is_said_under_linux_only)
{
    for (const char* family : {"windows", "macos"}) {
        SampleCase sample = sample_with({{"ACS ACR122U PICC Interface 0", "072f:2200", Card::other, ""}});
        sample.facts.system = system_of(family);
        BOOST_TEST(summary(judged(sample)) == "card_reader.reader=ok card_reader.other_card=attention");
    }
    SampleCase sample = sample_with({{"ACS ACR122U PICC Interface 00 00", "072f:2200", Card::other, ""}});
    BOOST_TEST(!find(judged(sample), "card_reader.linux_driver")); // nobody knows what system it is
    sample.facts.card_service = CardService{"running", "systemd", "installed", "apt"};
    BOOST_TEST(find(judged(sample), "card_reader.linux_driver")); // what the service is like tells it
    sample.facts.system = system_of("linux");
    BOOST_TEST(summary(judged(sample)) == "card_reader.reader=ok card_reader.linux_driver=attention card_reader.other_card=attention");
    sample.facts.readers = std::vector<CardReader>{{"ACS ACR122U PICC Interface 00 00", "072f:2200", Card::my_number, ""}};
    BOOST_TEST(summary(judged(sample)) == "card_reader.reader=ok card_reader.linux_driver=ok card_reader.my_number_card=ok");
}

BOOST_AUTO_TEST_CASE(what_takes_no_card_is_left_out_and_explained)
{
    const CardReader slot{"ACS ACR1252 1S CL Reader SAM 0", "072f:223b", Card::none, "", true};
    const CardReader hello{"Windows Hello for Business 1", "", Card::none, ""},
        key{"Yubico YubiKey OTP+FIDO+CCID 0", "1050:0407", Card::other, ""};
    const Outcome outcome = judged(sample_with({{"ACS ACR1252 1S CL Reader PICC 0", "072f:223b", Card::my_number, ""}, slot, hello, key}));
    BOOST_TEST(summary(outcome) == "card_reader.reader=ok card_reader.my_number_card=ok card_reader.left_out=not_applicable");
    const Finding& told = *find(outcome, "card_reader.left_out");
    BOOST_TEST(seen(told, "security_module") == slot.name);
    BOOST_TEST(seen(told, "virtual") == hello.name);
    BOOST_TEST(seen(told, "token") == key.name);
    for (const CardReader& alone : {slot, hello, key})
        BOOST_TEST(
            summary(judged(sample_with({alone}))) == "card_reader.no_reader=problem card_reader.left_out=not_applicable", alone.name);
}

BOOST_AUTO_TEST_CASE(the_names_of_a_dual_reader_are_one_reader)
{
    const Outcome outcome = judged(sample_with({{"HID Global OMNIKEY 5422 Smartcard Reader 0", "076b:5422", Card::none, ""},
        {"HID Global OMNIKEY 5422CL Smartcard Reader 0", "076b:5422", Card::my_number, ""}}));
    BOOST_TEST(summary(outcome) == "card_reader.reader=ok card_reader.my_number_card=ok");
    BOOST_TEST(seen(outcome.findings.front(), "name").find(", ") != std::string::npos);
    BOOST_TEST(seen(outcome.findings.front(), "type") == "contact and contactless");
}

BOOST_AUTO_TEST_CASE(how_many_devices_there_are)
{
    const auto count = [](std::initializer_list<std::pair<const char*, const char*>> readers) { return devices_of(named(readers)).size(); };
    BOOST_TEST(count({}) == 0U);
    BOOST_TEST(count({{"A 0", "1:1"}, {"A 1", "1:1"}}) == 2U);                      // two of the same model, Windows
    BOOST_TEST(count({{"A 00 00", "1:1"}, {"A 01 00", "1:1"}}) == 2U);              // Linux
    BOOST_TEST(count({{"A 00 00", "1:1"}, {"A 00 01", "1:1"}}) == 1U);              // two slots
    BOOST_TEST(count({{"A [PICC] 00 00", "1:1"}, {"A [ICC] 01 00", "1:1"}}) == 1U); // two interfaces
    BOOST_TEST(count({{"A(1)", "1:1"}, {"A(2)", "1:1"}}) == 1U);                    // macOS
    BOOST_TEST(count({{"A PICC 0", ""}, {"A ICC 0", ""}}) == 2U);                   // not known to be one
    BOOST_TEST(count({{"A PICC 0", "1:1"}, {"A ICC 0", "1:1"}, {"A PICC 1", "1:1"}, {"A ICC 1", "1:1"}}) == 2U);
    BOOST_TEST(count({{"A", ""}, {"A", ""}}) == 1U); // the same name twice is told once
}

BOOST_AUTO_TEST_SUITE_END()
