// SPDX-License-Identifier: Apache-2.0
#include "checks/card_reader/judging.h"
#include "checks/contract/trouble.h"
#include "tests/checks/reader_case.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>
#include <set>

namespace {

using namespace junbi;
using namespace junbi::testing;
using namespace junbi::testing::readers;
using namespace junbi::card_reader_step;

const std::string pasori = "SONY FeliCa Port/PaSoRi 4.0 0";

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
    {Card::new_token, "card_reader.new_token=attention"},
    {Card::no_token, "card_reader.no_token=attention"},
    {Card::other, "card_reader.other_card=attention"},
    {Card::refused, "card_reader.select_refused=attention"},
    {Card::unsupported, "card_reader.unsupported_card=attention"},
    {Card::mute, "card_reader.mute_card=attention"},
    {Card::held, "card_reader.card_held=attention"},
    {Card::pulled, "card_reader.card_pulled=attention"},
    {Card::interrupted, "card_reader.card_interrupted=attention"},
    {Card::not_together, "card_reader.not_together=attention"},
    {Card::timed_out, "card_reader.card_timed_out=attention"},
    {Card::reader_gone, "card_reader.reader_gone=attention"},
    {Card::unreadable, "card_reader.unreadable=attention"},
};
static_assert(std::size(cards) == static_cast<std::size_t>(Card::unreadable) + 1);

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

} // namespace

BOOST_AUTO_TEST_SUITE(card_reader_step_test)

BOOST_DATA_TEST_CASE(each_card_has_its_line, boost::unit_test::data::make(cards), each)
{
    BOOST_TEST(
        summary(judged(sample_with({{pasori, "054c:0dc8", each.card, ""}}))) == std::string("card_reader.reader=ok ") + each.expected);
}

BOOST_AUTO_TEST_CASE(each_card_has_its_own_words)
{
    std::set<std::string> words;
    for (const CardCase& each : cards)
        BOOST_TEST(words.insert(judged(sample_with({{pasori, "", each.card, ""}})).findings.back().what.msgid).second, each);
}

BOOST_AUTO_TEST_CASE(a_card_that_is_not_known_is_never_denied_to_be_a_my_number_card)
{
    for (const Card card : {Card::other, Card::new_token, Card::refused, Card::unsupported})
        BOOST_TEST(
            judged(sample_with({{pasori, "", card, ""}})).findings.back().what.msgid.find("could not be recognised") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_code_is_shown_where_something_went_wrong)
{
    const Outcome outcome = judged(sample_with({{pasori, "", Card::unreadable, "80100001"}}));
    BOOST_TEST(std::get<std::string>(find(outcome, "card_reader.unreadable")->evidence.back().value) == "80100001");
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

BOOST_AUTO_TEST_CASE(a_tablet_is_tried_in_the_app)
{
    SampleCase sample;
    sample.facts = all_in(Trouble::not_supported_here);
    BOOST_TEST(find(judged(sample), "card_reader.look")->advice.msgid.find("card-reading app") != std::string::npos);
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

BOOST_AUTO_TEST_CASE(one_my_number_card_is_enough)
{
    const Outcome outcome = judged(sample_with({{"A", "", Card::none, ""}, {"B", "", Card::my_number, ""}, {"C", "", Card::other, ""}}));
    BOOST_TEST(summary(outcome) == "card_reader.reader=ok card_reader.reader=ok card_reader.reader=ok card_reader.my_number_card=ok");
    const Outcome other = judged(sample_with({{"A", "", Card::none, ""}, {"C", "", Card::other, ""}}));
    BOOST_TEST(summary(other) == "card_reader.reader=ok card_reader.reader=ok card_reader.other_card=attention");
}

BOOST_AUTO_TEST_CASE(the_findings_decide_the_checklist)
{
    for (const Finding& each : judged(sample_with({{pasori, "", Card::none, ""}})).findings)
        BOOST_TEST((each.guide == std::vector<std::string>{"2-2.d2"}));
}

BOOST_AUTO_TEST_SUITE_END()
