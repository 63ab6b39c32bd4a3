// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/paragraph.h"
#include "wizard/parts/part.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace junbi;

namespace {

const std::string never_first
    = "、。，．・：；？！）」』】〉》］｝〕〟’”ーっゃゅょぁぃぅぇぉッャュョァィゥェォヮヵヶゎ々ゝゞヽヾ゛゜‐゠–〜～％℃°!),.:;?]}¢…‥";
const std::string never_last = "（「『【〈《［｛〔〝‘“￥＄$([{";

std::vector<std::string> characters(const std::string& text)
{
    std::vector<std::string> all;
    for (const char each : text)
        if ((static_cast<unsigned char>(each) & 0xC0) == 0x80)
            all.back() += each;
        else
            all.emplace_back(1, each);
    return all;
}

bool is_one_of(const std::string& character, const std::string& set)
{
    const auto all = characters(set);
    return std::find(all.begin(), all.end(), character) != all.end();
}

/// Japanese as offices write it: names, brackets, small kana, numbers, Latin words; always the same for the same seed.
std::string sentences(unsigned seed)
{
    static const std::vector<std::string> parts{"介護保険資格確認等WEBサービス", "（要確認）", "「電子証明書」", "を", "の",
        "カードリーダー", "ショートステイ", "03-1234-5678", "、", "。", "佐々木さま", "マイナンバーカード", "ちょっと", "100％",
        "2027年1月13日", "・", "KB0011081", "『手引き』", "は", "です", "ください！", "ウィンドウ", "…", "10:30～12:00", "ヶ所",
        "Windows 11の", "ユーザーID", "まっすぐ", "ますか？", "(注1)", "ー"};
    std::mt19937 random(seed);
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += parts[random() % parts.size()];
    return text;
}

std::string without_spaces(std::string text)
{
    std::erase(text, ' ');
    return text;
}

const Fonts& fonts()
{
    static const Fonts all(places().data / "fonts");
    return all;
}

} // namespace

BOOST_AUTO_TEST_SUITE(paragraph)

BOOST_AUTO_TEST_CASE(no_line_begins_or_ends_with_a_forbidden_sign_at_any_width)
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const std::string text = sentences(seed);
        for (const bool phrases : {false, true})
            for (double width = 40; width <= 400; width += 3) {
                const Fitted fitted = fit_text(fonts(), text, {.size = 12, .smallest = 6, .phrases = phrases}, width);
                std::string all;
                for (const auto& line : fitted.paragraph.lines())
                    all += line.text;
                BOOST_REQUIRE(without_spaces(all) == without_spaces(text)); // nothing lost, nothing twice
                BOOST_REQUIRE(fitted.paragraph.width() <= width + 0.01);
                // Only columns narrower than a telephone number between two signs break words.
                BOOST_REQUIRE_MESSAGE(!fitted.broke_words || width < 130, "seed " << seed << ", width " << width << ": words are broken");
                if (fitted.broke_words)
                    continue;
                for (std::size_t i = 0; i < fitted.paragraph.lines().size(); ++i) {
                    const auto line = characters(without_spaces(fitted.paragraph.lines()[i].text));
                    BOOST_REQUIRE(!line.empty());
                    BOOST_REQUIRE_MESSAGE(i == 0 || !is_one_of(line.front(), never_first),
                        "seed " << seed << ", width " << width << ": a line begins with " << line.front());
                    BOOST_REQUIRE_MESSAGE(!is_one_of(line.back(), never_last) || i + 1 == fitted.paragraph.lines().size(),
                        "seed " << seed << ", width " << width << ": a line ends with " << line.back());
                }
            }
    }
}

BOOST_AUTO_TEST_CASE(nor_with_furigana_strong_words_and_from_top_to_bottom)
{
    for (unsigned seed = 11; seed <= 16; ++seed) {
        std::string marked = sentences(seed);
        for (const auto& [words, with] :
            {std::pair{"電子証明書", "｜電子証明書《でんししょうめいしょ》"}, {"佐々木", "｜佐々木《ささき》"}, {"手引き", "**手引き**"}})
            for (auto at = marked.find(words); at != std::string::npos; at = marked.find(words, at + std::string(with).size()))
                marked.replace(at, std::string(words).size(), with);
        const MarkedText text = MarkedText::read(marked);
        BOOST_REQUIRE(text.text() == sentences(seed));
        for (const bool vertical : {false, true})
            for (double length = 130; length <= 400; length += 9) {
                const TextStyle style{.size = 12, .smallest = 6, .vertical = vertical};
                const Fitted fitted = fit_text(fonts(), text, style, vertical ? 4000 : length, vertical ? length : any_height);
                if (fitted.broke_words)
                    continue;
                const auto& lines = fitted.paragraph.lines();
                for (std::size_t i = 0; i < lines.size(); ++i) {
                    const auto line = characters(without_spaces(lines[i].text));
                    BOOST_REQUIRE_MESSAGE(
                        i == 0 || !is_one_of(line.front(), never_first), "seed " << seed << ", length " << length << ": " << lines[i].text);
                    BOOST_REQUIRE_MESSAGE(i + 1 == lines.size() || !is_one_of(line.back(), never_last),
                        "seed " << seed << ", length " << length << ": " << lines[i].text);
                }
            }
    }
}

