// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/path_data.h"

#include "tests/support/folder.h"
#include "wizard/documents/paper/layout.h"

#include <boost/test/unit_test.hpp>

namespace fs = std::filesystem;
using namespace junbi;

namespace {

/// What the reader says to such a picture; empty where it takes it.
std::string complaint(const std::string& text)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "broken.svg", text);
    try {
        read_picture(folder.path() / "broken.svg");
        return {};
    } catch (const LayoutError& error) {
        return error.what();
    }
}

std::string in_picture(const std::string& inside)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">\n" + inside + "\n</svg>";
}

} // namespace

BOOST_AUTO_TEST_SUITE(pictures)

BOOST_AUTO_TEST_CASE(all_of_ours_are_read)
{
    int count = 0;
    for (const auto& each : fs::directory_iterator(fs::path(JUNBI_SOURCE) / "templates/pictures")) {
        BOOST_TEST(!read_picture(each.path()).shapes.empty(), each.path());
        ++count;
    }
    BOOST_TEST(count > 8);
}

BOOST_AUTO_TEST_CASE(what_is_not_understood_is_told_with_line_and_element)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "broken.svg:0: picture: XML_ERROR_EMPTY_DOCUMENT"},
        {"<svg/>", "broken.svg:1: svg: needs viewBox=\"0 0 width height\""},
        {"<html viewBox=\"0 0 1 1\"/>", "broken.svg:1: html: needs viewBox=\"0 0 width height\""},
        {in_picture("<image href=\"x.png\"/>"), "broken.svg:2: image: unknown element"},
        {in_picture("<script>1</script>"), "broken.svg:2: script: unknown element"},
        {in_picture("<path d=\"M1 1\" style=\"fill:red\"/>"), "broken.svg:2: path: unknown attribute “style”"},
        {in_picture("<rect fill=\"red\"/>"), "broken.svg:2: rect: fill needs #rrggbb or none"},
        {in_picture("<path d=\"L1 1\"/>"), "broken.svg:2: path: d is no path of M L H V C Q Z"},
        {in_picture("<path d=\"M1 1 A1 1 0 0 0 2 2\"/>"), "broken.svg:2: path: d is no path of M L H V C Q Z"},
        {in_picture("<path/>"), "broken.svg:2: path: d is no path of M L H V C Q Z"},
        {in_picture("<polygon points=\"1 x\"/>"), "broken.svg:2: polygon: points are no pairs of numbers"},
    };
    for (const auto& [text, expected] : cases)
        BOOST_TEST(complaint(text) == expected, text << " said " << complaint(text));
    std::string deep;
    for (int i = 0; i < 20; ++i)
        deep += "<g>";
    for (int i = 0; i < 20; ++i)
        deep += "</g>";
    BOOST_TEST(complaint(in_picture(deep)).find("nested too deeply") != std::string::npos);
    BOOST_CHECK_THROW(read_picture("/nowhere.svg"), LayoutError);
}

BOOST_AUTO_TEST_CASE(relative_steps_and_curves_are_the_absolute_ones)
{
    const auto relative = path_steps("m1,2 3 4h5v-6q1 1 2 0 c0 1 1 2 2 2z l1 1"),
               absolute = path_steps("M1 2 L4 6 H9 V0 Q10 1 11 0 C11 1 12 2 13 2 Z L2 3");
    BOOST_REQUIRE(relative && absolute && relative->size() == absolute->size());
    for (std::size_t i = 0; i < relative->size(); ++i) {
        BOOST_TEST((*relative)[i].x == (*absolute)[i].x);
        BOOST_TEST((*relative)[i].y == (*absolute)[i].y);
        BOOST_TEST((*relative)[i].x1 == (*absolute)[i].x1);
    }
}

BOOST_AUTO_TEST_SUITE_END()
