// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"
#include "tests/steps/modules/only_built_in.h"
#include "tests/steps/step_text.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/steps/data/fact_values.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace junbi::testing;

namespace {

const std::string example = JUNBI_SOURCE "/docs/examples/data-step/keys.xml";

std::string said(const Text& text) { return Speaker("en", std::filesystem::path())(text); }

/// The sentence without the context of its step.
std::string plain(const std::string& msgid, const std::string& step)
{
    BOOST_TEST((msgid.empty() || msgid.starts_with(step + context_end)), msgid);
    return msgid.empty() ? msgid : msgid.substr(step.size() + 1);
}

void same(const Text& a, const Text& b, const std::string& step)
{
    BOOST_TEST(plain(a.msgid, step) == b.msgid);
    BOOST_TEST((a.args == b.args));
}

void same(const std::vector<GuideLine>& a, const std::vector<GuideLine>& b, const std::string& step)
{
    BOOST_REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        BOOST_TEST(a[i].id == b[i].id);
        same(a[i].text, b[i].text, step);
    }
}

void same(const Form& a, const Form& b, const std::string& step);

void same(const Field& a, const Field& b, const std::string& step)
{
    BOOST_TEST_CONTEXT(b.id)
    {
        BOOST_TEST((a.kind == b.kind && a.scope == b.scope && a.id == b.id && a.guide == b.guide && a.required == b.required));
        BOOST_TEST((a.meant == b.meant && a.options_rule == b.options_rule && a.least == b.least && a.most == b.most));
        BOOST_TEST((a.when_field == b.when_field && a.when_values == b.when_values));
        same(a.label, b.label, step);
        same(a.hint, b.hint, step);
        same(a.group, b.group, step);
        BOOST_REQUIRE(a.options.size() == b.options.size());
        for (std::size_t i = 0; i < a.options.size(); ++i) {
            BOOST_TEST(a.options[i].id == b.options[i].id);
            same(a.options[i].label, b.options[i].label, step);
        }
        same(a.columns, b.columns, step);
    }
}

void same(const Form& a, const Form& b, const std::string& step)
{
    BOOST_REQUIRE(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        same(a[i], b[i], step);
}

void same(const Check& a, const Check& b)
{
    BOOST_TEST((a.id == b.id && a.section == b.section && a.page == b.page && a.fresh_for == b.fresh_for));
    BOOST_TEST((a.after == b.after && a.prints == b.prints && a.settings == b.settings));
    BOOST_TEST((bool(a.needs) == bool(b.needs) && bool(a.judge_office) == bool(b.judge_office)));
    BOOST_TEST((bool(a.judge_computer) == bool(b.judge_computer)));
    same(a.title, b.title, b.id);
    same(a.purpose, b.purpose, b.id);
    same(a.items, b.items, b.id);
    same(a.notes, b.notes, b.id);
    same(a.form, b.form, b.id);
}

/// All but those that ask what no step from outside may ask: tables that name people, texts of which only the shape is kept.
std::vector<Check> builtin_steps()
{
    std::vector<Check> steps = all_checks();
    std::erase_if(steps, only_built_in);
    return steps;
}

std::vector<std::string> builtin_ids()
{
    std::vector<std::string> ids;
    for (const Check& each : builtin_steps())
        ids.push_back(each.id);
    return ids;
}

Check builtin(const std::string& id)
{
    for (const Check& each : all_checks())
        if (each.id == id)
            return each;
    throw std::out_of_range(id);
}

/// A step whose every member differs from what it is when nothing is said.
Check unusual_step()
{
    Check check;
    check.id = "unusual";
    check.section = "3-1";
    check.page = 99;
    check.fresh_for = std::chrono::days(7);
    check.title = T("Two\nlines,  “signs” <&> and {1}, {2}, {3}, {4}, {5}", "text", 7, Day{}, Yen{3}, T("inner {1}", "text"));
    check.purpose = verbatim("Proper name");
    check.items = {{"3-1.x1", T("An item")}};
    check.notes = {{"3-1.x2", T("A note")}};
    check.after = {"office", "vendor"};
    check.prints = {"checklist", "plan"};
    check.settings = {{"days", "30"}, {"none", ""}};
    check.form = {
        choice("a", T("A"), {{"x-1", T("X")}, {"054c:0dc9", verbatim("Y")}}).of("3-1.x1").explained(T("Hint")).under(T("Group")).optional(),
        number("b", T("B")).between(-5, 7).when("a", {"x-1", "054c:0dc9"}).per_computer(), date("c", T("C")).to_come(), money("d", T("D")),
        money("e", T("E")).between(0, 9999), choice_from("f", T("F"), "unusual.table"),
        table("g", T("G"), {text("h", T("H")).optional(), date("i", T("I")).done()}), tick("j", T("J")), yes_no_unsure("k", T("K"))};
    return check;
}

} // namespace

