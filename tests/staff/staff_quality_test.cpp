// SPDX-License-Identifier: Apache-2.0
#include "tests/staff/figures.h"
#include "tests/staff/quality.h"
#include "tests/support/folder.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/unit_test.hpp>
#include <ostream>

using namespace junbi;
using namespace junbi::testing;

namespace junbi::testing {
static std::ostream& operator<<(std::ostream& out, const ListSet& set) { return out << set.title; }
} // namespace junbi::testing

namespace {

void tell(const Quality& quality)
{
    for (const auto* each : {&quality.lost, &quality.noise_left})
        for (std::size_t i = 0; i < std::min<std::size_t>(each->size(), 10); ++i)
            BOOST_TEST_MESSAGE(each->at(i));
}

/// Everything paired in the order of the rows, whoever it is: what no program may be rewarded for.
Outcome careless(const KnownLists& lists)
{
    Table matches{{"class", "roster_row", "registered_row", "reason"}, {}};
    for (std::size_t i = 0; i < std::min(lists.roster->size(), lists.registered->size()); ++i)
        matches.rows.push_back({"same", lists.roster->at(i, "source_row"), lists.registered->at(i, "source_row"), ""});
    return {{}, {{"matches", matches}}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(staff_quality)

BOOST_DATA_TEST_CASE(noise_goes_and_no_change_is_lost, boost::unit_test::data::make(list_sets()), set)
{
    const TemporaryFolder folder;
    make_lists(folder.path(), set.arguments);
    const KnownLists lists = read_lists(folder.path());
    const Quality quality = measured(lists, compared(lists));
    tell(quality);
    BOOST_TEST(quality.noise > 0);
    BOOST_TEST(quality.changes > 0);
    BOOST_TEST(quality.share_removed() >= 0.995, told(quality, set.title));
    BOOST_TEST(quality.changes_lost == 0, told(quality, set.title));
}

BOOST_AUTO_TEST_CASE(the_measure_sees_what_is_lost)
{
    const KnownLists lists = read_lists(std::filesystem::path(JUNBI_SOURCE) / "tests/data/staff/sample");
    const Quality quality = measured(lists, careless(lists));
    BOOST_TEST(quality.share_removed() < 0.1);
    BOOST_TEST(quality.changes_lost > quality.changes / 2);
}

BOOST_AUTO_TEST_CASE(the_sample_in_the_tree_is_what_the_script_makes)
{
    const TemporaryFolder folder;
    make_lists(folder.path(), list_sets().front().arguments);
    for (const char* file : {"roster.csv", "registered.csv", "truth.csv"})
        BOOST_TEST(
            (read_file(folder.path() / file) == read_file(std::filesystem::path(JUNBI_SOURCE) / "tests/data/staff/sample" / file)), file);
}

BOOST_AUTO_TEST_SUITE_END()
