// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/pager.h"

#include "wizard/documents/paper/sheet_rules.h"
#include "wizard/documents/paper/table_flow.h"

#include <algorithm>
#include <utility>

namespace junbi {
namespace {

constexpr double slack = 0.01; ///< points; sums of heights are not exact

class Pager {
public:
    Pager(const Fonts& fonts, const Element& page, const std::string& document, const PrintJob& job)
        : page_(page)
        , words_(job.content.words)
        , composer_(fonts, job, document, page)
        , around_{words_, composer_.style_of(page, {})}
        , parts_{{words_, 0}}
        , left_(page.length("left"))
        , top_(page.length("top"))
        , sheets_([this](std::size_t sheet) { return room_of(sheet); }, left_)
    {
        around_.width = page.length("w") - left_ - page.length("right");
        pages_.document = document;
        pages_.title = composer_.message(page.word("title"), page, words_);
        pages_.size = {page.length("w"), page.length("h")};
        pages_.scale = job.scale;
    }

    Pages lay_out()
    {
        contents(page_, around_);
        repeat_headers_and_footers();
        for (const Element* each : symbols_without_words(page_))
            composer_.report(Issue::Kind::colour_alone, *each, each->word("name"));
        pages_.issues = composer_.take_issues();
        check_sheets(pages_);
        return std::move(pages_);
    }

private:
    /// What begins on a page of its own; the whole document is the first one.
    struct Part {
        WordScope words;
        std::size_t first; ///< its first sheet
    };

    const Part& part_of(std::size_t sheet) const
    {
        return *std::prev(std::find_if(parts_.begin(), parts_.end(), [&](const Part& each) { return each.first > sheet; }));
    }

    bool on_this(const Element& strip, std::size_t sheet) const
    {
        const std::string on = strip.word("on", "all");
        return on == "all" || (on == "first") == (sheet == part_of(sheet).first);
    }

    double height_of(std::string_view strips, std::size_t sheet) const
    {
        double height = 0;
        for (const Element& each : page_.children)
            if (each.name == strips && on_this(each, sheet))
                height += each.length("h");
        return height;
    }

    SheetRoom room_of(std::size_t sheet) const
    {
        return {top_ + height_of("header", sheet), page_.length("h") - page_.length("bottom") - height_of("footer", sheet)};
    }

    /// What stands on the page or in one of its parts.
    void contents(const Element& parent, const Around& around)
    {
        const Element* last = last_in_flow(parent, around);
        for (const Element& each : parent.children)
            if (each.name == "table")
                table(each, around, &each == last ? at_bottom(parent, around).height : 0);
            else if (each.name == "part")
                composer_.repeated(each, around, [&](const Around& inside) { part(each, inside); });
            else if (each.name != "header" && each.name != "footer" && !each.has("at"))
                composer_.repeated(each, around, [&](const Around& inside) { element(each, inside); });
        if (Block block = at_bottom(parent, around); !block.items.empty() && !sheets_.place_at_bottom(std::move(block)))
            composer_.report(Issue::Kind::does_not_fit, parent, parent.place());
    }

    const Element* last_in_flow(const Element& parent, const Around& around)
    {
        const Element* last = nullptr;
        for (const Element& each : parent.children)
            if (const bool hidden = each.has("when") && composer_.empty(each.word("when"), around.words);
                each.name != "header" && each.name != "footer" && !each.has("at") && !hidden)
                last = &each;
        return last;
    }

    void part(const Element& each, const Around& inside)
    {
        const bool at_the_very_start = sheets_.count() == 1 && parts_.size() == 1 && sheets_.at_start();
        parts_.push_back({inside.words, at_the_very_start ? 0 : sheets_.count()});
        if (!at_the_very_start)
            sheets_.begin_sheet();
        contents(each, inside);
    }

    void table(const Element& each, const Around& around, double below)
    {
        if (each.has("when") && composer_.empty(each.word("when"), around.words))
            return;
        sheets_.leave(each.length("gap"));
        flow_table(composer_, each, around, below, sheets_);
    }

    void element(const Element& each, Around inside)
    {
        const auto [x, width] = composer_.across(each, inside);
        inside.width = width;
        Block block = composer_.compose(each, inside);
        if (each.has("y") && top_ + each.length("y") + block.height > page_.length("h") + slack)
            composer_.report(Issue::Kind::does_not_fit, each, each.place());
        if (each.has("y") || block.height == 0)
            return sheets_.put(std::move(block), left_ + x, top_ + each.length("y"));
        sheets_.leave(each.length("gap"));
        if (!sheets_.fits(block.height))
            sheets_.break_sheet();
        if (!sheets_.fits(block.height))
            composer_.report(Issue::Kind::does_not_fit, each, each.place());
        Block placed{block.height};
        placed.put(std::move(block), x, 0);
        each.word("tag").starts_with('H') ? sheets_.place_heading(std::move(placed)) : sheets_.place(std::move(placed));
    }

    /// What has to stand at the bottom of the last page of the document or part, all together.
    Block at_bottom(const Element& parent, const Around& around)
    {
        Block all;
        for (const Element& each : parent.children)
            if (each.has("at"))
                composer_.repeated(each, around, [&](const Around& inside) {
                    Block block = composer_.compose(each, inside);
                    const double y = all.height + each.length("gap");
                    all.height = y + block.height;
                    all.put(std::move(block), 0, y);
                });
        return all;
    }

    void repeat_headers_and_footers()
    {
        const std::string count = std::to_string(sheets_.count());
        for (std::size_t i = 0; i < sheets_.count(); ++i) {
            const std::map<std::string, std::string> numbers{{"page", std::to_string(i + 1)}, {"pages", count}};
            const WordScope words(numbers, &part_of(i).words);
            Block sheet;
            sheet.put(strips("header", i, words), left_, top_);
            sheet.put(std::move(sheets_.sheets()[i]), 0, 0);
            sheet.put(strips("footer", i, words), left_, room_of(i).bottom);
            pages_.sheets.push_back(std::move(sheet));
        }
    }

    Block strips(std::string_view kind, std::size_t sheet, const WordScope& words)
    {
        Block all;
        for (const Element& each : page_.children) {
            if (each.name != kind || !on_this(each, sheet))
                continue;
            const Around inside{words, composer_.style_of(each, around_.style), around_.ground, around_.width, 0, "P",
                kind == "header" && sheet == part_of(sheet).first};
            Block block = composer_.flow(each, inside);
            if (block.height > each.length("h") + slack)
                composer_.report(Issue::Kind::does_not_fit, each, each.place());
            all.put(std::move(block), 0, all.height);
            all.height += each.length("h");
        }
        return all;
    }

    const Element& page_;
    WordScope words_;
    Composer composer_;
    Around around_;
    std::vector<Part> parts_;
    double left_, top_;
    SheetFlow sheets_;
    Pages pages_;
};

} // namespace

Pages paginate(const Fonts& fonts, const Element& page, const std::string& document, const PrintJob& job)
{
    return Pager(fonts, page, document, job).lay_out();
}

} // namespace junbi
