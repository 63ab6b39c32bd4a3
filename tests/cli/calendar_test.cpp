// SPDX-License-Identifier: Apache-2.0
// `junbi plan -o FILE.ics`, and rules of one's own as the program takes them.
#include "tests/cli/junbi.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(calendar)

BOOST_AUTO_TEST_CASE(the_plan_is_written_as_a_calendar)
{
    const FreshOffice office;
    BOOST_REQUIRE(office.junbi()({"set", "office.visit=2027-01-13"}).exit == 0);
    const Ran ran = office.junbi()({"--today", "2026-11-22", "plan", "-o", "plan.ics"});
    BOOST_TEST(ran.exit == 0, ran.err);
    BOOST_TEST(ran.out.empty());
    const std::string calendar = read_file(office.path().parent_path() / "plan.ics");
    BOOST_TEST(calendar.starts_with("BEGIN:VCALENDAR\r\n"));
    BOOST_TEST(calendar.find("DTSTART;VALUE=DATE:20270113\r\n") != std::string::npos, calendar);
    BOOST_TEST(calendar.find("DTSTART;VALUE=DATE:20261211\r\n") != std::string::npos, calendar); // the certificate, a month before
    const Ran again = office.junbi()({"--today", "2026-11-23", "plan", "-o", "plan.ics"});       // written anew
    BOOST_TEST(again.exit == 0, again.err);
}

BOOST_AUTO_TEST_CASE(what_remains_after_the_grant_stands_in_the_calendar)
{
    const FreshOffice office;
    BOOST_REQUIRE(
        office.junbi()({"set", "office.wants_subsidy=yes", "subsidy.completed=2026-11-10", "subsidy.applied=2026-11-20"}).exit == 0);
    const auto calendar = [&] {
        BOOST_TEST(office.junbi()({"--today", "2027-02-01", "plan", "-o", "plan.ics"}).exit == 0);
        return read_file(office.path().parent_path() / "plan.ics");
    };
    BOOST_TEST(calendar().find("DTSTART;VALUE=DATE:20280430\r\n") != std::string::npos); // the consumption tax report
    BOOST_REQUIRE(office.junbi()({"set", "subsidy.result=granted"}).exit == 0);
    BOOST_TEST(calendar().find("DTSTART;VALUE=DATE:20320331\r\n") != std::string::npos, calendar()); // books, five years
}

BOOST_DATA_TEST_CASE(other_endings_are_refused, data::make({"plan.pdf", "plan", "plan.ics.txt", ".ics"}), name)
{
    const FreshOffice office;
    BOOST_REQUIRE(office.junbi()({"set", "office.visit=2027-01-13"}).exit == 0);
    const Ran ran = office.junbi()({"plan", "-o", name});
    BOOST_TEST(ran.exit == 64);
    BOOST_TEST(ran.err.find(name) != std::string::npos, ran.err);
    BOOST_TEST(!std::filesystem::exists(office.path().parent_path() / name));
}

BOOST_AUTO_TEST_CASE(no_calendar_as_json_into_a_missing_folder_or_without_a_day)
{
    const FreshOffice office;
    BOOST_REQUIRE(office.junbi()({"set", "office.visit=2027-01-13"}).exit == 0);
    BOOST_TEST(office.junbi()({"plan", "--format", "json", "-o", "plan.ics"}).exit == 64);
    BOOST_TEST(office.junbi()({"plan", "-o", "none/plan.ics"}).exit == 74);
    BOOST_TEST(!std::filesystem::exists(office.path().parent_path() / "plan.ics"));
}

BOOST_AUTO_TEST_CASE(rules_of_ones_own_change_the_days_and_broken_ones_are_told_with_their_line)
{
    const FreshOffice office;
    BOOST_REQUIRE(office.junbi()({"set", "office.visit=2027-01-13"}).exit == 0);
    const TemporaryFolder config;
    const Program junbi{office.path().parent_path(), {{"XDG_CONFIG_HOME", config.path().string()}}};
    const auto plan = [&] { return junbi({"--today", "2026-11-22", "plan", "--format", "json"}); };
    BOOST_TEST(plan().out.find("\"2026-12-11\"") != std::string::npos);
    const auto file = config.path() / "junbi/rules/office/holidays.xml";
    write_file(file, "<rules>\n<row id=\"2026-12-11\" value=\"2026-12-11\" source=\"s\" checked=\"2026-11-20\"/>\n</rules>");
    BOOST_TEST(plan().out.find("\"2026-12-10\"") != std::string::npos);
    BOOST_TEST(plan().out.find("\"2026-12-11\"") == std::string::npos);
    write_file(file, "<rules>\n<row id=\"2026-12-11\" value=\"2026-12-11\" checked=\"2026-11-20\"/>\n</rules>");
    const Ran ran = plan();
    BOOST_TEST(ran.exit == 74);
    BOOST_TEST(ran.err.find(file.string()) != std::string::npos, ran.err);
    BOOST_TEST(ran.err.find("2") != std::string::npos, ran.err);
}

BOOST_AUTO_TEST_SUITE_END()
