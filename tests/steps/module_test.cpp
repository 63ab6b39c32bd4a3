// SPDX-License-Identifier: Apache-2.0
// A module is judged like a built-in step, and what it breaks is only its own.
#include "checks/contract/days.h"
#include "checks/contract/module.h"
#include "tests/checks/real_rules.h"
#include "tests/steps/module_folder.h"
#include "tests/support/process.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/parts/part.h"
#include "wizard/reports/reports.h"

#include <sys/wait.h>

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <csignal>
#include <fstream>
#include <iostream>

using namespace junbi;
using namespace junbi::testing;

namespace {

using Clock = std::chrono::steady_clock;

const Day today = *parse_day("2026-11-22");

const Rules& rules()
{
    static const Rules real = real_rules();
    return real;
}

Office office_of(int computers)
{
    Office office;
    for (int i = 1; i <= computers; ++i)
        office.computers.push_back({"PC-" + std::to_string(i)});
    return office;
}

StepReport judged(const Check& check, const Office& office)
{
    const std::vector<Check> checks{check};
    return judge(office, {checks, rules(), today}).steps.front();
}

std::string json(const std::vector<Check>& checks, const Office& office, const std::vector<std::string>& steps = {})
{
    const Report report = judge(office, {checks, rules(), today});
    const Say say = Speaker("ja", places().locale).say();
    return check_json({checks, report, say, steps, true}) + check_text({checks, report, say, steps, true}, nullptr);
}

bool no_child_left() { return ::waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD; }

/// The modules that fail where they judge, and what people read then.
struct Bad {
    const char* name;
    const char* words;
};
std::ostream& operator<<(std::ostream& out, const Bad& bad) { return out << bad.name; }
const std::vector<Bad> bad_ones{{"crash", "It crashed (signal 11)."}, {"hang", "It did not answer within 1 seconds and was ended."},
    {"busy", "It did not answer within 1 seconds and was ended."}, {"hungry", "It wanted more than 512 MB of memory."},
    {"leaver", "It ended by itself (code 0) instead of answering."}, {"scribbler", "It tried to write a file, which a step may not do."},
    {"meddler", "It answered with something that makes no sense: office.number"}};

/// All modules that are judged, one after the other in the folder.
struct Folder : ModuleFolder { };

} // namespace

BOOST_FIXTURE_TEST_SUITE(module_, Folder)

