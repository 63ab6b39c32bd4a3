// SPDX-License-Identifier: Apache-2.0
// `junbi check --format`: every format is offered, says the same, and ends with the same code. What others read in them:
// tests/reports.
#include "tests/cli/junbi.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

struct Format {
    const char* name;
    const char* begins;
    friend std::ostream& operator<<(std::ostream& out, const Format& format) { return out << format.name; }
};

constexpr Format all_formats[]{{"text", "令和8年11月22日"}, {"json", "{\n  \"schema\": \"junbi/1\""}, {"junit", "<?xml "},
    {"tap", "TAP version 13\n1.."}, {"sarif", "{\n  \"$schema\""}, {"csv", "\xEF\xBB\xBFsection,"}, {"nagios", "JUNBI CRITICAL - "}};

struct Demo {
    TemporaryFolder folder;
    Program junbi{folder.path()};
    Demo() { BOOST_REQUIRE(junbi({"--today", "2026-11-22", "demo", "-o", "demo.junbi"}).exit == 0); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(formats)

BOOST_DATA_TEST_CASE(each_goes_to_standard_output_and_ends_with_the_code_of_the_worst, data::make(all_formats), format)
{
    const Demo demo;
    const Ran ran = demo.junbi({"--today", "2026-11-22", "check", "--format", format.name});
    BOOST_TEST(ran.exit == 2);
    BOOST_TEST(ran.err.empty(), ran.err);
    BOOST_TEST(ran.out.starts_with(format.begins), ran.out.substr(0, 80));
    BOOST_TEST((ran.out.find("PC-02 事務室") != std::string::npos));
}

BOOST_DATA_TEST_CASE(each_shows_only_the_steps_asked_for, data::make(all_formats), format)
{
    const Demo demo;
    const Ran ran = demo.junbi({"--today", "2026-11-22", "check", "operations", "--format", format.name});
    BOOST_TEST(ran.exit == 3);
    BOOST_TEST(ran.out.find("office.") == std::string::npos, ran.out);
}

BOOST_AUTO_TEST_CASE(a_waived_finding_tells_its_reason_and_its_day)
{
    const Demo demo;
    BOOST_REQUIRE(demo.junbi({"--today", "2026-11-22", "waive", "certificate.none", "--computer", "PC-02 事務室", "--reason", "申請中です",
                                 "--until", "2026-12-20"})
                      .exit
        == 0);
    for (const char* format : {"json", "junit", "tap", "sarif", "csv"}) {
        const Ran ran = demo.junbi({"--today", "2026-11-22", "check", "certificate", "--format", format});
        BOOST_TEST(ran.out.find("申請中です") != std::string::npos, format << ": " << ran.out);
        BOOST_TEST((ran.out.find("2026-12-20") != std::string::npos || ran.out.find("12月20日") != std::string::npos), format);
    }
}

BOOST_AUTO_TEST_CASE(an_old_look_is_told_as_old)
{
    const Demo demo;
    const Ran fresh = demo.junbi({"--today", "2026-11-22", "check", "card_reader", "--format", "json"});
    BOOST_TEST(fresh.out.find("\"age_days\"") != std::string::npos, fresh.out);
    BOOST_TEST(fresh.out.find("\"stale\"") == std::string::npos, fresh.out);
    const Ran old = demo.junbi({"--today", "2027-03-01", "check", "card_reader", "--format", "json"});
    BOOST_TEST(old.out.find("\"stale\": true") != std::string::npos, old.out);
}

BOOST_AUTO_TEST_CASE(list_and_plan_know_text_and_json_only)
{
    const Demo demo;
    for (const char* command : {"list", "plan"}) {
        const Ran refused = demo.junbi({command, "--format", "tap"});
        BOOST_TEST(refused.exit == 64);
        BOOST_TEST(refused.err.find("text, json") != std::string::npos, refused.err);
    }
}

BOOST_AUTO_TEST_SUITE_END()
