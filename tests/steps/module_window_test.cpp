// SPDX-License-Identifier: Apache-2.0
// Modules as a window asks them: it goes on at once and hears when an answer has come.
#include "checks/contract/days.h"
#include "tests/steps/module_folder.h"
#include "tests/support/process.h"
#include "wizard/engine/judge.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>

using namespace junbi;
using namespace junbi::testing;

namespace {

struct Window : ModuleFolder {
    std::shared_ptr<std::atomic<int>> heard = std::make_shared<std::atomic<int>>(0); ///< one may still come after the test

    Window()
    {
        terms.answered = [count = heard] { ++*count; };
        terms.patience = std::chrono::milliseconds(0); // no answer is there at once
    }
    StepReport judged(const Check& check, const Office& office) const
    {
        const std::vector<Check> checks{check};
        return judge(office, {checks, {}, *parse_day("2026-11-22")}).steps.front();
    }
    int answers() const { return *heard; }
    /// As the window does: judges again whenever an answer has come, until nothing is awaited any more.
    StepReport settled(const Check& check, const Office& office)
    {
        for (int before = answers();; before = answers()) {
            StepReport report = judged(check, office);
            const auto busy = std::count_if(report.findings.begin(), report.findings.end(),
                [&](const Placed& each) { return each.finding.id == check.id + ".module_busy"; });
            if (busy == 0)
                return report;
            BOOST_TEST(busy == 1); // once for the step, not once for every computer
            BOOST_REQUIRE(wait_until([&] { return answers() > before; }));
        }
    }
};

Office office_of(int computers)
{
    Office office;
    for (int i = 0; i < computers; ++i)
        office.computers.push_back({.name = "PC-" + std::to_string(i)});
    return office;
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(module_window, Window)

BOOST_AUTO_TEST_CASE(the_answer_comes_by_itself)
{
    const Check check = ModuleFolder::check("good");
    BOOST_TEST(judged(check, office_of(0)).findings.at(0).finding.id == "good.module_busy");
    BOOST_REQUIRE(wait_until([&] { return answers() > 0; }));
    BOOST_TEST(judged(check, office_of(0)).findings.at(0).finding.id == "good.fine");
}

BOOST_AUTO_TEST_CASE(all_computers_are_judged_in_the_end)
{
    Office office = office_of(5);
    for (Computer& each : office.computers)
        each.answers["good"].set("word", each.name);
    const StepReport report = settled(ModuleFolder::check("good"), office);
    BOOST_TEST(report.findings.size() == 6u);
    BOOST_TEST((report.status() == Status::ok));
}

BOOST_AUTO_TEST_CASE(one_that_hangs_keeps_nobody_waiting)
{
    terms.limit = std::chrono::seconds(5);
    const Check check = ModuleFolder::check("hang");
    for (int again = 0; again < 20; ++again) // nothing waits for it: waiting would end it, and it would not be busy any more
        BOOST_TEST(judged(check, office_of(30)).findings.at(0).finding.id == "hang.module_busy");
    BOOST_TEST(answers() == 0);
    const StepReport report = settled(check, office_of(30));
    BOOST_TEST(report.findings.size() == 1u);
    BOOST_TEST(report.findings.at(0).finding.id == "hang.module_failed");
}

BOOST_AUTO_TEST_CASE(one_that_crashes_is_told_once)
{
    const StepReport report = settled(ModuleFolder::check("crash"), office_of(3));
    BOOST_TEST(report.findings.at(0).finding.id == "crash.module_failed");
}

BOOST_AUTO_TEST_SUITE_END()
