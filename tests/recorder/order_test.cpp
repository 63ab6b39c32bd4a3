// SPDX-License-Identifier: Apache-2.0
#include "wizard/recorder/order.h"

#include "wizard/engine/failure.h"
#include "wizard/recorder/carried.h"
#include "wizard/recorder/looking.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

std::string refused(const std::vector<std::string>& words)
{
    const auto trouble = trouble_of([&] { order_in(words); });
    return trouble ? trouble->msgid : "";
}

} // namespace

BOOST_AUTO_TEST_SUITE(order)

BOOST_AUTO_TEST_CASE(a_double_click_asks_for_nothing)
{
    const RecordingOrder order = order_in({});
    BOOST_TEST(order.computer == "");
    BOOST_TEST(order.folder.empty());
    BOOST_TEST(!order.wait.has_value());
    BOOST_TEST(order.language == "ja");
}

BOOST_AUTO_TEST_CASE(what_can_be_asked_for)
{
    const RecordingOrder order
        = order_in({"--computer", "受付", "--number", "1370000000", "--folder", "記録", "--wait", "0", "--lang", "en"});
    BOOST_TEST(order.computer == "受付");
    BOOST_TEST(order.number == "1370000000");
    BOOST_TEST(order.folder.string() == "記録");
    BOOST_TEST(order.wait.value() == 0);
    BOOST_TEST(order.language == "en");
    BOOST_TEST(order_in({"/?"}).help);
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_refused)
{
    BOOST_TEST(refused({"--wiat", "1"}).find("is not known here") != std::string::npos);
    BOOST_TEST(refused({"--computer"}).find("must follow") != std::string::npos);
    for (const char* bad : {"-1", "1s", "", "3601", "99999999999"})
        BOOST_TEST(refused({"--wait", bad}).find("say seconds") != std::string::npos, bad);
}

BOOST_AUTO_TEST_CASE(everything_is_looked_at_but_nothing_in_the_network)
{
    Office office;
    office.answers["certificate"].set("sign_in_host", "login.example");
    const Needs needs = needs_for_recording(office, {.number = "1370000000"}, Moment{});
    BOOST_TEST((needs.machine && needs.system && needs.browsers && needs.session && needs.readers && needs.card_service && needs.usb));
    BOOST_TEST(needs.hosts.empty());
    BOOST_TEST(needs.sign_ins.empty());
    BOOST_REQUIRE(needs.certificates.has_value());
    BOOST_TEST(!needs.certificates->ask_issuers);
    BOOST_TEST(needs.certificates->office_numbers == std::vector<std::string>{"1370000000"}, boost::test_tools::per_element());
    BOOST_TEST(!needs.certificates->patterns.empty()); // from the rule table that it carries
}

BOOST_AUTO_TEST_CASE(files_are_carried_whole)
{
    const std::string words = carried("ja.mo");
    BOOST_TEST(words.size() > 10000U);
    BOOST_TEST(words.starts_with("\xde\x12\x04\x95"));
    BOOST_TEST(carried("kinds.xml").ends_with("</rules>\n"));
    BOOST_TEST(carried("nothing") == "");
}

BOOST_AUTO_TEST_SUITE_END()
