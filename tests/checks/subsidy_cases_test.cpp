// SPDX-License-Identifier: Apache-2.0
// Cases reckoned by hand from the rules of the subsidy (fiscal year 2026): the arithmetic stands beside each.
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check subsidy();
}

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome judged(const SampleCase& sample)
{
    const Outcome outcome = subsidy().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

SampleCase wanting(const std::vector<std::string>& services = {"33"})
{
    SampleCase sample;
    sample.office.set("wants_subsidy", "yes");
    Table rows{{"service"}, {}};
    for (const std::string& each : services)
        rows.rows.push_back({each});
    sample.office.set_rows("services", rows);
    return sample;
}

/// The value of an evidence, in words: an amount as digits, a day as ISO.
std::string told(const Outcome& outcome, const std::string& id, const std::string& name)
{
    const Finding* found = find(outcome, id);
    for (const Evidence& each : found ? found->evidence : std::vector<Evidence>{})
        if (each.name == name) {
            if (const auto* yen = std::get_if<Yen>(&each.value))
                return std::to_string(yen->amount);
            if (const auto* day = std::get_if<Day>(&each.value))
                return iso_day(*day);
        }
    return "-";
}

/// One application: services, A, B, donations, other income, non-profit or not, and what comes of it.
struct Application {
    std::vector<std::string> services;
    const char *readers, *support, *donations, *income, *nonprofit;
    const char *amount, *own_share;
};
std::ostream& operator<<(std::ostream& out, const Application& each)
{
    return out << each.services.front() << ": " << each.readers << "+" << each.support;
}

const Application applications[]{
    {{"11"}, "23100", "44000", "", "", "", "64000", "3100"},              // 67,100 > 64,000; 67,100 − 64,000
    {{"33"}, "15400", "33550", "", "", "", "48000", "950"},               // 48,950 ↓ 48,000
    {{"17"}, "7700", "24280", "", "", "", "31000", "980"},                // 31,980 ↓ 31,000
    {{"33"}, "15400", "34600", "10000", "", "no", "40000", "10000"},      // 50,000 − 10,000, for-profit
    {{"33"}, "15400", "34600", "10000", "", "yes", "50000", "0"},         // donations stay with a non-profit corporation
    {{"33"}, "15400", "34600", "10000", "", "", "40000", "10000"},        // not known which: rather too little
    {{"33"}, "15400", "34600", "", "10000", "yes", "40000", "10000"},     // other income is always taken off
    {{"33"}, "15400", "34600", "3000", "7500", "no", "39000", "11000"},   // 50,000 − 10,500 = 39,500 ↓ 39,000
    {{"17"}, "900", "0", "", "", "", "0", "900"},                         // below a thousand
    {{"17"}, "999", "1", "", "", "", "1000", "0"},                        // exactly a thousand
    {{"51"}, "55000", "", "", "", "", "55000", "0"},                      // exactly the limit
    {{"51"}, "", "55001", "", "", "", "55000", "1"},                      // one yen above it
    {{"81"}, "30000", "30000", "20000", "", "no", "40000", "20000"},      // 60,000 − 20,000 = 40,000 < 42,000
    {{"81"}, "1000", "", "5000", "", "no", "0", "1000"},                  // never below nothing
    {{"11", "15"}, "60000", "70000", "", "", "", "128000", "2000"},       // 64,000 + 64,000 (to be confirmed); 130,000 > 128,000
    {{"43", "51", "17"}, "99000", "66000", "", "", "", "161000", "4000"}, // 64,000 + 55,000 + 42,000
};

SampleCase with_receipt(std::vector<std::vector<std::string>> lines)
{
    SampleCase sample = wanting();
    sample.own.set_rows("receipt", {{"what", "kind", "count", "price"}, std::move(lines)});
    return sample;
}

struct Rate {
    const char* code;
    long long limit, readers;
};
std::ostream& operator<<(std::ostream& out, const Rate& each) { return out << each.code; }
/// 別表 and 別添 of the rules of the subsidy, typed from them and not from our table.
const Rate rates[]{{"11", 64000, 3}, {"12", 64000, 3}, {"13", 64000, 3}, {"14", 64000, 3}, {"15", 64000, 3}, {"16", 64000, 3},
    {"21", 64000, 3}, {"22", 64000, 3}, {"23", 64000, 3}, {"2A", 64000, 3}, {"31", 64000, 3}, {"43", 64000, 3}, {"68", 64000, 3},
    {"71", 64000, 3}, {"72", 64000, 3}, {"73", 64000, 3}, {"76", 64000, 3}, {"77", 64000, 3}, {"78", 64000, 3}, {"79", 64000, 3},
    {"27", 55000, 2}, {"28", 55000, 2}, {"32", 55000, 2}, {"33", 55000, 2}, {"36", 55000, 2}, {"38", 55000, 2}, {"51", 55000, 2},
    {"52", 55000, 2}, {"54", 55000, 2}, {"55", 55000, 2}, {"59", 55000, 2}, {"17", 42000, 1}, {"41", 42000, 1}, {"42", 42000, 1},
    {"81", 42000, 1}};

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_cases)

