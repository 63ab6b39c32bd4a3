// SPDX-License-Identifier: Apache-2.0
#include "tests/tables/book_writer.h"
#include "wizard/engine/failure.h"
#include "wizard/tables/table_file.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace junbi;

namespace {

/// Some bytes changed, some cut off: the same for the same number.
std::string spoilt(std::string bytes, unsigned number)
{
    std::mt19937 dice(number);
    const auto any = [&dice](std::size_t below) { return static_cast<std::size_t>(dice()) % below; };
    for (std::size_t i = 0, times = 1 + any(8); i < times; ++i)
        bytes[any(bytes.size())] = static_cast<char>(any(256));
    if (any(4) == 0)
        bytes.resize(any(bytes.size()));
    if (any(4) == 0)
        bytes.insert(any(bytes.size() + 1), bytes.substr(any(bytes.size() + 1), 40));
    return bytes;
}

/// How many of a thousand spoilt ones are refused with a sentence; anything else than that and a table is a crash.
int refused_of_thousand(const std::string& whole)
{
    int refused = 0;
    for (unsigned i = 0; i < 1000; ++i)
        try {
            read_table_bytes(spoilt(whole, i), T("x"));
        } catch (const Failure& failure) {
            ++refused;
        }
    return refused;
}

/// Sheets and strings as they stand inside, spoilt before they are packed: the zip archive's own sums do not shield the reader.
int refused_inside(const BookFiles& book)
{
    int refused = 0;
    for (unsigned i = 0; i < 500; ++i)
        try {
            auto files = book.files();
            const char* names[]{
                "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"};
            std::string& text = files[names[i % 5]];
            text = spoilt(text, i);
            read_table_bytes(zipped(files), T("x"));
        } catch (const Failure& failure) {
            ++refused;
        }
    return refused;
}

BookFiles sample()
{
    BookFiles book{.rows = {},
        .strings
        = "<si><t>氏名</t></si><si><r><t>見</t></r><r><t>本_x000D_</t></r></si><si><t>髙</t><rPh sb='0' eb='1'><t>タカ</t></rPh></si>",
        .formats = "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>",
        .number_formats = "<numFmt numFmtId='164' formatCode='[$-411]ggge\"年\"'/>",
        .behind = "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>",
        .before = "<cols><col min='1' max='3' hidden='1'/></cols>"};
    for (int row = 1; row < 20; ++row) {
        const std::string r = std::to_string(row);
        book.rows += "<row r='" + r + "'><c r='A" + r + "' t='s'><v>" + std::to_string(row % 3) + "</v></c><c r='B" + r
            + "' s='1'><v>45000</v></c><c r='C" + r + "' t='inlineStr'><is><t>a&amp;&#12354;</t></is></c></row>";
    }
    return book;
}

} // namespace

BOOST_AUTO_TEST_SUITE(damaged)

BOOST_AUTO_TEST_CASE(spoilt_workbooks_are_refused_or_read)
{
    const int refused = refused_of_thousand(sample().bytes());
    BOOST_TEST(refused > 500); // most are found
    BOOST_TEST(refused_inside(sample()) > 50);
}

BOOST_AUTO_TEST_CASE(spoilt_text_is_refused_or_read)
{
    std::string text = "職員番号,氏名,\"備考\"\r\n";
    for (int i = 0; i < 20; ++i)
        text += std::to_string(i) + ",\"見本　花子\",\"一行目\n二\"\"行目\"\r\n";
    const int refused = refused_of_thousand(text);
    BOOST_TEST(refused > 300);
    BOOST_TEST(refused < 1000);
}

BOOST_AUTO_TEST_SUITE_END()
