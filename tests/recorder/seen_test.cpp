// SPDX-License-Identifier: Apache-2.0
#include "tests/support/folder.h"
#include "wizard/recorder/what_was_seen.h"
#include "wizard/recorder/where_it_goes.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;
namespace fs = std::filesystem;

namespace {

/// The Text in English, with its values.
std::string plain(const Text& text)
{
    std::string all = text.msgid;
    for (std::size_t i = 0; i < text.args.size(); ++i) {
        const std::string slot = "{" + std::to_string(i + 1) + "}";
        std::string value;
        if (const auto* words = std::get_if<std::string>(&text.args[i]))
            value = *words;
        else if (const auto* number = std::get_if<long long>(&text.args[i]))
            value = std::to_string(*number);
        else if (const auto* inner = std::get_if<Box<Text>>(&text.args[i]))
            value = plain(**inner);
        if (const auto at = all.find(slot); at != all.npos)
            all.replace(at, slot.size(), value);
    }
    return all;
}

std::string told(const Facts& facts)
{
    std::string all;
    for (const Text& each : what_was_seen(facts))
        all += plain(each) + "\n";
    return all;
}

Facts computer()
{
    Facts facts;
    facts.machine = Machine{"PC01", "Maker", "Model", 8000};
    facts.system = System{"windows", "Windows 11 Pro 24H2", "10.0.26100", "Pro", "x86_64", true, "Tokyo Standard Time"};
    facts.browsers = std::vector<Browser>{{"edge", "Microsoft Edge", "150.0"}, {"firefox", "Firefox", ""}};
    facts.session = Session{"local", ""};
    facts.card_service = CardService{"running", "windows", "", ""};
    facts.usb = std::vector<UsbDevice>{
        {"054c:0dc9", "SONY", "PaSoRi", true}, {"046d:c31c", "", "Keyboard", false}, {"bluetooth", "", "ACR1255U-J1", false}};
    facts.readers = std::vector<CardReader>{{"Reader 0", "", Card::my_number, "", false}};
    return facts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(seen)

BOOST_AUTO_TEST_CASE(a_short_list_of_what_was_seen)
{
    BOOST_TEST(told(computer())
        == "Computer: PC01 (Maker Model)\n"
           "Operating system: Windows 11 Pro 24H2 (10.0.26100, x86_64)\n"
           "Time zone: Tokyo Standard Time\n"
           "Web browsers: Microsoft Edge 150.0, Firefox\n"
           "Card reader: Reader 0 – a My Number card was recognised\n"
           "Smart card service: running\n"
           "Card reader on the USB: SONY PaSoRi (054c:0dc9)\n"
           "Card reader paired over Bluetooth: ACR1255U-J1\n");
    BOOST_TEST(a_card_was_read(computer()));
}

BOOST_AUTO_TEST_CASE(of_certificates_only_the_offices_are_named)
{
    Facts facts;
    Certificate own;
    own.subject = "CN=1370000000";
    own.has_private_key = true;
    facts.certificates = Certificates{{{"a", "Firefox", true, "locked"}}, {own}, 3, {}, {}};
    const std::string words = told(facts);
    BOOST_TEST(words.find("Certificate of an office: CN=1370000000") == 0U);
    BOOST_TEST(words.find("its key is not here") == std::string::npos);
    BOOST_TEST(words.find("Other certificates: 3.") != std::string::npos);
    BOOST_TEST(words.find("Certificates of Firefox could not be looked at (locked)") != std::string::npos);
    own.has_private_key = false;
    facts.certificates = Certificates{{}, {own}, 0, {}, {}};
    BOOST_TEST(told(facts).find("its key is not here") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_could_not_be_looked_at_is_said_and_what_was_not_asked_for_is_not)
{
    Facts facts;
    facts.readers = Trouble::service_not_running;
    const std::string words = told(facts);
    BOOST_TEST(words.find("Card readers: ") == 0U);
    BOOST_TEST(std::count(words.begin(), words.end(), '\n') == 1);
    BOOST_TEST(!a_card_was_read(facts));
}

BOOST_AUTO_TEST_CASE(every_state_of_a_card_has_words)
{
    for (int card = 0; card <= static_cast<int>(Card::unreadable); ++card) {
        Facts facts;
        facts.readers = std::vector<CardReader>{{"R", "", static_cast<Card>(card), "8010", false}};
        BOOST_TEST(told(facts).size() > std::string("Card reader: R – \n").size());
    }
}

BOOST_AUTO_TEST_CASE(the_name_of_a_file_has_nothing_that_a_disk_refuses)
{
    const Moment moment = Day(std::chrono::year(2026) / 11 / 23) + std::chrono::hours(15) + std::chrono::seconds(7); // midnight in Japan
    BOOST_TEST(recording_name("PC01", moment) == "junbi-PC01-20261124-000007.xml");
    BOOST_TEST(recording_name("受付 A/B:\"?*\\|<>", moment) == "junbi-受付-A-B---------20261124-000007.xml");
    BOOST_TEST(recording_name("", moment) == "junbi-computer-20261124-000007.xml");
}

BOOST_AUTO_TEST_CASE(what_lies_there_stays)
{
    const TemporaryFolder folder;
    const Recording first{"PC01", computer()}, second{"PC01", {}};
    const Kept one = keep(first, {folder.path()}, {}), two = keep(second, {folder.path()}, {}), three = keep(second, {folder.path()}, {});
    BOOST_TEST(one.file.filename() == "junbi-PC01-19700101-090000.xml");
    BOOST_TEST(two.file.filename() == "junbi-PC01-19700101-090000-2.xml");
    BOOST_TEST(three.file.filename() == "junbi-PC01-19700101-090000-3.xml");
    BOOST_TEST((read_recording(one.file).facts == first.facts));
}

BOOST_AUTO_TEST_CASE(where_nothing_can_be_written_the_next_folder_is_taken_and_said)
{
    const TemporaryFolder folder;
    const fs::path no_folder = folder.path() / "file";
    write_file(no_folder, "");
    const Kept kept = keep({"PC01", {}}, {no_folder, folder.path() / "gone", folder.path()}, {});
    BOOST_TEST(kept.file.parent_path() == folder.path());
    BOOST_TEST(kept.troubles.size() == 2U);
    const Kept nowhere = keep({"PC01", {}}, {no_folder}, {});
    BOOST_TEST(nowhere.file.empty());
    BOOST_TEST(nowhere.troubles.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
