// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check app_registration();
}

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome computer(const SampleCase& sample)
{
    const Outcome outcome = app_registration().judge_computer(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

} // namespace

BOOST_AUTO_TEST_SUITE(app_registration_step)

BOOST_DATA_TEST_CASE(the_result_decides_the_line_of_the_guide,
    data::make({"", "not_yet", "error", "ok"}) ^ data::make({"todo", "todo", "problem", "ok"}), result, expected)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    sample.computer.set("result", result);
    sample.computer.set("reading", "ok");
    BOOST_TEST(line_status(computer(sample), "3-1.c3") == expected);
    BOOST_TEST(due_of(computer(sample), "app_registration.registration") == (std::string(expected) == "todo" ? "2027-01-13" : ""));
}

BOOST_DATA_TEST_CASE(a_reading_must_have_worked,
    data::make({"", "not_yet", "failed", "ok"}) ^ data::make({"todo", "todo", "problem", "ok"}), reading, expected)
{
    SampleCase sample;
    sample.computer.set("result", "ok");
    sample.computer.set("reading", reading);
    BOOST_TEST(status_of(computer(sample), "app_registration.card") == expected);
    BOOST_TEST(line_status(computer(sample), "3-1.c3") == expected);
}

BOOST_DATA_TEST_CASE(a_result_cannot_have_been_seen_tomorrow,
    data::make({"2026-11-21", "2026-11-22", "2026-11-23"}) ^ data::make({"ok", "ok", "attention"}), day, expected)
{
    SampleCase sample;
    sample.computer.set("result", "ok");
    sample.computer.set("seen_on", day);
    sample.computer.set("reading", "ok");
    BOOST_TEST(line_status(computer(sample), "3-1.c3") == expected);
}

BOOST_AUTO_TEST_CASE(a_computer_that_does_not_use_the_app_is_left_out)
{
    SampleCase sample;
    sample.upstream["accounts"] = {{not_applicable("accounts.not_used", T("x"))}, {}};
    BOOST_TEST(line_status(computer(sample), "3-1.c3") == "not_applicable");
    BOOST_TEST(status_of(computer(sample), "app_registration.card") == "none");
}

BOOST_AUTO_TEST_CASE(without_a_computer_the_line_is_open)
{
    SampleCase sample;
    sample.office.set("visit", "2027-01-13");
    const auto office = [&] { return app_registration().judge_office(sample.view()); };
    BOOST_TEST(status_of(office(), "app_registration.no_computer") == "todo");
    BOOST_TEST(line_status(office(), "3-1.c3") == "todo");
    BOOST_TEST(all_have_advice(office()));
    BOOST_TEST(due_of(office(), "app_registration.no_computer") == "2027-01-13");
    sample.upstream["accounts"] = {{todo("accounts.portal", T("x"), T("y"))}, {}};
    BOOST_TEST(status_of(office(), "app_registration.no_computer") == "todo");
    for (const char* told : {"accounts.uses_app", "accounts.not_used", "accounts.app_set"}) {
        sample.upstream["accounts"] = {{ok(told, T("x"))}, {}};
        BOOST_TEST(office().findings.empty(), told);
    }
}

BOOST_AUTO_TEST_SUITE_END()
