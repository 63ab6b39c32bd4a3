// SPDX-License-Identifier: Apache-2.0
// Which bundles of rule tables are refused, and that nothing is ever taken over by halves.
#include "tests/cli/own_copy.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <csignal>
#include <ostream>
#include <thread>

using namespace junbi;
namespace data = boost::unit_test::data;
namespace fs = std::filesystem;

namespace {

const std::string purpose = "Rule tables for Junbi, format 1\n";

std::string signed_part(const std::string& tables, const std::string& made = "2026-12-01T03:00:00Z")
{
    return purpose + "<bundle made=\"" + made + "\">" + tables + "</bundle>";
}

struct Refusal {
    const char *signed_by, *why;
    std::string message;
};
std::ostream& operator<<(std::ostream& out, const Refusal& each) { return out << each.why; }

const std::string row = R"(<row id="a" value="2027-01-01" name="n" source="s" checked="2026-11-30" mark="S"/>)";
const Refusal refusals[]{
    {"project", "is older than the tables in use", OwnCopy::message("2026-11-21", "2026-11-21", "2027-01-31")},
    {"project", "It says that it was made on", OwnCopy::message("2026-12-12", "2026-12-01", "2027-01-31")},
    {"project", "brought up to date", OwnCopy::message("2026-12-01", "2026-12-02", "2027-01-31")},
    {"project", "brought up to date", OwnCopy::message("2026-12-01", "soon", "2027-01-31")},
    {"project", "has no table", signed_part("<table name=\"office.doors\" version=\"2026-12-01\">" + row + "</table>")},
    {"project", "has no table", signed_part("<table name=\"../../x\" version=\"2026-12-01\">" + row + "</table>")},
    {"project", "column “mark” is missing",
        signed_part(
            R"(<table name="office.dates" version="2026-12-01"><row id="a" value="v" name="n" source="s" checked="2026-11-30"/></table>)")},
    {"project", "row 2 does not say",
        signed_part("<table name=\"office.dates\" version=\"2026-12-01\">" + row + R"(<row id="b" checked="2026-11-30"/></table>)")},
    {"project", "row 2 does not say",
        signed_part("<table name=\"office.dates\" version=\"2026-12-01\">" + row + R"(<row id="b" source="s" checked="never"/></table>)")},
    {"project", "is damaged", signed_part("<table name=\"office.dates\">")},
    {"project", "is damaged", signed_part("", "today")},
    {"project", "is damaged", signed_part("<table name=\"a\"/><table name=\"a\"/>")},
    {"project", "There is no table in it", signed_part("")},
    {"project", "made for a newer Junbi", "Rule tables for Junbi, format 2\n<bundle/>"},
    {"project", "not a bundle", "Something else that the key was used for\n"},
    {"stranger", "a key that Junbi does not know", OwnCopy::message("2026-12-01", "2026-12-01", "2027-01-31")},
    {"company", "a row needs an id",
        signed_part(R"(<table name="office.dates" version="2026-12-01"><row value="v" source="s" checked="2026-11-30"/></table>)")},
    {"company", "is no column",
        signed_part(R"(<table name="office.dates" version="2026-12-01"><row id="a" door="v" source="s" checked="2026-11-30"/></table>)")},
    {"company", "two rows", signed_part("<table name=\"office.dates\" version=\"2026-12-01\">" + row + row + "</table>")},
};

/// One who has taken over a bundle of 1 December and trusts a company.
struct Using : OwnCopy {
    Using()
    {
        make_key("stranger");
        make_key("company");
        BOOST_REQUIRE((*this)({"rules", "trust", "company.pub", "--yes"}).exit == 0);
        BOOST_REQUIRE((*this)({"rules", "update", bundle("2026-11-30", "2027-01-15").string()}).exit == 0);
        before = picture_of(file("data"));
    }
    void is_refused(const fs::path& offered, const std::string& why) const
    {
        const Ran ran = (*this)({"rules", "update", offered.string()});
        BOOST_TEST(ran.exit == 74, ran.err);
        BOOST_TEST(says(ran, why), ran.err);
        BOOST_TEST(says(ran, "stay as they are"), ran.err);
        BOOST_TEST(std::count(ran.err.begin(), ran.err.end(), '\n') == 1, ran.err);
        BOOST_TEST(registration_until() == "2027-01-15");
    }
    std::string before;
};

} // namespace

BOOST_AUTO_TEST_SUITE(rules_refused)

BOOST_DATA_TEST_CASE_F(Using, what_is_signed_and_wrong_is_refused_with_its_reason, data::make(refusals), each)
{
    is_refused(sign(each.signed_by, each.message), each.why);
}

BOOST_FIXTURE_TEST_CASE(what_is_no_signed_bundle_is_refused, Using)
{
    const std::string whole = read_file(bundle("2026-12-01", "2027-01-31"));
    const auto offer = [&](const std::string& bytes, const std::string& why) {
        write_file(file("offered"), bytes);
        is_refused(file("offered"), why);
    };
    offer(whole.substr(whole.find('\n') + 1), "It is not signed");
    offer("", "not a bundle");
    offer("GIF89a", "not a bundle");
    offer(std::string(4'000'001, ' '), "larger than");
    offer(whole.substr(0, whole.size() - 1), "altered");
    offer(whole + " ", "altered");
    is_refused(file("none"), "could not be read");
    is_refused(file("data"), "could not be read");
    is_refused("/dev/zero", "could not be read");
    is_refused(bundle("2026-11-29", "2027-01-31"), "not newer than the one in use"); // back to an older one
    is_refused(
        sign("project", signed_part("<table name=\"office.dates\" version=\"2026-11-30\">" + row + "</table>", "2026-11-30T03:00:00Z")),
        "not newer than the one in use"); // another one of the same moment
    BOOST_TEST(picture_of(file("data")) == before);
}

