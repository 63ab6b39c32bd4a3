// SPDX-License-Identifier: Apache-2.0
// Built-in steps use the same contract: built as a module, their sources untouched, they give the same bytes.
#include "checks/contract/days.h"
#include "tests/checks/real_rules.h"
#include "tests/steps/module_folder.h"
#include "tests/steps/modules/only_built_in.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/demo/demo_office.h"
#include "wizard/parts/part.h"
#include "wizard/reports/reports.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;
using namespace junbi::testing;

namespace {

const Day today = *parse_day("2026-11-22");

struct Both : ModuleFolder {
    std::vector<Check> ours = all_checks(), theirs;
    Rules rules = real_rules();

    Both()
    {
        terms.limit = std::chrono::seconds(10); // a slow computer is no failure here
        for (OutsideStep& each : read_module(put("built_in"), terms))
            theirs.push_back(std::move(each.check));
    }
    /// All of ours that a module may bring.
    std::vector<std::size_t> movable() const
    {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < ours.size(); ++i)
            if (!only_built_in(ours[i]))
                places.push_back(i);
        return places;
    }
    /// Ours, those at these places moved out.
    std::vector<Check> moved(const std::vector<std::size_t>& places) const
    {
        std::vector<Check> mixed = ours;
        for (const std::size_t i : places)
            mixed[i] = *std::find_if(theirs.begin(), theirs.end(), [&](const Check& each) { return each.id == ours[i].id; });
        return mixed;
    }
    std::string bytes(const std::vector<Check>& checks, const Office& office, const std::string& language) const
    {
        const Report report = judge(office, {checks, rules, today});
        const Say say = Speaker(language, places().locale).say();
        return check_json({checks, report, say, {}, true}) + check_text({checks, report, say, {}, true}, nullptr);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(built_in, Both)

BOOST_AUTO_TEST_CASE(one_step_moved_out_gives_the_same_bytes)
{
    BOOST_REQUIRE(theirs.size() == movable().size());
    BOOST_REQUIRE(theirs.size() + 2 == ours.size()); // the staff and the accounts
    for (const std::size_t i : movable()) {
        const std::vector<Check> mixed = moved({i});
        BOOST_TEST_CONTEXT(ours[i].id)
        {
            BOOST_TEST(bytes(mixed, demo_office(today), "ja") == bytes(ours, demo_office(today), "ja"));
            BOOST_TEST(bytes(mixed, {}, "ja") == bytes(ours, {}, "ja"));
        }
    }
}

BOOST_AUTO_TEST_CASE(all_of_them_moved_out_give_the_same_bytes_in_every_language)
{
    const std::vector<Check> mixed = moved(movable());
    for (const char* language : {"ja", "en"})
        BOOST_TEST(bytes(mixed, demo_office(today), language) == bytes(ours, demo_office(today), language));
}

BOOST_AUTO_TEST_CASE(what_they_would_look_at_is_the_same)
{
    const Office office = demo_office(today);
    const std::vector<Check> mixed = moved(movable());
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const Needs a = needs_of(ours[i], office, &office.computers.front(), {ours, rules, today}),
                    b = needs_of(mixed[i], office, &office.computers.front(), {mixed, rules, today});
        BOOST_TEST((std::tie(a.machine, a.system, a.browsers, a.session, a.readers, a.usb, a.certificates, a.hosts)
                       == std::tie(b.machine, b.system, b.browsers, b.session, b.readers, b.usb, b.certificates, b.hosts)),
            ours[i].id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
