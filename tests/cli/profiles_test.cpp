// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/junbi.h"

#include <boost/test/unit_test.hpp>

#include <sstream>

using namespace junbi;

namespace {

/// An office, and a person's own profiles beside it.
struct Arranged {
    explicit Arranged(const std::string& profiles)
    {
        if (!profiles.empty())
            write_file(folder() / "config/junbi/profiles.xml", "<profiles version=\"1\">\n" + profiles + "\n</profiles>\n");
    }
    Ran operator()(std::vector<std::string> words) const
    {
        return Program{folder(), {{"XDG_CONFIG_HOME", (folder() / "config").string()}}}(std::move(words));
    }
    std::filesystem::path folder() const { return office.path().parent_path(); }

    FreshOffice office;
};

/// The steps of "junbi list", in their order.
std::vector<std::string> steps(const std::string& list)
{
    std::vector<std::string> ids;
    std::istringstream lines(list);
    for (std::string line, section, id; std::getline(lines, line);)
        if (std::istringstream(line) >> section >> id)
            ids.push_back(id);
    return ids;
}

const std::string narrow = "<profile id=\"few\"><title>Few</title><steps><step id=\"notices\"/><step id=\"keys\"/></steps></profile>";
const std::string twice = R"(<profile id="two"><title>Two houses</title><steps><all/>
  <step id="notices" as="notices_annex"><title>別館のお知らせ</title></step></steps>
  <words language="en"><word of="別館のお知らせ">Notices in the annex</word></words></profile>)";

} // namespace

BOOST_AUTO_TEST_SUITE(profiles)

