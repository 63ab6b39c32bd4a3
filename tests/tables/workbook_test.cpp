// SPDX-License-Identifier: Apache-2.0
#include "tests/tables/book_writer.h"
#include "tests/tables/sentence.h"
#include "wizard/tables/table_file.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

using Rows = std::vector<std::vector<std::string>>;

TableFile read(const BookFiles& book, const std::string& sheet = {})
{
    return read_table_bytes(book.bytes(), T("x.xlsx"), {{}, {}, sheet});
}

std::string inline_cell(const std::string& place, const std::string& text)
{
    return "<c r='" + place + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
}

/// All cells of the column below the header.
std::vector<std::string> column(const TableFile& file)
{
    std::vector<std::string> cells;
    for (const auto& row : file.source.table.rows)
        cells.push_back(row.at(0));
    return cells;
}

/// Numbers in one column, each in the style of that place.
TableFile styled(const std::vector<std::pair<std::string, int>>& numbers, BookFiles book)
{
    book.rows = "<row r='1'>" + inline_cell("A1", "h") + "</row>";
    for (std::size_t i = 0; i < numbers.size(); ++i)
        book.rows += "<row r='" + std::to_string(i + 2) + "'><c r='A" + std::to_string(i + 2) + "' s='" + std::to_string(numbers[i].second)
            + "'><v>" + numbers[i].first + "</v></c></row>";
    return read(book);
}