BOOST_AUTO_TEST_SUITE(step_file)

BOOST_AUTO_TEST_CASE(everything_in_a_file_is_in_the_step)
{
    const OutsideStep step = read_text_of_step(sample_step());
    const Check& check = step.check;
    BOOST_TEST((check.id == "keys" && check.section == "4-1" && check.page == 14 && check.fresh_for == std::chrono::days(60)));
    BOOST_TEST(check.title.msgid == std::string("keys") + context_end + "Keys");
    BOOST_TEST(said(check.purpose) == "Where the keys hang.");
    BOOST_TEST((check.items.size() == 1u && check.items[0].id == "4-1.x1" && check.notes.size() == 1u));
    BOOST_TEST((check.after == std::vector<std::string>{"office"} && check.prints == std::vector<std::string>{"checklist"}));
    BOOST_TEST((check.settings == Settings{{"most", "5"}}));
    BOOST_REQUIRE(check.form.size() == 8u);
    const Field& count = check.form[1];
    BOOST_TEST((count.kind == Kind::number && count.least == 1 && count.most == 50 && count.required && count.when_field == "place"));
    BOOST_TEST((count.when_values == std::vector<std::string>{"box", "door"}));
    BOOST_TEST((check.form[2].meant == Meant::last && !check.form[2].required));
    BOOST_TEST(check.form[3].most == 999'999'999);
    BOOST_TEST((check.form[6].columns.size() == 2u && check.form[7].scope == Scope::computer));
    BOOST_TEST(step.rules.at("keys.limits").version == "2026-11-22");
    BOOST_TEST(step.rules.at("keys.limits").rows.at(1, "value") == "1.5");
    BOOST_TEST(step.words.at("ja").at(std::string("keys") + context_end + "Keys") == "鍵");
}

BOOST_AUTO_TEST_CASE(findings_have_everything_that_their_file_says)
{
    const Check check = read_text_of_step(sample_step()).check;
    SampleCase sample;
    BOOST_TEST(check.judge_office(sample.view()).findings.empty());
    sample.own.set("place", "door");
    sample.office.set("visit", "2026-12-01");
    const Outcome open = check.judge_office(sample.view());
    BOOST_REQUIRE(open.findings.size() == 1u);
    const Finding& finding = open.findings.front();
    BOOST_TEST((finding.id == "keys.in_sight" && finding.status == Status::attention && finding.question == "keys.place"));
    BOOST_TEST(said(finding.what) == "not known keys hang here: At the door.");
    BOOST_TEST(said(finding.advice) == "Move them.");
    BOOST_TEST(due_of(open, "keys.in_sight") == "2026-12-01");
    BOOST_TEST(
        (finding.guide == std::vector<std::string>{"4-1.x1"} && finding.links == std::vector<std::string>{"https://www.example.jp/"}));
    BOOST_REQUIRE(finding.evidence.size() == 1u);
    BOOST_TEST((finding.evidence[0].name == "place" && said(finding.evidence[0].label) == "Place"));
    sample.facts.system = System{"linux", "Debian 12", "12", "", "x86_64", true};
    BOOST_TEST(said(check.judge_computer(sample.view()).findings.at(0).what) == "This is Debian 12.");
}

BOOST_AUTO_TEST_CASE(values_are_told_as_people_read_them)
{
    SampleCase sample;
    sample.own.set("place", "door");
    sample.own.set("price", "12000");
    sample.own.set("counted", "2026-11-02");
    sample.own.set("told", "yes");
    sample.own.set("owner", "yes"); // a text is what it is
    sample.own.set_rows("people", {{"who"}, {{"Head"}, {"Night"}}});
    const std::pair<const char*, const char*> expected[] = {{"own.price", "¥12,000"}, {"own.counted", "2 November 2026"},
        {"own.told", "Yes"}, {"own.owner", "yes"}, {"own.place", "At the door"}, {"own.people.who", "Head, Night"}, {"own.people", "2"},
        {"rules.keys.limits.people.name", "not known"}, {"today", "22 November 2026"}};
    for (const auto& [name, words] : expected) {
        const Check check
            = read_text_of_step(replaced(sample_step(), "<value of=\"own.count\"/>", "<value of=\"" + std::string(name) + "\"/>")).check;
        BOOST_TEST(said(check.judge_office(sample.view()).findings.at(0).what) == std::string(words) + " keys hang here: At the door.");
    }
}

