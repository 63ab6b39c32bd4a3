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
    {Kind::money, "twelve", "twelve"},
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
    {Kind::tick, "はい", "yes"},
    {Kind::tick, "no", ""},
    {Kind::yes_no_unsure, "わからない", "unsure"},
    {Kind::yes_no_unsure, "maybe", "maybe"},
    {Kind::choice, "ｄｉｒｅｃｔ", "direct"},
    {Kind::choice, "　direct　", "direct"},
    {Kind::text, "  髙橋　花子 ", "髙橋　花子"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(canonical_values)

BOOST_DATA_TEST_CASE(what_people_type_is_kept_in_one_form, data::make(cases), sample)
{
    BOOST_TEST(canonical(field(sample.kind, "f", T("F")), sample.typed) == sample.kept);
}

BOOST_AUTO_TEST_SUITE_END()