BOOST_AUTO_TEST_CASE(they_are_listed_in_the_language_of_the_person)
{
    const Arranged junbi(twice);
    const Ran listed = junbi({"--lang", "en", "profiles"});
    BOOST_TEST(listed.exit == 0, listed.err);
    BOOST_TEST(listed.err.empty(), listed.err);
    BOOST_TEST(listed.out.starts_with("office\tThe office itself\tEverything in the order of the guide"), listed.out);
    for (const char* each : {"\nvendor\t", "\nmanager\t", "\ntwo\tTwo houses\t"})
        BOOST_TEST(listed.out.find(each) != std::string::npos, each);
    BOOST_TEST(listed.out.find('\x04') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_steps_stand_in_the_order_of_the_profile)
{
    const Arranged junbi("");
    const auto plain = steps(junbi({"list"}).out), office = steps(junbi({"--profile", "office", "list"}).out);
    const auto vendor = steps(junbi({"--profile", "vendor", "list"}).out);
    BOOST_TEST(plain == office, boost::test_tools::per_element());
    BOOST_REQUIRE(vendor.size() == plain.size());
    BOOST_TEST(vendor.front() == "environment");
    BOOST_TEST(plain.front() == "office");
}

BOOST_AUTO_TEST_CASE(a_profile_that_is_not_there_is_named_with_those_that_are)
{
    const Arranged junbi("");
    const Ran refused = junbi({"--lang", "en", "--profile", "nobody", "list"});
    BOOST_TEST(refused.exit == 64);
    BOOST_TEST(refused.out.empty());
    BOOST_TEST(refused.err == "junbi: There is no profile “nobody”. There are: office, vendor, manager.\n");
}

BOOST_AUTO_TEST_CASE(what_a_profile_leaves_out_stays_in_the_file)
{
    const Arranged junbi(narrow);
    BOOST_TEST(junbi({"set", "operations.note=keep me"}).exit == 0);
    const Ran set = junbi({"--lang", "en", "--profile", "few", "set", "notices.note=hello"});
    BOOST_TEST(set.exit == 0, set.err);
    BOOST_TEST(set.err.find("“keys”, which is not here. It was left out.") != std::string::npos, set.err);
    BOOST_TEST(junbi({"--profile", "few", "get", "operations.note"}).exit == 64);
    BOOST_TEST(junbi({"get", "operations.note", "notices.note"}).out == "keep me\nhello\n");
    BOOST_TEST(steps(junbi({"--profile", "few", "list"}).out) == std::vector<std::string>{"notices"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_office_can_be_begun_under_any_profile)
{
    const Arranged junbi(narrow);
    const Ran made = junbi({"--profile", "few", "new", "--number", "4799999992", "--name", "試験", "second.junbi"});
    BOOST_TEST(made.exit == 0, made.err);
    BOOST_TEST(junbi({"--office", "second.junbi", "get", "office.name"}).out == "試験\n");
}

BOOST_AUTO_TEST_CASE(the_same_step_twice_has_answers_findings_and_waivers_of_its_own)
{
    const Arranged junbi(twice);
    const auto two = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--profile", "two", "--today", "2026-11-22"});
        return junbi(std::move(words));
    };
    BOOST_TEST(two({"set", "notices.note=main house", "notices_annex.note=annex"}).exit == 0);
    BOOST_TEST(two({"get", "notices.note", "notices_annex.note"}).out == "main house\nannex\n");
    const std::string before = two({"check", "notices", "--format", "json"}).out;
    const std::string annex = two({"--lang", "en", "check", "notices_annex", "--ids"}).out;
    BOOST_TEST(annex.find("Notices in the annex") != std::string::npos, annex);
    const auto at = annex.find("<notices_annex.");
    BOOST_REQUIRE(at != std::string::npos);
    const std::string finding = annex.substr(at + 1, annex.find('>', at) - at - 1);
    const Ran put_off = two({"waive", finding, "--reason", "later", "--until", "2026-12-31"});
    BOOST_TEST(put_off.exit == 0, put_off.err);
    BOOST_TEST(two({"check", "notices", "--format", "json"}).out == before);
    BOOST_TEST(two({"--lang", "en", "check", "notices_annex"}).out.find("Waived until") != std::string::npos);
    BOOST_TEST(junbi({"list"}).out.find("notices_annex") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_broken_file_is_told_with_its_line_and_ours_go_on)
{
    const Arranged junbi("<profile id=\"few\"><title>Few</title>\n<order/></profile>");
    const Ran listed = junbi({"--lang", "en", "profiles"});
    BOOST_TEST(listed.exit == 74);
    BOOST_TEST(listed.err.find("profiles.xml”, line 3: ") != std::string::npos, listed.err);
    BOOST_TEST(listed.out.find("\nvendor\t") != std::string::npos);
    BOOST_TEST(junbi({"--profile", "vendor", "list"}).exit == 0);
    const Ran refused = junbi({"--lang", "en", "--profile", "few", "list"});
    BOOST_TEST(refused.exit == 64);
    BOOST_TEST(refused.err.find("line 3") != std::string::npos, refused.err);
    BOOST_TEST(junbi({"list"}).err.empty()); // who asks for no profile is not bothered
}

BOOST_AUTO_TEST_CASE(an_impossible_order_is_refused)
{
    const Arranged junbi("<profile id=\"odd\"><title>Odd</title><steps><step id=\"app_registration\"/><all/></steps></profile>");
    const Ran refused = junbi({"--lang", "en", "--profile", "odd", "check"});
    BOOST_TEST(refused.exit == 74);
    BOOST_TEST(refused.out.empty());
    BOOST_TEST(refused.err.find("“app_registration” before “certificate”") != std::string::npos, refused.err);
}

BOOST_AUTO_TEST_CASE(a_step_tells_for_which_it_waits)
{
    const Arranged junbi("");
    const std::string list = junbi({"--lang", "en", "list"}).out, json = junbi({"list", "--format", "json"}).out;
    BOOST_TEST(list.find("(waits for certificate, accounts)") != std::string::npos, list);
    BOOST_TEST(json.find("\"waits_for\": [\n        \"certificate\",\n        \"accounts\"\n      ]") != std::string::npos, json);
    BOOST_TEST(junbi({"check", "app_registration", "--format", "json"}).out.find("\"waits_for\"") != std::string::npos);
    BOOST_TEST(junbi({"check", "certificate", "--format", "json"}).out.find("\"waits_for\"") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
