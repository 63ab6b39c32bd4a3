// SPDX-License-Identifier: Apache-2.0
// Every example of docs/layouts.md prints.
#include "tests/cli/junbi.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
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

BOOST_AUTO_TEST_CASE(a_layout_with_a_new_name_is_a_further_paper)
{
    TemporaryFolder folder;
    const Program junbi{folder.path()};
    BOOST_REQUIRE(junbi({"--today", "2026-11-22", "demo", "-o", "demo.junbi"}).exit == 0);
    const auto mine = folder.path() / "mine";
    std::filesystem::create_directory(mine);
    const auto all = examples();
    const auto with_content
        = std::find_if(all.begin(), all.end(), [](const std::string& each) { return each.find("content=") != each.npos; });
    BOOST_REQUIRE((with_content != all.end()));
    std::ofstream(mine / "summer-party.xml") << *with_content;

    const Ran listed = junbi({"print", "--list", "--layouts", "mine"});
    BOOST_TEST(listed.exit == 0);
    BOOST_TEST(listed.out.find("summer-party\t") != std::string::npos, listed.out);
    BOOST_TEST(listed.out.find("poster-card\t") != std::string::npos);
    BOOST_TEST(junbi({"print", "--list"}).out.find("summer-party") == std::string::npos);
    BOOST_TEST(junbi({"print", "summer-party", "--layouts", "mine", "-o", "out.pdf"}).exit == 0);
    BOOST_TEST(run({"pdftotext", folder.path() / "out.pdf", "-"}).out.find("見本デイサービス") != std::string::npos);
    BOOST_TEST(junbi({"print", "summer-party", "--layouts", "mine", "--lint"}).exit == 0);
    BOOST_TEST(junbi({"print", "all", "--layouts", "mine", "-o", "papers"}).exit == 0);
    bool made = false;
    for (const auto& each : std::filesystem::directory_iterator(folder.path() / "papers"))
        made |= each.path().filename().string().find("夏まつり") != std::string::npos;
    BOOST_TEST(made);
}

BOOST_AUTO_TEST_CASE(a_layout_that_cannot_be_used_is_told_and_hides_no_other)
{
    TemporaryFolder folder;
    const Program junbi{folder.path()};
    const auto mine = folder.path() / "mine";
    std::filesystem::create_directory(mine);
    const std::string page = "<page w=\"100\" h=\"100\" title=\"x\"";
    std::ofstream(mine / "nothing.xml") << page << "/>";
    std::ofstream(mine / "wrong.xml") << "\n" << page << " content=\"no-such\"/>";
    std::ofstream(mine / "broken.xml") << page << ">\n\n</pag>";
    std::ofstream(mine / "other.xml") << "<sheet/>";
    std::ofstream(mine / "all.xml") << page << " content=\"checklist\"/>";
    std::ofstream(mine / "good.xml") << page << " content=\"checklist\"/>";
    std::ofstream(mine / "good-landscape.xml") << page << "/>"; // its second layout
    const Ran ran = junbi({"--lang", "en", "print", "--list", "--layouts", "mine"});
    BOOST_TEST(ran.exit == 74);
    BOOST_TEST(ran.out.find("good\tx\t") != std::string::npos, ran.out);
    BOOST_TEST(ran.out.find("checklist\t") != std::string::npos);
    for (const char* told : {"“nothing.xml”: none of Junbi's papers is called so", "“wrong.xml” (line 2): content=\"no-such\" is none",
             "“broken.xml” (line 1) cannot be read", "“other.xml” (line 1): the outermost element must be page",
             "“all.xml”: no paper can be called so"})
        BOOST_TEST(ran.err.find(told) != std::string::npos, told << " is not told in " << ran.err);
    BOOST_TEST(ran.err.find("good") == std::string::npos);
    const Ran broken = junbi({"--lang", "en", "print", "broken", "--layouts", "mine"});
    BOOST_TEST(broken.exit == 74);
    BOOST_TEST(broken.err.find("“broken.xml” (line 1) cannot be read") != std::string::npos, broken.err);
    BOOST_REQUIRE(junbi({"demo", "-o", "demo.junbi"}).exit == 0);
    const Ran all = junbi({"--lang", "en", "print", "all", "--layouts", "mine", "-o", "out"});
    BOOST_TEST(all.exit == 74);
    BOOST_TEST(all.err.find("“broken.xml”") != std::string::npos, all.err);
}

BOOST_AUTO_TEST_CASE(papers_of_one_title_are_files_of_two_names)
{
    TemporaryFolder folder;
    const Program junbi{folder.path()};
    BOOST_REQUIRE(junbi({"demo", "-o", "demo.junbi"}).exit == 0);
    std::filesystem::create_directory(folder.path() / "mine");
    for (const char* name : {"one", "two"})
        std::ofstream(folder.path() / "mine" / (std::string(name) + ".xml"))
            << "<page w=\"100\" h=\"100\" title=\"Two of one name\" content=\"checklist\"><text words=\"${office}\"/></page>";
    BOOST_TEST(junbi({"print", "all", "--layouts", "mine", "-o", "out"}).exit == 0);
    std::size_t same = 0;
    for (const auto& each : std::filesystem::directory_iterator(folder.path() / "out"))
        same += each.path().filename().string().starts_with("Two of one name");
    BOOST_TEST(same == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
