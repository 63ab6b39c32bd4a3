// SPDX-License-Identifier: Apache-2.0
// Days that are counted back: weekends, the year end, public holidays, the office's own days.
#include "checks/shared/office_dates.h"
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <map>
#include <ostream>

namespace {

using namespace junbi;
using namespace junbi::testing;

const Rules& rules()
{
    static const Rules real = real_rules();
    return real;
}

struct WorkingDay {
    const char *day, *expected;
};
std::ostream& operator<<(std::ostream& out, const WorkingDay& each) { return out << each.day; }
const WorkingDay working_days[]{
    {"2026-11-20", "2026-11-20"},                                                             // Friday
    {"2026-11-21", "2026-11-20"}, {"2026-11-22", "2026-11-20"}, {"2026-11-23", "2026-11-20"}, // Labour Thanksgiving Day
    {"2026-11-24", "2026-11-24"}, {"2026-05-06", "2026-05-01"}, // in place of Sunday 3 May; back over the whole of Golden Week
    {"2026-05-07", "2026-05-07"}, {"2026-04-29", "2026-04-28"}, {"2026-04-30", "2026-04-30"},
    {"2026-09-22", "2026-09-18"},                               // between two holidays
    {"2026-09-24", "2026-09-24"}, {"2027-03-22", "2027-03-19"}, // in place of Sunday 21 March
    {"2027-05-05", "2027-04-30"}, {"2027-01-11", "2027-01-08"}, {"2027-10-11", "2027-10-08"}, {"2026-12-28", "2026-12-28"}, // Monday
    {"2026-12-29", "2026-12-28"}, {"2027-01-03", "2026-12-28"}, {"2027-01-04", "2027-01-04"}, {"2029-01-01", "2028-12-28"},
    {"2024-01-03", "2023-12-28"}, {"2028-01-03", "2027-12-28"}, {"2023-01-02", "2022-12-28"},
    {"2028-02-11", "2028-02-11"}, // a holiday, of a year that the table does not know
};

struct Apply {
    const char *until, *lead, *deadline, *expected;
};
std::ostream& operator<<(std::ostream& out, const Apply& each) { return out << each.until << "/" << each.lead << "/" << each.deadline; }
const Apply applies[]{
    {"2027-03-31", "", "", "2027-02-26"},     // 28 February is a Sunday
    {"2027-03-31", "45", "", "2027-02-12"},   // 14 February: a Sunday
    {"2027-03-31", "", "20", "2027-02-19"},   // 20 February: a Saturday
    {"2027-03-31", "", "31", "2027-02-26"},   // the end of a short month
    {"2027-03-30", "30", "31", "2027-02-26"}, // 28 February is the last one, and there
    {"2027-03-29", "30", "31", "2027-01-29"}, // 27 February: the end of January was the last one
    {"2028-03-31", "", "31", "2028-02-29"},   // leap year
    {"2028-03-31", "", "30", "2028-02-29"},
    {"2027-06-04", "", "4", "2027-04-30"},   // Golden Week
    {"2027-06-03", "", "4", "2027-04-02"},   // 3 May is before the 4th
    {"2027-01-31", "", "31", "2026-12-28"},  // year end
    {"2027-02-10", "30", "1", "2026-12-28"}, // 1 January
    {"2027-03-31", "0", "0", "2027-02-26"},
    {"2027-03-31", "121", "32", "2027-02-26"},
    {"2027-03-31", "x", "-1", "2027-02-26"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(office_dates)

BOOST_DATA_TEST_CASE(days_of_the_plan_are_working_days, boost::unit_test::data::make(working_days), each)
{
    BOOST_TEST(iso_day(working_day_before_or_on(day(each.day), rules())) == each.expected);
}

BOOST_AUTO_TEST_CASE(without_the_table_only_weekends_and_the_year_end_are_known)
{
    BOOST_TEST(iso_day(working_day_before_or_on(day("2026-11-23"), Rules())) == "2026-11-23");
    BOOST_TEST(!holidays_known_until(Rules()));
    BOOST_TEST((holidays_known_until(rules()) == day("2027-12-31")));
}

BOOST_DATA_TEST_CASE(the_certificate_is_applied_for_in_time, boost::unit_test::data::make(applies), each)
{
    Answers office;
    office.set("certificate_lead_days", each.lead);
    office.set("certificate_deadline_day", each.deadline);
    BOOST_TEST(iso_day(apply_for_certificate_by(day(each.until), office, rules())) == each.expected);
    BOOST_TEST(!apply_before_visit(office, rules()));
    office.set("visit", each.until);
    BOOST_TEST((apply_before_visit(office, rules()) == day(each.expected)));
}

BOOST_AUTO_TEST_CASE(the_table_of_holidays_is_whole)
{
    const Table& table = rules().table("office.holidays");
    std::map<std::string, int> years;
    for (std::size_t i = 0; i < table.size(); ++i) {
        BOOST_TEST(table.at(i, "id") == table.at(i, "value"));
        BOOST_TEST(parse_day(table.at(i, "value")).has_value());
        ++years[table.at(i, "value").substr(0, 4)];
    }
    BOOST_TEST((years == std::map<std::string, int>{{"2026", 18}, {"2027", 17}})); // 16 each, and days in place of others
}

BOOST_AUTO_TEST_SUITE_END()
