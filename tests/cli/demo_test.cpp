// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/junbi.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const std::string day = "2026-11-22";

/// The invented office as a file, judged on one fixed day.
struct Demo {
    TemporaryFolder folder;
    Program junbi{folder.path()};

    Demo() { BOOST_REQUIRE(junbi({"--today", day, "demo", "-o", "demo.junbi"}).exit == 0); }
    Ran on_the_day(std::vector<std::string> words) const
    {
        words.insert(words.begin(), {"--today", day});
        return junbi(words);
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(demo)

BOOST_AUTO_TEST_CASE(json_and_text_are_as_they_were)
{
    const Demo demo;
    const Ran json = demo.on_the_day({"check", "--format", "json"});
    BOOST_TEST(json.exit == 2);
    BOOST_TEST(json.err.empty());
    check_golden("check.json", json.out);
    check_golden("check.txt", demo.on_the_day({"check"}).out);
    check_golden("check.en.txt", demo.on_the_day({"--lang", "en", "check"}).out);
    check_golden("list.txt", demo.on_the_day({"list"}).out);
    check_golden("plan.txt", demo.on_the_day({"plan"}).out);
    check_golden("computers.txt", demo.on_the_day({"computers"}).out);
    check_golden("computers.en.txt", demo.on_the_day({"--lang", "en", "computers"}).out);
}

BOOST_AUTO_TEST_CASE(json_keeps_its_schema)
{
    const Demo demo;
    const auto schema = std::filesystem::path(JUNBI_SOURCE) / "docs/check.schema.json";
    for (const char* command : {"check", "list", "plan"}) {
        write_file(demo.folder.path() / "out.json", demo.on_the_day({command, "--format", "json"}).out);
        const Ran valid = run({"python3", "-m", "jsonschema", "-i", (demo.folder.path() / "out.json").string(), schema.string()});
        BOOST_TEST(valid.exit == 0, command << ": " << valid.out << valid.err);
    }
    write_file(demo.folder.path() / "out.json", R"({"schema": "junbi/1", "today": "2026-11-22", "steps": [{"id": 7}]})");
    BOOST_TEST(run({"python3", "-m", "jsonschema", "-i", (demo.folder.path() / "out.json").string(), schema.string()}).exit != 0);
}

BOOST_AUTO_TEST_CASE(the_checklist_says_what_the_report_says)
{
    const Demo demo;
    const Ran printed = demo.on_the_day({"print", "checklist", "-o", "list.pdf"});
    BOOST_TEST(printed.exit == 0, printed.err);
    BOOST_TEST(printed.out.empty());
    const Ran text = run({"pdftotext", "-layout", (demo.folder.path() / "list.pdf").string(), "-"});
    check_golden("checklist.txt", text.out);
    BOOST_TEST(demo.on_the_day({"print", "checklist", "-o", "list.png"}).exit == 0);
    BOOST_TEST(demo.on_the_day({"print", "checklist", "-o", "list.svg"}).exit == 0);
}

BOOST_AUTO_TEST_CASE(the_exit_code_is_that_of_the_worst_finding_shown)
{
    const Demo demo;
    BOOST_TEST(demo.on_the_day({"check"}).exit == 2);
    BOOST_TEST(demo.on_the_day({"check", "operations"}).exit == 3);
    BOOST_TEST(demo.on_the_day({"list"}).exit == 0);
}

BOOST_AUTO_TEST_CASE(judging_changes_nothing_in_the_file)
{
    const Demo demo;
    const std::string before = picture_of(demo.folder.path());
    for (const char* command : {"check", "list", "plan"})
        demo.on_the_day({command});
    BOOST_TEST(picture_of(demo.folder.path()) == before);
}

BOOST_AUTO_TEST_CASE(an_invented_reader_can_be_practised_with_and_nothing_is_kept)
{
    const Demo demo;
    const std::string before = read_file(demo.folder.path() / "demo.junbi");
    const Ran gone = demo.on_the_day({"--lang", "en", "check", "card_reader", "--ids", "--practice", "reader_gone"});
    BOOST_TEST(gone.out.find("card_reader.reader_gone") != std::string::npos);
    const Ran stopped = demo.on_the_day({"--lang", "en", "check", "card_reader", "--ids", "--practice", "service_stopped"});
    BOOST_TEST(stopped.out.find("card_reader.service_not_running") != std::string::npos);
    const Ran wrong = demo.on_the_day({"--lang", "en", "check", "card_reader", "--practice", "broken"});
    BOOST_TEST(wrong.exit == 64);
    BOOST_TEST(wrong.err.find("“broken”. There are: my_number, ") != std::string::npos);
    BOOST_TEST(demo.on_the_day({"check", "--here", "--practice", "mute"}).exit == 64);
    BOOST_TEST(read_file(demo.folder.path() / "demo.junbi") == before);
}

BOOST_AUTO_TEST_SUITE_END()
