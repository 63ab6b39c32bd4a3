// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/subsidy_limits.h"
#include "checks/shared/subsidy_rounds.h"
#include "checks/subsidy/subsidy_form.h"
#include "tests/checks/subsidy_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <set>

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome judged(const SampleCase& sample) { return judged_subsidy(sample); }

SampleCase wanting(const std::vector<std::string>& services = {"11"}) { return office_that_wants_it(services); }

Table services(const std::vector<std::string>& codes)
{
    Table rows{{"service"}, {}};
    for (const std::string& each : codes)
        rows.rows.push_back({each});
    return rows;
}

struct LimitCase {
    std::vector<std::string> codes;
    long long yen, readers;
};
std::ostream& operator<<(std::ostream& out, const LimitCase& each) { return out << each.yen << " yen"; }

const LimitCase limit_cases[] = {
    {{"11"}, 64000, 3},
    {{"43"}, 64000, 3},
    {{"2A"}, 64000, 3},
    {{"32"}, 55000, 2},
    {{"59"}, 55000, 2},
    {{"17"}, 42000, 1},
    {{"81"}, 42000, 1},
    {{"11", "15"}, 128000, 6},
    {{"43", "51", "17"}, 161000, 6},
    {{"11", "11", ""}, 64000, 3},
    {{}, 0, 0},
};

struct AmountCase {
    long long readers, support, other, limit, amount;
};
std::ostream& operator<<(std::ostream& out, const AmountCase& each) { return out << each.readers << "+" << each.support; }

/// The worked examples of the rules of the subsidy, and the edges of rounding.
const AmountCase amount_cases[] = {
    {23100, 44000, 0, 64000, 64000},
    {15400, 33550, 0, 55000, 48000},
    {7700, 24280, 0, 42000, 31000},
    {15400, 34600, 10000, 55000, 40000},
    {15400, 34600, 0, 55000, 50000},
    {900, 0, 0, 42000, 0},
    {999, 1, 0, 42000, 1000},
    {64000, 0, 0, 64000, 64000},
    {64001, 0, 0, 64000, 64000},
    {1000, 0, 5000, 42000, 0},
};

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_step)

BOOST_AUTO_TEST_CASE(the_table_holds_the_35_service_codes)
{
    const Table rates = real_rules().table("subsidy.rates");
    BOOST_TEST(rates.size() == 35u);
    std::map<std::string, int> by_class;
    std::set<std::string> codes;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        ++by_class[rates.at(i, "limit_yen") + "/" + rates.at(i, "readers")];
        codes.insert(rates.at(i, "id"));
        for (const char* column : {"id", "name", "class", "source", "checked"})
            BOOST_TEST(!rates.at(i, column).empty());
    }
    BOOST_TEST(codes.size() == 35u);
    BOOST_TEST(by_class["64000/3"] == 20);
    BOOST_TEST(by_class["55000/2"] == 11);
    BOOST_TEST(by_class["42000/1"] == 4);
}