BOOST_FIXTURE_TEST_CASE(a_byte_that_was_altered_is_found_wherever_it_stands, Using)
{
    const std::string whole = read_file(bundle("2026-12-01", "2027-01-31"));
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string altered = whole;
        altered[at] = static_cast<char>(altered[at] ^ (at % 2 ? 1 : 32));
        write_file(file("altered"), altered);
        const Ran ran = (*this)({"rules", "update", "altered"});
        BOOST_TEST(ran.exit == 74, at);
    }
    BOOST_TEST(picture_of(file("data")) == before);
    BOOST_TEST((*this)({"rules", "update", bundle("2026-12-01", "2027-01-31").string()}).exit == 0);
}

BOOST_FIXTURE_TEST_CASE(a_stored_bundle_that_is_damaged_is_told_and_the_shipped_tables_count, Using)
{
    const std::string whole = read_file(stored());
    write_file(stored(), whole.substr(0, whole.size() / 2));
    const Ran ran = (*this)({"list"});
    BOOST_TEST(ran.exit == 0, ran.err);
    BOOST_TEST(says(ran, "Those that came with Junbi are used instead"), ran.err);
    BOOST_TEST(registration_until() == "2026-12-31");
    BOOST_TEST((*this)({"rules", "list"}).exit == 74);
    BOOST_TEST((*this)({"rules", "update", bundle("2026-12-01", "2027-01-31").string()}).exit == 0);
    BOOST_TEST(registration_until() == "2027-01-31");
}

BOOST_FIXTURE_TEST_CASE(a_stored_bundle_that_somebody_wrote_in_is_told_when_it_is_looked_at, Using)
{
    std::string whole = read_file(stored());
    whole.replace(whole.find("2027-01-15"), 10, "2027-01-16");
    write_file(stored(), whole);
    const Ran listed = (*this)({"rules", "list"});
    BOOST_TEST(listed.exit == 74);
    BOOST_TEST(says(listed, "altered"), listed.err);
    BOOST_TEST((*this)({"rules", "update", bundle("2026-11-30", "2027-01-15").string()}).exit == 0); // it is no bar to the right one
    BOOST_TEST(registration_until() == "2027-01-15");
}

BOOST_FIXTURE_TEST_CASE(a_bundle_whose_key_was_taken_out_of_the_program_counts_no_more, Using)
{
    publish_keys({"stranger"});
    const Ran ran = (*this)({"list"});
    BOOST_TEST(says(ran, "does not count any more"), ran.err);
    BOOST_TEST(registration_until() == "2026-12-31");
}

BOOST_FIXTURE_TEST_CASE(a_second_key_of_the_project_is_no_way_back_to_older_tables, Using)
{
    publish_keys({"project", "stranger"});
    is_refused(sign("stranger", OwnCopy::message("2026-11-29", "2026-11-29", "2027-01-31")), "not newer than the one in use");
    BOOST_TEST(
        (*this)({"rules", "update", sign("stranger", OwnCopy::message("2026-12-01", "2026-12-01", "2027-01-31")).string()}).exit == 0);
}

BOOST_FIXTURE_TEST_CASE(two_at_once_end_with_the_newer_one_whole, Using)
{
    const fs::path older = bundle("2026-12-01", "2027-01-31"), newer = bundle("2026-12-02", "2027-02-28");
    for (int i = 0; i < 15; ++i) {
        const auto first = begin({"rules", "update", newer.string()}), second = begin({"rules", "update", older.string()});
        BOOST_REQUIRE(wait_until([&] { return !first->running() && !second->running(); }));
        BOOST_TEST(read_file(stored()) == read_file(newer));
        BOOST_TEST((*this)({"rules", "forget"}).exit == 0);
    }
}

BOOST_FIXTURE_TEST_CASE(one_that_is_killed_leaves_the_old_or_the_new_one_and_nothing_in_between, Using)
{
    const std::string old = read_file(stored());
    write_file(stored("junbi.junbirules.a1B2c3"), old.substr(0, 99)); // what a power cut leaves
    for (int i = 0; i < 40; ++i) {
        const auto update = begin({"rules", "update", bundle("2026-12-01", "2027-01-31").string()});
        std::this_thread::sleep_for(std::chrono::microseconds(i * 300));
        update->stop(SIGKILL);
        const std::string now = read_file(stored());
        BOOST_TEST((now == old || now == read_file(bundle("2026-12-01", "2027-01-31"))));
        BOOST_TEST((*this)({"rules", "list"}).exit == 0);
        write_file(stored(), old);
    }
    BOOST_TEST((*this)({"rules", "update", bundle("2026-12-02", "2027-02-28").string()}).exit == 0);
    for (const auto& each : fs::directory_iterator(stored().parent_path()))
        BOOST_TEST(each.path().filename().string().find(".junbirules.") == std::string::npos, each.path());
}

BOOST_AUTO_TEST_SUITE_END()
