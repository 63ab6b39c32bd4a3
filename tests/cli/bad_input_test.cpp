// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/junbi.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

using Words = std::vector<std::string>;

struct Wrong {
    Words words;
    int exit;
    const char* named; ///< what the sentence must name
    friend std::ostream& operator<<(std::ostream& out, const Wrong& wrong) { return out << wrong.named; }
};

const std::vector<Wrong> wrongs{
    {{}, 64, "junbi"},
    {{"dance"}, 64, "dance"},
    {{"check", "dancing"}, 64, "dancing"},
    {{"check", "--dance"}, 64, "--dance"},
    {{"check", "--format", "yaml"}, 64, "yaml"},
    {{"check", "--limit", "soon"}, 64, "limit"},
    {{"check", "--network"}, 64, "--here"},
    {{"check", "--wait", "60s"}, 64, "--here"},
    {{"check", "--computer", "PC-01"}, 64, "--here"},
    {{"check", "--here", "--wait"}, 64, "--wait：値を続けて書いてください"},
    {{"check", "--here", "--wait", "5 parsecs"}, 64, "5 parsecs"},
    {{"check", "--here", "--wait", "-1s"}, 64, "-1s"},
    {{"check", "--here", "--wait", "nan"}, 64, "nan"},
    {{"check", "--here", "--wait", "1s", "--watch"}, 64, "--watch"},
    {{"check", "--watch", "--facts", "office.junbi"}, 64, "--facts"},
    {{"check", "--here", "--facts", "office.junbi"}, 64, "--facts"},
    {{"set", "office.visit=2027-01-13", "--computer", "PC-01"}, 64, "office.visit"},
    {{"waive", "office.computers", "--reason", "1234-5678-9012", "--until", "2099-01-01"}, 64, "12"},
    {{"--today", "2026-02-30", "check"}, 64, "2026-02-30"},
    {{"--lang", "fr", "check"}, 64, "--lang"},
    {{"get", "office.colour"}, 64, "colour"},
    {{"get", "nowhere"}, 64, "nowhere"},
    {{"set", "office.visit"}, 64, "office.visit"},
    {{"set", "office.visit=2026-02-30"}, 64, "office.visit"},
    {{"set", "office.note=123456789012"}, 64, "12"},
    {{"waive", "office.nothing", "--reason", "x", "--until", "2099-01-01"}, 64, "office.nothing"},
    {{"waive", "office.computers", "--reason", "x", "--until", "2000-01-01"}, 64, "2000"},
    {{"print", "poem"}, 64, "poem"},
    {{"print", "checklist", "-o", "list.docx"}, 64, "list.docx"},
    {{"print", "checklist", "-o", "no/where/list.pdf"}, 74, "no/where/list.pdf"},
    {{"import", "office.services", "none.csv"}, 74, "none.csv"},
    {{"import", "office.name", "none.csv"}, 64, "office.name"},
    {{"import", "office.services", "none.csv", "--map", "service"}, 64, "service"},
    {{"add-computer", "none.xml"}, 74, "none.xml"},
    {{"rename-computer", "PC-09", "PC-10"}, 64, "PC-09"},
    {{"rename-computer", "PC-09"}, 64, "rename-computer"},
    {{"remove-computer", "PC-09"}, 64, "PC-09"},
    {{"remove-computer", "PC-09", "PC-10"}, 64, "remove-computer"},
    {{"add-computer", "office.junbi"}, 74, "office.junbi"},
    {{"check", "--facts", "office.junbi"}, 74, "office.junbi"},
    {{"--office", "none.junbi", "list"}, 74, "none.junbi"},
    {{"new", "--number", "4799999992", "--name", "x", "office.junbi"}, 74, "office.junbi"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_DATA_TEST_CASE(one_clear_sentence_and_nothing_lost, data::make(wrongs), wrong)
{
    const FreshOffice office;
    const std::string before = picture_of(office.path().parent_path());
    const Ran refused = office.junbi()(wrong.words);
    BOOST_TEST(refused.exit == wrong.exit, refused.err);
    BOOST_TEST(refused.out.empty());
    BOOST_TEST(refused.err.starts_with("junbi: "));
    BOOST_TEST(std::count(refused.err.begin(), refused.err.end(), '\n') == 1, refused.err);
    BOOST_TEST(refused.err.find(wrong.named) != std::string::npos, refused.err);
    BOOST_TEST(picture_of(office.path().parent_path()) == before);
}

BOOST_AUTO_TEST_CASE(a_recording_that_cannot_be_written_is_told_after_the_look)
{
    const FreshOffice office;
    const Ran refused = office.junbi()({"facts", "-o", "no/where.xml"});
    BOOST_TEST(refused.exit == 74);
    BOOST_TEST(refused.err.find("\njunbi: ") != std::string::npos, refused.err);
    BOOST_TEST(refused.err.find("no/where.xml") != std::string::npos, refused.err);
}

BOOST_AUTO_TEST_CASE(help_is_no_error_and_speaks_japanese_or_english)
{
    const FreshOffice office;
    const Ran japanese = office.junbi()({"--help"}), english = office.junbi()({"--lang", "en", "check", "--help"});
    BOOST_TEST(japanese.exit == 0);
    BOOST_TEST(japanese.out.find("使い方") != std::string::npos);
    BOOST_TEST(english.exit == 0);
    BOOST_TEST(english.out.find("nothing on it is changed") != std::string::npos);
    for (const char* command : {"new", "list", "check", "get", "set", "import", "waive", "plan", "print", "facts", "add-computer",
             "rename-computer", "remove-computer", "computers", "demo"}) {
        BOOST_TEST(japanese.out.find(command) != std::string::npos, command);
        BOOST_TEST(office.junbi()({command, "--help"}).exit == 0, command);
    }
}

BOOST_AUTO_TEST_CASE(several_office_files_must_be_told_apart)
{
    const FreshOffice office;
    std::filesystem::copy_file(office.path(), office.path().parent_path() / "second.junbi");
    BOOST_TEST(office.junbi()({"check"}).exit == 64);
    BOOST_TEST(office.junbi()({"--office", "second.junbi", "get", "office.number"}).out == "4799999992\n");
}

BOOST_AUTO_TEST_CASE(a_full_standard_output_is_told)
{
    const FreshOffice office;
    BOOST_TEST(run({"sh", "-c", std::string(JUNBI) + " list > /dev/full"}).exit == 74);
}

BOOST_AUTO_TEST_CASE(a_file_open_elsewhere_names_the_other_computer)
{
    const FreshOffice office;
    write_file(office.path().string() + ".lock", "UKETSUKE-PC\n2026-11-22T01:00:00Z\n");
    const Ran refused = office.junbi()({"set", "office.visit=2027-01-13"});
    BOOST_TEST(refused.exit == 74);
    BOOST_TEST(refused.err.find("UKETSUKE-PC") != std::string::npos);
    BOOST_TEST(office.junbi()({"list"}).exit == 0); // looking is always allowed
}

BOOST_AUTO_TEST_SUITE_END()
