// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/office_number.h"
#include "tests/checks/outcomes.h"
#include "tests/checks/real_rules.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <ostream>
#include <set>

namespace junbi {

Check office();

static std::ostream& operator<<(std::ostream& out, NumberVerdict verdict) { return out << static_cast<int>(verdict); }

} // namespace junbi

namespace {

using namespace junbi;
using namespace junbi::testing;

struct Vector {
    const char* typed;
    NumberVerdict verdict;
};
std::ostream& operator<<(std::ostream& out, const Vector& v) { return out << v.typed; }

const Vector vectors[]{
    {"1370100008", NumberVerdict::fits},
    {"13B0100009", NumberVerdict::fits},
    {"4799999992", NumberVerdict::fits},
    {"13A9999999", NumberVerdict::fits},
    {"0859999989", NumberVerdict::fits},
    {"1310100019", NumberVerdict::fits},
    {"1310100016", NumberVerdict::fits},
    {"1119999996", NumberVerdict::fits},
    {"1119999991", NumberVerdict::fits},
    {"0859999988", NumberVerdict::fits},
    {"4790100016", NumberVerdict::wrong_digit},
    {"4790100012", NumberVerdict::fits},
    {"13A9999996", NumberVerdict::wrong_digit},
    {"1370100001", NumberVerdict::wrong_digit},
    {"4890100012", NumberVerdict::wrong_form},
    {"0070100008", NumberVerdict::wrong_form},
    {"13I0100009", NumberVerdict::wrong_form},
    {"13O0100009", NumberVerdict::wrong_form},
    {"13Q0100009", NumberVerdict::wrong_form},
    {"137010000", NumberVerdict::wrong_form},
    {"13701000080", NumberVerdict::wrong_form},
    {"137010A008", NumberVerdict::wrong_form},
    {"13-0100009", NumberVerdict::wrong_form},
    {"１３７０１００００８", NumberVerdict::fits},
    {"13b0100009", NumberVerdict::fits},
    {"１３ｂ０１００００９", NumberVerdict::fits},
    {"　1370100008 ", NumberVerdict::fits},
    {"", NumberVerdict::empty},
    {" 　", NumberVerdict::empty},
};

// Prefixes in which both rules always give the same digit: they cannot tell which rule is at work.
const char* const ambiguous[]{"019", "024", "038", "043", "057", "062", "06B", "076", "081", "08A", "095", "104", "118", "123", "137",
    "142", "14B", "156", "161", "16A", "175", "180", "199", "203", "217", "222", "22B", "236", "241", "24A", "255", "260", "279", "284",
    "298", "302", "30B", "316", "321", "32A", "335", "340", "359", "364", "378", "383", "397", "401", "40A", "415", "420", "439", "444",
    "458", "463", "477"};

bool rules_agree(const std::string& prefix)
{
    for (const char* middle : {"010000", "999999", "123456"})
        for (char digit = '0'; digit <= '9'; ++digit) {
            const std::string number = prefix + middle + digit;
            if (fits_nine_characters(number) != fits_last_six(number))
                return false;
        }
    return true;
}

Outcome judged(const SampleCase& sample) { return office().judge_office(sample.view()); }

SampleCase sample_with(std::initializer_list<std::pair<const char*, const char*>> answers)
{
    SampleCase sample;
    for (const auto& [id, value] : answers) {
        sample.own.set(id, value);
        sample.office.set(id, value);
    }
    return sample;
}

} // namespace

BOOST_AUTO_TEST_SUITE(office_step)

BOOST_DATA_TEST_CASE(office_numbers, boost::unit_test::data::make(vectors), vector)
{
    BOOST_TEST(judge_office_number(fold_office_number(vector.typed)) == vector.verdict);
}

BOOST_AUTO_TEST_CASE(tells_the_two_digit_rules_apart)
{
    BOOST_TEST(fits_nine_characters("1310100019"));
    BOOST_TEST(!fits_last_six("1310100019"));
    BOOST_TEST(!fits_nine_characters("1310100016"));
    BOOST_TEST(fits_last_six("1310100016"));
}

