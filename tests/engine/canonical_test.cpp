// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/forms.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <utility>
#include <vector>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

struct Typed {
    Kind kind;
    const char *typed, *kept;
    friend std::ostream& operator<<(std::ostream& out, const Typed& typed) { return out << typed.typed; }
};

const std::vector<Typed> cases{
    {Kind::number, "１２", "12"},
    {Kind::number, " 12台 ", "12"},
    {Kind::money, "１２，０００円", "12000"},
    {Kind::money, "¥12,000-", "12000"},
    {Kind::money, "￥12,000", "12000"},
    {Kind::money, "12000", "12000"},
    {Kind::money, "¥１２，０００ー", "12000"},
    {Kind::money, "12,000円（税込）", "12000"},
    {Kind::money, "12,000円（税抜）", "12000(税抜)"}, // no amount: it is asked for with the tax
    {Kind::money, "-12000", "-12000"},
    {Kind::money, "12,000.5", "12000.5"},
    {Kind::money, "twelve", "twelve"},
    {Kind::money, "￥１２，０００－", "12000"},
    {Kind::money, "12,000円（税込）", "12000"},
    {Kind::money, "税込 12,000円", "12000"},
    {Kind::money, "12000ー", "12000"},
    {Kind::money, "金12,000円也", "12000"},
    {Kind::money, "\\12,000", "12000"},
    {Kind::money, "12千円", "12000"},
    {Kind::money, "１.５万円", "15000"},
    {Kind::money, "1万2千500円", "12500"},
    {Kind::money, "10万", "100000"},
    {Kind::money, "-1,000", "-1000"},
    {Kind::money, "▲1,000円", "-1000"},
    {Kind::money, "△１，０００", "-1000"},
    {Kind::money, "¥-1,000", "-1000"},
    {Kind::money, "−1千円", "-1000"},
    {Kind::money, "12,000円（税抜）", "12000(税抜)"},
    {Kind::money, "千円", "千"}, // of what?
    {Kind::money, "1.5", "1.5"},
    {Kind::money, "-", "-"},
    {Kind::money, "12万3万", "12万3万"},
    {Kind::number, "3個", "3"},
    {Kind::number, "12千", "12千"},
    {Kind::date, "2026/12/1", "2026-12-01"},
    {Kind::date, "2026年12月1日", "2026-12-01"},
    {Kind::date, "令和8年12月1日", "2026-12-01"},
    {Kind::date, "令和元年5月1日", "2019-05-01"},
    {Kind::date, "R8.12.1", "2026-12-01"},
    {Kind::date, "２０２６－１２－０１", "2026-12-01"},
    {Kind::date, "2026/2/30", "2026/2/30"},
    {Kind::date, "soon", "soon"},
    {Kind::date, "H30.4.1", "H30.4.1"},
    {Kind::date, "26/12/1", "26/12/1"},
    {Kind::date, "R8.3.15", "2026-03-15"},
    {Kind::date, "令8.3.15", "2026-03-15"},
    {Kind::date, "㋿8年3月15日", "2026-03-15"},
    {Kind::date, "3/15", "3/15"}, // nobody said which day it is today
    {Kind::tick, "はい", "yes"},
    {Kind::tick, "no", ""},
    {Kind::yes_no_unsure, "わからない", "unsure"},
    {Kind::yes_no_unsure, "maybe", "maybe"},
    {Kind::choice, "ｄｉｒｅｃｔ", "direct"},
    {Kind::choice, "　direct　", "direct"},
    {Kind::text, "  髙橋　花子 ", "髙橋　花子"},
};

struct YearLess {
    Meant meant;
    const char *typed, *kept;
    friend std::ostream& operator<<(std::ostream& out, const YearLess& one) { return out << one.typed << " → " << one.kept; }
};

