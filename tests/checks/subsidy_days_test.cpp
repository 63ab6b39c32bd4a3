// SPDX-License-Identifier: Apache-2.0
// What comes when: rounds over the days, months after the application, duties after the grant.
#include "tests/checks/subsidy_case.h"

#include <boost/test/data/test_case.hpp>

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome applied_on(const std::string& applied, const std::string& today = "2026-11-22")
{
    SampleCase sample = office_that_wants_it();
    sample.own.set("applied", applied);
    sample.today = *parse_day(today);
    return judged_subsidy(sample);
}

struct RoundCase {
    const char *today, *name, *state;
    friend std::ostream& operator<<(std::ostream& out, const RoundCase& each) { return out << each.today; }
};

/// 令和7年度: 2025-10-17 to 2026-03-13; 令和8年度: 2026-05-07 to 2027-03-12; 14 days before their ends: 02-27 and 02-26.
const RoundCase rounds[] = {{"2025-10-16", "令和7年度", "ahead"}, {"2025-10-17", "令和7年度", "open"}, {"2026-02-27", "令和7年度", "open"},
    {"2026-02-28", "令和7年度", "closing"}, {"2026-03-13", "令和7年度", "closing"}, {"2026-03-14", "令和8年度", "ahead"},
    {"2026-05-06", "令和8年度", "ahead"}, {"2026-05-07", "令和8年度", "open"}, {"2026-11-22", "令和8年度", "open"},
    {"2027-02-26", "令和8年度", "open"}, {"2027-02-27", "令和8年度", "closing"}, {"2027-03-12", "令和8年度", "closing"},
    {"2027-03-13", "令和8年度", "closed"}, {"2030-01-01", "令和8年度", "closed"}};

struct MonthCase {
    const char *applied, *result, *late, *payment;
    friend std::ostream& operator<<(std::ostream& out, const MonthCase& each) { return out << each.applied; }
};

/// M+1, M+2, M+2; for what is sent from 2027-02-01 to 2027-03-12: the end of March, then the end of April.
const MonthCase months[] = {
    {"2026-05-07", "2026-06-30", "2026-07-31", "2026-07-31"}, {"2026-10-31", "2026-11-30", "2026-12-31", "2026-12-31"},
    {"2026-11-01", "2026-12-31", "2027-01-31", "2027-01-31"}, // M+2 in the next year
    {"2026-12-31", "2027-01-31", "2027-02-28", "2027-02-28"}, // both in the next year, to the end of a short February
    {"2027-01-31", "2027-02-28", "2027-03-31", "2027-03-31"}, {"2027-02-01", "2027-03-31", "", "2027-04-30"},
    {"2027-03-12", "2027-03-31", "", "2027-04-30"}, {"2027-03-13", "2027-04-30", "2027-05-31", "2027-05-31"}, // outside of the window
};

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_days)

BOOST_DATA_TEST_CASE(the_round_and_its_state_over_the_days, data::make(rounds), each)
{
    SampleCase sample = office_that_wants_it();
    sample.today = *parse_day(each.today);
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(cell(outcome, "round", each.name, "state") == each.state);
}

BOOST_DATA_TEST_CASE(result_and_money_follow_the_month_of_the_application, data::make(months), each)
{
    const Outcome outcome = applied_on(each.applied);
    BOOST_TEST(cell(outcome, "calendar", "review", "day") == each.result);
    BOOST_TEST(cell(outcome, "calendar", "result", "day") == each.result);
    BOOST_TEST(cell(outcome, "calendar", "late_result", "day") == each.late);
    BOOST_TEST(cell(outcome, "calendar", "payment", "day") == each.payment);
    BOOST_TEST(cell(outcome, "calendar", "result", "mark") == "S");
    BOOST_TEST(cell(outcome, "calendar", "result", "basis") == "applied");
    BOOST_TEST(cell(outcome, "calendar", "closes", "day") == ""); // it was sent: the round is over for this office
}

// Before it is sent: as if on 2027-02-26, after that on the last day, after that not at all.
BOOST_DATA_TEST_CASE(before_sending_the_days_are_reckoned_from_the_day_to_apply_by,
    data::make({"2026-11-22", "2027-02-26", "2027-02-27", "2027-03-12", "2027-03-13"})
        ^ data::make({"2027-02-26", "2027-02-26", "2027-03-12", "2027-03-12", ""}),
    today, from)
{
    SampleCase sample = office_that_wants_it();
    sample.today = *parse_day(today);
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(cell(outcome, "calendar", "result", "from") == from);
    BOOST_TEST(cell(outcome, "calendar", "result", "day") == (*from ? "2027-03-31" : ""));
    BOOST_TEST(cell(outcome, "calendar", "payment", "day") == (*from ? "2027-04-30" : ""));
    BOOST_TEST(status_of(outcome, "subsidy.if_sent") == (*from ? "ok" : "none"));
    BOOST_TEST(status_of(outcome, "subsidy.tax_report") == "none"); // nothing is due before it is sent
}

BOOST_AUTO_TEST_CASE(the_opening_stands_in_the_calendar_until_it_has_come)
{
    SampleCase sample = office_that_wants_it();
    sample.today = *parse_day("2026-05-06");
    BOOST_TEST(cell(judged_subsidy(sample), "calendar", "opens", "day") == "2026-05-07");
    sample.today = *parse_day("2026-05-07");
    BOOST_TEST(cell(judged_subsidy(sample), "calendar", "opens", "day") == "");
}