BOOST_DATA_TEST_CASE(limits_add_up_over_different_services, data::make(limit_cases), each)
{
    const Limits limits = limits_of(services(each.codes), real_rules().table("subsidy.rates"));
    BOOST_TEST(limits.yen == each.yen);
    BOOST_TEST(limits.readers == each.readers);
    BOOST_TEST(limits.missing.empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_service_code_is_named_and_adds_nothing)
{
    const Outcome outcome = judged(wanting({"11", "A2"}));
    BOOST_TEST(status_of(outcome, "subsidy.service", "A2") == "attention");
    BOOST_TEST((find(outcome, "subsidy.limit")->evidence.front().value == Arg(Yen{64000})));
}

BOOST_DATA_TEST_CASE(amounts_are_cut_at_the_limit_and_rounded_down, data::make(amount_cases), each)
{
    BOOST_TEST(amount_for(each.readers + each.support, each.other, each.limit) == each.amount);
}

BOOST_AUTO_TEST_CASE(an_office_that_does_not_want_it_has_nothing_to_do)
{
    SampleCase sample = wanting();
    sample.office.set("wants_subsidy", "no");
    const Outcome outcome = judged(sample);
    BOOST_TEST(line_status(outcome, "2-3.n1") == "not_applicable");
    BOOST_TEST(line_status(outcome, "2-3.n3") == "not_applicable");
    BOOST_TEST((worst(outcome.findings) == Status::not_applicable));
}

BOOST_AUTO_TEST_CASE(an_undecided_office_sees_limit_and_deadline_but_no_papers)
{
    for (const char* answer : {"", "unsure"}) {
        SampleCase sample = wanting();
        sample.office.set("wants_subsidy", answer);
        const Outcome outcome = judged(sample);
        BOOST_TEST(status_of(outcome, "subsidy.wanted") == "todo");
        BOOST_TEST(status_of(outcome, "subsidy.limit") == "ok");
        BOOST_TEST(status_of(outcome, "subsidy.paper") == "none");
    }
}

// The round of the fiscal year 2026 is open from 2026-05-07 to 2027-03-12; 14 days before that is 2027-02-26.
BOOST_DATA_TEST_CASE(the_deadline_is_told_at_its_edges,
    data::make({"2026-05-06", "2026-05-07", "2027-02-26", "2027-02-27", "2027-03-12", "2027-03-13"})
        ^ data::make({"todo", "todo", "todo", "attention", "attention", "attention"})
        ^ data::make({"2027-02-26", "2027-02-26", "2027-02-26", "2027-03-12", "2027-03-12", "2027-03-12"}),
    today, status, due)
{
    for (const char* wanted : {"yes", "unsure", ""}) {
        SampleCase sample = wanting();
        sample.office.set("wants_subsidy", wanted);
        sample.today = *parse_day(today);
        const Outcome outcome = judged(sample);
        BOOST_TEST(status_of(outcome, "subsidy.deadline") == status, wanted);
        BOOST_TEST(due_of(outcome, "subsidy.deadline") == due, wanted);
        sample.own.set("applied", "2026-05-05");
        BOOST_TEST(status_of(judged(sample), "subsidy.deadline") == "none", wanted);
        BOOST_TEST(status_of(judged(sample), "subsidy.sent") == "ok", wanted);
    }
}

// The last useful day of the round is 2027-02-26.
BOOST_DATA_TEST_CASE(a_visit_after_the_last_useful_day_is_told,
    data::make({"", "2027-02-26", "2027-02-27", "2027-04-01"}) ^ data::make({"none", "none", "attention", "attention"}), visit, expected)
{
    for (const char* wanted : {"yes", "unsure", ""}) {
        SampleCase sample = wanting();
        sample.office.set("wants_subsidy", wanted);
        sample.office.set("visit", visit);
        BOOST_TEST(status_of(judged(sample), "subsidy.visit_too_late") == expected, wanted);
        sample.own.set("applied", "2026-11-20");
        BOOST_TEST(status_of(judged(sample), "subsidy.visit_too_late") == "none", wanted);
    }
    SampleCase unwanted = wanting();
    unwanted.office.set("wants_subsidy", "no");
    unwanted.office.set("visit", visit);
    BOOST_TEST(status_of(judged(unwanted), "subsidy.visit_too_late") == "none");
}

BOOST_DATA_TEST_CASE(the_day_of_completion_is_neither_ahead_nor_too_late,
    data::make({"2027-03-12", "2027-03-13", "2027-03-20", "2027-03-21"}) ^ data::make({"none", "none", "none", "attention"})
        ^ data::make({"none", "attention", "attention", "attention"}),
    completed, ahead, too_late)
{
    SampleCase sample = wanting();
    sample.today = *parse_day("2027-03-20");
    sample.own.set("completed", completed);
    BOOST_TEST(status_of(judged(sample), "subsidy.work_ahead") == ahead);
    BOOST_TEST(status_of(judged(sample), "subsidy.work_too_late") == too_late);
}

BOOST_AUTO_TEST_CASE(on_its_first_day_the_round_is_open)
{
    SampleCase sample = wanting();
    sample.today = *parse_day("2026-05-06");
    const Text before = find(judged(sample), "subsidy.deadline")->what;
    sample.today = *parse_day("2026-05-07");
    const Text first = find(judged(sample), "subsidy.deadline")->what;
    BOOST_TEST(before.msgid.find("is not open yet") != std::string::npos);
    BOOST_TEST((before.args.at(1) == Arg(*parse_day("2026-05-07"))));
    BOOST_TEST(first.msgid.find("days left") != std::string::npos);
    BOOST_TEST((first.args.at(1) == Arg(*parse_day("2027-03-12"))));
    sample.today = *parse_day("2027-03-13");
    BOOST_TEST(find(judged(sample), "subsidy.deadline")->what.msgid.find("closed on") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_days_left_are_counted)
{
    const Outcome outcome = judged(wanting());
    BOOST_TEST((find(outcome, "subsidy.deadline")->what.args.at(2) == Arg(110LL))); // 8+31+31+28+12
}

BOOST_AUTO_TEST_CASE(between_two_rounds_the_next_one_counts)
{
    const Rules rules = real_rules();
    BOOST_TEST(round_for(rules, *parse_day("2026-03-13"))->name == "令和7年度");
    BOOST_TEST(round_for(rules, *parse_day("2026-03-14"))->name == "令和8年度");
    BOOST_TEST(round_for(rules, *parse_day("2030-01-01"))->name == "令和8年度");
    BOOST_TEST(!round_for(Rules{}, *parse_day("2026-11-22")));
    SampleCase sample = wanting();
    sample.rules = Rules{};
    BOOST_TEST(status_of(judged(sample), "subsidy.deadline") == "unknown");
}

BOOST_AUTO_TEST_CASE(every_paper_and_every_point_of_the_self_check_counts)
{
    SampleCase sample = wanting();
    BOOST_TEST(find(judged(sample), "subsidy.self_check")->evidence.size() == 10u);
    for (const Point& paper : subsidy_papers()) {
        BOOST_TEST(status_of(judged(sample), "subsidy.paper", paper.field) == "todo");
        sample.own.set(paper.field, "yes");
        BOOST_TEST(status_of(judged(sample), "subsidy.paper", paper.field) == "none");
    }
    for (const Point& point : subsidy_self_check())
        sample.own.set(point.field, "yes");
    BOOST_TEST(status_of(judged(sample), "subsidy.self_check") == "none");
    BOOST_TEST(status_of(judged(sample), "subsidy.no_sticker") == "todo");
    sample.own.set("sticker", "yes");
    BOOST_TEST(status_of(judged(sample), "subsidy.no_sticker") == "none");
}

BOOST_DATA_TEST_CASE(
    more_readers_than_the_table_counts_are_told, data::make({"2", "3", "4"}) ^ data::make({"none", "none", "attention"}), readers, expected)
{
    SampleCase sample = wanting();
    sample.own.set("readers", readers);
    BOOST_TEST(status_of(judged(sample), "subsidy.reader_count") == expected);
}

BOOST_AUTO_TEST_CASE(the_amount_is_an_estimate_from_both_prices)
{
    SampleCase sample = wanting({"33"});
    sample.own.set("cost_readers", "15400");
    sample.own.set("cost_support", "33550");
    BOOST_TEST((find(judged(sample), "subsidy.amount")->what.args.at(1) == Arg(Yen{48000})));
}

// M+1 and M+2, and the fixed days for applications from 2027-02-01 on.
BOOST_DATA_TEST_CASE(result_and_money_are_expected_by_month,
    data::make({"2026-11-01", "2026-12-31", "2027-01-31", "2027-02-01", "2027-03-12"})
        ^ data::make({"2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-03-31"})
        ^ data::make({"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-04-30"}),
    applied, result, payment)
{
    const Expected expected = expected_after(real_rules(), *parse_day(applied));
    BOOST_TEST(iso_day(expected.result) == result);
    BOOST_TEST(iso_day(expected.payment) == payment);
}

BOOST_DATA_TEST_CASE(the_last_applications_have_one_day_for_the_result,
    data::make({"2027-01-31", "2027-02-01", "2027-03-12"}) ^ data::make({"2027-03-31", "2027-03-31", "2027-03-31"}), applied, late)
{
    BOOST_TEST(iso_day(expected_after(real_rules(), *parse_day(applied)).late_result) == late);
}

BOOST_DATA_TEST_CASE(a_missing_result_is_told_after_the_latest_day,
    data::make({"2027-01-30", "2027-01-31", "2027-02-01"}) ^ data::make({"todo", "todo", "attention"}), today, expected)
{
    SampleCase sample = wanting();
    sample.own.set("applied", "2026-11-20");
    sample.today = *parse_day(today);
    BOOST_TEST(status_of(judged(sample), "subsidy.application") == expected);
    BOOST_TEST(status_of(judged(sample), "subsidy.deadline") == "none");
    BOOST_TEST(status_of(judged(sample), "subsidy.paper") == "none");
}

BOOST_AUTO_TEST_CASE(a_grant_waits_for_the_money_and_a_return_for_a_correction)
{
    SampleCase sample = wanting();
    sample.own.set("applied", "2026-11-20");
    sample.own.set("result", "granted");
    BOOST_TEST(due_of(judged(sample), "subsidy.payment") == "2027-01-31");
    sample.own.set("received", "2027-01-20");
    BOOST_TEST(status_of(judged(sample), "subsidy.payment") == "none");
    for (const char* answer : {"returned", "refused"}) {
        sample.own.set("result", answer);
        BOOST_TEST(status_of(judged(sample), "subsidy.application") == "attention");
    }
    BOOST_TEST(status_of(judged(sample), "subsidy.tax_report") == "none"); // refused: no duties
}

BOOST_DATA_TEST_CASE(the_tax_report_follows_the_fiscal_year_of_completion,
    data::make({"2026-03-31", "2026-04-01", "2027-03-31", "2027-04-01"})
        ^ data::make({"2027-04-30", "2028-04-30", "2028-04-30", "2029-04-30"}),
    completed, due)
{
    SampleCase sample = wanting();
    sample.own.set("applied", "2026-11-20");
    sample.own.set("completed", completed);
    sample.today = *parse_day(due);
    BOOST_TEST(status_of(judged(sample), "subsidy.tax_report") == "todo");
    BOOST_TEST(due_of(judged(sample), "subsidy.tax_report") == due);
    sample.own.set("tax_reported", "yes");
    BOOST_TEST(status_of(judged(sample), "subsidy.tax_report") == "ok");
}

BOOST_AUTO_TEST_CASE(the_tax_report_is_to_do_in_the_last_twelve_months_and_late_from_the_first_of_may)
{
    SampleCase sample = wanting();
    sample.own.set("applied", "2026-11-20");
    sample.today = *parse_day("2027-04-29");
    BOOST_TEST(status_of(judged(sample), "subsidy.tax_report") == "ok");
    BOOST_TEST(due_of(judged(sample), "subsidy.tax_report") == "2028-04-30");
    sample.today = *parse_day("2027-04-30");
    BOOST_TEST(status_of(judged(sample), "subsidy.tax_report") == "todo");
    sample.today = *parse_day("2028-04-30");
    BOOST_TEST(status_of(judged(sample), "subsidy.tax_report") == "todo");
    sample.today = *parse_day("2028-05-01");
    BOOST_TEST(status_of(judged(sample), "subsidy.tax_report") == "attention");
}

BOOST_AUTO_TEST_CASE(books_are_kept_five_years_after_the_fiscal_year_of_the_decision)
{
    SampleCase sample = wanting();
    sample.own.set("applied", "2026-11-20");
    BOOST_TEST(due_of(judged(sample), "subsidy.books") == "2032-03-31"); // decided by 2027-01-31 at the latest: fiscal year 2026
    BOOST_TEST(find(judged(sample), "subsidy.books")->what.msgid.find("Reckoned from") != std::string::npos);
    sample.own.set("result", "granted");
    sample.own.set("received", "2027-04-02");                       // fiscal year 2027
    BOOST_TEST(status_of(judged(sample), "subsidy.books") == "ok"); // good to know, for years nothing to tick off
    BOOST_TEST(due_of(judged(sample), "subsidy.books") == "2033-03-31");
    sample.own.set("decided", "2027-03-30"); // fiscal year 2026
    BOOST_TEST(due_of(judged(sample), "subsidy.books") == "2032-03-31");
    sample.today = *parse_day("2032-04-01");
    BOOST_TEST(status_of(judged(sample), "subsidy.books") == "none");
}

BOOST_AUTO_TEST_SUITE_END()
