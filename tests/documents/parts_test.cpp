// SPDX-License-Identifier: Apache-2.0
// Parts that begin on a new page, places that the content gives, and boxes as high as their row.
#include "tests/documents/made_up_office.h"
#include "tests/support/folder.h"
#include "tests/support/process.h"

#include <boost/test/unit_test.hpp>

#include <regex>

using namespace junbi;

namespace {

struct Sheet {
    explicit Sheet(const std::string& inside)
    {
        write_file(folder.path() / "sheet.xml",
            "<page w=\"100\" h=\"100\" left=\"10\" right=\"10\" top=\"10\" bottom=\"10\" title=\"Sheet\">" + inside + "</page>");
        job.layout = folder.path() / "sheet.xml";
        job.say = in_japanese;
        job.output = folder.path() / "sheet.pdf";
    }
    std::string page(int number)
    {
        const std::string page = std::to_string(number);
        return run({"pdftotext", "-raw", "-f", page, "-l", page, job.output.string(), "-"}).out;
    }
    /// Where a word begins and ends on the page, in millimetres.
    std::pair<double, double> across(const std::string& word)
    {
        const std::string told = run({"pdftotext", "-bbox", job.output.string(), "-"}).out;
        std::smatch found;
        BOOST_REQUIRE(std::regex_search(told, found, std::regex("xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>" + word + "<")));
        return {std::stod(found[1]) / 72 * 25.4, std::stod(found[2]) / 72 * 25.4};
    }
    TemporaryFolder folder;
    PrintJob job;
};

const std::string parts = "<header on=\"first\" h=\"10\"><text words=\"*${name}*\" tag=\"H1\"/></header>"
                          "<header on=\"rest\" h=\"10\"><text words=\"+${name}+\"/></header>"
                          "<footer h=\"6\"><text words=\"${page}/${pages}\"/></footer>"
                          "<part repeat=\"parts\"><text words=\"(${name})\"/>"
                          "<table rows=\"lines\"><column w=\"80\" title=\"Line\"><text words=\"${line}\" leading=\"4\"/></column></table>"
                          "<group at=\"bottom\"><text words=\"=${name}=\"/></group></part>";

Row part(const std::string& name, int lines)
{
    Row row{{{"name", name}}};
    std::vector<Row>& all = row.lists["lines"];
    for (int i = 0; i < lines; ++i)
        all.push_back({{{"line", name + std::to_string(i)}}});
    return row;
}

} // namespace

BOOST_AUTO_TEST_SUITE(parts_of_a_document)

BOOST_AUTO_TEST_CASE(each_part_begins_on_a_page_with_its_own_header_and_ends_with_its_own_bottom)
{
    Sheet sheet(parts);
    sheet.job.content.lists["parts"] = {part("A", 1), part("B", 4), part("C", 0)};
    const Printed printed = print(sheet.job);
    BOOST_TEST(printed.issues.empty());
    BOOST_REQUIRE(printed.pages == 4);
    BOOST_TEST(sheet.page(1) == "*A*\n(A)\nLine\nA0\n=A=\n1/4\n\f");
    BOOST_TEST(sheet.page(2).starts_with("*B*\n(B)\nLine\nB0\n"), sheet.page(2));
    BOOST_TEST(sheet.page(2).find("=B=") == std::string::npos);
    BOOST_TEST(sheet.page(3).starts_with("+B+\nLine\n"), sheet.page(3));
    BOOST_TEST(sheet.page(3).ends_with("B3\n=B=\n3/4\n\f"), sheet.page(3));
    BOOST_TEST(sheet.page(4) == "*C*\n(C)\n=C=\n4/4\n\f");
}

BOOST_AUTO_TEST_CASE(without_parts_there_is_one_empty_page)
{
    Sheet sheet(parts);
    sheet.job.content.lists["parts"] = {};
    sheet.job.content.words["name"] = "none";
    BOOST_TEST(print(sheet.job).pages == 1);
}