BOOST_AUTO_TEST_CASE(the_rules_agree_in_exactly_the_known_prefixes)
{
    const std::set<std::string> known(std::begin(ambiguous), std::end(ambiguous));
    BOOST_TEST(known.size() == 56U);
    for (int prefecture = 1; prefecture <= 47; ++prefecture)
        for (const char kind : std::string("0123456789AB")) {
            const std::string prefix = (prefecture < 10 ? "0" : "") + std::to_string(prefecture) + kind;
            BOOST_TEST(rules_agree(prefix) == known.contains(prefix), prefix);
        }
}

BOOST_AUTO_TEST_CASE(only_medical_kinds_may_use_the_short_rule)
{
    const std::string kinds = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    for (const char kind : kinds)
        for (const char* prefecture : {"13", "11"})
            for (char digit = '0'; digit <= '9'; ++digit) {
                const std::string typed = std::string(prefecture) + kind + "999999" + digit;
                if (fits_nine_characters(typed) || !fits_last_six(typed))
                    continue;
                const bool medical = std::string("13456").find(kind) != std::string::npos;
                BOOST_TEST((judge_office_number(typed) == NumberVerdict::fits) == medical, typed);
            }
}

BOOST_AUTO_TEST_CASE(a_wrong_number_warns_and_never_blocks)
{
    BOOST_TEST(has(judged(sample_with({{"number", "1370100001"}})), "office.number_digit", Status::attention));
    BOOST_TEST(has(judged(sample_with({{"number", "4890100012"}})), "office.number_form", Status::attention));
    BOOST_TEST(has(judged(sample_with({{"number", "1370100008"}})), "office.number_fits", Status::ok));
    BOOST_TEST(!find(judged(sample_with({{"number", "1370100008"}})), "office.number_folded"));
}

BOOST_AUTO_TEST_CASE(a_changed_number_is_told)
{
    const Outcome outcome = judged(sample_with({{"number", "13b0100009"}}));
    const Finding* folded = find(outcome, "office.number_folded");
    BOOST_REQUIRE(folded);
    BOOST_TEST(std::get<std::string>(folded->what.args.at(0)) == "13B0100009");
}

BOOST_AUTO_TEST_CASE(further_numbers_are_judged_and_doubles_told)
{
    SampleCase sample = sample_with({{"number", "4799999992"}});
    sample.own.set_rows(
        "other_numbers", {{"number", "name"}, {{"1370100001", ""}, {"４７９９９９９９９２", ""}, {"", ""}, {"13B0100009", ""}}});
    const Outcome outcome = judged(sample);
    BOOST_TEST(has(outcome, "office.number_digit", Status::attention, "1370100001"));
    BOOST_TEST(has(outcome, "office.number_twice", Status::attention, "4799999992"));
    BOOST_TEST(has(outcome, "office.number_fits", Status::ok, "13B0100009"));
}

