// SPDX-License-Identifier: Apache-2.0
// What Junbi writes for other programs is understood by readers that others wrote, for every status and for any words.
#include "tests/reports/sample.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const std::filesystem::path source = JUNBI_SOURCE;
const std::string python = "/usr/bin/python3"; // Debian's: the readers are its packages

std::string reader(const char* name) { return (source / "tests/reports/readers" / name).string(); }

/// What the command prints when it reads the text from a file, whose name comes last or where "{}" stands.
std::string read_by(std::vector<std::string> command, const std::string& text)
{
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "report").string();
    write_file(file, text);
    command.push_back(file);
    if (const auto place = std::find(command.begin(), command.end(), "{}"); place != command.end()) {
        *place = file;
        command.pop_back();
    }
    const Ran ran = run(command);
    BOOST_TEST(ran.exit == 0, command.front() << " refuses it: " << ran.out << ran.err << "\n" << text);
    return ran.out;
}

bool has_line(const std::string& text, const std::string& line) { return ("\n" + text).find("\n" + line + "\n") != std::string::npos; }

#define CHECK_LINE(text, line) BOOST_TEST(has_line(text, line), "not there: " << line << "\nin:\n" << text)

} // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_AUTO_TEST_CASE(junit_is_read_by_junitparser_and_keeps_the_schema)
{
    const std::string xml = check_junit(Sample().shown());
    read_by({"xmllint", "--noout", "--schema", (source / "tests/reports/junit.xsd").string()}, xml);
    const std::string read = read_by({python, reader("read_junit.py")}, xml);
    CHECK_LINE(read, "junbi.keys | - | keys.in_order | Passed | ");
    CHECK_LINE(read, "junbi.keys | - | keys.safe | Skipped | There is no safe.");
    CHECK_LINE(read, "junbi.keys | - | keys.counted | Failure | Nobody has counted the keys.");
    CHECK_LINE(read, "junbi.keys | - | keys.copies copies | Error | Nobody knows how many copies there are.");
    CHECK_LINE(read, "junbi.keys | - | keys.lost | Failure | A key is lost.");
    CHECK_LINE(read, "junbi.keys | - | keys.ring | Skipped | Put off until 31 December 2026: # ordered");
    CHECK_LINE(read, "junbi.door | PC-02 | door.locks [PC-02] | Passed | ");
    CHECK_LINE(
        read, "junbi.door | PC-01 | door.broken [PC-01] \xEF\xBF\xBD\xEF\xBF\xBD | Failure | bytes \xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD.");
    CHECK_LINE(read, "11 5 1 2");
}

BOOST_AUTO_TEST_CASE(tap_is_read_by_perls_parser)
{
    const std::string read = read_by({"perl", reader("read_tap.pl")}, check_tap(Sample().shown()));
    CHECK_LINE(read, "ok | - keys.in_order |  |  | keys.in_order | ok");
    CHECK_LINE(read, "ok | - keys.safe | SKIP | There is no safe. | keys.safe | not_applicable");
    CHECK_LINE(read, "not ok | - keys.counted |  |  | keys.counted | todo");
    CHECK_LINE(read, "not ok | - keys.ring | TODO | Put off until 31 December 2026: \\# ordered | keys.ring | waived");
    CHECK_LINE(read, "not ok | - door.stale [PC-01] |  |  | door.stale | attention");
    CHECK_LINE(read, "passed 5 failed 6 errors 0");
}