BOOST_AUTO_TEST_CASE(the_contract_is_raised_when_its_values_change_their_shape)
{
    // A module built before would read our memory wrongly. Where this fails, raise contract_version and put the new sizes here.
    const std::vector<std::size_t> shape{
        sizeof(Check), sizeof(Case), sizeof(Field), sizeof(Finding), sizeof(Outcome), sizeof(Needs), sizeof(Facts), sizeof(Text)};
    const std::vector<std::size_t> of_contract_6{488, 64, 712, 328, 72, 168, 1200, 56};
    BOOST_TEST(contract_version == 6);
    BOOST_TEST(shape == of_contract_6, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_module_judges_office_and_computers)
{
    Office office = office_of(2);
    office.computers[1].answers["good"].set("word", "a \x01 <b>");
    const Check check = ModuleFolder::check("good");
    BOOST_TEST(english(check.title) == "A step of the tests");
    BOOST_TEST(check.items.at(0).id == "4-1.x1");
    const StepReport report = judged(check, office);
    BOOST_REQUIRE(report.findings.size() == 3u);
    BOOST_TEST(english(report.findings[0].finding.what) == "It is 22 November 2026.");
    BOOST_TEST(english(report.findings[2].finding.what) == "It says “a \x01 <b>”.");
    BOOST_TEST(report.findings[2].computer == "PC-2");
}

BOOST_AUTO_TEST_CASE(its_sentences_are_looked_up_among_its_own_words_first)
{
    const StepReport report = judged(ModuleFolder::check("good"), {});
    BOOST_TEST(report.findings.at(0).finding.what.msgid == std::string("good") + context_end + "It is {1}.");
}

BOOST_DATA_TEST_CASE_F(Folder, what_a_bad_module_does_is_one_finding, bad_ones, bad)
{
    const Check check = ModuleFolder::check(bad.name);
    Office office = office_of(3);
    office.answers[check.id].set("file", (place.path() / "written").string());
    const StepReport report = judged(check, office);
    std::vector<Finding> failed;
    for (const Placed& each : report.findings)
        if (each.finding.status != Status::ok)
            failed.push_back(each.finding);
    BOOST_REQUIRE(failed.size() == 1u);
    BOOST_TEST(failed[0].id == check.id + ".module_failed");
    BOOST_TEST((failed[0].status == Status::unknown));
    BOOST_TEST(happened(failed[0]) == bad.words);
    BOOST_TEST(!failed[0].advice.empty());
    BOOST_TEST(failed[0].guide == std::vector<std::string>{"4-1.x1"}, boost::test_tools::per_element());
    BOOST_TEST((!std::filesystem::exists(place.path() / "written") || std::filesystem::file_size(place.path() / "written") == 0));
}

BOOST_AUTO_TEST_CASE(the_other_steps_say_what_they_said_without_it)
{
    std::vector<std::string> names;
    std::vector<Check> checks = all_checks();
    for (const Check& each : checks)
        names.push_back(each.id);
    const Office office = demo_office(today);
    const std::string before = json(checks, office, names);
    for (const Bad& each : bad_ones)
        checks.push_back(ModuleFolder::check(each.name));
    BOOST_TEST(json(checks, office, names) == before);
}

BOOST_AUTO_TEST_CASE(what_it_writes_to_standard_output_goes_nowhere)
{
    const StepReport report = judged(ModuleFolder::check("chatty"), {});
    BOOST_REQUIRE(report.findings.size() == 1u);
    BOOST_TEST(report.findings[0].finding.id == "chatty.said");
}

BOOST_AUTO_TEST_CASE(an_exception_is_what_it_is_for_built_in_steps)
{
    const auto steps = read_module(put("thrower"), terms);
    const StepReport thrown = judged(steps.at(0).check, {});
    BOOST_REQUIRE(thrown.findings.size() == 1u);
    BOOST_TEST(thrown.findings[0].finding.id == "thrower.judgement_failed");
    BOOST_TEST(std::get<std::string>(thrown.findings[0].finding.evidence.at(0).value) == "thrown \x01 on <purpose>");
    BOOST_TEST(judged(steps.at(1).check, {}).findings.at(0).finding.id == "odd.judgement_failed");
}

BOOST_AUTO_TEST_CASE(it_sees_nothing_of_the_program_that_asks)
{
    const TemporaryFolder other; // and open files of ours
    std::ifstream open_one("/dev/null");
    const StepReport report = judged(ModuleFolder::check("nosy"), {});
    const std::string saw = english(report.findings.at(0).finding.what);
    BOOST_TEST(saw.starts_with("5 open files, 1 variables"), saw);
}

BOOST_AUTO_TEST_CASE(a_module_that_hangs_is_not_asked_for_every_computer)
{
    const Check check = ModuleFolder::check("hang");
    const auto start = Clock::now();
    Office office = office_of(30);
    for (int i = 0; i < 30; ++i)
        office.computers[std::size_t(i)].answers["hang"].set("n", std::to_string(i));
    for (int again = 0; again < 3; ++again) // a window judges after every change
        BOOST_TEST(judged(check, office).findings.size() == 1u);
    BOOST_TEST((Clock::now() - start < std::chrono::seconds(5)));
}

BOOST_AUTO_TEST_CASE(after_a_failure_it_is_asked_again_in_a_new_case)
{
    const Check check = ModuleFolder::check("crash");
    Office office = office_of(2);
    BOOST_TEST(judged(check, office).findings.at(0).finding.id == "crash.module_failed");
    office.answers["crash"].set("crash", "no");
    const StepReport mended = judged(check, office);
    BOOST_REQUIRE(mended.findings.size() == 2u);
    BOOST_TEST((mended.status() == Status::ok));
    office.computers[0].answers["crash"].set("crash", "yes"); // only that computer is told of
    const StepReport half = judged(check, office);
    BOOST_REQUIRE(half.findings.size() == 2u);
    BOOST_TEST(half.findings[0].finding.id == "crash.module_failed");
    BOOST_TEST(half.findings[0].computer == "PC-1");
    BOOST_TEST(half.findings[1].finding.id == "crash.computer");
}

BOOST_AUTO_TEST_CASE(one_that_was_ended_between_two_questions_is_started_again)
{
    const Check check = ModuleFolder::check("nosy");
    const auto process = [&](const char* other_case) {
        Office office;
        office.answers["nosy"].set("x", other_case);
        return std::get<long long>(judged(check, office).findings.at(0).finding.what.args.at(2));
    };
    const long long first = process("1");
    BOOST_TEST(process("2") == first);
    BOOST_REQUIRE(::kill(static_cast<pid_t>(first), SIGKILL) == 0);
    BOOST_TEST(wait_until([&] {
        std::ifstream state("/proc/" + std::to_string(first) + "/stat");
        return std::string(std::istreambuf_iterator<char>(state), {}).find(") Z ") != std::string::npos;
    }));
    BOOST_TEST(process("3") != first);
}

BOOST_AUTO_TEST_CASE(nothing_is_left_running)
{
    {
        const Check good = ModuleFolder::check("good"), busy = ModuleFolder::check("busy");
        judged(good, {});
        judged(busy, {});
        BOOST_TEST(!no_child_left());
    }
    BOOST_TEST(no_child_left());
    const Ran left = run({"pgrep", "-f", (path() / "busy.so").string()}); // the one that it started too
    BOOST_TEST(left.out == "");
}

BOOST_AUTO_TEST_CASE(a_host_that_is_not_there_is_told)
{
    const auto file = put("good");
    terms.host = "/nowhere/junbi-step-host";
    BOOST_TEST(refused(file)
        == "The module “" + file.string() + "” cannot be used. Its host program could not be started (there is no such file or folder).");
}

BOOST_AUTO_TEST_SUITE_END()