BOOST_DATA_TEST_CASE(what_may_be_applied_for, data::make(applications), each)
{
    SampleCase sample = wanting(each.services);
    sample.own.set("cost_readers", each.readers);
    sample.own.set("cost_support", each.support);
    sample.own.set("donations", each.donations);
    sample.own.set("other_income", each.income);
    sample.office.set("nonprofit", each.nonprofit);
    const Outcome outcome = judged(sample);
    BOOST_TEST(told(outcome, "subsidy.amount", "amount") == each.amount);
    BOOST_TEST(told(outcome, "subsidy.amount", "own_share") == each.own_share);
    BOOST_TEST((status_of(outcome, "subsidy.corporation") == "todo") == (*each.donations && !*each.nonprofit));
}

BOOST_DATA_TEST_CASE(each_code_has_its_limit_and_readers, data::make(rates), each)
{
    SampleCase sample = wanting({each.code});
    BOOST_TEST(told(judged(sample), "subsidy.limit", "limit") == std::to_string(each.limit));
    sample.own.set("readers", std::to_string(each.readers));
    BOOST_TEST(status_of(judged(sample), "subsidy.reader_count") == "none");
    sample.own.set("readers", std::to_string(each.readers + 1));
    BOOST_TEST(status_of(judged(sample), "subsidy.reader_count") == "attention");
}

