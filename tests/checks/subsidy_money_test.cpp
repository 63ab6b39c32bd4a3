// SPDX-License-Identifier: Apache-2.0
// What the subsidy comes to: every service code, and amounts reckoned by hand.
#include "tests/checks/subsidy_case.h"

#include <boost/test/data/test_case.hpp>

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

struct Rate {
    const char *code, *service_class;
    long long yen, readers;
    friend std::ostream& operator<<(std::ostream& out, const Rate& each) { return out << each.code; }
};

constexpr auto visits = "訪問・通所・短期滞在系", homes = "居住・入所系", others = "その他";

/// Typed from the schedule of the rules, not read from our table.
const Rate rates[]
    = {{"11", visits, 64000, 3}, {"12", visits, 64000, 3}, {"13", visits, 64000, 3}, {"14", visits, 64000, 3}, {"15", visits, 64000, 3},
        {"16", visits, 64000, 3}, {"21", visits, 64000, 3}, {"22", visits, 64000, 3}, {"23", visits, 64000, 3}, {"2A", visits, 64000, 3},
        {"31", visits, 64000, 3}, {"43", visits, 64000, 3}, {"68", visits, 64000, 3}, {"71", visits, 64000, 3}, {"72", visits, 64000, 3},
        {"73", visits, 64000, 3}, {"76", visits, 64000, 3}, {"77", visits, 64000, 3}, {"78", visits, 64000, 3}, {"79", visits, 64000, 3},
        {"27", homes, 55000, 2}, {"28", homes, 55000, 2}, {"32", homes, 55000, 2}, {"33", homes, 55000, 2}, {"36", homes, 55000, 2},
        {"38", homes, 55000, 2}, {"51", homes, 55000, 2}, {"52", homes, 55000, 2}, {"54", homes, 55000, 2}, {"55", homes, 55000, 2},
        {"59", homes, 55000, 2}, {"17", others, 42000, 1}, {"41", others, 42000, 1}, {"42", others, 42000, 1}, {"81", others, 42000, 1}};

struct AmountCase {
    const char* why;
    std::vector<std::string> services;
    const char *a, *b, *other_income, *donation, *nonprofit;
    long long amount, own_share;
    friend std::ostream& operator<<(std::ostream& out, const AmountCase& each) { return out << each.why; }
};

const AmountCase amounts[] = {
    // 23,100 + 44,000 = 67,100 > 64,000; 67,100 − 64,000 stay
    {"over the limit", {"11"}, "23100", "44000", "", "", "", 64000, 3100},
    // 15,400 + 33,550 = 48,950 < 55,000; down to 48,000; 950 stay
    {"rounded down", {"33"}, "15400", "33550", "", "", "", 48000, 950},
    // 7,700 + 24,280 = 31,980 < 42,000; down to 31,000; 980 stay
    {"one reader", {"17"}, "7700", "24280", "", "", "", 31000, 980},
    // 15,400 + 34,600 = 50,000; less 10,000 = 40,000; 50,000 − 40,000 − 10,000 = 0
    {"a donation to a company", {"33"}, "15400", "34600", "", "10000", "no", 40000, 0},
    // not taken off: 50,000; 50,000 − 50,000 − 10,000 < 0
    {"a donation to a social welfare corporation", {"33"}, "15400", "34600", "", "10000", "yes", 50000, 0},
    // until it is answered it is taken off: 40,000
    {"a donation, corporation not answered", {"33"}, "15400", "34600", "", "10000", "", 40000, 0},
    {"a donation, corporation not known", {"33"}, "15400", "34600", "", "10000", "unsure", 40000, 0},
    // other income is taken off whoever it is: 50,000 − 10,000; nothing stays
    {"other income of a non-profit corporation", {"33"}, "15400", "34600", "10000", "", "yes", 40000, 0},
    // typed before donations had a question of their own: as it was
    {"an office saved before", {"33"}, "15400", "34600", "10000", "", "", 40000, 0},
    // 50,000 − 3,000 = 47,000, the donation of 2,000 is not taken off; 50,000 − 47,000 − 5,000 < 0
    {"both kinds, non-profit", {"33"}, "15400", "34600", "3000", "2000", "yes", 47000, 0},
    // 50,000 − 3,000 − 2,500 = 44,500, down to 44,000; 50,000 − 44,000 − 5,500 = 500
    {"both kinds, company", {"33"}, "15400", "34600", "3000", "2500", "no", 44000, 500},
    // 900 < 1,000: nothing, all of it stays
    {"too little", {"17"}, "900", "", "", "", "", 0, 900},
    // 64,000 + 64,000 = 128,000 > 100,500; down to 100,000
    {"two services of one class", {"11", "15"}, "40500", "60000", "", "", "", 100000, 500},
    // 64,000 + 55,000 + 42,000 = 161,000 < 170,000; 9,000 stay
    {"three classes", {"43", "51", "17"}, "70000", "100000", "", "", "", 161000, 9000},
    // 1,000 − 5,000 < 0: nothing; nothing stays either
    {"more income than cost", {"17"}, "1000", "", "5000", "", "", 0, 0},
    // an unknown code adds nothing: 64,000
    {"one code unknown", {"11", "A2"}, "90000", "", "", "", "", 64000, 26000},
    // named twice, counted once: 64,000
    {"one code twice", {"11", "11"}, "90000", "", "", "", "", 64000, 26000},
};

