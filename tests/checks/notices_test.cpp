// SPDX-License-Identifier: Apache-2.0
#include "tests/checks/sample_case.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace junbi {
Check notices();
}

using namespace junbi;
using namespace junbi::testing;
namespace data = boost::unit_test::data;

namespace {

Outcome judged(const SampleCase& sample)
{
    const Outcome outcome = notices().judge_office(sample.view());
    BOOST_TEST(all_have_advice(outcome));
    return outcome;
}

/// Posters hung on these days; an empty day: not yet.
SampleCase informed(const std::vector<std::string>& hung)
{
    SampleCase sample;
    Table places{{"place", "hung"}, {}};
    for (const std::string& day : hung)
        places.rows.push_back({"entrance", day});
    sample.own.set_rows("places", places);
    sample.own.set("materials_checked", "2026-11-20");
    sample.own.set("leaflets", "40");
    sample.own.set("contact", "Reception, 000-000-0000");
    return sample;
}

} // namespace

BOOST_AUTO_TEST_SUITE(notices_step)

BOOST_AUTO_TEST_CASE(everything_done_is_ok)
{
    const Outcome outcome = judged(informed({"2026-11-20", "2026-11-22"}));
    BOOST_TEST((worst(outcome.findings) == Status::ok));
    BOOST_TEST(line_status(outcome, "4-1.c5") == "ok");
    BOOST_TEST(line_status(outcome, "4-1.c6") == "ok");
}

BOOST_DATA_TEST_CASE(a_poster_counts_from_the_day_it_hangs,
    data::make({"", "2026-11-21", "2026-11-22", "2026-11-23"}) ^ data::make({"todo", "ok", "ok", "todo"}), hung, expected)
{
    const Outcome outcome = judged(informed({"2026-11-20", hung}));
    BOOST_TEST(status_of(outcome, "notices.posters") == expected);
    BOOST_TEST(line_status(outcome, "4-1.c5") == "ok");
    BOOST_TEST(line_status(outcome, "4-1.c6") == expected);
}

BOOST_AUTO_TEST_CASE(the_open_posters_are_counted)
{
    const Finding posters = *find(judged(informed({"2026-11-20", "", ""})), "notices.posters");
    BOOST_TEST((posters.what.args == std::vector<Arg>{2LL, 3LL}));
}

BOOST_AUTO_TEST_CASE(without_places_both_lines_stay_open)
{
    const Outcome outcome = judged(informed({}));
    BOOST_TEST(line_status(outcome, "4-1.c5") == "todo");
    BOOST_TEST(line_status(outcome, "4-1.c6") == "todo");
}

BOOST_DATA_TEST_CASE(leaflets_must_have_been_handed_out, data::make({"", "0", "1"}) ^ data::make({"todo", "todo", "none"}), count, expected)
{
    SampleCase sample = informed({"2026-11-20"});
    sample.own.set("leaflets", count);
    BOOST_TEST(status_of(judged(sample), "notices.handed_out") == expected);
}

BOOST_DATA_TEST_CASE(
    official_material_comes_first, data::make({"", "2026-11-22", "2026-11-23"}) ^ data::make({"todo", "none", "attention"}), day, expected)
{
    SampleCase sample = informed({"2026-11-20"});
    sample.own.set("materials_checked", day);
    BOOST_TEST(status_of(judged(sample), "notices.materials") == expected);
}

BOOST_AUTO_TEST_CASE(somebody_can_be_asked)
{
    SampleCase sample = informed({"2026-11-20"});
    sample.own.set("contact", "");
    sample.office.set_rows("municipalities", {{"municipality", "state", "start"}, {{"A", "date", "2027-04-01"}}});
    BOOST_TEST(status_of(judged(sample), "notices.contact_open") == "todo");
    BOOST_TEST(due_of(judged(sample), "notices.contact_open") == "2027-04-01");
}

BOOST_AUTO_TEST_SUITE_END()
