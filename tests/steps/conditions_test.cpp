// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"
#include "tests/steps/step_text.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace junbi::testing;

namespace {

/// The sample step with this condition for its finding about a computer.
Check with_condition(const std::string& condition)
{
    return read_text_of_step(replaced(sample_step(), R"(<is name="facts.system.family" value="linux"/>)", condition)).check;
}

/// A computer and answers about which the conditions below ask.
SampleCase filled_in()
{
    SampleCase sample;
    sample.own.set("place", "door");
    sample.own.set("count", "7");
    sample.own.set("counted", "2026-11-02");
    sample.own.set("owner", "施設長 佐藤");
    sample.own.set_rows("people", {{"who", "until"}, {{"Head", "2027-01-10"}, {"Night", ""}}});
    sample.office.set("visit", "2026-12-01");
    sample.computer.set("locked", "no");
    sample.settings = {{"most", "5"}};
    sample.upstream["office"].findings = {ok("office.a", T("a")), todo("office.b", T("b"), T("b"))};
    sample.rules.add("keys.limits", {"2026-11-22", {{"id", "value"}, {{"people", "3"}, {"v1.5", "1.5"}}}});
    sample.facts.system = System{"windows", "Windows 11 Pro", "10.0.26200", "Pro", "x86_64", true};
    sample.facts.browsers = std::vector<Browser>{{"edge", "Microsoft Edge", "142.0"}, {"firefox", "Firefox", "9.0"}};
    sample.facts.usb = std::vector<UsbDevice>{};
    Certificates certificates;
    certificates.found.emplace_back().valid_until = *parse_moment("2026-12-01T15:00:00Z"); // the 2nd in Japan
    sample.facts.certificates = certificates;
    return sample;
}

std::string outcome_of(const std::string& condition, const SampleCase& sample)
{
    const Outcome outcome = with_condition(condition).judge_computer(sample.view());
    return status_of(outcome, "keys.linux") == "ok" ? "yes" : status_of(outcome, "keys.look") == "none" ? "no" : "cannot tell";
}

struct Asked {
    const char* condition;
    const char* answer;
};
std::ostream& operator<<(std::ostream& stream, const Asked& asked) { return stream << asked.condition; }

const Asked asked[] = {
    // answers
    {R"(<is name="own.place" value="door"/>)", "yes"}, {R"(<is name="own.place" value="box"/>)", "no"},
    {R"(<is name="own.place" value="d*r"/>)", "yes"}, {R"(<is name="own.owner" value="??? 佐藤"/>)", "yes"},
    {R"(<is name="own.owner" value="佐藤"/>)", "no"}, {R"(<contains name="own.owner" value="佐藤"/>)", "yes"},
    {R"(<is-not name="own.place" value="box"/>)", "yes"},
    {R"(<one-of name="own.place"><value>box</value><value>door</value></one-of>)", "yes"},
    {R"(<one-of name="own.owner"><value>a</value><value>b</value></one-of>)", "no"}, {R"(<is name="computer.locked" value="no"/>)", "yes"},
    {R"(<is name="office.visit" value="2026-12-01"/>)", "yes"}, {R"(<is name="own.people" value="2"/>)", "yes"},
    {R"(<is name="own.people.who" value="Night"/>)", "yes"}, {R"(<is-not name="own.people.who" value="Night"/>)", "no"},
    // less and more
    {R"(<less name="own.count" value="10"/>)", "yes"}, {R"(<less name="own.count" value="7"/>)", "no"},
    {R"(<more name="own.count" value="6"/>)", "yes"}, {R"(<more name="own.count" value-of="rules.keys.limits.people.value"/>)", "yes"},
    {R"(<less name="own.count" value-of="rules.keys.limits.*.value"/>)", "no"},
    {R"(<more name="own.count" value-of="rules.keys.limits.v1.5.value"/>)", "yes"},
    {R"(<more name="own.count" value-of="settings.most"/>)", "yes"}, {R"(<less name="own.counted" value="2026-11-03"/>)", "yes"},
    {R"(<less name="own.counted" value-of="today"/>)", "yes"},
    {R"(<less name="own.counted" value="20270101"/>)", "no"}, // a day and a number: neither
    {R"(<more name="own.counted" value="1"/>)", "no"},
    {R"(<more name="facts.system.version" value="10.0.9999"/>)", "yes"}, // by numbers, not letters
    {R"(<less name="facts.browsers.version" value="10"/>)", "yes"},
    {R"(<more name="facts.browsers.version" value="142"/>)", "no"}, // 142.0 is 142
    // days
    {R"(<days-until name="own.counted" less="0"/>)", "yes"}, {R"(<days-until name="own.counted" less="-20"/>)", "no"},
    {R"(<days-until name="own.counted" less="-19"/>)", "yes"}, {R"(<days-until name="own.people.until" more="48" less="50"/>)", "yes"},
    {R"(<days-until name="own.people.until" more="49"/>)", "no"},
    {R"(<days-until name="facts.certificates.found.valid_until" more="9" less="11"/>)", "yes"},
    // facts, the steps before, settings
    {R"(<is name="facts.browsers.id" value="firefox"/>)", "yes"}, {R"(<is name="facts.browsers" value="2"/>)", "yes"},
    {R"(<less name="facts.usb" value="1"/>)", "yes"}, {R"(<known name="facts.usb.id"/>)", "no"},
    {R"(<is name="facts.system.offers_tls13" value="yes"/>)", "yes"}, {R"(<is name="after.office" value="todo"/>)", "yes"},
    {R"(<is name="settings.most" value="5"/>)", "yes"},
    // what is not known fits nothing
    {R"(<is name="own.price" value="*"/>)", "no"}, {R"(<is-not name="own.price" value="1"/>)", "no"},
    {R"(<less name="own.price" value="1"/>)", "no"}, {R"(<is-not name="own.place" value-of="own.price"/>)", "no"},
    {R"(<known name="own.price"/>)", "no"}, {R"(<not><known name="own.price"/></not>)", "yes"},
    // what could not be looked at cannot be told, unless something else decides
    {R"(<is name="facts.readers.name" value="*"/>)", "cannot tell"},
    {R"(<not><is name="facts.readers.name" value="*"/></not>)", "cannot tell"},
    {R"(<less name="own.count" value-of="facts.readers"/>)", "cannot tell"}, {R"(<known name="facts.readers"/>)", "no"},
    {R"(<all><is name="own.place" value="box"/><is name="facts.readers.name" value="*"/></all>)", "no"},
    {R"(<all><is name="own.place" value="door"/><is name="facts.readers.name" value="*"/></all>)", "cannot tell"},
    {R"(<any><is name="own.place" value="door"/><is name="facts.readers.name" value="*"/></any>)", "yes"},
    {R"(<any><is name="own.place" value="box"/><is name="facts.readers.name" value="*"/></any>)", "cannot tell"},
    // together
    {R"(<all><known name="own.place"/><known name="own.count"/></all>)", "yes"},
    {R"(<all><known name="own.place"/><known name="own.price"/></all>)", "no"},
    {R"(<any><known name="own.price"/><known name="own.count"/></any>)", "yes"},
    {R"(<not><any><known name="own.price"/><known name="own.count"/></any></not>)", "no"},
    {R"(<known name="own.place"/><known name="own.price"/>)", "no"}, // everything in <when> must hold
};

} // namespace

