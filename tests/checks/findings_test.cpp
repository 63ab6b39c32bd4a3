// SPDX-License-Identifier: Apache-2.0
// docs/findings.md names every finding. "ninja findings" writes it anew.
#include "tests/checks/outcomes.h"
#include "tests/findings/findings_document.h"
#include "tests/findings/source_text.h"
#include "wizard/demo/demo_office.h"
#include "wizard/engine/judge.h"
#include "wizard/engine/summary.h"

#include <fstream>
#include <iterator>
#include <set>

using namespace junbi;
using namespace junbi::testing;

namespace {

std::string document()
{
    std::ifstream in(std::filesystem::path(JUNBI_SOURCE) / "docs/findings.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The findings that were made, and that the document does not name.
class Missing {
public:
    void look_for(const Finding& finding)
    {
        const Status status = finding.status == Status::waived ? Status::todo : finding.status;
        if (!known_.has(finding.id, status) && told_.insert({finding.id, status}).second)
            BOOST_ERROR("docs/findings.md does not say that " << finding.id << " can be " << name_of(finding.status)
                                                              << ". If the source can, run “ninja findings”.");
    }

private:
    DocumentedFindings known_{document()};
    std::set<std::pair<std::string, Status>> told_;
};

/// Every case that any test of a step makes is judged by every step, and what comes out is looked up.
struct EveryCase {
    EveryCase()
    {
        SampleCase::on_every_case = [this](const Case& given) {
            for (const Check& check : checks_)
                for (const auto& judge : {check.judge_office, check.judge_computer})
                    if (judge)
                        for (const Finding& each : judge(given).findings)
                            missing_.look_for(each);
        };
    }
    ~EveryCase() { SampleCase::on_every_case = {}; }

private:
    std::vector<Check> checks_ = all_checks();
    Missing missing_;
};

void look_up(const Report& report)
{
    Missing missing;
    for (const StepReport& step : report.steps)
        for (const Placed& each : step.findings)
            missing.look_for(each.finding);
}

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(EveryCase);

BOOST_AUTO_TEST_SUITE(findings)

BOOST_AUTO_TEST_CASE(the_document_is_what_the_sources_say)
{
    BOOST_TEST(document() == findings_document(JUNBI_SOURCE), "docs/findings.md is not up to date: run “ninja findings”");
}

BOOST_AUTO_TEST_CASE(it_names_what_the_invented_office_shows_on_any_day)
{
    const std::vector<Check> checks = all_checks();
    const Rules rules = real_rules();
    for (const char* iso : {"2026-11-22", "2027-01-13", "2027-04-10", "2028-04-10"})
        look_up(judge(demo_office(day("2026-11-22")), {checks, rules, day(iso)}));
    look_up(judge(Office{}, {checks, rules, day("2026-11-22")}));
}

BOOST_AUTO_TEST_CASE(it_names_what_every_unusable_and_unsure_answer_brings)
{
    const std::vector<Check> checks = all_checks();
    const Rules rules = real_rules();
    for (const char* value : {"unsure", "no such thing \x01", "yes", "7", "2026-11-20"}) {
        Office office;
        office.computers.push_back({"PC-01"});
        for (const Check& check : checks)
            for (const Field& field : check.form)
                (field.scope == Scope::office ? office.answers[check.id] : office.computers[0].answers[check.id]).set(field.id, value);
        look_up(judge(office, {checks, rules, day("2026-11-22")}));
    }
}

BOOST_AUTO_TEST_CASE(it_names_a_judgement_that_throws)
{
    Check broken;
    broken.id = "broken";
    broken.judge_office = [](const Case&) -> Outcome { throw std::runtime_error("sorry"); };
    look_up(judge(Office{}, {{broken}, Rules(), day("2026-11-22")}));
}

BOOST_AUTO_TEST_CASE(a_finding_that_it_does_not_name_is_missed)
{
    const DocumentedFindings known("| `keys.lost` | todo, problem | … |\n| `STEP.stale` | attention | … |\n");
    BOOST_TEST(known.has("keys.lost", Status::problem));
    BOOST_TEST(!known.has("keys.lost", Status::attention));
    BOOST_TEST(known.has("anything.stale", Status::attention));
    BOOST_TEST(!known.has("anything.else", Status::attention));
}

BOOST_AUTO_TEST_CASE(sources_are_read_through_comments_literals_and_brackets)
{
    const std::string code = R"x(f(a, "b, (c)", g(1, {2, 3})); x.f(no); // f(no)
        f("one " "two"))x";
    const auto calls = calls_in(code, "f");
    BOOST_REQUIRE(calls.size() == 3u);
    BOOST_TEST(calls[0].arguments.size() == 3u);
    BOOST_TEST(literal(calls[0].arguments[1]) == "b, (c)");
    BOOST_TEST(literal(calls[2].arguments[0]) == "one two");
    BOOST_TEST(literal("id + \"_open\"").empty());
}

BOOST_AUTO_TEST_SUITE_END()