BOOST_AUTO_TEST_CASE(municipalities_are_only_what_was_typed)
{
    SampleCase sample = sample_with({});
    BOOST_TEST(has(judged(sample), "office.municipality_missing", Status::todo));
    sample.own.set_rows("municipalities",
        {{"municipality", "state", "start"},
            {{"A市", "date", "2026-11-22"}, {"B市", "date", "2026-11-23"}, {"C市", "date", ""}, {"D市", "arranging", ""},
                {"E市", "undecided", ""}, {"", "date", "2027-01-01"}, {"A市", "undecided", ""}, {"F市", "", "2026-11-23"},
                {"G市", "undecided", "2026-11-22"}, {"H市", "", ""}}});
    const Outcome outcome = judged(sample);
    BOOST_TEST(!find(outcome, "office.municipality_missing"));
    BOOST_TEST(has(outcome, "office.municipality_started", Status::ok, "A市"));
    BOOST_TEST(has(outcome, "office.municipality_starts", Status::ok, "B市"));
    BOOST_TEST((find(outcome, "office.municipality_starts", "B市")->due == day("2026-11-23")));
    BOOST_TEST(has(outcome, "office.municipality_date_missing", Status::todo, "C市"));
    BOOST_TEST(has(outcome, "office.municipality_open", Status::todo, "D市"));
    BOOST_TEST(has(outcome, "office.municipality_open", Status::todo, "E市"));
    BOOST_TEST(has(outcome, "office.municipality_name", Status::todo, "6"));
    BOOST_TEST(has(outcome, "office.municipality_open", Status::todo, "A市 2"));
    BOOST_TEST(has(outcome, "office.municipality_starts", Status::ok, "F市")); // a day is enough, the state may be left out
    BOOST_TEST(has(outcome, "office.municipality_both", Status::attention, "G市"));
    const auto says = [](const Finding& each) { return each.subject == "G市"; };
    BOOST_TEST(std::count_if(outcome.findings.begin(), outcome.findings.end(), says) == 1); // one finding says it all
    BOOST_TEST(has(outcome, "office.municipality_date_missing", Status::todo, "H市"));
}

BOOST_AUTO_TEST_CASE(the_visit_gives_the_day_for_the_certificate)
{
    BOOST_TEST(has(judged(sample_with({})), "office.visit_missing", Status::todo));
    const auto judged_on_friday = [](const char* visit) {
        SampleCase sample = sample_with({{"visit", visit}});
        sample.today = day("2026-11-20");
        return judged(sample);
    };
    const Outcome ahead = judged_on_friday("2026-12-22"); // 22 November is a Sunday
    BOOST_TEST((find(ahead, "office.visit_day")->due == day("2026-12-22")));
    BOOST_TEST(has(ahead, "office.certificate_by", Status::ok));
    BOOST_TEST((find(ahead, "office.certificate_by")->due == day("2026-11-20")));
    const Outcome late = judged_on_friday("2026-12-19");
    BOOST_TEST(has(late, "office.certificate_by", Status::not_applicable));
    BOOST_TEST((std::get<Day>(find(late, "office.certificate_by")->what.args.at(0)) == day("2026-11-19")));
    const Outcome past = judged_on_friday("2026-11-19");
    BOOST_TEST(!find(past, "office.visit_day")->due);
    BOOST_TEST(!find(past, "office.certificate_by")->due);
}

BOOST_AUTO_TEST_CASE(days_beyond_the_table_of_holidays_are_said_to_be)
{
    BOOST_TEST(!find(judged(sample_with({{"visit", "2027-12-31"}})), "office.holidays"));
    const Outcome beyond = judged(sample_with({{"visit", "2028-01-01"}}));
    BOOST_TEST(has(beyond, "office.holidays", Status::ok));
    BOOST_TEST((std::get<Day>(find(beyond, "office.holidays")->what.args.at(0)) == day("2027-12-31")));
}