BOOST_AUTO_TEST_CASE(a_heading_goes_to_the_next_page_with_its_list)
{
    Sheet sheet("<text words=\"1\" leading=\"14\"/><text tag=\"H1\" words=\"2\" gap=\"2\"/>"
                "<table rows=\"lines\" gap=\"1\"><column w=\"80\" title=\"Line\"><text words=\"${line}\" leading=\"6\"/></column></table>");
    sheet.job.content.lists = part("A", 2).lists;
    const Printed printed = print(sheet.job);
    BOOST_TEST(printed.issues.empty());
    BOOST_TEST(sheet.page(1) == "1\n\f");
    BOOST_TEST(sheet.page(2) == "2\nLine\nA0\nA1\n\f");
}

BOOST_AUTO_TEST_CASE(only_the_last_list_leaves_room_for_what_stands_below_it)
{
    Sheet sheet("<table rows=\"lines\"><column w=\"80\" title=\"Line\"><text words=\"${line}\" leading=\"4\"/></column></table>"
                "<text words=\"1\"/><group at=\"bottom\"><text words=\"2\" leading=\"8\"/></group>");
    sheet.job.content.lists = part("A", 3).lists;
    BOOST_TEST(print(sheet.job).issues.empty());
    BOOST_TEST(sheet.page(1) == "Line\nA0\nA1\nA2\n1\n\f");
    BOOST_TEST(sheet.page(2) == "2\n\f");
}

BOOST_AUTO_TEST_CASE(a_place_from_the_content_is_a_share_of_the_width)
{
    Sheet sheet("<group><text from=\"${a}\" to=\"${b}\" words=\"111\"/><text from=\"${c}\" w=\"20\" align=\"center\" words=\"222\"/>"
                "<text from=\"${edge}\" w=\"20\" words=\"333\"/><text from=\"${wrong}\" w=\"20\" words=\"444\"/>"
                "<text from=\"${a}\" to=\"${b}\" align=\"right\" words=\"555\"/></group>");
    sheet.job.content.words = {{"a", "0.25"}, {"b", "0.75"}, {"c", "0.5"}, {"edge", "7"}, {"wrong", "soon"}};
    print(sheet.job);
    const auto near = boost::test_tools::tolerance(0.02);
    BOOST_TEST(sheet.across("111").first == 10 + 0.25 * 80, near);
    BOOST_TEST(sheet.across("555").second == 10 + 0.75 * 80, near);
    const auto [left, right] = sheet.across("222");
    BOOST_TEST((left + right) / 2 == 10 + 0.5 * 80, near);
    BOOST_TEST(sheet.across("333").first == 90.0 - 20, near); // never over the edge of the parent
    BOOST_TEST(sheet.across("444").first == 10.0, near);
}

BOOST_AUTO_TEST_CASE(a_tall_box_is_as_high_as_its_row)
{
    Sheet sheet("<row><group w=\"30\"><text msgid=\"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27\"/></group>"
                "<group><rect w=\"10\" tall=\"1\" fill=\"#ff0000\"/></group></row>");
    sheet.job.format = PaperFormat::svg;
    sheet.job.output = sheet.folder.path() / "sheet.svg";
    print(sheet.job);
    const std::string drawn = read_file(sheet.job.output);
    std::smatch box;
    BOOST_REQUIRE(std::regex_search(drawn, box, std::regex("100%, *0%, *0%[^>]* d=\"([^\"]*)\"")));
    const std::string path = box[1];
    const std::regex point("[0-9.]+ ([0-9.]+)");
    double highest = 1000, lowest = 0;
    for (std::sregex_iterator at(path.begin(), path.end(), point), end; at != end; ++at) {
        highest = std::min(highest, std::stod((*at)[1]));
        lowest = std::max(lowest, std::stod((*at)[1]));
    }
    BOOST_TEST(lowest - highest > 30, path); // three lines of 10.5 points
}

BOOST_AUTO_TEST_SUITE_END()
