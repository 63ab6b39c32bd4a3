// SPDX-License-Identifier: Apache-2.0
// Nothing of a case, of needs or of an outcome is lost on the way to a module and back.
#include "wizard/steps/modules/case_xml.h"

#include "checks/contract/days.h"
#include "tests/checks/real_rules.h"
#include "tests/support/traces.h"
#include "wizard/demo/demo_office.h"
#include "wizard/engine/judge.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace std::literals;
using junbi::testing::real_rules;

namespace {

const Day today = *parse_day("2026-11-22");

bool same(const Answers& a, const Answers& b)
{
    return a.values() == b.values()
        && std::equal(a.tables().begin(), a.tables().end(), b.tables().begin(), b.tables().end(),
            [](const auto& x, const auto& y) { return x.first == y.first && *x.second == *y.second; });
}

bool same(const Case& a, const Case& b)
{
    return a.today == b.today && same(a.office, b.office) && same(a.own, b.own) && same(a.computer, b.computer) && a.facts == b.facts
        && a.settings == b.settings && a.upstream == b.upstream;
}

bool same(const Needs& a, const Needs& b)
{
    return std::tie(a.machine, a.system, a.browsers, a.session, a.readers, a.usb, a.certificates, a.hosts, a.sign_ins)
        == std::tie(b.machine, b.system, b.browsers, b.session, b.readers, b.usb, b.certificates, b.hosts, b.sign_ins);
}

/// The case is handed on as it comes back from XML, and so is what the step says.
template <class Answer, class There, class Back>
std::function<Answer(const Case&)> through_xml(std::function<Answer(const Case&)> function, There there, Back back, int& count)
{
    if (!function)
        return {};
    return [=, &count](const Case& given) {
        const CaseCopy copy = case_from_xml(case_xml(given));
        const Answer answer = function(copy.with(given.rules));
        ++count;
        if (!same(given, copy.with(given.rules)))
            BOOST_ERROR("a case has changed: " << case_xml(given));
        const Answer returned = back(there(answer));
        if constexpr (std::is_same_v<Answer, Needs>)
            BOOST_TEST(same(returned, answer));
        else
            BOOST_TEST((returned == answer));
        return returned;
    };
}

std::string wild() { return "a\0b\x01\x04\r\n\t\x7f \\x41 \xff\xfe\xe3\x81 ]]> <&\"'\xe9\x8d\xb5"s; }

Text wild_text()
{
    return T("{1} {2} {3} {4} {5}", wild(), -7, today, Yen{-1}, Text{std::string("keys") + context_end + wild(), {std::string("  ")}});
}

Outcome wild_outcome()
{
    Finding made = attention(wild(), wild_text(), wild_text());
    made.subject = wild();
    made.question = "keys.place";
    made.due = Day(std::chrono::days(-1'000'000));
    made.evidence = {{wild(), wild_text(), wild()}, {"day", {}, today}, {"empty", T("x"), std::string()}};
    made.guide = {"2-1.c1", ""};
    made.links = {"https://example.jp/?a=1&b=2", wild()};
    made.changes = {{"certificates", wild_text(), {{"file", wild()}, {"", ""}}}};
    return {{made, Finding{}}, {{wild(), {{"a", wild()}, {{wild(), ""}, {" ", "\n"}, {}}}}, {"empty", {{"column"}, {}}}}};
}

Facts wild_facts()
{
    Facts facts;
    facts.machine = Machine{wild(), " ", ""};
    facts.system = Fact<System>(Trouble::failed, wild());
    facts.system.seen = parse_moment("2026-11-22T01:00:00Z").value();
    facts.usb = Fact<std::vector<UsbDevice>>(Trouble::not_asked, "why");
    facts.usb.seen = facts.system.seen;
    facts.readers = std::vector<CardReader>{{wild(), "", Card::held, wild()}, {}};
    Certificates certificates;
    certificates.found.emplace_back().purposes = {"", wild()};
    certificates.found.emplace_back().valid_until = facts.system.seen;
    certificates.locked_files = {wild(), "  "};
    facts.certificates = certificates;
    return facts;
}

} // namespace

