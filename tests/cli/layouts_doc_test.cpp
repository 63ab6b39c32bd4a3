// SPDX-License-Identifier: Apache-2.0
// Every example of docs/layouts.md prints.
#include "tests/cli/junbi.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using namespace junbi;

namespace {

std::vector<std::string> examples()
{
    std::ifstream in(JUNBI_LAYOUTS_DOC);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string begin = "```xml\n", end = "```";
    std::vector<std::string> found;
    for (std::size_t at = 0; (at = text.find(begin, at)) != std::string::npos;) {
        at += begin.size();
        const std::size_t last = text.find(end, at);
        found.push_back(text.substr(at, last - at));
        at = last;
    }
    return found;
}

} // namespace

BOOST_AUTO_TEST_SUITE(layouts_doc)

BOOST_AUTO_TEST_CASE(every_example_prints_without_fault)
{
    TemporaryFolder folder;
    const Program junbi{folder.path()};
    BOOST_REQUIRE(junbi({"--today", "2026-11-22", "demo", "-o", "demo.junbi"}).exit == 0);
    std::filesystem::create_directory(folder.path() / "mine");
    const auto all = examples();
    BOOST_REQUIRE(all.size() >= 3);
    for (const std::string& each : all) {
        std::ofstream(folder.path() / "mine/poster-card.xml") << each;
        const Ran ran = junbi({"print", "poster-card", "--layouts", "mine", "-o", "out.pdf"});
        BOOST_TEST(ran.exit == 0, ran.err << each);
        BOOST_TEST(run({"qpdf", "--check", folder.path() / "out.pdf"}).exit == 0);
    }
}

BOOST_AUTO_TEST_SUITE_END()
