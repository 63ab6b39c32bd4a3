// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper.h"
#include "wizard/documents/paper/geometry.h"
#include "wizard/documents/paper/paragraph.h"
#include "wizard/documents/paper/picture.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace junbi {

// What a page is made of. Every place is in points.

struct PlacedText {
    double x = 0, y = 0;
    std::shared_ptr<const Paragraph> paragraph;
    std::size_t first = 0, last = 0; ///< its lines [first, last)
    bool ruby = false;               ///< only their furigana, which no program reads aloud after the words
};
struct Shape {
    Area area;
    bool line = false; ///< from the area's corner to the opposite one, instead of round it
    double radius = 0, thickness = 0;
    std::optional<Colour> fill = {}, stroke = {};
};
struct Mark {
    Area area;
    std::string name; ///< a status: "ok", "attention" …
    Colour colour;
};
struct Drawing {
    Area area;
    std::shared_ptr<const Picture> picture;
};
struct Code {
    Area area;
    std::string words; ///< what the 二次元コード says
};
/// An element of the tagged PDF begins (or ends, where it has no name). Nothing on other surfaces.
struct Tag {
    std::string name = {};
    std::string link = {}; ///< only for "Link": where it leads
    std::string alt = {};  ///< only for "Figure": the words that stand for it
};
using Item = std::variant<PlacedText, Shape, Mark, Drawing, Code, Tag>;

/// Something laid out in its own coordinates, to be put somewhere.
struct Block {
    double height = 0;
    std::vector<Item> items = {};

    /// Puts `other` into this block with its corner at (x, y); the height stays as it is.
    void put(Block other, double x, double y);
    /// Cuts off what lies above `height`, line by line of its text; nothing is lost. What is left moves up and stays here.
    Block take_top(double height);
    /// How far down its text reaches, also what stands at a place of its own.
    double lowest_text() const;
};

/// One sheet as it comes out of the printer, and where a page stands on it. Points of the paper.
struct Leaf {
    std::size_t page = 0;            ///< which of Pages::sheets
    double scale = 1, x = 0, y = 0;  ///< of that page, and where its corner lies
    std::optional<Area> window = {}; ///< only there the page is seen
    bool copy = false;               ///< the words of the page are real on another leaf; here they are only drawn
    Block marks = {};                ///< what else stands on the paper
};

/// A document on its pages.
struct Pages {
    std::string document, title;
    PageSize size; ///< before scaling
    double scale = 1;
    std::vector<Block> sheets = {};
    std::vector<Issue> issues = {};
    PageSize paper = {};           ///< of every leaf
    std::vector<Leaf> leaves = {}; ///< put_on_paper() makes them
};

} // namespace junbi
