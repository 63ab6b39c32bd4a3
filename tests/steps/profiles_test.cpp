// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/profiles/profiles.h"

#include "checks/contract/check.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "wizard/engine/failure.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdlib>

using namespace junbi;
namespace data = boost::unit_test::data;
using Ids = std::vector<std::string>;

namespace {

const std::filesystem::path ours = std::filesystem::path(JUNBI_SOURCE) / "checks/profiles.xml";
const std::filesystem::path schema = std::filesystem::path(JUNBI_SOURCE) / "checks/profiles.xsd";

/// A person's file of profiles; ours beside it.
struct Own {
    explicit Own(const std::string& content) { write_file(file, content); }
    Profiles read() const { return read_profiles(ours, file); }

    TemporaryFolder folder;
    std::filesystem::path file = folder.path() / "profiles.xml";
};

std::string around(const std::string& profiles) { return "<profiles version=\"1\">\n" + profiles + "\n</profiles>\n"; }

bool fits_the_schema(const std::filesystem::path& file)
{
    return run({"xmllint", "--noout", "--nonet", "--schema", schema.string(), file.string()}).exit == 0;
}

Ids ids(const std::vector<Check>& checks)
{
    Ids all;
    for (const Check& each : checks)
        all.push_back(each.id);
    return all;
}

Ids ids_for(const char* profile) { return ids(apply_profile(read_profiles(ours, "").of(profile), all_checks()).checks); }

const std::string nights = R"(<profile id="nights" start="keys_night">
  <title>夜勤の人</title>
  <purpose>夜に
     使う画面だけ。</purpose>
  <steps>
    <step id="operations"/>
    <step id="operations" as="keys_night"><title>夜の鍵</title><setting name="shift" value="night"/></step>
  </steps>
  <paper id="checklist"/>
  <words language="en"><word of="夜勤の人">Whoever works at night</word>
    <word of="夜に
     使う画面だけ。">Only what is used at night.</word></words>
</profile>)";

/// What is wrong in it, and the line where that stands.
struct Faulty {
    int line;
    std::string profiles;
    bool seen_by_schema = true;
    friend std::ostream& operator<<(std::ostream& out, const Faulty& faulty) { return out << faulty.profiles; }
};

