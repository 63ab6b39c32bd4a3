// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/marked_text.h"
#include "wizard/documents/paper/printable.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

/// "[base|furigana]", strong in braces.
std::string told(const MarkedText& text)
{
    std::string all;
    for (const TextRun& each : text.runs()) {
        const std::string words = each.ruby.empty() ? each.text : "[" + each.text + "|" + each.ruby + "]";
        all += each.strong ? "{" + words + "}" : words;
    }
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(marked_text)

BOOST_AUTO_TEST_CASE(marks_are_read_and_what_is_not_closed_is_printed)
{
    const std::vector<std::pair<std::string, std::string>> cases{{"", ""}, {"そのまま", "そのまま"},
        {"｜介護《かいご》の｜確認《かくにん》", "[介護|かいご]の[確認|かくにん]"}, {"**カード**を｜持《も》つ", "{カード}を[持|も]つ"},
        {"**お｜顔《かお》と**写真", "{お}{[顔|かお]}{と}写真"}, {"｜介護《かいご", "｜介護《かいご"}, {"｜介護", "｜介護"},
        {"《》", "《》"}, {"2 * 3 ** 4", "2 * 3 ** 4"}, {"｜見本《》です", "見本です"}, {"｜《ふりがな》だけ", "だけ"},
        {"》｜反対《", "》｜反対《"}};
    for (const auto& [words, expected] : cases)
        BOOST_TEST(told(MarkedText::read(words)) == expected, words << ": " << told(MarkedText::read(words)));
}

BOOST_AUTO_TEST_CASE(what_people_type_is_never_read_as_marks)
{
    MarkedText text = MarkedText::read("｜${office}《${kana}》からの**${what}**");
    text.fill([](std::string_view pattern) {
        return pattern == "${office}" ? std::string("｜見本《み》")
            : pattern == "${kana}"    ? ""
            : pattern == "${what}"    ? "**お知らせ"
                                      : std::string(pattern);
    });
    BOOST_TEST(told(text) == "｜見本《み》からの{**お知らせ}");
    BOOST_TEST(!text.has_ruby());
}

BOOST_AUTO_TEST_CASE(only_what_can_be_set_reaches_a_page)
{
    using namespace std::string_literals;
    const std::vector<std::pair<std::string, std::string>> cases{{"見本\r\n二行\r三行", "見本\n二行\n三行"}, {"a\tb", "a b"},
        {"a\x01\x1b[31mb\x7f", "a[31mb"},
        {"\xE2\x80\xAE"
         "abc\xE2\x80\xAC",
            "abc"},
        {"\xEF\xBB\xBFx", "x"},
        {"a\xE2\x80\xA8"
         "b",
            "a\nb"},
        {"壊\xFFれ", "壊\xEF\xBF\xBDれ"},
        {"a\0b"s,
            "a\xEF\xBF\xBD"
            "b"},
        {"か\xE3\x82\x99", "か\xE3\x82\x99"}};
    for (const auto& [typed, expected] : cases)
        BOOST_TEST(printable(typed) == expected, typed);
}

BOOST_AUTO_TEST_SUITE_END()
