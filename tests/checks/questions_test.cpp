// SPDX-License-Identifier: Apache-2.0
// Findings name the question whose answer settles them (Finding::question), so that a window can lead there with one click.
#include "tests/checks/guide_places.h"
#include "tests/checks/outcomes.h"
#include "wizard/engine/forms.h"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>

using namespace junbi;
using namespace junbi::testing;

namespace {

const std::vector<std::string> replies{"yes", "no", "unsure", "0", "1", "9", "2026-11-20", "2027-04-10", "4799999992", "mihon@example.jp"};

const std::vector<Check>& steps()
{
    static const std::vector<Check> all = all_checks();
    return all;
}

const Check& step(const std::string& id)
{
    return *std::find_if(steps().begin(), steps().end(), [&](const Check& each) { return each.id == id; });
}

/// An open finding and the case it came from.
struct Seen {
    const Check& check;
    const SampleCase& sample;
    const Finding& finding;
    Scope scope; ///< about the office, or about one computer

    std::optional<Question> question() const { return question_of(finding, scope == Scope::computer ? "PC-01" : "", steps()); }
    std::string name() const { return finding.id + " (" + finding.advice.msgid + ")"; }
};

Field field_of(const Question& question)
{
    const Form form = full_form(step(question.step));
    return *find_field(form, question.field);
}

template <class Sample>
auto& answers_for(Sample& sample, const Check& check, const Question& question)
{
    if (question.step != check.id)
        return sample.office;
    return question.computer.empty() ? sample.own : sample.computer;
}

/// The answers that a question takes, of those above.
std::vector<std::string> fitting(const Field& field, const Rules& rules)
{
    std::vector<std::string> values;
    if (field.shape_only)
        return {"KJ●●●●●●●●●●●●", "KJ●●●"};
    for (const Option& each : options_of(field, rules))
        values.push_back(each.id);
    for (const std::string& each : replies)
        if (field.kind != Kind::choice && field.kind != Kind::table && !complaint(field, each, rules))
            values.push_back(each);
    return values;
}

void set(Answers& answers, const Field& field, std::size_t reply, const Rules& rules)
{
    const auto nth = [&](const Field& asked) {
        const auto values = fitting(asked, rules);
        return values[reply % values.size()];
    };
    if (field.kind != Kind::table)
        return answers.set(field.id, nth(field));
    Table rows{{}, {{}}};
    for (const Field& column : field.columns) {
        rows.columns.push_back(column.id);
        rows.rows[0].push_back(nth(column));
    }
    answers.set_rows(field.id, std::move(rows));
}

/// Besides the samples of the guide: every look failed in every way, no reader there, and one answer at a time.
void for_each_case(const Check& check, const std::function<void(const SampleCase&)>& see)
{
    for_each_sample(check, step("office").form, see);
    SampleCase sample;
    sample.facts.readers = std::vector<CardReader>{};
    see(sample);
    for (const Trouble each : all_troubles) {
        sample.facts = all_in(each);
        see(sample);
    }
    for (const Facts& facts : {Facts{}, all_in(Trouble::not_supported_here)})
        for (const Field& field : check.form)
            for (std::size_t reply = 0; reply < replies.size(); ++reply) {
                sample.facts = facts;
                sample.own = sample.computer = {};
                set(field.scope == Scope::computer ? sample.computer : sample.own, field, reply, sample.rules);
                see(sample);
            }
}

std::vector<Finding> judged(const Check& check, const SampleCase& sample, Scope scope)
{
    const auto& judge = scope == Scope::office ? check.judge_office : check.judge_computer;
    return judge ? judge(sample.view()).findings : std::vector<Finding>{};
}

void for_each_open(const std::function<void(const Seen&)>& see)
{
    for (const Check& check : steps())
        for_each_case(check, [&](const SampleCase& sample) {
            for (const Scope scope : {Scope::office, Scope::computer})
                for (const Finding& each : judged(check, sample, scope))
                    if (is_open(each.status))
                        see({check, sample, each, scope});
        });
}

/// What is wrong with the question of a finding; empty: nothing.
std::string wrong_with(const Seen& seen)
{
    if (seen.finding.question.empty())
        return {};
    const auto question = seen.question();
    if (!question)
        return " names no question of any step: ";
    const Field field = field_of(*question);
    if (field.scope == Scope::computer && seen.scope == Scope::office)
        return " is about the office and leads to a question about a computer: ";
    if (field.scope == Scope::computer && question->step != seen.check.id)
        return " leads to a computer's question in another step: ";
    if (!shown(field, answers_for(seen.sample, seen.check, *question)))
        return " leads to a question that is not shown: ";
    return {};
}

bool tells_to_answer(const Finding& finding)
{
    static const std::regex words(
        R"(\b(enter|answer|tick|fill in)\b|in(to)? junbi|\b(correct|write down) the day\b|on the page of the office|^(decide|think))",
        std::regex::icase);
    return std::regex_search(finding.advice.msgid, words);
}

/// Some answer to the question takes the finding away, makes it milder, or leads it on to the next question.
bool eased(const Seen& seen)
{
    const auto question = seen.question();
    if (!question)
        return false;
    const Field field = field_of(*question);
    for (std::size_t reply = 0; reply < replies.size(); ++reply) {
        SampleCase answered = seen.sample;
        set(answers_for(answered, seen.check, *question), field, reply, answered.rules);
        const Outcome now{judged(seen.check, answered, seen.scope), {}};
        const Finding* left = find(now, seen.finding.id, seen.finding.subject);
        if (!left || left->status < seen.finding.status || left->question != seen.finding.question)
            return true;
    }
    return false;
}

void report(const std::set<std::string>& errors)
{
    for (const std::string& each : errors)
        BOOST_ERROR(each);
}

} // namespace

