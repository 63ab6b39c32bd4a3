// SPDX-License-Identifier: Apache-2.0
#include "tests/support/folder.h"
#include "tests/support/process.h"
#include "tests/tables/sentence.h"
#include "wizard/tables/decode.h"
#include "wizard/tables/table_file.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

std::string said(const std::string& bytes, const Reading& reading = {})
{
    return refusal([&] { read_table_bytes(bytes, T("list.csv"), reading); });
}

/// The text as UTF-16 without a mark; only characters of the first plane below U+0800 and these two are needed.
std::string utf16(const std::u16string& text, bool little)
{
    std::string bytes;
    for (const char16_t c : text) {
        bytes += static_cast<char>(little ? c & 0xFF : c >> 8);
        bytes += static_cast<char>(little ? c >> 8 : c & 0xFF);
    }
    return bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(encodings)

BOOST_AUTO_TEST_CASE(every_character_of_cp932_is_the_one_that_python_knows)
{
    const TemporaryFolder folder;
    write_file(folder.path() / "all.py", R"(import sys
codes = [bytes([h, l]) for h in range(0x81, 0xFD) for l in range(0x40, 0xFD)] + [bytes([b]) for b in range(0xA1, 0xE0)]
known = []
for code in codes:
    try:
        if len(code.decode('cp932')) == 1: known.append(code)
    except UnicodeDecodeError: pass
open('all.cp932', 'wb').write(b'\n'.join(known))
open('all.utf8', 'w', encoding='utf-8', newline='').write('\n'.join(code.decode('cp932') for code in known))
print(sum(len(code) == 2 for code in known))
)");
    const Ran made = run({"/usr/bin/python3", "all.py"}, {.folder = folder.path()});
    BOOST_REQUIRE_MESSAGE(made.exit == 0, made.err);
    BOOST_TEST(made.out == "9604\n");
    const Decoded decoded = decode(read_file(folder.path() / "all.cp932"), "CP932");
    BOOST_TEST((decoded.text == read_file(folder.path() / "all.utf8")));
    BOOST_TEST(!decoded.broken.has_value());
    BOOST_TEST(decoded.private_characters == 1880u);
}

BOOST_AUTO_TEST_CASE(characters_of_one_computer_are_counted_and_told)
{
    const TableFile file = read_table_bytes("name\n\xF0\x40\x8E\x71\n", T("x"));
    BOOST_TEST(file.encoding == "CP932");
    BOOST_TEST((file.source.table.rows == std::vector<std::vector<std::string>>{{"\uE000子"}}));
    BOOST_REQUIRE(file.notes.size() == 1u);
    BOOST_TEST(sentence(file.notes[0]).find("(gaiji), which others cannot show: 1.") != std::string::npos);
    BOOST_TEST(read_table_bytes("name\n\uE000子\n", T("x")).notes.size() == 1u);
}

BOOST_AUTO_TEST_CASE(broken_bytes_are_named_by_row_and_column)
{
    BOOST_TEST(said("a,b\n\x8E\x71,\x82\n").starts_with("list.csv, row 2, column B: Bytes stand there that are no characters in CP932."));
    BOOST_TEST(said("a\xFF,\x96\xBC\n").starts_with("list.csv, row 1, column A: Bytes"));
    BOOST_TEST(said("a,b\n子,\xE5\xAD\n",
        {"UTF-8", {},
            {}}).starts_with("list.csv, row 2, column B: Bytes stand there that are no characters in UTF-8."));
    BOOST_TEST(
        said(std::string("\xFF\xFE") + utf16(u"a,b\n1,", true) + "\x01\xD8" + utf16(u"\n", true)).starts_with("list.csv, row 2, column B"));
    BOOST_TEST(said("\xEF\xBB\xBF"
                    "a,\xE5\xAD\n")
                   .starts_with("list.csv, row 1, column B"));
}

BOOST_AUTO_TEST_CASE(a_row_in_another_encoding_is_named)
{
    const std::string sjis = "\x8E\x71", utf8 = "子", header = "name,x\n";
    BOOST_TEST(said(header + sjis + ",1\n" + sjis + ",2\n" + utf8 + ",3\n" + sjis + ",4\n")
                   .starts_with("list.csv, row 4, column A: This row is written in another encoding"));
    BOOST_TEST(said(header + utf8 + ",1\n" + utf8 + ",2\n9," + sjis + "\n").starts_with("list.csv, row 4, column B: This row is written"));
}

BOOST_AUTO_TEST_CASE(half_width_kana_are_no_utf8_line)
{
    const TableFile file = read_table_bytes("\x8E\x71\n\xBB\xC4\xB3 \xCA\xC5\xBA\n", T("x"));
    BOOST_TEST((file.source.table == Table{{"子"}, {{"ｻﾄｳ ﾊﾅｺ"}}}));
}

BOOST_AUTO_TEST_CASE(utf16_is_read_with_and_without_its_mark)
{
    const Table wanted{{"名前", "x"}, {{"一\u3000子", "𠮷"}}};
    for (const bool little : {true, false}) {
        const std::string bytes = utf16(u"名前\tx\r\n一\u3000子\t𠮷\r\n", little);
        const TableFile marked = read_table_bytes(utf16(u"\uFEFF", little) + bytes, T("x")), plain = read_table_bytes(bytes, T("x"));
        BOOST_TEST((marked.source.table == wanted));
        BOOST_TEST((plain.source.table == wanted));
        BOOST_TEST(plain.encoding == (little ? "UTF-16LE" : "UTF-16BE"));
        BOOST_TEST(plain.separator == '\t');
    }
    BOOST_TEST((read_table_bytes(utf16(u"a,b\n1,2\n", true), T("x")).source.table == Table{{"a", "b"}, {{"1", "2"}}}));
}

BOOST_AUTO_TEST_CASE(the_last_byte_of_very_old_programs_is_dropped)
{
    BOOST_TEST((read_table_bytes("a\n\x8E\x71\r\n\x1A", T("x")).source.table == Table{{"a"}, {{"子"}}}));
}

BOOST_AUTO_TEST_CASE(a_person_may_choose_the_encoding)
{
    const std::string kana = "\xC3\xB1\n1\n"; // "ñ" in UTF-8, two half-width kana in CP932
    BOOST_TEST(read_table_bytes(kana, T("x")).source.table.columns.front() == "ñ");
    BOOST_TEST(read_table_bytes(kana, T("x"), {"CP932", {}, {}}).source.table.columns.front() == "ﾃｱ");
    BOOST_TEST(said(kana, {"EBCDIC", {}, {}}).starts_with("There is no encoding “EBCDIC” here."));
}

BOOST_AUTO_TEST_SUITE_END()