BOOST_AUTO_TEST_CASE(a_condition_may_be_left_out_and_a_day_may_be_fixed)
{
    std::string xml = replaced(sample_step(), "<when><is name=\"own.place\" value=\"door\"/></when>", "");
    xml = replaced(xml, "due=\"office.visit\"", "due=\"2027-03-31\"");
    const Outcome outcome = read_text_of_step(xml).check.judge_office(SampleCase{}.view());
    BOOST_TEST(due_of(outcome, "keys.in_sight") == "2027-03-31");
    BOOST_TEST(outcome.findings.at(0).evidence.empty()); // nothing was seen
}

BOOST_AUTO_TEST_CASE(of_several_days_the_earliest_is_the_due_one)
{
    SampleCase sample;
    sample.own.set("place", "door");
    sample.own.set_rows("people", {{"until"}, {{"2027-02-01"}, {""}, {"2027-01-10"}}});
    const Check check = read_text_of_step(replaced(sample_step(), "office.visit", "own.people.until")).check;
    BOOST_TEST(due_of(check.judge_office(sample.view()), "keys.in_sight") == "2027-01-10");
}

BOOST_AUTO_TEST_CASE(lines_may_be_broken_in_the_file)
{
    BOOST_TEST(folded("\n  鍵を\n   管理する\n") == "鍵を管理する");
    BOOST_TEST(folded("Look after\n\tthe   keys ") == "Look after the keys");
    BOOST_TEST(folded("PC の\n  Windows") == "PC の Windows");
    BOOST_TEST(folded("été\n à") == "été à");
    BOOST_TEST(folded("鍵　と 戸") == "鍵　と 戸");
    BOOST_TEST(folded(" \n ") == "");
    const std::string broken = replaced(sample_step(), "of=\"{1} keys hang here: {2}.\"", "of=\"{1} keys\n      hang here: {2}.\"");
    BOOST_TEST(read_text_of_step(broken).words.at("ja").contains(std::string("keys") + context_end + "{1} keys hang here: {2}."));
}

BOOST_DATA_TEST_CASE(what_a_built_in_step_says_about_itself_comes_back, boost::unit_test::data::make(builtin_ids()), id)
{
    const Check check = builtin(id);
    const OutsideStep read = step_from_xml(step_xml(check), id);
    same(read.check, check);
    BOOST_TEST(step_xml(read.check) == step_xml(check)); // the context is not written
}

BOOST_AUTO_TEST_CASE(so_does_everything_that_a_step_can_say)
{
    const Check check = unusual_step();
    Check read = step_from_xml(step_xml(check), "unusual").check;
    BOOST_TEST(said(read.title) == said(check.title));
    read.title.args.back() = check.title.args.back(); // its inner text has the context, too
    same(read, check);
}

BOOST_AUTO_TEST_CASE(a_module_has_rules_and_words_but_no_conditions)
{
    std::string xml = replaced(sample_step(), "</step>", "<judged-by-module office=\"yes\"/></step>");
    BOOST_CHECK_THROW(step_from_xml(xml, "module.so"), Failure);
    xml.erase(xml.find("  <office>"), xml.find("  <words") - xml.find("  <office>"));
    xml = replaced(xml, "{1} keys hang here: {2}.", "In the box");
    xml = replaced(xml, "{2}に鍵が{1}本", "箱の中");
    const OutsideStep step = step_from_xml(xml, "module.so");
    BOOST_TEST((step.check.judge_office && !step.check.judge_computer && !step.check.needs));
    BOOST_TEST((step.rules.contains("keys.limits") && step.words.at("ja").size() == 2u));
}

BOOST_AUTO_TEST_CASE(examples_and_built_in_steps_fit_the_schema)
{
    TemporaryFolder folder;
    std::vector<std::string> command{"xmllint", "--noout", "--nonet", "--schema", JUNBI_SOURCE "/checks/step.xsd", example};
    write_file(command.emplace_back((folder.path() / "sample.xml").string()), sample_step());
    write_file(command.emplace_back((folder.path() / "unusual.xml").string()), step_xml(unusual_step()));
    for (const Check& each : builtin_steps())
        write_file(command.emplace_back((folder.path() / (each.id + ".xml")).string()), step_xml(each));
    const Ran ran = run(command);
    BOOST_TEST(ran.exit == 0, ran.err);
}