BOOST_AUTO_TEST_SUITE(case_xml_)

BOOST_AUTO_TEST_CASE(every_case_of_the_invented_office_comes_back_as_it_was)
{
    int count = 0;
    std::vector<Check> checks = all_checks();
    for (Check& each : checks) {
        each.needs = through_xml(each.needs, needs_xml, needs_from_xml, count);
        each.judge_office = through_xml(each.judge_office, outcome_xml, outcome_from_xml, count);
        each.judge_computer = through_xml(each.judge_computer, outcome_xml, outcome_from_xml, count);
    }
    const Rules rules = real_rules();
    for (const Office& office : {demo_office(today), Office{}})
        judge(office, {checks, rules, today});
    BOOST_TEST(count > 40);
}

BOOST_AUTO_TEST_CASE(no_case_names_anybody)
{
    const std::string name = "試験髙﨑零子";
    Answers own;
    own.set("expected_count", "1");
    own.set_personal_rows("roster", std::make_shared<const Table>(Table{{"name"}, {{name}}}));
    const Facts facts;
    const Rules rules;
    const Settings settings;
    const std::map<std::string, Outcome> upstream;
    const Case given{today, own, own, own, facts, rules, settings, upstream};
    const std::string xml = case_xml(given);
    BOOST_TEST(xml.find("expected_count") != std::string::npos);
    BOOST_TEST(xml.find("roster") == std::string::npos);
    BOOST_TEST(traces_in(xml, {name}).empty());
    BOOST_TEST(!traces_in(xml + name, {name}).empty());
}

BOOST_AUTO_TEST_CASE(rules_come_back_as_they_were)
{
    Rules rules = real_rules();
    rules.add(wild(), {wild(), {{"id", "value"}, {{wild(), " "}}}});
    const Rules back = rules_from_xml(rules_xml(rules));
    BOOST_TEST(back.tables().size() == rules.tables().size());
    for (const auto& [name, table] : rules.tables()) {
        BOOST_TEST((back.table(name) == table.rows), name);
        BOOST_TEST(back.tables().at(name).version == table.version);
    }
}

BOOST_AUTO_TEST_CASE(bytes_that_xml_cannot_hold_come_back_too)
{
    Answers wild_answers;
    wild_answers.set(wild(), wild());
    wild_answers.set_rows("rows", {{wild(), "b"}, {{wild(), ""}, {"\r", " "}}});
    const Facts facts = wild_facts();
    const Answers none;
    const Rules rules;
    const Settings settings{{wild(), wild()}, {"empty", ""}};
    const std::map<std::string, Outcome> upstream{{wild(), wild_outcome()}, {"nothing", {}}};
    const Case given{today, none, wild_answers, none, facts, rules, settings, upstream};
    const CaseCopy copy = case_from_xml(case_xml(given));
    BOOST_TEST(same(given, copy.with(rules)));
    BOOST_TEST((copy.facts == facts));
    BOOST_TEST((outcome_from_xml(outcome_xml(wild_outcome())) == wild_outcome()));
    Needs needs{.system = true, .usb = true, .certificates = CertificateNeeds{{wild()}, {""}, {}, {{wild(), "", "*"}}}, .hosts = {wild()}};
    BOOST_TEST(same(needs_from_xml(needs_xml(needs)), needs));
}

BOOST_AUTO_TEST_CASE(what_is_no_answer_is_refused)
{
    for (const std::string& xml : {std::string(), std::string("<outcome>"), std::string("<needs/>"),
             std::string("<outcome><finding id='a.b' status='99'/></outcome>"),
             std::string("<outcome><finding id='a.b' status='1'><what msgid='x'><poem/></what></finding></outcome>")})
        BOOST_CHECK_THROW(outcome_from_xml(xml), std::runtime_error);
    std::string deep = "<outcome><finding id='a.b' status='1'><what>";
    for (int i = 0; i < 100'000; ++i)
        deep += "<words>";
    for (int i = 0; i < 100'000; ++i)
        deep += "</words>";
    BOOST_CHECK_THROW(outcome_from_xml(deep + "</what></finding></outcome>"), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
