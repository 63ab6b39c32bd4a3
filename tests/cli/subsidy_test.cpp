// SPDX-License-Identifier: Apache-2.0
// The subsidy as people use it: a receipt from a spreadsheet, amounts as they type them, its days in a calendar.
#include "tests/cli/junbi.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

struct Wanting : FreshOffice {
    Wanting() { BOOST_REQUIRE(junbi()({"set", "office.wants_subsidy=yes"}).exit == 0); }

    std::string calendar(const std::string& today = "2026-11-22") const
    {
        const Ran ran = junbi()({"--today", today, "plan", "-o", "plan.ics"});
        BOOST_TEST(ran.exit == 0, ran.err);
        return read_file(path().parent_path() / "plan.ics");
    }
    void set(const std::string& what) const { BOOST_TEST(junbi()({"--today", "2026-11-22", "set", what}).exit == 0, what); }
};

bool has_day(const std::string& calendar, const std::string& day)
{
    return calendar.find("DTSTART;VALUE=DATE:" + day + "\r\n") != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_on_the_command_line)

// Completed on 2026-10-20, in the fiscal year 2026: the report by 2028-04-30; decided in it too: the books until 2032-03-31.
BOOST_AUTO_TEST_CASE(report_and_books_are_in_the_calendar_as_soon_as_it_is_sent)
{
    const Wanting office;
    BOOST_TEST(!has_day(office.calendar(), "20280430"));
    office.set("subsidy.completed=2026-10-20");
    office.set("subsidy.applied=2026-11-02");
    const std::string sent = office.calendar();
    BOOST_TEST(has_day(sent, "20261231")); // the result, a month later
    BOOST_TEST(has_day(sent, "20280430"), sent);
    BOOST_TEST(has_day(sent, "20320331"), sent);
    office.set("subsidy.result=granted");
    BOOST_TEST(has_day(office.calendar(), "20280430"));
    BOOST_TEST(has_day(office.calendar(), "20320331"));
    BOOST_TEST(has_day(office.calendar(), "20270131")); // the money
    office.set("subsidy.decided=2026-11-20");
    office.set("subsidy.received=2026-11-21");
    const std::string granted = office.calendar();
    BOOST_TEST(has_day(granted, "20280430"));
    BOOST_TEST(has_day(granted, "20320331"));
    BOOST_TEST(!has_day(granted, "20270131"));
    office.set("subsidy.tax_reported=yes");
    BOOST_TEST(!has_day(office.calendar(), "20280430"));
    office.set("subsidy.result=refused");
    BOOST_TEST(!has_day(office.calendar(), "20320331"));
}

BOOST_DATA_TEST_CASE(prices_are_understood_as_people_type_them,
    data::make({"１２，０００円", "12000", "¥12,000-", "12,000円（税込）", "￥１２，０００－", "12千円", "1.2万円"}), typed)
{
    const Wanting office;
    office.set(std::string("subsidy.cost_readers=") + typed);
    const Ran ran = office.junbi()({"--lang", "en", "get", "subsidy.cost_readers"});
    BOOST_TEST(ran.out.find("12000") != std::string::npos, ran.out);
}

BOOST_DATA_TEST_CASE(what_is_no_price_is_told_and_not_kept,
    data::make({"twelve", "12,000円（税抜）", "-5", "千円", "9999999999"})
        ^ data::make({"in digits", "without tax", "a number from 0 to", "in digits", "a number from 0 to"}),
    typed, told)
{
    const Wanting office;
    const Ran ran = office.junbi()({"--lang", "en", "set", std::string("subsidy.cost_readers=") + typed});
    BOOST_TEST(ran.exit == 64);
    BOOST_TEST(ran.err.find(told) != std::string::npos, ran.err);
    BOOST_TEST(office.junbi()({"get", "subsidy.cost_readers"}).out.find(typed) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_receipt_comes_from_a_spreadsheet_and_a_bad_amount_is_told_with_row_and_column)
{
    const Wanting office;
    const auto file = office.path().parent_path() / "receipt.csv";
    const std::string head = "what,kind,count,price\r\n";
    write_file(file, head + "カードリーダー MR-01,A,２台,\"１５，４００円\"\r\n値引き,A,,▲400円\r\n接続サポート一式,B1,,\"¥33,000-\"\r\n");
    BOOST_TEST(office.junbi()({"import", "subsidy.receipt", "receipt.csv"}).exit == 0);
    const Ran rows = office.junbi()({"export", "subsidy.receipt"});
    BOOST_TEST(rows.out.find("A,2,15400") != std::string::npos, rows.out);
    BOOST_TEST(rows.out.find("-400") != std::string::npos, rows.out);
    BOOST_TEST(rows.out.find("B1,,33000") != std::string::npos, rows.out);
    const Ran ran = office.junbi()({"--lang", "en", "check", "subsidy"});
    BOOST_TEST(ran.out.find("Row 3 (“接続サポート一式”) of the receipt is a lump sum") != std::string::npos, ran.out);
    write_file(file, head + "カードリーダー MR-01,A,2,15400\r\n接続確認,B1,,about 30000\r\n");
    const Ran bad = office.junbi()({"--lang", "en", "import", "subsidy.receipt", "receipt.csv"});
    const Ran told = office.junbi()({"--lang", "en", "check", "subsidy"});
    const std::string all = bad.out + bad.err + told.out;
    BOOST_TEST(all.find("Amount, tax included") != std::string::npos, all);
    BOOST_TEST((all.find("ow 2") != std::string::npos || all.find("ow 3") != std::string::npos), all);
}

BOOST_AUTO_TEST_CASE(the_sheet_is_printed_with_its_rows)
{
    const Wanting office;
    office.set("subsidy.cost_readers=15400");
    BOOST_TEST(office.junbi()({"print", "subsidy-files", "-o", "sheet.csv"}).exit == 0);
    BOOST_TEST(read_file(office.path().parent_path() / "sheet.csv").find("15,400") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