BOOST_AUTO_TEST_CASE(the_calendar_goes_by_day)
{
    SampleCase sample = office_that_wants_it();
    sample.office.set("visit", "2027-01-13");
    const Table table = judged_subsidy(sample).tables.at("calendar");
    std::string lines;
    for (const auto& row : table.rows)
        lines += row[0] + " " + row[1] + " " + row[2] + "; ";
    // completed unknown: fiscal year 2026 by the day to apply by; its second year after begins 2028-04-01; books 2027-03-31 + 5 years
    BOOST_TEST(lines
        == "visit 2027-01-13 typed; apply_by 2027-02-26 own; closes 2027-03-12 P; review 2027-03-31 P; "
           "result 2027-03-31 S; payment 2027-04-30 S; tax_report 2028-04-30 P; books 2032-03-31 P; ");
}

// Completed in the fiscal year 2025 (to 2026-03-31): 2027-04-30; from 2026-04-01 on: 2028-04-30.
BOOST_DATA_TEST_CASE(the_tax_report_stands_in_the_plan_as_soon_as_it_is_sent,
    data::make({"2026-03-31", "2026-04-01", ""}) ^ data::make({"2027-04-30", "2028-04-30", "2028-04-30"}), completed, due)
{
    SampleCase sample = office_that_wants_it();
    sample.own.set("applied", "2026-11-20");
    sample.own.set("completed", completed);
    for (const char* result : {"", "waiting", "granted", "returned"}) {
        sample.own.set("result", result);
        const Outcome outcome = judged_subsidy(sample);
        BOOST_TEST(due_of(outcome, "subsidy.tax_report") == due, result);
        BOOST_TEST(!due_of(outcome, "subsidy.books").empty(), result);
        BOOST_TEST(cell(outcome, "calendar", "tax_report", "day") == due, result);
    }
    sample.own.set("result", "refused");
    BOOST_TEST(status_of(judged_subsidy(sample), "subsidy.tax_report") == "none");
    BOOST_TEST(status_of(judged_subsidy(sample), "subsidy.books") == "none");
    BOOST_TEST(cell(judged_subsidy(sample), "calendar", "tax_report", "day") == "");
}

// Five years after the fiscal year of the decision: 2027-03-31 → 2026 → 2032-03-31; 2027-04-01 → 2027 → 2033-03-31.
BOOST_DATA_TEST_CASE(
    books_follow_the_decision, data::make({"2027-03-31", "2027-04-01"}) ^ data::make({"2032-03-31", "2033-03-31"}), decided, keep)
{
    SampleCase sample = office_that_wants_it();
    sample.own.set("applied", "2027-02-10");
    sample.own.set("result", "granted");
    sample.own.set("decided", decided);
    sample.today = *parse_day("2027-04-02");
    BOOST_TEST(due_of(judged_subsidy(sample), "subsidy.books") == keep);
    BOOST_TEST(cell(judged_subsidy(sample), "calendar", "books", "day") == keep);
}

BOOST_AUTO_TEST_CASE(a_grant_without_the_day_of_the_application_keeps_its_duties)
{
    SampleCase sample = office_that_wants_it();
    sample.own.set("result", "granted");
    sample.own.set("decided", "2027-01-15");
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(status_of(outcome, "subsidy.applied_when") == "todo");
    BOOST_TEST(status_of(outcome, "subsidy.deadline") == "none");
    BOOST_TEST(status_of(outcome, "subsidy.paper") == "none");
    BOOST_TEST(due_of(outcome, "subsidy.tax_report") == "2028-04-30");
    BOOST_TEST(due_of(outcome, "subsidy.books") == "2032-03-31");
    sample.own.set("decided", "");
    BOOST_TEST(status_of(judged_subsidy(sample), "subsidy.tax_report") == "none"); // from no day at all
    sample.own.set("applied", "2026-12-01");
    BOOST_TEST(status_of(judged_subsidy(sample), "subsidy.applied_when") == "none");
}

struct DayCase {
    const char *field, *day, *result, *subject;
    friend std::ostream& operator<<(std::ostream& out, const DayCase& each) { return out << each.field << " " << each.day; }
};

/// Applied on 2026-11-20, seen on 2026-11-22.
const DayCase wrong_days[]
    = {{"completed", "2026-11-20", "", ""}, {"completed", "2026-11-21", "", "completed"}, {"decided", "2026-11-19", "granted", "decided"},
        {"decided", "2026-11-20", "granted", ""}, {"received", "2026-11-19", "granted", "received"}, {"received", "2026-11-19", "", ""},
        {"applied", "2026-11-23", "", "applied"}, {"applied", "2026-11-22", "", ""}};

BOOST_DATA_TEST_CASE(days_that_cannot_be_are_told, data::make(wrong_days), each)
{
    SampleCase sample = office_that_wants_it();
    sample.own.set("applied", "2026-11-20");
    sample.own.set(each.field, each.day);
    sample.own.set("result", each.result);
    const Outcome outcome = judged_subsidy(sample);
    const Finding* told = find(outcome, "subsidy.days");
    BOOST_TEST((told ? told->subject : "") == each.subject);
}

BOOST_AUTO_TEST_SUITE_END()