BOOST_AUTO_TEST_CASE(the_example_works_as_it_says)
{
    const OutsideStep step = read_step(example, {all_checks(), SampleCase{}.rules});
    for (const auto& [name, table] : step.rules)
        BOOST_TEST(!table.rows.empty(), name);
    SampleCase sample;
    for (const auto& [name, table] : step.rules)
        sample.rules.add(name, table);
    sample.own.set("place", "door");
    sample.own.set("count", "3");
    sample.office.set("visit", "2026-12-01");
    Outcome outcome = step.check.judge_office(sample.view());
    BOOST_TEST(due_of(outcome, "keys.in_sight") == "2026-12-01");
    BOOST_TEST(said(find(outcome, "keys.in_sight")->what) == "鍵が、来客から見える場所（入口の壁）にあります。");
    BOOST_TEST(status_of(outcome, "keys.count_again") == "todo");
    sample.own.set("place", "box");
    sample.own.set("counted", "2026-11-20");
    outcome = step.check.judge_office(sample.view());
    BOOST_TEST((outcome.findings.size() == 1u && status_of(outcome, "keys.safe") == "ok"));
    BOOST_TEST(status_of(step.check.judge_computer(sample.view()), "keys.look") == "todo");
    sample.facts.system = System{"windows", "Windows 10 Home", "10.0.19045", "Home", "x86_64", true};
    BOOST_TEST(status_of(step.check.judge_computer(sample.view()), "keys.old_system") == "problem");
    sample.facts.system = System{"windows", "Windows 11 Pro", "10.0.26200", "Pro", "x86_64", true};
    BOOST_TEST(status_of(step.check.judge_computer(sample.view()), "keys.system_fine") == "ok");
    sample.facts.system = System{"macos", "macOS 15", "15.1", "", "arm64", true};
    BOOST_TEST(status_of(step.check.judge_computer(sample.view()), "keys.system_fine") == "ok");
}

BOOST_AUTO_TEST_CASE(the_page_for_newcomers_is_right)
{
    const std::string page = read_file(JUNBI_SOURCE "/docs/adding-a-check.md");
    const std::size_t start = page.find("```xml\n") + 7;
    const std::string xml = page.substr(start, page.find("```", start) - start);
    BOOST_TEST(fault_in(xml, {all_checks(), SampleCase{}.rules}) == "");
    const std::string told = fault_in(replaced(xml, "value=\"door\"", "value=\"dor\""));
    BOOST_TEST(page.find(told) != page.npos, told);
}

BOOST_AUTO_TEST_CASE(every_sentence_of_the_example_has_english_words)
{
    const XmlSource xml(read_file(example), example);
    const OutsideStep step = read_step(example);
    BOOST_TEST(step.words.at("en").size() == 20u);
    std::vector<Text> texts{step.check.title, step.check.purpose};
    for (const auto& list : {step.check.items, step.check.notes})
        for (const GuideLine& each : list)
            texts.push_back(each.text);
    for (const Field& each : step.check.form)
        for (const Text& text : {each.label, each.hint, each.group})
            if (!text.empty())
                texts.push_back(text);
    for (const Text& each : texts)
        BOOST_TEST(step.words.at("en").contains(each.msgid), each.msgid);
}

BOOST_AUTO_TEST_CASE(every_name_of_a_fact_is_in_the_documentation)
{
    const std::string page = read_file(JUNBI_SOURCE "/docs/step-file.md");
    for (const std::string& each : all_fact_names())
        BOOST_TEST(page.find("`facts." + each + "`") != page.npos, each);
}

// How long it takes is measured by the benchmark.
BOOST_AUTO_TEST_CASE(two_hundred_steps_stand_side_by_side)
{
    const std::string text = read_file(example);
    std::vector<Check> checks;
    for (int i = 0; i < 200; ++i)
        checks.push_back(read_text_of_step(text).check);
    SampleCase sample;
    sample.own.set("place", "door");
    sample.facts.system = System{"windows", "Windows 10 Home", "10.0.19045", "Home", "x86_64", true};
    std::size_t findings = 0;
    for (const Check& each : checks)
        findings += each.judge_office(sample.view()).findings.size() + each.judge_computer(sample.view()).findings.size();
    BOOST_TEST(findings == 600u);
}

BOOST_AUTO_TEST_SUITE_END()
