// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/setting.h"
#include "wizard/parts/part.h"

#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

const Fonts& fonts()
{
    static const Fonts all(places().data / "fonts");
    return all;
}

Fitted set(const std::string& marked, double width, const TextStyle& style = {.size = 20, .smallest = 20})
{
    return fit_text(fonts(), MarkedText::read(marked), style, width, style.vertical ? 400 : any_height);
}

} // namespace

BOOST_AUTO_TEST_SUITE(ruby)

BOOST_AUTO_TEST_CASE(furigana_stand_over_their_base_and_go_with_it_to_the_next_line)
{
    for (double width = 60; width <= 400; width += 7) {
        const Fitted fitted = set("これは｜介護保険《かいごほけん》の｜確認《かくにん》に｜使《つか》います。", width);
        const Paragraph& text = fitted.paragraph;
        const std::vector<std::string> bases{"介護保険", "確認", "使"};
        BOOST_REQUIRE(text.pieces().size() == bases.size());
        for (std::size_t i = 0; i < bases.size(); ++i) {
            const auto& piece = text.pieces()[i];
            BOOST_REQUIRE(fitted.broke_words || text.lines()[piece.line].text.find(bases[i]) != std::string::npos);
            BOOST_REQUIRE(piece.x >= 0);
            BOOST_REQUIRE(fitted.broke_words || piece.x + width_of(piece.text.get()) <= width + 0.5);
        }
    }
}

BOOST_AUTO_TEST_CASE(lines_with_furigana_have_room_for_them_and_the_same_distance)
{
    const Fitted fitted = set("｜介護保険《かいごほけん》の確認に使いますので、カードをお持ちください。", 200);
    const auto& lines = fitted.paragraph.lines();
    BOOST_REQUIRE(lines.size() > 2u);
    for (const auto& each : lines)
        BOOST_TEST(each.bottom - each.top == 20 * 1.62, boost::test_tools::tolerance(1e-9));
    const auto& piece = fitted.paragraph.pieces().front();
    BOOST_TEST(piece.baseline - 10 * 0.88 >= lines[0].top);                         // nothing sticks out into the line above
    BOOST_TEST(piece.baseline + 10 * 0.12 <= lines[0].baseline - 20 * 0.88 + 0.01); // nor into its own base
}

BOOST_AUTO_TEST_CASE(a_base_shorter_than_its_furigana_makes_room)
{
    const Fitted plain = set("承る。", 400), with = set("｜承《うけたまわ》る。", 400);
    BOOST_TEST(with.paragraph.width() > plain.paragraph.width() + 10);
    const Fitted two = set("｜承《うけたまわ》｜承《うけたまわ》", 400);
    const auto& pieces = two.paragraph.pieces();
    BOOST_TEST(pieces[0].x + width_of(pieces[0].text.get()) <= pieces[1].x + 0.6); // they do not run into each other
}

BOOST_AUTO_TEST_CASE(short_furigana_are_spread)
{
    const Fitted fitted = set("｜情報基盤《あい》", 400);
    BOOST_TEST(width_of(fitted.paragraph.pieces()[0].text.get()) > 20.5); // two letters of ten points, and air
}

BOOST_AUTO_TEST_CASE(upright_digits_in_vertical_text)
{
    BOOST_TEST((upright_in("令和9年11月23日、03-1234!?") == std::vector<Span>{{6, 7}, {10, 12}, {15, 17}, {23, 25}, {30, 32}}));
    const TextStyle down{.size = 20, .smallest = 20, .vertical = true};
    const Fitted fitted = set("令和9年11月23日から", 200, down);
    BOOST_REQUIRE(fitted.paragraph.pieces().size() == 3u);
    for (const auto& each : fitted.paragraph.pieces())
        BOOST_TEST(each.upright);
    BOOST_TEST(fitted.paragraph.width() == 20 * 10, boost::test_tools::tolerance(0.05)); // each run as high as one letter
    BOOST_TEST(fitted.paragraph.vertical());
}

BOOST_AUTO_TEST_SUITE_END()