struct VisitDay {
    const char* visit; // today is 2026-11-22
    Status status;
    const char* words;
};
std::ostream& operator<<(std::ostream& out, const VisitDay& each) { return out << each.visit; }
const VisitDay visit_days[]{
    {"2026-11-21", Status::attention, "has passed"},
    {"2026-11-22", Status::ok, "is today"},
    {"2026-11-23", Status::ok, "within a week"},
    {"2026-11-29", Status::ok, "within a week"},
    {"2026-11-30", Status::ok, "is on"},
};
BOOST_DATA_TEST_CASE(the_visit_is_near_or_past, boost::unit_test::data::make(visit_days), each)
{
    const Outcome outcome = judged(sample_with({{"visit", each.visit}}));
    BOOST_TEST(has(outcome, "office.visit_day", each.status));
    BOOST_TEST(find(outcome, "office.visit_day")->what.msgid.find(each.words) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_number_of_the_wrong_form_has_no_line_in_order)
{
    const Outcome wrong = judged(sample_with({{"number", "12"}}));
    BOOST_TEST(line_status(wrong, "1-1.d1") == "attention");
    BOOST_TEST(!find(wrong, "office.number_missing"));
    for (const Field& each : office().form)
        BOOST_TEST((each.id != "number" || each.guide.empty())); // an answer alone says nothing about its form
    BOOST_TEST(line_status(judged(sample_with({})), "1-1.d1") == "todo");
}

struct Deadline {
    const char* today;
    Status registration;
};
std::ostream& operator<<(std::ostream& out, const Deadline& each) { return out << each.today; }
const Deadline deadlines[]{
    {"2026-05-06", Status::todo},
    {"2026-12-31", Status::todo},
    {"2027-01-01", Status::attention},
    {"2027-03-13", Status::attention},
};
BOOST_DATA_TEST_CASE(registration_follows_the_calendar, boost::unit_test::data::make(deadlines), deadline)
{
    for (const char* link : {"yes", "unsure", ""}) {
        SampleCase sample = sample_with({{"careplan_link", link}});
        sample.today = day(deadline.today);
        const Outcome outcome = judged(sample);
        BOOST_TEST(has(outcome, "office.registration", deadline.registration), link);
        BOOST_TEST((find(outcome, "office.registration")->due == day("2026-12-31")));
    }
}

BOOST_AUTO_TEST_CASE(an_office_without_the_exchange_registers_too_but_by_no_fixed_day)
{
    SampleCase sample = sample_with({{"careplan_link", "no"}});
    for (const char* today : {"2026-11-22", "2027-01-01"}) {
        sample.today = day(today);
        const Outcome outcome = judged(sample);
        BOOST_TEST(has(outcome, "office.registration", Status::todo));
        BOOST_TEST(!find(outcome, "office.registration")->due);
    }
    sample.own.set("registered_on", "2026-11-01");
    BOOST_TEST(has(judged(sample), "office.registration", Status::ok));
}

BOOST_AUTO_TEST_CASE(the_subsidy_is_left_to_its_own_step)
{
    for (const Finding& each : judged(sample_with({{"wants_subsidy", "yes"}})).findings)
        BOOST_TEST(each.id.find("subsidy") == std::string::npos, each.id);
}

BOOST_AUTO_TEST_CASE(the_exchange_matters_only_to_offices_that_use_it)
{
    BOOST_TEST(has(judged(sample_with({{"careplan_link", "yes"}})), "office.link_moves", Status::attention));
    BOOST_TEST(!find(judged(sample_with({{"careplan_link", "no"}})), "office.link_moves"));
    const Outcome registered = judged(sample_with({{"careplan_link", "yes"}, {"registered_on", "2026-11-01"}}));
    BOOST_TEST(has(registered, "office.link_moves", Status::ok));
    BOOST_TEST(has(registered, "office.registration", Status::ok));
}

BOOST_AUTO_TEST_CASE(old_rule_tables_are_told_by_the_newest_of_them)
{
    SampleCase sample = sample_with({});
    sample.rules = Rules();
    sample.rules.add("office.dates", {"2026-01-01", {}});
    sample.rules.add("office.holidays", {"2026-07-25", {}});
    sample.rules.add("vendor.lead_times", {"no day", {}});
    sample.today = day("2026-11-22"); // 120 days
    BOOST_TEST(!find(judged(sample), "office.rules_old"));
    sample.today = day("2026-11-23");
    BOOST_TEST(has(judged(sample), "office.rules_old", Status::attention));
    BOOST_TEST(!find(judged(sample), "office.rules_old")->advice.empty());
    sample.rules = Rules(); // nothing says how old they are
    BOOST_TEST(!find(judged(sample), "office.rules_old"));
}

BOOST_AUTO_TEST_CASE(without_its_rule_table_no_date_is_claimed)
{
    SampleCase sample = sample_with({{"careplan_link", "yes"}});
    sample.rules = Rules();
    const Outcome outcome = judged(sample);
    for (const char* id : {"office.registration", "office.link_moves"})
        BOOST_TEST(!find(outcome, id), id);
}

BOOST_AUTO_TEST_SUITE_END()
