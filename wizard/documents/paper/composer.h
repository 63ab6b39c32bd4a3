// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/paper/layout.h"
#include "wizard/documents/paper/limits.h"
#include "wizard/documents/paper/sheet.h"
#include "wizard/documents/paper/words.h"

#include <functional>
#include <tuple>

namespace junbi {

/// What an element gets from the elements around it.
struct Around {
    const WordScope& words;
    TextStyle style = {};
    Colour ground{1, 1, 1};     ///< what text stands on
    double width = 0;           ///< room, points
    double least_height = 0;    ///< groups of a row are all equally high
    std::string text_tag = "P"; ///< of text that says nothing of its own; "" in table cells
    bool tagged = true;         ///< a header that comes again is no content: screen readers skip it
    double shrink = 1;          ///< of the sizes of text, so that everything in a box fits; never below `min`
    double row_height = 0;      ///< of the row that all of this stands in, once it is known
};

/// The block inside an element of the tagged PDF; an empty name or "none" leaves it alone.
Block tagged(Block block, const Tag& tag);

/// Turns elements of a layout into blocks. Knows nothing of pages.
class Composer {
public:
    Composer(const Fonts& fonts, const PrintJob& job, std::string document, const Element& page);

    /// A group, row or text with its own width; a drawn element comes back with height 0.
    Block compose(const Element& element, const Around& around);
    /// The children of an element, one below the other.
    Block flow(const Element& parent, const Around& around);
    /// Calls `each` once, once per row of the list named by repeat, or not at all (when).
    void repeated(const Element& element, const Around& around, const std::function<void(const Around&)>& each);

    /// Where an element stands across its parent.
    struct Across {
        double x, width;
    };
    Across across(const Element& element, const Around& around);

    /// Nothing would be printed for this name.
    static bool empty(const std::string& name, const WordScope& words);
    std::string message(const std::string& msgid, const Element& element, const WordScope& words);
    /// The nearest list of that name: of the row that is being printed, else of the document.
    const std::vector<Row>& list(const std::string& name, const Element& element, const WordScope& words);
    /// `signs`: only of characters that no font has.
    void report(Issue::Kind kind, const Element& element, std::string text, std::string signs = {});
    std::vector<Issue> take_issues() { return std::move(issues_); }
    TextStyle style_of(const Element& element, TextStyle style) const;

    /// The colour as this job prints it.
    Colour inked(const Colour& colour) const;

private:
    double share(const Element& element, std::string_view attribute, const WordScope& words);
    Block text(const Element& element, const Around& around);
    Block group(const Element& element, const Around& around);
    Block shrunk_flow(const Element& element, Around inside, double height);
    Block row(const Element& element, const Around& around);
    std::optional<Colour> colour_at(const Element& element, std::string_view attribute) const;
    Shape frame(const Element& element, const Area& area) const;
    std::shared_ptr<const Picture> picture(const std::string& name);
    Code code(const Element& element, const Area& area, const Around& around);
    Item drawn(const Element& element, const Around& around);
    std::shared_ptr<const Fitted> fitted(const MarkedText& words, const TextStyle& style, double width, double height);
    MarkedText marked(const std::string& pattern, const Element& element, const WordScope& words);
    Block tagged_text(const Element& element, const Around& around, Block block);
    std::string filled(std::string_view words, const Element& element, const WordScope& scope);
    void judge(const Element& element, const Fitted& fitted, const TextStyle& style, const Around& around, const MarkedText& words);

    const Fonts& fonts_;
    const Say& say_;
    const Content& content_;
    std::string document_;
    std::filesystem::path pictures_folder_;
    std::map<std::string, std::shared_ptr<const Picture>> pictures_;
    using Fitting = std::tuple<std::vector<TextRun>, TextStyle, double, double>; ///< words, style, width, height
    std::map<Fitting, std::shared_ptr<const Fitted>> fittings_;
    SizeLimits limits_;
    double scale_;
    bool monochrome_;
    bool downwards_; ///< the language can be written from top to bottom
    std::vector<Issue> issues_;
};

} // namespace junbi