BOOST_AUTO_TEST_SUITE(questions)

BOOST_AUTO_TEST_CASE(every_question_that_is_named_is_there_to_be_answered)
{
    std::set<std::string> errors, named;
    for_each_open([&](const Seen& seen) {
        named.insert(seen.finding.question);
        if (const std::string wrong = wrong_with(seen); !wrong.empty())
            errors.insert(seen.name() + wrong + seen.finding.question);
    });
    report(errors);
    BOOST_TEST(named.size() > 50u);
}

BOOST_AUTO_TEST_CASE(who_is_told_to_answer_is_led_to_the_question)
{
    std::set<std::string> errors;
    for_each_open([&](const Seen& seen) {
        if (tells_to_answer(seen.finding) && seen.finding.question.empty())
            errors.insert(seen.name() + " names no question");
    });
    report(errors);
}

BOOST_AUTO_TEST_CASE(an_answer_to_the_question_eases_the_finding)
{
    std::map<std::string, bool> done;
    for_each_open([&](const Seen& seen) {
        if (seen.finding.question.empty())
            return;
        bool& settled = done[seen.name() + " is not eased by any answer to " + seen.finding.question];
        settled = settled || eased(seen);
    });
    for (const auto& [words, settled] : done)
        BOOST_TEST(settled, words);
}

BOOST_AUTO_TEST_CASE(what_the_form_wants_leads_to_its_own_question)
{
    for (const Check& check : steps())
        for (const Scope scope : {Scope::office, Scope::computer})
            for (const Finding& each : form_findings(check, scope, {}, real_rules())) {
                const auto question = question_of(each, scope == Scope::computer ? "PC-01" : "", steps());
                BOOST_REQUIRE_MESSAGE(question, each.id);
                BOOST_TEST(question->step + "." + question->field == each.id);
                BOOST_TEST(question->computer == (scope == Scope::computer ? "PC-01" : ""));
            }
}

BOOST_AUTO_TEST_CASE(a_question_is_found_in_its_step_and_for_its_computer)
{
    const auto at = [](const char* question, const char* computer) {
        return question_of(todo("certificate.kind", T("what"), T("advice")).asked(question), computer, steps());
    };
    BOOST_TEST((at("office.billing", "PC-01") == Question{"office", "billing", ""}));
    BOOST_TEST((at("certificate.seen_by_hand", "PC-01") == Question{"certificate", "seen_by_hand", "PC-01"}));
    BOOST_TEST(!at("", "PC-01"));
    BOOST_TEST(!at("office.nothing", ""));
    BOOST_TEST(!at("nowhere.billing", ""));
}

BOOST_AUTO_TEST_SUITE_END()