const std::vector<Faulty> faulty{
    {2, "<profil id=\"a\"><title>A</title></profil>"},
    {2, "<profile><title>A</title></profile>"},
    {2, "<profile id=\"A 1\"><title>A</title></profile>"},
    {2, "<profile id=\"a\" begin=\"start\"><title>A</title></profile>"},
    {3, "<profile id=\"a\">\n<title> </title></profile>"},
    {2, "<profile id=\"a\"></profile>"},
    {3, "<profile id=\"a\"><title>A</title>\n<title>B</title></profile>"},
    {3, "<profile id=\"a\"><paper id=\"x\"/>\n<title>A</title></profile>"},
    {3, "<profile id=\"a\"><title>A</title>\n<steps></steps></profile>"},
    {4, "<profile id=\"a\"><title>A</title>\n<steps><all/>\n<all/></steps></profile>", false},
    {4, "<profile id=\"a\"><title>A</title><steps>\n<step id=\"office\"/>\n<step id=\"office\"/></steps></profile>", false},
    {3, "<profile id=\"a\"><title>A</title><steps>\n<step id=\"office\" as=\"b\"/></steps></profile>", false},
    {3, "<profile id=\"a\"><title>A</title><steps>\n<step id=\"office\" when=\"night\"/></steps></profile>"},
    {4,
        "<profile id=\"a\"><title>A</title><steps><step id=\"office\">\n<setting name=\"n\" value=\"1\"/>\n<setting name=\"n\" "
        "value=\"2\"/></step></steps></profile>",
        false},
    {3, "<profile id=\"a\"><title>A</title>\n<paper/></profile>"},
    {3, "<profile id=\"a\"><title>A</title>\n<words><word of=\"A\">B</word></words></profile>"},
    {3, "<profile id=\"a\"><title>A</title></profile>\n<profile id=\"a\"><title>B</title></profile>"},
    {3, "<profile id=\"a\"><title>A</title>\n<steps>all of them</steps></profile>"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(profiles)

BOOST_AUTO_TEST_CASE(ours_can_all_be_followed)
{
    const Profiles read = read_profiles(ours, "");
    BOOST_TEST(read.troubles.empty());
    BOOST_TEST(read.all.size() == 3u);
    BOOST_TEST(fits_the_schema(ours));
    for (const Profile& each : read.all) {
        const Arranged arranged = apply_profile(each, all_checks());
        BOOST_TEST(arranged.warnings.empty(), each.id);
        BOOST_TEST(arranged.checks.size() == all_checks().size(), each.id); // everybody can read everything
        BOOST_TEST(!each.purpose.empty(), each.id);
    }
}

BOOST_AUTO_TEST_CASE(what_each_audience_sees_first)
{
    BOOST_TEST(ids_for("office") == ids(all_checks()), boost::test_tools::per_element());
    BOOST_TEST(read_profiles(ours, "").of("office").start == "start");
    const Ids vendor = ids_for("vendor"), manager = ids_for("manager");
    const Ids at_a_computer{"environment", "certificate", "card_reader", "accounts", "app_registration"};
    BOOST_TEST(std::equal(at_a_computer.begin(), at_a_computer.end(), vendor.begin()));
    BOOST_TEST(read_profiles(ours, "").of("vendor").start == "computers");
    const Ids decided{"office", "subsidy", "operations", "notices"};
    BOOST_TEST(std::equal(decided.begin(), decided.end(), manager.begin()));
    BOOST_TEST(read_profiles(ours, "").of("manager").offers("checklist"));
}

BOOST_AUTO_TEST_CASE(the_example_of_the_documentation_can_be_followed)
{
    const auto example = std::filesystem::path(JUNBI_SOURCE) / "docs/examples/profiles.xml";
    BOOST_TEST(fits_the_schema(example));
    const Profiles read = read_profiles(ours, example);
    BOOST_TEST(read.troubles.empty());
    const Arranged arranged = apply_profile(read.of("two_houses"), all_checks());
    BOOST_TEST(arranged.warnings.empty());
    BOOST_TEST(ids(arranged.checks) == (Ids{"certificate", "card_reader", "notices", "notices_annex"}), boost::test_tools::per_element());
    for (const Text& each : {read.of("two_houses").title, read.of("two_houses").purpose, arranged.checks.back().title})
        BOOST_TEST(read.words.at("en").contains(each.msgid), each.msgid);
}

BOOST_AUTO_TEST_CASE(a_persons_own_are_added_behind_or_take_the_place_of_ours)
{
    const Own own(around(nights + "<profile id=\"vendor\"><title>My visit</title></profile>"));
    BOOST_TEST(fits_the_schema(own.file));
    const Profiles read = own.read();
    BOOST_TEST(read.troubles.empty());
    Ids order;
    for (const Profile& each : read.all)
        order.push_back(each.id);
    BOOST_TEST(order == (Ids{"office", "vendor", "manager", "nights"}), boost::test_tools::per_element());
    BOOST_TEST(read.of("vendor").title.msgid == "profile vendor\x04My visit");
    BOOST_TEST(read.of("vendor").steps.size() == 1u); // no <steps>: all
    BOOST_CHECK_EXCEPTION(read.of("nobody"), Failure, [](const Failure& failure) { return failure.ending() == Ending::usage; });
}

BOOST_AUTO_TEST_CASE(everything_that_a_profile_says_is_read)
{
    const Profiles read = Own(around(nights)).read();
    const Profile& profile = read.of("nights");
    BOOST_TEST(profile.title.msgid == "profile nights\x04夜勤の人");
    BOOST_TEST(profile.purpose.msgid == "profile nights\x04夜に使う画面だけ。");
    BOOST_TEST(profile.start == "keys_night");
    BOOST_TEST(profile.papers == Ids{"checklist"}, boost::test_tools::per_element());
    BOOST_TEST(read.words.at("en").at(profile.title.msgid) == "Whoever works at night");
    BOOST_TEST(read.words.at("en").at(profile.purpose.msgid) == "Only what is used at night.");
    const Arranged arranged = apply_profile(profile, all_checks());
    BOOST_TEST(ids(arranged.checks) == (Ids{"operations", "keys_night"}), boost::test_tools::per_element());
    BOOST_TEST(arranged.checks[1].title.msgid == "profile nights\x04夜の鍵");
    BOOST_TEST(arranged.checks[1].settings.at("shift") == "night");
    BOOST_TEST(arranged.warnings.empty());
}

BOOST_DATA_TEST_CASE(a_faulty_file_is_told_with_its_line_and_ours_go_on, data::make(faulty), one)
{
    const Own own(around(one.profiles));
    const Profiles read = own.read();
    BOOST_TEST(read.all.size() == 3u);
    BOOST_REQUIRE(read.troubles.size() == 1u);
    const Text told = *std::get<Box<Text>>(read.troubles[0].args.at(0));
    BOOST_TEST((told.args.at(0) == Arg(own.file.string())));
    BOOST_TEST((told.args.at(1) == Arg(static_cast<long long>(one.line))), std::get<long long>(told.args.at(1)));
    BOOST_TEST(fits_the_schema(own.file) != one.seen_by_schema);
}

BOOST_DATA_TEST_CASE(what_is_no_file_of_profiles_is_told,
    data::make({"", "<profiles version=\"1\">", "<profiles version=\"2\"/>", "<profiles/>", "<steps version=\"1\"/>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]><profiles version=\"1\"/>"}),
    content)
{
    const Profiles read = Own(content).read();
    BOOST_TEST(read.troubles.size() == 1u);
    BOOST_TEST(read.all.size() == 3u);
}

BOOST_AUTO_TEST_CASE(without_a_file_of_ones_own_nothing_is_missing)
{
    BOOST_TEST(read_profiles(ours, "/no/such/profiles.xml").troubles.empty());
    BOOST_TEST(read_profiles("/no/such/profiles.xml", "").all.empty());
    ::setenv("XDG_CONFIG_HOME", "/srv/config", 1);
    BOOST_TEST(own_profiles_file() == "/srv/config/junbi/profiles.xml");
}

BOOST_AUTO_TEST_CASE(a_folder_in_its_place_is_told)
{
    const TemporaryFolder folder;
    BOOST_TEST(read_profiles(ours, folder.path()).troubles.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