bool told(const TableFile& file, const std::string& words)
{
    for (const Text& each : file.notes)
        if (sentence(each).find(words) != std::string::npos)
            return true;
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(workbook)

BOOST_AUTO_TEST_CASE(strings_are_taken_without_their_reading)
{
    const TableFile file = read({.rows = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                                         "<row r='2'><c r='A2' t='s'><v>2</v></c>"
            + inline_cell("B2", "a &amp; &#x5B50;") + "</row>",
        .strings = "<si><t>氏名</t></si><si><r><t>カ</t></r><r><rPr/><t xml:space='preserve'>ナ </t></r></si>"
                   "<si><t>髙﨑</t><rPh sb='0' eb='2'><t>タカサキ</t></rPh><phoneticPr fontId='1'/></si>"});
    BOOST_TEST((file.source.table == Table{{"氏名", "カナ "}, {{"髙﨑", "a & 子"}}}));
    BOOST_TEST((file.sheets == std::vector<std::string>{"名簿"}));
    BOOST_TEST(file.sheet == "名簿");
    BOOST_TEST(file.encoding.empty());
    BOOST_TEST(!file.source.separated);
}

BOOST_AUTO_TEST_CASE(rows_and_cells_that_are_not_in_the_file_keep_their_places)
{
    const TableFile file = read({.rows = "<row r='3'>" + inline_cell("B3", "h") + inline_cell("D3", "i") + "</row><row r='10'>"
            + inline_cell("D10", "x") + "</row><row><c t='str'><f>1</f><v>y</v></c></row>"});
    BOOST_TEST(file.source.header_row == 3u);
    BOOST_TEST((file.source.rows == std::vector<std::size_t>{10, 11}));
    BOOST_TEST((file.source.table == Table{{"", "h", "", "i"}, {{"", "", "", "x"}, {"y", "", "", ""}}}));
}

BOOST_AUTO_TEST_CASE(what_is_a_day_is_told_by_the_style)
{
    const BookFiles book{.rows = {},
        .formats = "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/><xf numFmtId='167'/>"
                   "<xf numFmtId='168'/><xf numFmtId='57'/>",
        .number_formats = "<numFmt numFmtId='164' formatCode='General;[Red]\\-General'/>"
                          "<numFmt numFmtId='165' formatCode='[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;'/>"
                          "<numFmt numFmtId='166' formatCode='0.00E+00'/><numFmt numFmtId='167' formatCode='0000'/>"
                          "<numFmt numFmtId='168' formatCode='&quot;day&quot;0'/>"};
    const std::vector<std::pair<std::string, int>> cells{{"123", 0}, {"45000", 1}, {"123", 2}, {"45000.99", 3}, {"45000", 4}, {"12", 5},
        {"45000", 6}, {"1", 1}, {"59", 1}, {"61", 7}, {"-3", 1}, {"1.5E5", 0}, {"0.1", 0}};
    const TableFile file = styled(cells, book);
    BOOST_TEST((column(file)
        == std::vector<std::string>{"123", "2023-03-15", "123", "2023-03-15", "45000", "0012", "45000", "1900-01-01", "1900-02-28",
            "1900-03-01", "-3", "150000", "0.1"}));
    BOOST_TEST(told(file, "Columns with numbers: A."));
    BookFiles old = book;
    old.workbook = "date1904='1'";
    BOOST_TEST((column(styled({{"43538", 1}, {"0", 1}}, old)) == std::vector<std::string>{"2023-03-15", "1904-01-01"}));
}

BOOST_AUTO_TEST_CASE(merged_hidden_and_failed_cells_are_told)
{
    const TableFile file = read({.rows = "<row r='1'>" + inline_cell("A1", "施設") + inline_cell("B1", "氏名") + "</row><row r='2'>"
            + inline_cell("A2", "東") + inline_cell("B2", "見本") + "</row><row r='3' hidden='1'>" + inline_cell("B3", "試験")
            + "</row><row r='4'><c r='A4' t='e'><v>#N/A</v></c><c r='B4'><f>A1</f></c>" + "<c r='C4' t='b'><v>1</v></c></row>",
        .behind = "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='A9:XFD99'/></mergeCells>",
        .before = "<cols><col min='2' max='2' hidden='true'/></cols>"});
    BOOST_TEST((file.source.table.rows == Rows{{"東", "見本", ""}, {"東", "試験", ""}, {"#N/A", "", "true"}}));
    BOOST_TEST(told(file, "Hidden rows were read too: 1 (3)"));
    BOOST_TEST(told(file, "Hidden columns were read too: 1 (B)"));
    BOOST_TEST(told(file, "Merged cells: 2."));
    BOOST_TEST(told(file, "such as #N/A: 1."));
    BOOST_TEST(told(file, "Formulas without a result: 1."));
}

BOOST_AUTO_TEST_CASE(escapes_become_the_characters_they_stand_for)
{
    const TableFile file
        = read({.rows = "<row r='1'>" + inline_cell("A1", "a_x000D_\nb_x005F_x000D_ _xD842__xDFB7_ _xZZZZ_ _x") + "</row>"});
    BOOST_TEST(file.source.table.columns.front() == "a\nb_x000D_ 𠮷 _xZZZZ_ _x");
}

BOOST_AUTO_TEST_CASE(prefixes_absolute_targets_and_strict_workbooks_are_read)
{
    BookFiles book{.rows = {}};
    book.more = {{"_rels/.rels",
                     "<Relationships><Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' "
                     "Target='/xl/workbook.xml'/></Relationships>"},
        {"xl/workbook.xml", "<x:workbook xmlns:x='a' xmlns:q='b'><x:sheets><x:sheet name='S' q:id='r1'/></x:sheets></x:workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<p:Relationships xmlns:p='c'><p:Relationship Id='r1' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' "
            "Target='/xl/worksheets/sheet1.xml'/></p:Relationships>"},
        {"xl/worksheets/sheet1.xml",
            "<x:worksheet><x:sheetData><x:row x:r='1'><x:c r='A1' t='inlineStr'><x:is><x:t><![CDATA[<a>]]></x:t></x:is></x:c><x:c r='B1' "
            "t='d'>"
            "<x:v>2026-11-22T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>"}};
    BOOST_TEST((read(book).source.table.columns == std::vector<std::string>{"<a>", "2026-11-22"}));
}

BOOST_AUTO_TEST_CASE(the_first_visible_sheet_with_a_table_is_taken_or_the_one_that_is_named)
{
    const auto sheet = [](const std::string& rows) { return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"; };
    const auto table = [](const std::string& word) {
        return "<row r='1'>" + inline_cell("A1", word) + inline_cell("B1", "x") + "</row><row r='2'>" + inline_cell("A2", "1") + "</row>";
    };
    BookFiles book{.rows = {}};
    book.more = {{"xl/workbook.xml",
                     "<workbook xmlns:r='r'><sheets><sheet name='表紙' r:id='r1'/><sheet name='秘密' state='hidden' r:id='r2'/>"
                     "<sheet name='名簿' r:id='r3'/><sheet name='空' r:id='r4'/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Target='worksheets/a.xml'/><Relationship Id='r2' "
            "Target='worksheets/b.xml'/><Relationship Id='r3' "
            "Target='worksheets/c.xml'/><Relationship Id='r4' Target='worksheets/d.xml'/></Relationships>"},
        {"xl/worksheets/a.xml", sheet("<row r='1'>" + inline_cell("A1", "表紙") + "</row>")},
        {"xl/worksheets/b.xml", sheet(table("hidden"))}, {"xl/worksheets/c.xml", sheet(table("氏名"))}, {"xl/worksheets/d.xml", sheet("")}};
    BOOST_TEST(read(book).sheet == "名簿");
    BOOST_TEST(read(book).source.table.columns.front() == "氏名");
    BOOST_TEST(read(book).sheets.size() == 4u);
    BOOST_TEST(read(book, "秘密").source.table.columns.front() == "hidden");
    BOOST_TEST(refusal([&] { read(book, "空"); }).starts_with("x.xlsx: The sheet “空” is empty."));
    BOOST_TEST(refusal([&] { read(book, "無い"); }) == "x.xlsx has no sheet “無い”. There are: 表紙, 秘密, 名簿, 空.");
}

BOOST_AUTO_TEST_SUITE_END()
