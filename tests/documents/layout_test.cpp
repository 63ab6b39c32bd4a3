// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/layout.h"

#include "tests/support/folder.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

/// What the reader says to a page with this inside; empty where it takes it.
std::string complaint(const std::string& text)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "broken.xml", text);
    try {
        read_layout(folder.path() / "broken.xml");
        return {};
    } catch (const LayoutError& error) {
        return error.what();
    }
}

std::string on_page(const std::string& inside) { return "<page w=\"210\" h=\"297\" title=\"Sheet\">\n" + inside + "\n</page>"; }

std::string nested(int depth)
{
    std::string text;
    for (int i = 0; i < depth; ++i)
        text += "<group>";
    for (int i = 0; i < depth; ++i)
        text += "</group>";
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(layout)

BOOST_AUTO_TEST_CASE(a_broken_layout_is_told_with_line_element_and_reason)
{
    const std::vector<std::pair<std::string, std::string>> cases{
        {"", "broken.xml:0: layout: XML_ERROR_EMPTY_DOCUMENT"},
        {"<page w=\"210\"\n h=\"297\"", "broken.xml:1: layout: XML_ERROR_PARSING_ELEMENT"},
        {"\n<sheet/>", "broken.xml:2: sheet: the outermost element must be page"},
        {"<page w=\"210\" h=\"297\"/>", "broken.xml:1: page: needs title"},
        {on_page("<pargraph/>"), "broken.xml:2: pargraph: unknown element"},
        {on_page("<text\n words=\"${a}\"\n colour=\"#000000\"/>"), "broken.xml:4: text: unknown attribute “colour”"},
        {on_page("<text/>"), "broken.xml:2: text: needs exactly one of msgid|words"},
        {on_page("<text msgid=\"A\" words=\"${a}\"/>"), "broken.xml:2: text: needs exactly one of msgid|words"},
        {on_page("<text words=\"until ${day}\"/>"), "broken.xml:2: text: words=“until ${day}” has words of its own: write them as msgid"},
        {on_page("<text words=\"${day}まで\"/>"), "broken.xml:2: text: words=“${day}まで” has words of its own: write them as msgid"},
        {on_page("<text words=\"${day\"/>"), "broken.xml:2: text: words=“${day” has a ${slot} that is not closed or names nothing"},
        {on_page("<text msgid=\"By ${}\"/>"), "broken.xml:2: text: msgid=“By ${}” needs a msgid whose ${slots} are closed"},
        {on_page("<text msgid=\"A\" color=\"red\"/>"), "broken.xml:2: text: color=“red” needs a colour as #rrggbb"},
        {on_page("<text msgid=\"A\" size=\"0\"/>"), "broken.xml:2: text: size=“0” needs a number above 0"},
        {on_page("<text msgid=\"A\" w=\"12mm\"/>"), "broken.xml:2: text: w=“12mm” needs a length in millimetres"},
        {on_page("<symbol name=\"${a}\" w=\"0\"/>"), "broken.xml:2: symbol: w=“0” needs a length in millimetres above 0"},
        {on_page("<picture name=\"a\" w=\"5\" h=\"-1\"/>"), "broken.xml:2: picture: h=“-1” needs a length in millimetres above 0"},
        {on_page("<text msgid=\"A\" bold=\"yes\"/>"), "broken.xml:2: text: bold=“yes” needs 0 or 1"},
        {on_page("<text msgid=\"A\" align=\"middle\"/>"), "broken.xml:2: text: align=“middle” needs left, center or right"},
        {on_page("<text msgid=\"A\" tag=\"Header\"/>"), "broken.xml:2: text: tag=“Header” needs H1, H2, H3, P, L, LI, Figure or none"},
        {on_page("<text msgid=\"A\" x=\"1\" x=\"2\"/>"), "broken.xml:2: layout: XML_ERROR_PARSING_ATTRIBUTE"},
        {on_page("<group>Words</group>"), "broken.xml:2: group: has text of its own: write it as <text msgid=\"…\"/>"},
        {on_page("<group>\n<table rows=\"a\"><column w=\"1\" title=\"A\"/></table></group>"),
            "broken.xml:3: table: may not stand in group"},
        {on_page("<table rows=\"a\"/>"), "broken.xml:2: table: needs a column"},
        {on_page("<table rows=\"a\"><column w=\"10\"/></table>"), "broken.xml:2: column: needs exactly one of title|words"},
        {on_page("<row><text msgid=\"A\"/></row>"), "broken.xml:2: text: may not stand in row"},
        {on_page("<header on=\"last\" h=\"1\"/>"), "broken.xml:2: header: on=“last” needs first, rest or all"},
        {on_page(nested(13)), "broken.xml:2: group: nested too deeply"},
        {on_page(nested(10000)), "broken.xml:2: layout: XML_ELEMENT_DEPTH_EXCEEDED"},
        {"<!DOCTYPE page [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&c;\">]>\n"
                + on_page("<text msgid=\"&c;\"/>"),
            ""}, // no entity is ever followed: its name is what is printed
    };
    for (const auto& [text, expected] : cases)
        BOOST_TEST(complaint(text) == expected, text << "\n  said: " << complaint(text) << "\n  expected: " << expected);
    BOOST_TEST(complaint(on_page("<text words=\"${a}　・ ${b}（${c}）\"/>")) == "");
    BOOST_TEST(complaint(on_page(nested(10))) == "");
}

BOOST_AUTO_TEST_CASE(a_layout_that_is_not_there_is_told)
{
    const TemporaryFolder folder;
    for (const auto& file : {folder.path() / "none.xml", folder.path()})
        BOOST_CHECK_EXCEPTION(read_layout(file), LayoutError,
            [](const LayoutError& error) { return std::string(error.what()).ends_with("layout: cannot be read"); });
}

BOOST_AUTO_TEST_CASE(lengths_are_millimetres_and_lines_are_remembered)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "good.xml", on_page("<!-- a remark -->\n<text id=\"name\" msgid=\"A\" w=\"25.4\" bold=\"1\"/>"));
    const Element page = read_layout(folder.path() / "good.xml");
    BOOST_REQUIRE(page.children.size() == 1U);
    const Element& text = page.children.front();
    BOOST_TEST(text.length("w") == 72);
    BOOST_TEST(text.length("h", 5) == 5);
    BOOST_TEST(text.flag("bold"));
    BOOST_TEST(text.place() == "name (line 3)");
}

BOOST_AUTO_TEST_SUITE_END()
