// SPDX-License-Identifier: Apache-2.0
// What every step must keep to, whatever it is about.
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"

#include <boost/test/data/test_case.hpp>
#include <regex>
#include <set>

namespace {

using namespace junbi;
using namespace junbi::testing;

const std::vector<std::string>& ids()
{
    static const std::vector<std::string> list = [] {
        std::vector<std::string> found;
        for (const Check& each : all_checks())
            found.push_back(each.id);
        return found;
    }();
    return list;
}

Check check_of(const std::string& id)
{
    for (const Check& each : all_checks())
        if (each.id == id)
            return each;
    throw std::out_of_range(id);
}

/// A line of the guide, or one of our own (x) in a section of the guide.
bool is_guide_line(const std::string& id) { return std::regex_match(id, std::regex("[1-4]-[1-5]\\.[dncitfx][1-9]")); }

Outcome judged(const Check& check, const SampleCase& sample)
{
    Outcome all;
    for (const auto& judge : {check.judge_office, check.judge_computer})
        if (judge)
            for (Finding& each : judge(sample.view()).findings)
                all.findings.push_back(std::move(each));
    return all;
}

void keeps_the_rules(const Check& check, const SampleCase& sample)
{
    std::set<std::pair<std::string, std::string>> identities;
    for (const Finding& each : judged(check, sample).findings) {
        BOOST_TEST_CONTEXT(each.id)
        {
            BOOST_TEST(each.id.starts_with(check.id + "."));
            BOOST_TEST(!each.what.empty());
            BOOST_TEST(!(is_open(each.status) && each.advice.empty()));
            BOOST_TEST((!is_open(each.status) || names_an_item(check, each)), each.id << " is open and not on the checklist");
            BOOST_TEST(identities.insert({each.id, each.subject}).second);
            for (const std::string& line : each.guide)
                BOOST_TEST(is_guide_line(line), line);
        }
    }
}

Facts facts_in_order()
{
    Facts facts;
    facts.machine = Machine{"pc-01", "Example", "Model 1"};
    facts.system = System{"windows", "Windows 11 Pro", "10.0.26200", "Pro", "x86_64", true};
    facts.browsers = std::vector<Browser>{{"edge", "Microsoft Edge", "142.0"}};
    facts.session = Session{"local", ""};
    facts.hosts = std::vector<HostReply>{{"www.kaigo-kiban-portal.jp", "reached", 200, "TLSv1.3", "Example CA", true, 1, true, ""}};
    facts.certificates = Certificates{};
    facts.readers = std::vector<CardReader>{{"Example Reader", "", Card::my_number, ""}};
    facts.usb = std::vector<UsbDevice>{};
    return facts;
}

void check_form(const Form& form)
{
    std::set<std::string> fields;
    for (const Field& each : form)
        BOOST_TEST(fields.insert(each.id).second, each.id);
    for (const Field& each : form) {
        BOOST_TEST_CONTEXT(each.id)
        {
            BOOST_TEST(!each.label.empty());
            BOOST_TEST((each.guide.empty() || is_guide_line(each.guide)));
            BOOST_TEST((each.when_field.empty() || fields.contains(each.when_field)));
            BOOST_TEST((each.kind != Kind::choice || each.options.size() > 1 || !each.options_rule.empty()));
            BOOST_TEST((each.kind == Kind::table) == !each.columns.empty());
            BOOST_TEST(each.least <= each.most);
            check_form(each.columns);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(generic)

BOOST_DATA_TEST_CASE(says_what_it_is, boost::unit_test::data::make(ids()), id)
{
    const Check check = check_of(id);
    BOOST_TEST(!check.title.empty());
    BOOST_TEST(!check.purpose.empty());
    BOOST_TEST(std::regex_match(check.section, std::regex("[1-4]-[1-5]")));
    BOOST_TEST((check.page >= 3 && check.page <= 15));
    BOOST_TEST(!check.items.empty());
    std::set<std::string> items;
    for (const GuideLine& each : check.items)
        BOOST_TEST(items.insert(each.id).second, each.id);
    for (const auto& part : {check.items, check.notes})
        for (const GuideLine& each : part) {
            BOOST_TEST(!each.text.empty());
            BOOST_TEST(is_guide_line(each.id), each.id);
        }
}

BOOST_DATA_TEST_CASE(has_a_sound_form, boost::unit_test::data::make(ids()), id)
{
    const Check check = check_of(id);
    check_form(check.form);
    for (const Field& each : check.form)
        BOOST_TEST((each.id != "responsible" && each.id != "note"));
    for (const Field& each : check.form)
        if (!each.options_rule.empty())
            BOOST_TEST(!real_rules().table(each.options_rule).empty());
    for (const Field& each : check.form)
        if (each.personal) // only such tables are kept in the file of people
            BOOST_TEST((each.kind == Kind::table && each.scope == Scope::office), each.id);
}

BOOST_DATA_TEST_CASE(judges_an_empty_case_without_any_rules, boost::unit_test::data::make(ids()), id)
{
    SampleCase sample;
    sample.rules = Rules();
    keeps_the_rules(check_of(id), sample);
}

BOOST_DATA_TEST_CASE(judges_every_trouble, boost::unit_test::data::make(ids()), id)
{
    SampleCase sample;
    for (const Trouble each : all_troubles) {
        sample.facts = all_in(each);
        keeps_the_rules(check_of(id), sample);
    }
}

BOOST_DATA_TEST_CASE(judges_facts_in_order, boost::unit_test::data::make(ids()), id)
{
    SampleCase sample;
    sample.facts = facts_in_order();
    keeps_the_rules(check_of(id), sample);
}

BOOST_DATA_TEST_CASE(judges_every_answer_of_a_choice, boost::unit_test::data::make(ids()), id)
{
    const Check check = check_of(id);
    for (const Field& each : check.form) {
        std::vector<std::string> values{"yes", "no", "unsure", "2026-11-21", "7"};
        for (const Option& option : each.options)
            values.push_back(option.id);
        for (const std::string& value : values) {
            SampleCase sample;
            (each.scope == Scope::computer ? sample.computer : sample.own).set(each.id, value);
            keeps_the_rules(check, sample);
        }
    }
}

BOOST_DATA_TEST_CASE(says_the_same_twice, boost::unit_test::data::make(ids()), id)
{
    SampleCase sample;
    sample.facts = facts_in_order();
    BOOST_TEST((judged(check_of(id), sample) == judged(check_of(id), sample)));
}

BOOST_DATA_TEST_CASE(wants_without_throwing, boost::unit_test::data::make(ids()), id)
{
    const Check check = check_of(id);
    if (check.needs)
        BOOST_CHECK_NO_THROW(check.needs(SampleCase{}.view()));
}

BOOST_AUTO_TEST_CASE(every_rule_row_has_id_source_and_day)
{
    const Rules rules = real_rules();
    BOOST_TEST(rules.tables().size() >= 4U);
    for (const auto& [name, table] : rules.tables()) {
        BOOST_TEST_CONTEXT(name)
        {
            BOOST_TEST(parse_day(table.version).has_value());
            BOOST_TEST(!table.rows.empty());
            std::set<std::string> seen;
            for (std::size_t i = 0; i < table.rows.size(); ++i) {
                BOOST_TEST(!table.rows.at(i, "id").empty());
                BOOST_TEST(seen.insert(table.rows.at(i, "id")).second, table.rows.at(i, "id"));
                BOOST_TEST(!table.rows.at(i, "source").empty());
                BOOST_TEST(parse_day(table.rows.at(i, "checked")).has_value());
                const std::string& mark = table.rows.at(i, "mark");
                BOOST_TEST((mark == "P" || mark == "S" || mark == "C"), mark);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