BOOST_AUTO_TEST_SUITE(conditions)

BOOST_DATA_TEST_CASE(asked_of_a_computer, boost::unit_test::data::make(asked), each)
{
    BOOST_TEST(outcome_of(each.condition, filled_in()) == each.answer);
}

BOOST_AUTO_TEST_CASE(nothing_is_known_of_an_empty_case)
{
    SampleCase empty;
    for (const Asked& each : asked)
        if (std::string_view(each.condition).starts_with("<is name=\"own")
            || std::string_view(each.condition).starts_with("<less name=\"own"))
            BOOST_TEST(outcome_of(each.condition, empty) != "yes", each.condition);
}

BOOST_AUTO_TEST_CASE(what_could_not_be_looked_at_is_said_once_with_what_it_was)
{
    SampleCase sample = filled_in();
    sample.facts.readers = Fact<std::vector<CardReader>>(Trouble::service_not_running, "8010001D");
    sample.facts.session = Trouble::not_asked;
    const char* const both = R"(<is name="facts.session.kind" value="rdp"/><is name="facts.readers.card" value="mute"/>)";
    const Outcome outcome = with_condition(both).judge_computer(sample.view());
    BOOST_REQUIRE(outcome.findings.size() == 1u);
    const Finding& look = outcome.findings.front();
    BOOST_TEST(look.id == "keys.look");
    BOOST_TEST((look.status == Status::unknown)); // the worse of the two
    BOOST_TEST((look.guide == std::vector<std::string>{"4-1.x1"}));
    BOOST_REQUIRE(look.evidence.size() == 3u);
    BOOST_TEST(look.evidence[0].name == "detail");
    BOOST_TEST(look.evidence[1].name == "readers");
    BOOST_TEST(look.evidence[2].name == "session");
}

BOOST_AUTO_TEST_CASE(what_a_step_names_is_what_it_wants_looked_at)
{
    const Needs needs
        = with_condition(R"(<is name="facts.readers.card" value="mute"/><known name="facts.usb"/>)").needs(SampleCase{}.view());
    BOOST_TEST((needs.readers && needs.usb && needs.system)); // the system stands in the finding's sentence
    BOOST_TEST((!needs.browsers && !needs.session && !needs.machine && !needs.certificates && needs.hosts.empty()));
}

BOOST_AUTO_TEST_SUITE_END()
