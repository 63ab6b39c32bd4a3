// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/geometry.h"

#include <filesystem>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace junbi {

// A layout is XML: lengths in millimetres, font sizes in points, colours as #rrggbb. It holds no words: `msgid` and `title`
// are English msgids that locale/layouts.its hands to the translators; `words` holds only ${slots} and signs between them.
//
//   page     one sheet and its margins; everything in it flows from top to bottom over as many sheets as it takes.
//            kind: form (the smallest letters are `min`, 9 pt unless said) or notice (read from `distance` metres, never below 12 pt).
//            content: whose words a layout with a new name prints (wizard/documents/paper_shelf.h)
//   header   at the top of every page, or with on="first" / on="rest" of those;  footer  likewise at the bottom
//   part     begins on a new page, with repeat once per row of the list; below it stands what may stand below page. Headers and footers
//            on its pages know its words; its first page is “first”, and at="bottom" is the bottom of its last one
//   group    a box of its own, in which its children flow; pad inside, frame by fill, stroke, line, radius; never split.
//            `shrink` (needs h): all its text becomes smaller together, down to `min`, until it fits
//   row      its children stand side by side, `gap` apart: those without w share what is left; all equally high
//   text     msgid or words in a box; without h as high as it gets. Shrinks from `size` to `min`; `fit`: on one line;
//            `phrases`: lines break between phrases (文節); `tone`: the colour of a status; `note`: small print of a notice;
//            `vertical` (needs h): from top to bottom, lines from right to left, in languages that are written so. Words may be
//            marked: ｜base《furigana》, and **strong**, which is bold and in the colour `accent`
//   rect line symbol qr picture   drawn where they are; they take no room in the flow. A symbol has words beside it. A picture is
//            pictures/NAME.svg beside the layout (paper/picture.h); without `alt` it is decoration
//            rect tall="1": as high as the row that it stands in
//   table    a list: column (w, title or ${words}; its children are one cell), section (a row across all columns); header row on every page
//
// x, y, w, h: place in the parent. Without y an element flows below the last one, `gap` apart; without w it is as wide as its parent.
// from, to: shares 0 … 1 of the parent's width, as the content gives them, in place of x and w: a bar on a line of time. With from alone
// an element keeps its w, and its middle stands there, as far as the parent reaches.
// at="bottom" (below page and part only): together at the bottom of the last page. repeat="list": once per row of the
// list; inside it, lists of that row come first.
// when="name": only where that word is not empty. size, min, bold, leading, color, accent, align, phrases hold for everything inside too.
// tag: H1 H2 P L LI Figure … of the tagged PDF (text is P of itself); `alt` is the msgid that stands for a Figure.

/// One element of a layout, checked: names, attributes and their values are sound.
struct Element {
    std::string name;
    int line = 0;
    std::map<std::string, std::string, std::less<>> attributes = {};
    std::vector<Element> children = {};

    bool has(std::string_view attribute) const { return attributes.find(attribute) != attributes.end(); }
    std::string word(std::string_view attribute, std::string_view otherwise = {}) const;
    double number(std::string_view attribute, double otherwise) const;
    /// A length in points (millimetres in the file).
    double length(std::string_view attribute, double otherwise = 0) const;
    bool flag(std::string_view attribute, bool otherwise = false) const;
    const Element* child(std::string_view called) const;
    /// How an issue names it: "office (line 12)".
    std::string place() const;
};

/// "checklist.xml:12: text: unknown attribute “colour”".
class LayoutError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads the <page> of a layout. Throws LayoutError with file, line, element and reason; also for a file that cannot be read.
Element read_layout(const std::filesystem::path& file);

} // namespace junbi