BOOST_AUTO_TEST_CASE(a_sum_over_services_is_never_told_as_certain)
{
    const Finding limit = *find(judged(wanting({"11", "15"})), "subsidy.limit");
    BOOST_TEST(limit.what.msgid.find("must be confirmed") != std::string::npos);
    BOOST_TEST(find(judged(wanting({"11"})), "subsidy.limit")->what.msgid.find("to be confirmed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_lines_of_the_receipt_give_the_costs_where_none_are_typed)
{
    SampleCase sample = with_receipt({{"見本リーダー MR-1", "reader", "2", "15400"}, {"アプリの設定", "b2", "", "20000"},
        {"権限の設定", "b4", "", "13550"}, {"見本パソコン", "computer", "1", "90000"}});
    Outcome outcome = judged(sample);
    BOOST_TEST(told(outcome, "subsidy.amount", "readers") == "15400");
    BOOST_TEST(told(outcome, "subsidy.amount", "support") == "33550"); // 20,000 + 13,550; the computer does not count
    BOOST_TEST(told(outcome, "subsidy.amount", "amount") == "48000");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_sum") == "none");
    sample.own.set("cost_readers", "15000");
    outcome = judged(sample);
    BOOST_TEST(status_of(outcome, "subsidy.receipt_sum", "A") == "attention");
    BOOST_TEST(status_of(outcome, "subsidy.receipt_sum", "B") == "none");
    BOOST_TEST(told(outcome, "subsidy.amount", "readers") == "15000"); // what was typed goes first, and the difference is told
    sample.own.set("readers", "3");
    BOOST_TEST(status_of(judged(sample), "subsidy.receipt_readers") == "attention");
    sample.own.set("readers", "2");
    BOOST_TEST(status_of(judged(sample), "subsidy.receipt_readers") == "none");
}

struct ReceiptLine {
    std::vector<std::string> cells;
    const char* expected;
};
std::ostream& operator<<(std::ostream& out, const ReceiptLine& each) { return out << each.cells[0] << "/" << each.cells[1]; }
const ReceiptLine receipt_lines[]{{{"見本リーダー MR-1", "reader", "1", "7700"}, ""},
    {{"見本パソコン", "computer", "1", "90000"}, "receipt_not_covered "},
    {{"中古カードリーダー", "reader", "1", "3000"}, "receipt_looks_other "},
    {{"リーダー（リース）", "reader", "1", "3000"}, "receipt_looks_other "},
    {{"ノートPC", "", "1", "90000"}, "receipt_looks_other receipt_incomplete "}, {{"パソコン3台の設定", "b2", "", "9000"}, ""}, // a work
    {{"接続サポート一式", "b1", "", "44000"}, "receipt_lump "}, {{"", "reader", "1", "7700"}, "receipt_incomplete "},
    {{"見本リーダー", "reader", "", "7700"}, "receipt_incomplete "}, {{"見本リーダー", "reader", "1", ""}, "receipt_incomplete "}};
BOOST_DATA_TEST_CASE(what_may_be_refused_is_told_by_its_line, data::make(receipt_lines), each)
{
    std::string all;
    for (const Finding& finding : judged(with_receipt({{"見本の行", "b1", "", "1"}, each.cells})).findings)
        if (finding.id.starts_with("subsidy.receipt_")) {
            all += finding.id.substr(8) + " ";
            BOOST_TEST(finding.subject == "2");
            BOOST_TEST(finding.question == "subsidy.receipt");
        }
    BOOST_TEST(all == each.expected);
}

// Month M, M+1 and M+2, also over the end of the year and in the last weeks of the round.
BOOST_DATA_TEST_CASE(what_comes_when,
    data::make({"2026-11-30", "2026-12-01", "2027-01-31", "2027-02-01", "2027-03-12"})
        ^ data::make({"2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31", "2027-03-31"})
        ^ data::make({"2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-04-30"}),
    applied, result, payment)
{
    SampleCase sample = wanting();
    sample.own.set("applied", applied);
    sample.own.set("completed", "2026-11-20");
    sample.today = *parse_day(applied);
    const Outcome outcome = judged(sample);
    BOOST_TEST(told(outcome, "subsidy.calendar", "result") == result);
    BOOST_TEST(told(outcome, "subsidy.calendar", "payment") == payment);
    BOOST_TEST(told(outcome, "subsidy.calendar", "tax_report") == "2028-04-30"); // complete in the fiscal year 2026
    BOOST_TEST(told(outcome, "subsidy.calendar", "books") == "2032-03-31");      // fixed in the fiscal year 2026, five years after its end
}

BOOST_AUTO_TEST_CASE(before_the_application_the_calendar_is_reckoned_for_the_last_useful_day_and_after_the_round_for_none)
{
    SampleCase sample = wanting();
    BOOST_TEST(told(judged(sample), "subsidy.calendar", "applied") == "2027-02-26"); // 14 days before 12 March
    sample.today = *parse_day("2027-03-01");
    BOOST_TEST(told(judged(sample), "subsidy.calendar", "applied") == "2027-03-01");
    sample.today = *parse_day("2027-03-13");
    BOOST_TEST(told(judged(sample), "subsidy.calendar", "applied") == "-");
}

BOOST_DATA_TEST_CASE(rounds_and_their_windows,
    data::make({"2026-03-13", "2026-03-14", "2026-05-06", "2026-05-07", "2027-02-26", "2027-02-27", "2027-03-12", "2027-03-13"})
        ^ data::make({"attention", "todo", "todo", "todo", "todo", "attention", "attention", "attention"})
        ^ data::make({"令和7年度", "令和8年度", "令和8年度", "令和8年度", "令和8年度", "令和8年度", "令和8年度", "令和8年度"}),
    today, status, name)
{
    SampleCase sample = wanting();
    sample.today = *parse_day(today);
    const Outcome outcome = judged(sample);
    BOOST_TEST(status_of(outcome, "subsidy.deadline") == status);
    BOOST_TEST(std::get<std::string>(find(outcome, "subsidy.deadline")->what.args.at(0)) == name);
}

BOOST_AUTO_TEST_CASE(a_grant_without_its_day_keeps_the_books_from_the_expected_day)
{
    SampleCase sample = wanting();
    sample.own.set("applied", "2027-03-12");
    sample.own.set("result", "granted");
    sample.today = *parse_day("2027-04-02");
    BOOST_TEST(due_of(judged(sample), "subsidy.books") == "2032-03-31"); // result by 31 March 2027
    sample.own.set("decided", "2027-04-01");
    BOOST_TEST(due_of(judged(sample), "subsidy.books") == "2033-03-31");
}

BOOST_AUTO_TEST_SUITE_END()
