// SPDX-License-Identifier: Apache-2.0
#include "tests/support/folder.h"
#include "wizard/gui/frame/manual.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace junbi;

BOOST_AUTO_TEST_SUITE(manual)

BOOST_AUTO_TEST_CASE(markdown_becomes_words)
{
    const std::vector<ManualPiece> pieces
        = manual_pieces("# A\n\n* [B](#b)\n\n## B\n\n![x](y.png)\n\none **two**\nthree [four](z)\n"
                        "1. first\n   goes on\n2. `second`\n\n| k | v |\n|---|---|\n| 1 | 2 |\n\n```\na | b\n```\n");
    const std::vector<ManualPiece> wanted{{Type::title, "A"}, {Type::heading, "B"}, {Type::body, "one two three four"},
        {Type::body, "1. first goes on"}, {Type::body, "2. second"}, {Type::body, "k — v"}, {Type::body, "1 — 2"}, {Type::small, "a | b"}};
    BOOST_TEST((pieces == wanted));
}

BOOST_AUTO_TEST_CASE(no_mark_is_left_in_ours)
{
    const std::vector<ManualPiece> pieces = manual_pieces(read_file(std::filesystem::path(JUNBI_SOURCE) / "docs/manual.ja.md"));
    BOOST_TEST(pieces.size() > 50u);
    for (const ManualPiece& each : pieces)
        for (const char* mark : {"**", "](", "`", "|", "#"})
            BOOST_TEST((each.type == Type::small || each.words.find(mark) == std::string::npos), each.words);
}

BOOST_AUTO_TEST_SUITE_END()
