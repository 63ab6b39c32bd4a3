// SPDX-License-Identifier: Apache-2.0
// Recordings that were chosen, read side by side.
#include "wizard/gui/dialogs/take_recordings.h"

#include "checks/contract/days.h"
#include "tests/support/folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace junbi;

namespace {

Facts seen_on(const std::string& host, const char* moment)
{
    Facts facts;
    facts.machine = Machine{host, "maker", "model"};
    facts.machine.seen = parse_moment(moment).value();
    return facts;
}

constexpr const char* early = "2026-11-01T00:00:00Z";
} // namespace

BOOST_AUTO_TEST_SUITE(recordings)

BOOST_AUTO_TEST_CASE(one_broken_file_does_not_keep_the_others_from_being_read)
{
    const TemporaryFolder folder;
    write_recording(folder.path() / "good.xml", {"PC-09", seen_on("HOST-9", early)});
    std::ofstream(folder.path() / "broken.xml") << "<junbi-recording";
    const auto chosen = read_recordings({folder.path() / "broken.xml", folder.path() / "none.xml", folder.path() / "good.xml"});
    BOOST_REQUIRE_EQUAL(chosen.size(), 3u);
    BOOST_TEST((!chosen[0].recording && !chosen[0].trouble.empty()));
    BOOST_TEST((!chosen[1].recording && !chosen[1].trouble.empty()));
    BOOST_REQUIRE(chosen[2].recording.has_value());
    BOOST_TEST(chosen[2].recording->computer == "PC-09");
}

BOOST_AUTO_TEST_SUITE_END()