/// Typed on 2026-11-22.
const std::vector<YearLess> without_year{
    {Meant::nearest, "3/15", "2027-03-15"},
    {Meant::nearest, "3月15日", "2027-03-15"},
    {Meant::nearest, "３／１５", "2027-03-15"},
    {Meant::nearest, "3-15", "2027-03-15"},
    {Meant::nearest, "3.15", "2027-03-15"},
    {Meant::nearest, "03 / 15", "2027-03-15"},
    {Meant::nearest, "3月15日（月）", "2027-03-15"},
    {Meant::nearest, "8/1", "2026-08-01"},
    {Meant::nearest, "11/22", "2026-11-22"},
    {Meant::nearest, "2/29", "2028-02-29"},
    {Meant::last, "3/15", "2026-03-15"},
    {Meant::last, "11/22", "2026-11-22"},
    {Meant::last, "11/23", "2025-11-23"},
    {Meant::last, "2/29", "2024-02-29"},
    {Meant::last, "S60.4.1", "1985-04-01"},
    {Meant::last, "昭和64年1月7日", "1989-01-07"},
    {Meant::last, "昭和64年1月8日", "昭和64年1月8日"},
    {Meant::last, "平成元年12月5日", "1989-12-05"},
    {Meant::last, "Ｈ１２．１２．５", "2000-12-05"},
    {Meant::last, "大正15年3月3日", "1926-03-03"},
    {Meant::last, "R2.2.29", "2020-02-29"},
    {Meant::last, "S60.2.30", "S60.2.30"},
    {Meant::next, "H30.4.1", "H30.4.1"},
    {Meant::next, "8/1", "2027-08-01"},
    {Meant::next, "11/22", "2026-11-22"},
    {Meant::next, "11/21", "2027-11-21"},
    {Meant::nearest, "2/30", "2/30"},
    {Meant::nearest, "13/1", "13/1"},
    {Meant::nearest, "H30.4", "H30.4"},
    {Meant::nearest, "2026/3", "2026/3"},
    {Meant::nearest, "R8.3", "R8.3"},
    {Meant::nearest, "3月", "3月"},
    {Meant::nearest, "12:30", "12:30"},
    {Meant::nearest, "来年3月15日", "来年3月15日"},
    {Meant::nearest, "2026-12-01", "2026-12-01"},
};

/// What only its shape is kept of.
struct Shaped {
    std::string typed, kept;
    friend std::ostream& operator<<(std::ostream& out, const Shaped& shaped) { return out << shaped.typed; }
};

const std::string twelve = "●●●●●●●●●●●●";

const std::vector<Shaped> shapes{
    {"KJ123456789012", "KJ" + twelve},
    {" ＫＪ１２３４５６７８９０１２　", "KJ" + twelve},
    {"KJ12345678901O", "KJ●●●●●●●●●●●▲"},
    {"kj123", "kj●●●"},
    {"KJ 12-3", "KJ▲●●▲●"},
    {"K123", "▲●●●"},
    {"1KJ", "●▲▲"},
    {"KJ" + twelve, "KJ" + twelve},
    {"KJ●▲3", "KJ●▲●"},
    {"ひみつ１", "▲▲▲●"},
    {"123456789012", twelve},
    {"a\xff\x80\x07z", "▲▲▲▲"},
    {"", ""},
    {"　", ""},
    {"KJ", "KJ"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(canonical_values)

BOOST_DATA_TEST_CASE(of_some_answers_only_the_shape_is_kept, data::make(shapes), sample)
{
    const Field secret = text("s", T("S")).only_shape();
    BOOST_TEST(canonical(secret, sample.typed) == sample.kept);
    BOOST_TEST(canonical(secret, sample.kept) == sample.kept); // looked at again, it stays
    BOOST_TEST((!complaint(secret, sample.kept, {})));
}

BOOST_AUTO_TEST_CASE(a_shape_is_short_however_much_is_typed)
{
    const Field secret = text("s", T("S")).only_shape();
    const std::string shape = canonical(secret, "KJ" + std::string(1'000'000, '7'));
    BOOST_TEST(shape.size() == 2 + 40 * 3u);
    BOOST_TEST(canonical(secret, shape) == shape);
}

BOOST_AUTO_TEST_CASE(a_value_in_place_of_its_shape_is_complained_about_and_not_quoted)
{
    const auto wrong = complaint(text("s", T("S")).only_shape(), "KJ123456789012", {});
    BOOST_REQUIRE(wrong.has_value());
    BOOST_TEST(wrong->args.empty());
}

BOOST_DATA_TEST_CASE(a_day_without_its_year_is_the_one_that_is_meant, data::make(without_year), sample)
{
    Field one = date("d", T("D"));
    one.meant = sample.meant;
    BOOST_TEST(canonical(one, sample.typed, std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)) == sample.kept);
}

BOOST_AUTO_TEST_CASE(a_very_long_cell_is_no_day)
{
    const std::string page = "3/15 (" + std::string(1'000'000, 'x') + ")";
    BOOST_TEST((canonical(date("d", T("D")), page, Day{}) == page));
}

BOOST_AUTO_TEST_CASE(a_very_long_cell_is_no_amount)
{
    const std::string page = std::string(1'000'000, '9') + "万";
    BOOST_TEST((canonical(money("m", T("M")), page) == page));
}

BOOST_AUTO_TEST_CASE(an_amount_without_tax_is_told_as_such)
{
    const auto told = complaint(money("m", T("M")), "12000(税抜)", Rules());
    BOOST_REQUIRE(told.has_value());
    BOOST_TEST(told->msgid.find("without tax") != std::string::npos);
}

BOOST_DATA_TEST_CASE(what_people_type_is_kept_in_one_form, data::make(cases), sample)
{
    BOOST_TEST(canonical(field(sample.kind, "f", T("F")), sample.typed) == sample.kept);
}

BOOST_AUTO_TEST_SUITE_END()