BOOST_AUTO_TEST_CASE(a_headline_becomes_smaller_before_a_phrase_is_broken)
{
    const Fitted fitted
        = fit_text(fonts(), "マイナンバーカードの読み取りへ", {.size = 34, .smallest = 20, .bold = true, .phrases = true}, 280, 200);
    BOOST_TEST(fitted.size < 34);
    BOOST_TEST(fitted.paragraph.lines()[0].text == "マイナンバーカードの");
}

BOOST_AUTO_TEST_CASE(text_shrinks_to_its_smallest_size_and_no_further)
{
    const TextStyle style{.size = 20, .smallest = 14, .one_line = true};
    const Fitted fits = fit_text(fonts(), "見本", style, 100, 40);
    BOOST_TEST(fits.size == 20);
    const Fitted shrunk = fit_text(fonts(), "見本デイサービス", style, 130, 40);
    BOOST_TEST(shrunk.size < 20);
    BOOST_TEST(shrunk.size >= 14);
    BOOST_TEST(!shrunk.cut);
    const Fitted cut = fit_text(fonts(), "見本デイサービスさくらの里", style, 100, 40);
    BOOST_TEST(cut.size == 14);
    BOOST_TEST(cut.cut);
}

BOOST_AUTO_TEST_CASE(a_word_that_is_too_long_is_broken_only_as_the_last_resort)
{
    const Fitted broken = fit_text(fonts(), std::string(80, 'W') + "。", {.size = 10, .smallest = 9}, 150);
    BOOST_TEST(broken.broke_words);
    BOOST_TEST(!broken.cut);
    BOOST_TEST(broken.size == 9);
    BOOST_TEST(fit_text(fonts(), std::string(80, 'W'), {.size = 10, .smallest = 9}, 150, 13).cut);
}

BOOST_AUTO_TEST_CASE(a_polite_beginning_stays_with_its_word)
{
    for (const auto& [words, never] : {std::pair("紙の保険証も、引き続きお使いいただけます。", "お"),
             {"わからないことは、お決めになる前に", "お"}, {"カードの読み取りにご協力ください", "ご"}})
        for (double width = 60; width < 260; width += 4) {
            const Fitted fitted = fit_text(fonts(), words, {.size = 10, .phrases = true}, width);
            for (const auto& line : fitted.paragraph.lines())
                BOOST_TEST(!line.text.ends_with(never), line.text << " at " << width);
        }
}

BOOST_AUTO_TEST_CASE(phrases_stay_together_where_that_costs_no_size)
{
    const auto first_line = [](bool phrases) {
        return fit_text(fonts(), "端末に電子証明書がインストール済みか確認", {.size = 10, .phrases = phrases}, 130)
            .paragraph.lines()
            .front()
            .text;
    };
    BOOST_TEST(first_line(true) == "端末に電子証明書が");
    BOOST_TEST(first_line(false) != first_line(true));
}

BOOST_AUTO_TEST_CASE(names_are_known_and_a_rare_character_is_counted)
{
    BOOST_TEST(fit_text(fonts(), "髙橋﨑山①㈱彅德濵邊邉齋齊～－―×・！？", {}, 500).paragraph.unknown_signs().empty());
    BOOST_TEST(
        (fit_text(fonts(), "\uE000田\U0001F600\uE000", {}, 500).paragraph.unknown_signs() == std::vector<char32_t>{0xE000, 0x1F600}));
    BOOST_TEST(fit_text(fonts(), "葛\U000E0100城", {}, 500).paragraph.unknown_signs().empty()); // another shape: the common one is printed
}

BOOST_AUTO_TEST_CASE(the_second_font_has_what_names_need_where_it_came_along)
{
    const bool there = std::filesystem::exists(std::filesystem::path(JUNBI_BUILD) / "share/junbi/fonts/Mplus1-Regular.otf");
    for (const bool bold : {false, true})
        BOOST_TEST(fit_text(fonts(), "𠮷田", {.bold = bold}, 500).paragraph.unknown_signs().empty() == there);
}

BOOST_AUTO_TEST_CASE(fonts_that_are_not_there_are_told) { BOOST_CHECK_THROW(Fonts("/nowhere"), std::runtime_error); }

BOOST_AUTO_TEST_SUITE_END()
