// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/command_line.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace junbi;
namespace data = boost::unit_test::data;

namespace {

struct Line {
    std::vector<std::string> words;
    std::string line;
    friend std::ostream& operator<<(std::ostream& out, const Line& line) { return out << line.line; }
};

/// What CommandLineToArgvW makes of the line is the words again: cases of Microsoft's table "Results of parsing command lines", and ours.
const std::vector<Line> lines{
    {{}, R"("p q.exe")"},
    {{"check", "--here"}, R"("p q.exe" check --here)"},
    {{""}, R"("p q.exe" "")"},
    {{"a b"}, R"("p q.exe" "a b")"},
    {{R"(C:\介護 事業所\)"}, R"("p q.exe" "C:\介護 事業所\\")"},
    {{R"(C:\介護\)"}, R"("p q.exe" C:\介護\)"},
    {{R"(say "yes")"}, R"("p q.exe" "say \"yes\"")"},
    {{R"(a\\\"b)"}, R"("p q.exe" "a\\\\\\\"b")"},
    {{"line\nend", "x"}, "\"p q.exe\" \"line\nend\" x"},
};

} // namespace

BOOST_AUTO_TEST_SUITE(command_lines_of_windows)

BOOST_DATA_TEST_CASE(words_stay_apart, data::make(lines), expected)
{
    BOOST_TEST(command_line("p q.exe", expected.words) == expected.line);
}

BOOST_AUTO_TEST_SUITE_END()
