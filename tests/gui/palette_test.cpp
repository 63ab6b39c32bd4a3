// SPDX-License-Identifier: Apache-2.0
// Words and marks stand out enough from what lies behind them (WCAG 2.2, 1.4.3 and 1.4.11).
#include "wizard/gui/style/palette.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace junbi;

namespace {

void stands_out(const char* what, const wxColour& colour, const wxColour& ground, double least)
{
    BOOST_TEST_CONTEXT(what << " " << hex(colour) << " on " << hex(ground))
    BOOST_TEST(contrast(colour, ground) >= least);
}

} // namespace

BOOST_AUTO_TEST_SUITE(palette)

BOOST_AUTO_TEST_CASE(contrast_is_reckoned_as_wcag_says)
{
    BOOST_TEST(contrast(wxColour(0, 0, 0), wxColour(255, 255, 255)) == 21.0, boost::test_tools::tolerance(0.001));
    BOOST_TEST(contrast(wxColour(0x77, 0x77, 0x77), wxColour(255, 255, 255)) == 4.48, boost::test_tools::tolerance(0.01));
}

BOOST_DATA_TEST_CASE(words_and_marks_stand_out, boost::unit_test::data::make({false, true}), dark)
{
    const Palette& p = dark ? dark_palette() : light_palette();
    for (const wxColour& ground : {p.page, p.side, p.card, p.sunk, p.current, p.hover}) {
        stands_out("ink", p.ink, ground, 4.5);
        stands_out("quiet", p.quiet, ground, 4.5);
    }
    for (const wxColour& ground : {p.page, p.card, p.sunk})
        for (const wxColour& state : {p.done, p.attention, p.problem, p.todo, p.unknown, p.accent})
            stands_out("state", state, ground, 4.5); // they colour words too
    for (const wxColour& state : {p.done, p.attention, p.problem, p.unknown})
        stands_out("sign in a state", p.on_state, state, 3);
    for (const wxColour& ground : {p.side, p.current})
        for (const wxColour& state : {p.done, p.attention, p.problem, p.todo, p.unknown})
            stands_out("symbol in the side bar", state, ground, 3);
    stands_out("accent", p.on_accent, p.accent, 4.5);
    stands_out("accent under the pointer", p.on_accent, p.accent_hover, 4.5);
    for (const wxColour& ground : {p.page, p.card, p.side})
        stands_out("focus", p.focus, ground, 3);
    stands_out("edge", p.edge, p.card, 3);
}

BOOST_AUTO_TEST_SUITE_END()