BOOST_AUTO_TEST_CASE(sarif_keeps_the_official_schema)
{
    const auto schema = source / "tests/third-party/sarif-2.1.0.schema.json";
    const std::string read = read_by({python, reader("read_sarif.py"), "{}", schema.string()}, check_sarif(Sample().shown()));
    CHECK_LINE(read, "keys.in_order | pass | none | office | -");
    CHECK_LINE(read, "keys.safe | notApplicable | none | office | -");
    CHECK_LINE(read, "keys.counted | fail | note | office | -");
    CHECK_LINE(read, "keys.copies | open | none | office | -");
    CHECK_LINE(read, "keys.nasty | fail | warning | office | -");
    CHECK_LINE(read, "keys.lost | fail | error | office | -");
    CHECK_LINE(read, "keys.ring | fail | note | office | Put off until 31 December 2026: # ordered | -");
    CHECK_LINE(read, "door.broken | fail | error | office/PC-01 | True");
    CHECK_LINE(read, "door.locks | pass | none | office/PC-02 | False");
}

BOOST_AUTO_TEST_CASE(csv_is_read_by_python_and_no_cell_runs_as_a_formula)
{
    const std::string csv = check_csv(Sample().shown());
    BOOST_TEST(csv.starts_with("\xEF\xBB\xBFsection,step,"));
    const std::string read = read_by({python, reader("read_csv.py")}, csv);
    CHECK_LINE(read, "keys.lost | problem | '' |  |  | ");
    CHECK_LINE(read, R"(keys.nasty | attention | '\'=cmd|\'/C calc\'!A0, "<&>" # {x} \\ 漢字\nend' |  |  | )");
    CHECK_LINE(read, "keys.ring | waived | '' |  |  | 2026-12-31");
    CHECK_LINE(read, "door.locks | ok | '' | 40 | true | ");
    CHECK_LINE(read, "door.locks | ok | '' | 0 | false | ");
}

BOOST_AUTO_TEST_CASE(nothing_that_a_spreadsheet_computes_stands_at_the_start_of_a_cell)
{
    for (const std::string start : {"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"}) {
        Sample sample;
        sample.report.steps[0].findings = {{"", ok("keys.x", T("In order.")).about(start + "1+1")}};
        const std::string csv = check_csv(sample.shown());
        BOOST_TEST(csv.find(",'" + start + "1+1,") != std::string::npos, csv);
    }
}

BOOST_AUTO_TEST_CASE(a_cell_of_two_lines_is_one_cell)
{
    Sample sample;
    sample.report.steps[0].findings = {{"", ok("keys.x", T("In order.")).about("two\nlines")}};
    CHECK_LINE(read_by({python, reader("read_csv.py")}, check_csv(sample.shown())), "keys.x | ok | 'two\\nlines' |  |  | ");
}

BOOST_AUTO_TEST_CASE(nagios_is_read_by_monitoring_plugin)
{
    const std::string read = read_by({"perl", reader("read_nagios.pl")}, check_nagios(Sample().shown()));
    BOOST_TEST(read == "CRITICAL\nproblem 2 2\nattention 2 1\nunknown 1 0\ntodo 1 0\nwaived 1 0\nok 3 0\n6 long lines\n");
}

BOOST_AUTO_TEST_CASE(json_keeps_our_schema)
{
    read_by({python, "-m", "jsonschema", "-i", "{}", (source / "docs/check.schema.json").string()}, check_json(Sample().shown()));
}

BOOST_AUTO_TEST_CASE(every_format_holds_an_office_without_findings)
{
    Sample sample;
    for (StepReport& each : sample.report.steps)
        each.findings.clear();
    const Shown empty = sample.shown();
    read_by({"xmllint", "--noout", "--schema", (source / "tests/reports/junit.xsd").string()}, check_junit(empty));
    CHECK_LINE(read_by({"perl", reader("read_tap.pl")}, check_tap(empty)), "passed 0 failed 0 errors 0");
    read_by({python, reader("read_sarif.py"), "{}", (source / "tests/third-party/sarif-2.1.0.schema.json").string()}, check_sarif(empty));
    read_by({python, reader("read_csv.py")}, check_csv(empty));
    CHECK_LINE(read_by({"perl", reader("read_nagios.pl")}, check_nagios(empty)), "OK");
}

BOOST_AUTO_TEST_SUITE_END()
