// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/pager.h"

#include "wizard/documents/paper/sheet_rules.h"
#include "wizard/documents/paper/table.h"

#include <algorithm>
#include <optional>
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
    {
        around_.width = page.length("w") - left_ - page.length("right");
        pages_.document = document;
        pages_.title = composer_.message(page.word("title"), page, words_);
        pages_.size = {page.length("w"), page.length("h")};
        pages_.scale = job.scale;
    }

    Pages lay_out()
    {
        begin_sheet();
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

    /// The last thing placed, where it is a heading that can go along to the next page.
    struct Heading {
        std::size_t first_item;
        double y;
    };

    const Part& part_of(std::size_t sheet) const
    {
        return *std::prev(std::find_if(parts_.begin(), parts_.end(), [&](const Part& each) { return each.first > sheet; }));
    }

    /// What stands on the page or in one of its parts.
    void contents(const Element& parent, const Around& around)
    {
        const Element* last = last_in_flow(parent);
        for (const Element& each : parent.children)
            if (each.name == "table")
                table(each, around, &each == last ? at_bottom(parent, around).height : 0);
            else if (each.name == "part")
                composer_.repeated(each, around, [&](const Around& inside) { part(each, inside); });
            else if (each.name != "header" && each.name != "footer" && !each.has("at"))
                composer_.repeated(each, around, [&](const Around& inside) { element(each, inside); });
        stand_at_bottom(parent, around);
    }

    static const Element* last_in_flow(const Element& parent)
    {
        const Element* last = nullptr;
        for (const Element& each : parent.children)
            if (each.name != "header" && each.name != "footer" && !each.has("at"))
                last = &each;
        return last;
    }

    void part(const Element& each, const Around& inside)
    {
        const bool at_the_very_start = pages_.sheets.size() == 1 && parts_.size() == 1 && at_start();
        parts_.push_back({inside.words, at_the_very_start ? 0 : pages_.sheets.size()});
        if (!at_the_very_start)
            begin_sheet();
        contents(each, inside);
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

    double bottom() const { return page_.length("h") - page_.length("bottom") - height_of("footer", pages_.sheets.size() - 1); }

    void begin_sheet()
    {
        pages_.sheets.emplace_back();
        start_ = y_ = top_ + height_of("header", pages_.sheets.size() - 1);
        heading_.reset();
    }

    /// A heading that nothing has followed yet goes along: it never stands alone at the bottom of a page.
    void begin_sheet_with_heading()
    {
        const std::optional<Heading> heading = std::exchange(heading_, {});
        Block taken;
        if (heading) {
            std::vector<Item>& items = pages_.sheets.back().items;
            const auto first = items.begin() + static_cast<std::ptrdiff_t>(heading->first_item);
            taken.items.assign(std::make_move_iterator(first), std::make_move_iterator(items.end()));
            items.erase(first, items.end());
            taken.height = y_ - heading->y;
        }
        begin_sheet();
        if (!heading)
            return;
        pages_.sheets.back().put(std::move(taken), 0, y_ - heading->y);
        y_ += taken.height;
    }

    bool fits(double height) const { return y_ + height <= bottom() + slack; }
    bool at_start() const { return y_ <= start_ + slack; }

    void place(Block block)
    {
        const double height = block.height;
        heading_.reset();
        pages_.sheets.back().put(std::move(block), left_, y_);
        y_ += height;
    }

    void element(const Element& each, Around inside)
    {
        const auto [x, width] = composer_.across(each, inside);
        inside.width = width;
        Block block = composer_.compose(each, inside);
        if (each.has("y") && top_ + each.length("y") + block.height > page_.length("h") + slack)
            composer_.report(Issue::Kind::does_not_fit, each, each.place());
        if (each.has("y") || block.height == 0)
            return pages_.sheets.back().put(std::move(block), left_ + x, top_ + each.length("y"));
        y_ += at_start() ? 0 : each.length("gap");
        if (!fits(block.height) && !at_start())
            begin_sheet_with_heading();
        if (!fits(block.height))
            composer_.report(Issue::Kind::does_not_fit, each, each.place());
        const Heading begin{pages_.sheets.back().items.size(), y_};
        const bool heads = each.word("tag").starts_with('H') && !at_start();
        Block placed{block.height};
        placed.put(std::move(block), x, 0);
        place(std::move(placed));
        if (heads)
            heading_ = begin;
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

    void stand_at_bottom(const Element& parent, const Around& around)
    {
        Block block = at_bottom(parent, around);
        if (block.items.empty())
            return;
        if (!fits(block.height))
            begin_sheet();
        y_ = bottom() - block.height;
        place(std::move(block));
    }

    /// A table on its way over the pages.
    struct Run {
        TableSetter setter;
        double head;                          ///< height of the header row
        std::optional<TableRow> section = {}; ///< the heading that holds for the next row; said again on each page
        bool open = false;                    ///< its header row stands on this page
    };

    /// `below` is what has to stand under its last row.
    void table(const Element& each, const Around& around, double below)
    {
        if (each.has("when") && composer_.empty(each.word("when"), around.words))
            return;
        Run run{TableSetter(composer_, each, around), 0};
        run.head = run.setter.header().height;
        std::vector<TableRow> rows = run.setter.rows();
        y_ += at_start() ? 0 : each.length("gap");
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const bool last = i + 1 == rows.size();
            if (!fits(height_with_next(rows, i) + (last ? below : 0) + (run.open ? 0 : run.head)))
                break_page(run); // the last row goes with the signatures: they never stand alone on a page
            if (rows[i].kind == RowKind::section)
                run.section.reset();
            begin(run);
            divide(run, rows[i]);
            if (rows[i].kind == RowKind::section)
                run.section = rows[i];
            place(run.setter.finished(std::move(rows[i])));
        }
        close(run);
    }

    void begin(Run& run)
    {
        if (std::exchange(run.open, true))
            return;
        pages_.sheets.back().items.push_back(Tag{"Table"});
        place(run.setter.finished(run.setter.header()));
        if (run.section)
            place(run.setter.finished(*run.section));
    }

    void close(Run& run)
    {
        if (std::exchange(run.open, false))
            pages_.sheets.back().items.push_back(Tag{});
    }

    void break_page(Run& run)
    {
        close(run);
        if (!at_start())
            begin_sheet_with_heading();
    }

    /// Only a row that is higher than a whole page is divided: places all of it but what fits below.
    void divide(Run& run, TableRow& row)
    {
        while (!fits(row.height)) {
            const double before = row.height;
            place(run.setter.finished(run.setter.take_top(row, bottom() - y_)));
            if (row.height >= before)
                return composer_.report(Issue::Kind::does_not_fit, run.setter.table(), run.setter.table().place());
            break_page(run);
            begin(run);
        }
    }

    /// A heading does not stand alone at the bottom of a page.
    static double height_with_next(const std::vector<TableRow>& rows, std::size_t i)
    {
        const bool heading = rows[i].kind == RowKind::section && i + 1 < rows.size();
        return rows[i].height + (heading ? rows[i + 1].height : 0);
    }

    void repeat_headers_and_footers()
    {
        for (std::size_t i = 0; i < pages_.sheets.size(); ++i) {
            const std::map<std::string, std::string> numbers{
                {"page", std::to_string(i + 1)}, {"pages", std::to_string(pages_.sheets.size())}};
            const WordScope words(numbers, &part_of(i).words);
            Block sheet;
            sheet.put(strips("header", i, words), left_, top_);
            sheet.put(std::move(pages_.sheets[i]), 0, 0);
            const double foot = page_.length("h") - page_.length("bottom") - height_of("footer", i);
            sheet.put(strips("footer", i, words), left_, foot);
            pages_.sheets[i] = std::move(sheet);
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
    std::optional<Heading> heading_;
    double left_, top_, start_ = 0, y_ = 0;
    Pages pages_;
};

} // namespace

Pages paginate(const Fonts& fonts, const Element& page, const std::string& document, const PrintJob& job)
{
    return Pager(fonts, page, document, job).lay_out();
}

} // namespace junbi
