// SPDX-License-Identifier: Apache-2.0
#include "tests/tables/book_writer.h"
#include "tests/tables/sentence.h"
#include "wizard/tables/table_file.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

std::string said(const std::string& bytes)
{
    return refusal([&] { read_table_bytes(bytes, T("x.xlsx")); });
}

std::string said(const std::string& rows, const std::map<std::string, std::string>& more)
{
    return said(BookFiles{.rows = rows, .more = more}.bytes());
}

const std::string container = std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(600, '\0');
const std::string one_cell = "<row r='1'><c r='A1'><v>1</v></c></row>";

} // namespace

BOOST_AUTO_TEST_SUITE(bad_workbook)

BOOST_AUTO_TEST_CASE(other_kinds_are_named)
{
    std::string locked = container;
    for (const char c : std::string("EncryptedPackage"))
        locked += {c, '\0'};
    BOOST_TEST(said(container).starts_with("x.xlsx: This is a workbook of the old kind (.xls)."));
    BOOST_TEST(said(locked).starts_with("x.xlsx: The workbook is protected with a password."));
    BOOST_TEST(said(zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}})).find(".ods")
        != std::string::npos);
    BOOST_TEST(said(zipped({{"_rels/.rels", ""}, {"xl/workbook.bin", "x"}})).find(".xlsb") != std::string::npos);
    BOOST_TEST(said(zipped({{"list.csv", "a,b"}})).find("an archive, not a workbook") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_workbook_that_is_cut_off_is_damaged)
{
    const std::string whole = BookFiles{.rows = one_cell}.bytes();
    BOOST_TEST(said(whole) == "nothing");
    for (std::size_t size = 4; size < whole.size(); size += 97)
        BOOST_TEST(said(whole.substr(0, size)).find("The workbook is damaged") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_would_fill_the_memory_is_refused)
{
    const std::string spaces(40u << 20, ' ');
    std::string empty_elements;
    while (empty_elements.size() < spaces.size())
        empty_elements += "<si/><si/><si/><si/><si/><si/><si/><si/>";
    BOOST_TEST(said("<row r='1'/>" + empty_elements, {}).find("far larger than a list of one office") != std::string::npos);
    BOOST_TEST(said(one_cell, {{"xl/sharedStrings.xml", "<sst>" + empty_elements + "</sst>"}}).find("far larger") != std::string::npos);
    BOOST_TEST(said(one_cell, {{"xl/workbook.xml", "<workbook>" + spaces + "</workbook>"}}).find("far larger") != std::string::npos);
    BOOST_TEST(said("<row r='1'/>" + spaces, {}).find("a part of it has no end") != std::string::npos);
    std::string sheets;
    for (int i = 0; i < 3000; ++i)
        sheets += "<sheet name='s" + std::to_string(i) + "' r:id='r1'/>";
    BOOST_TEST(said(one_cell, {{"xl/workbook.xml", "<workbook><sheets>" + sheets + "</sheets></workbook>"}}).find("far larger")
        != std::string::npos);
    std::string rows, merged; // a long text for every cell of it
    for (int i = 1; i <= 3000; ++i)
        rows += "<row r='" + std::to_string(i) + "'><c r='A" + std::to_string(i) + "' t='s'><v>0</v></c><c r='Z" + std::to_string(i)
            + "' t='s'><v>0</v></c></row>";
    const std::string text = "<si><t>" + std::string(9000, 'x') + "</t></si>";
    const BookFiles merging{.rows = rows, .strings = text, .behind = "<mergeCells><mergeCell ref='A1:Z3000'/></mergeCells>"};
    BOOST_TEST(said(merging.bytes()).find("far larger") != std::string::npos);
    for (int i = 3001; i <= 9000; ++i)
        rows += "<row r='" + std::to_string(i) + "'><c t='s'><v>0</v></c><c t='s'><v>0</v></c></row>";
    BOOST_TEST(said(BookFiles{.rows = rows, .strings = text}.bytes()).find("far more cells") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_from_outside_is_looked_at)
{
    const std::string type = "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>";
    const std::string sheet
        = type + "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>";
    BOOST_TEST(said(one_cell, {{"xl/worksheets/sheet1.xml", sheet}}).find("document type") != std::string::npos);
    BOOST_TEST(said(one_cell, {{"xl/sharedStrings.xml", type + "<sst/>"}}).find("document type") != std::string::npos);
    BOOST_TEST(said(one_cell, {{"xl/workbook.xml", type + "<workbook/>"}}).find("document type") != std::string::npos);
    BOOST_TEST(
        said("<row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row>", {}).find("refers to something") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(cells_that_cannot_be_are_named)
{
    BOOST_TEST(said("<row r='1000000000'><c r='A1000000000'><v>1</v></c></row>", {})
                   .starts_with("x.xlsx, sheet “名簿”: It has a row with the number 1000000000"));
    BOOST_TEST(said("<row r='99999999999999999999999999'/>", {}).find("a row with the number 9999") != std::string::npos);
    BOOST_TEST(said("<row r='7'><c r='C7' t='s'><v>5</v></c></row>", {})
                   .starts_with("x.xlsx, sheet “名簿”, row 7, column C: The workbook is damaged (a text is missing)"));
    BOOST_TEST(said("<row r='7'><c r='C7' t='s'><v>-1</v></c></row>", {}).find("row 7, column C") != std::string::npos);
    BOOST_TEST(said("<row r='1'><c r='ZZZZ1'><v>1</v></c></row>", {}).find("a cell has no place") != std::string::npos);
    BOOST_TEST(said("<row r='1'><c r='SG1'><v>1</v></c></row>", {}).find("row 1, column SG: There are more than 500 columns")
        != std::string::npos);
    BOOST_TEST(said("<row r='1'><c r='SG1' s='1'/><c r='XFD1'/></row>", {}).find("None of its sheets holds a table") != std::string::npos);
    BOOST_TEST(said("<row r='2'/><row r='1'/>", {}).find("out of order") != std::string::npos);
    BOOST_TEST(said("<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>", {}).find("out of order") != std::string::npos);
    BOOST_TEST(said("<row r='1'><c r='B1' t='str'><v>" + std::string(1 << 20, 'x') + "</v></c></row>", {})
                   .find("row 1, column B: The cell holds more than 10000")
        != std::string::npos);
    BOOST_TEST(said("<row r='1'><c r='B1' t='str'><v>\xE5\xAD</v></c></row>", {}).find("row 1, column B: Bytes") != std::string::npos);
    BOOST_TEST(said("<row r='1'><c r='B1", {}).find("damaged") != std::string::npos);
    BOOST_TEST(said("", {}).find("None of its sheets holds a table") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