SampleCase sample_of(const AmountCase& each)
{
    SampleCase sample = office_that_wants_it(each.services);
    sample.own.set("cost_readers", each.a);
    sample.own.set("cost_support", each.b);
    sample.own.set("other_income", each.other_income);
    sample.own.set("donation", each.donation);
    sample.office.set("nonprofit", each.nonprofit);
    return sample;
}

} // namespace

BOOST_AUTO_TEST_SUITE(subsidy_money)

BOOST_DATA_TEST_CASE(each_of_the_35_codes_has_its_class_limit_and_readers, data::make(rates), each)
{
    const Outcome outcome = judged_subsidy(office_that_wants_it({each.code}));
    BOOST_TEST(cell(outcome, "limits", each.code, "class") == each.service_class);
    BOOST_TEST(cell(outcome, "limits", each.code, "limit_yen") == std::to_string(each.yen));
    BOOST_TEST(cell(outcome, "limits", each.code, "readers") == std::to_string(each.readers));
    BOOST_TEST(cell(outcome, "limit_sum", "1", "yen") == std::to_string(each.yen));
}

BOOST_AUTO_TEST_CASE(there_are_35_of_them) { BOOST_TEST(real_rules().table("subsidy.rates").size() == std::size(rates)); }

BOOST_DATA_TEST_CASE(amounts_are_as_reckoned_by_hand, data::make(amounts), each)
{
    const Outcome outcome = judged_subsidy(sample_of(each));
    BOOST_TEST(cell(outcome, "amount", "amount", "yen") == std::to_string(each.amount));
    BOOST_TEST(cell(outcome, "amount", "own_share", "yen") == std::to_string(each.own_share));
    const Finding* told = find(outcome, "subsidy.amount");
    BOOST_REQUIRE(told);
    BOOST_TEST((told->what.args.at(1) == Arg(Yen{each.amount})));
    BOOST_TEST((told->what.args.at(2) == Arg(Yen{each.own_share})));
}

// 15,400 + 34,600 = 50,000 − 10,000 = 40,000 of at most 55,000; 39,xxx would round to 39,000
BOOST_AUTO_TEST_CASE(the_calculation_is_told_line_by_line)
{
    SampleCase sample = sample_of({"", {"33"}, "15400", "34600", "", "10000", "no", 0, 0});
    const Outcome outcome = judged_subsidy(sample);
    std::string lines;
    const Table& rows = outcome.tables.at("amount");
    for (const auto& row : rows.rows)
        lines += row[0] + " " + row[1] + " " + row[2] + "; ";
    BOOST_TEST(lines
        == "a 15400 typed; b 34600 typed; cost 50000 ; donation 10000 counted; counted 40000 ; limit 55000 ; lower 40000 ; "
           "amount 40000 ; own_share 0 ; ");
}

BOOST_AUTO_TEST_CASE(a_price_that_is_not_there_is_not_said_to_come_from_anywhere)
{
    const Outcome outcome = judged_subsidy(sample_of({"", {"33"}, "15400", "", "", "", "", 0, 0}));
    BOOST_TEST(cell(outcome, "amount", "a", "source") == "typed");
    BOOST_TEST(cell(outcome, "amount", "b", "source") == "none");
}

BOOST_DATA_TEST_CASE(the_kind_of_corporation_is_asked_only_where_it_matters,
    data::make({"", "unsure", "yes", "no", ""}) ^ data::make({"10000", "10000", "10000", "10000", ""})
        ^ data::make({"todo", "todo", "none", "none", "none"}),
    nonprofit, donation, expected)
{
    SampleCase sample = sample_of({"", {"33"}, "15400", "34600", "10000", donation, nonprofit, 0, 0});
    const Outcome outcome = judged_subsidy(sample);
    BOOST_TEST(status_of(outcome, "subsidy.corporation") == expected);
    if (const Finding* asked = find(outcome, "subsidy.corporation"))
        BOOST_TEST(asked->question == "office.nonprofit");
}

BOOST_DATA_TEST_CASE(a_sum_of_limits_is_always_to_be_confirmed,
    data::make({"11 12", "11 32", "17 41", "11 32 17", "11"})
        ^ data::make({"same class", "add up", "same class", "add up", "to be confirmed"}),
    codes, words)
{
    std::vector<std::string> services;
    for (std::string rest = codes; !rest.empty(); rest = rest.size() > 3 ? rest.substr(3) : "")
        services.push_back(rest.substr(0, 2));
    const Outcome outcome = judged_subsidy(office_that_wants_it(services));
    const Finding* limit = find(outcome, "subsidy.limit");
    const std::string told = limit ? limit->what.msgid : "";
    BOOST_TEST(told.find("confirmed") != std::string::npos, told);
    BOOST_TEST(told.find(words) != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(codes_that_add_nothing_are_told_with_the_code_and_its_place)
{
    const Outcome outcome = judged_subsidy(office_that_wants_it({"11", "A2", "11", "99", "11"}));
    for (const char* code : {"A2", "99"}) {
        const Finding* told = find(outcome, "subsidy.service", code);
        BOOST_REQUIRE(told);
        BOOST_TEST((told->what.args.front() == Arg(std::string(code))));
        BOOST_TEST(told->question == "office.services");
    }
    const Finding* twice = find(outcome, "subsidy.service_twice", "11");
    BOOST_REQUIRE(twice);
    BOOST_TEST(twice->question == "office.services");
    BOOST_TEST(status_of(judged_subsidy(office_that_wants_it({"11", "12"})), "subsidy.service_twice") == "none");
    BOOST_TEST(status_of(judged_subsidy(office_that_wants_it({"A2"})), "subsidy.limit") == "todo");
}

BOOST_AUTO_TEST_SUITE_END()
