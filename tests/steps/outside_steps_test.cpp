// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/outside_steps.h"

#include "tests/support/folder.h"
#include "wizard/catalogues/speaker.h"
#include "wizard/engine/judge.h"

#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace junbi;

namespace {

struct Folder {
    TemporaryFolder folder;

    void put(const std::string& name, const std::string& id, const std::string& more = {}) const
    {
        std::ofstream(folder.path() / name) << "<step version=\"1\" id=\"" << id << "\" section=\"2-5\"><title>見本の" << id
                                            << "</title><purpose>試験です。</purpose>" << more << "</step>";
    }
    Steps read(std::vector<Check> builtin = all_checks()) const
    {
        return with_steps_from_outside({std::move(builtin), {}}, {{folder.path()}, {}});
    }
};

std::size_t place_of(const Steps& steps, const std::string& id)
{
    for (std::size_t i = 0; i < steps.checks.size(); ++i)
        if (steps.checks[i].id == id)
            return i;
    BOOST_FAIL("there is no step " + id);
    return 0;
}

/// What the one finding of a step that cannot be read says.
std::string trouble_of(const Steps& steps, const std::string& id)
{
    const Report report = judge({}, {steps.checks, steps.rules, Day{}});
    const StepReport* step = report.find(id);
    BOOST_REQUIRE(step);
    BOOST_REQUIRE(step->findings.size() == 1u);
    BOOST_TEST((step->status() == Status::unknown));
    return Speaker("en", "")(step->findings.front().finding.what);
}

} // namespace

BOOST_AUTO_TEST_SUITE(outside_steps)

BOOST_AUTO_TEST_CASE(a_step_stands_behind_its_section)
{
    Folder folder;
    folder.put("a.xml", "fire");
    const Steps steps = folder.read();
    BOOST_TEST(steps.checks.size() == all_checks().size() + 1);
    const std::size_t place = place_of(steps, "fire");
    BOOST_TEST(steps.checks[place - 1].section < "2-5");
    BOOST_TEST(steps.checks[place + 1].section > "2-5");
}

BOOST_AUTO_TEST_CASE(steps_stand_behind_what_they_build_on_whatever_the_files_are_called)
{
    Folder folder;
    folder.put("a.xml", "third", "<after step=\"second\"/>");
    folder.put("b.xml", "second", "<after step=\"first\"/>");
    folder.put("c.xml", "first");
    const Steps steps = folder.read();
    BOOST_TEST(place_of(steps, "first") < place_of(steps, "second"));
    BOOST_TEST(place_of(steps, "second") < place_of(steps, "third"));
}

BOOST_AUTO_TEST_CASE(a_broken_file_is_a_step_that_says_so_and_the_others_do_not_suffer)
{
    Folder folder;
    folder.put("fine.xml", "fine");
    std::ofstream(folder.folder.path() / "My List.xml") << "<step version=\"1\" id=\"cut\"";
    const Steps steps = folder.read();
    BOOST_TEST(steps.checks.size() == all_checks().size() + 2);
    place_of(steps, "fine");
    BOOST_REQUIRE(steps.unreadable.size() == 1u);
    BOOST_TEST(Speaker("en", "")(steps.unreadable.front()).find("My List.xml") != std::string::npos);
    BOOST_TEST(trouble_of(steps, "unreadable_my_list").find("1") != std::string::npos); // the line
}

BOOST_AUTO_TEST_CASE(a_name_that_is_taken_is_told)
{
    Folder folder;
    folder.put("mine.xml", "office");
    folder.put("one.xml", "twice");
    folder.put("two.xml", "twice");
    const Steps steps = folder.read();
    BOOST_TEST(trouble_of(steps, "unreadable_mine").find("office") != std::string::npos);
    BOOST_TEST(trouble_of(steps, "unreadable_two").find("twice") != std::string::npos);
    BOOST_TEST(steps.checks[place_of(steps, "office")].title.msgid == all_checks().front().title.msgid);
}

BOOST_AUTO_TEST_CASE(a_circle_and_a_missing_step_are_told)
{
    Folder folder;
    folder.put("a.xml", "hen", "<after step=\"egg\"/>");
    folder.put("b.xml", "egg", "<after step=\"hen\"/>");
    folder.put("c.xml", "lost", "<after step=\"nowhere\"/>");
    const Steps steps = folder.read();
    for (const char* id : {"unreadable_a", "unreadable_b"})
        BOOST_TEST(trouble_of(steps, id).find("that build on it in turn") != std::string::npos);
    trouble_of(steps, "unreadable_c");
}

BOOST_AUTO_TEST_CASE(folders_that_are_not_there_are_passed_over)
{
    const Steps steps = with_steps_from_outside({all_checks(), {}}, {{"/nowhere"}, {"/nowhere"}});
    BOOST_TEST(steps.checks.size() == all_checks().size());
}

BOOST_AUTO_TEST_SUITE_END()
