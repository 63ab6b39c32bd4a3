// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/content_quote_comparison.h"

#include "wizard/parts/csv_text.h"

#include <utility>

namespace junbi {
namespace {

constexpr std::size_t side_by_side = 3;
constexpr const char* room_to_write = "　";

/// One line of the comparison: what it is about, and what each estimate says.
struct Line {
    std::string part; ///< heading that begins here, or empty
    std::string label;
    std::vector<std::string> cells;
    bool strong = false;
};

std::string words_of(Told told, const Say& say, const Text& yes, const Text& no)
{
    return told == Told::nothing ? "" : say(told == Told::yes ? yes : no);
}

class Lines {
public:
    Lines(const ComparisonFacts& facts, const Say& say) : facts_(facts), say_(say) { }

    void begin(const Text& part) { part_ = say_(part); }
    template <class Tell>
    void add(const Text& label, Tell tell, bool strong = false)
    {
        Line line{std::exchange(part_, {}), say_(label), {}, strong};
        for (const Estimate& each : facts_.estimates)
            line.cells.push_back(tell(each));
        all_.push_back(std::move(line));
    }
    void add_amount(const Text& label, std::optional<long long> Estimate::*amount, bool strong = false)
    {
        add(
            label,
            [&](const Estimate& each) {
                return each.*amount ? say_({"{1}", {Yen{*(each.*amount)}}}) : "";
            },
            strong);
    }
    void add_day(const Text& label, std::optional<Day> Estimate::*day)
    {
        add(label, [&](const Estimate& each) { return each.*day ? say_({"{1}", {*(each.*day)}}) : ""; });
    }
    std::vector<Line> all() && { return std::move(all_); }

private:
    const ComparisonFacts& facts_;
    const Say& say_;
    std::string part_;
    std::vector<Line> all_;
};

void add_prices(Lines& lines, const Say& say)
{
    lines.begin(T("Prices (tax included)"));
    lines.add_amount(T("A: card readers"), &Estimate::readers);
    lines.add_amount(T("B: support works"), &Estimate::support);
    lines.add_amount(T("Other (not covered by the subsidy)"), &Estimate::other);
    lines.add_amount(T("In all"), &Estimate::total, true);
    lines.add_amount(T("Rough subsidy (to be confirmed)"), &Estimate::subsidy);
    lines.add_amount(T("Rough own share (to be confirmed)"), &Estimate::own_share, true);
    lines.add(T("Lowest own share"), [&](const Estimate& each) { return each.lowest ? say(T("lowest of all")) : std::string(); });
}

void add_works(const ComparisonFacts& facts, Lines& lines, const Say& say)
{
    lines.begin(T("Works included"));
    for (std::size_t i = 0; i < facts.works.size(); ++i)
        lines.add(facts.works[i].wanted ? T("{1} (wanted)", facts.works[i].label) : facts.works[i].label,
            [&](const Estimate& each) { return words_of(each.works.at(i), say, T("○ included"), T("× not included")); });
}

void add_days(const ComparisonFacts& facts, Lines& lines, const Say& say)
{
    lines.begin(T("Days"));
    lines.add_day(T("Answered on"), &Estimate::answered);
    lines.add_day(T("Day of the work"), &Estimate::work_date);
    lines.add(T("How long the work takes"), [](const Estimate& each) { return each.period; });
    if (facts.visit)
        lines.add(T("By the day of the visit ({1})", *facts.visit),
            [&](const Estimate& each) { return words_of(each.before_visit, say, T("○ in time"), T("× after it")); });
    if (facts.subsidy_closes)
        lines.add(T("Before the subsidy closes ({1})", *facts.subsidy_closes),
            [&](const Estimate& each) { return words_of(each.in_time, say, T("○ probably in time"), T("× after it")); });
    lines.add_day(T("Estimate valid until"), &Estimate::valid_until);
    lines.add(T("Still valid today"), [&](const Estimate& each) { return words_of(each.valid, say, T("○ valid"), T("× run out")); });
    lines.add(T("Note"), [](const Estimate& each) { return each.note; });
}

std::vector<Line> lines_of(const ComparisonFacts& facts, const Say& say)
{
    Lines lines(facts, say);
    add_prices(lines, say);
    add_works(facts, lines, say);
    add_days(facts, lines, say);
    return std::move(lines).all();
}

/// ${v1} to ${v3}: three estimates from `first` on; beyond the last one there is room to write.
Row three_of(const Line& line, std::size_t first)
{
    Row row{{{"label", line.label}, {"strong", line.strong ? "1" : ""}, {"plain", line.strong ? "" : "1"}}};
    for (std::size_t i = 0; i < side_by_side; ++i) {
        const std::string cell = first + i < line.cells.size() ? line.cells[first + i] : "";
        row.words["v" + std::to_string(i + 1)] = cell.empty() ? room_to_write : cell;
    }
    return row;
}

Row sheet_row(const ComparisonFacts& facts, const std::vector<Line>& lines, std::size_t first)
{
    Row sheet;
    for (std::size_t i = 0; i < side_by_side; ++i)
        sheet.words["name" + std::to_string(i + 1)]
            = first + i < facts.estimates.size() ? facts.estimates[first + i].vendor : room_to_write;
    for (const Line& each : lines) {
        if (!each.part.empty())
            sheet.lists["lines"].push_back({{{"part", each.part}}, RowKind::section});
        sheet.lists["lines"].push_back(three_of(each, first));
    }
    return sheet;
}

} // namespace

Content quote_comparison_content(const ComparisonFacts& facts, const Say& say)
{
    Content content{.words = head_words(facts.head, say)};
    content.words["limit"]
        = facts.limit ? say(T("Rough upper limit of the subsidy: {1}, tax included (to be confirmed).", Yen{*facts.limit})) : "";
    content.words["chosen"] = facts.chosen.empty() ? room_to_write : facts.chosen;
    content.words["none"] = facts.estimates.empty() ? say(T("No estimate has been entered yet; the sheet can be filled in by hand.")) : "";
    const std::vector<Line> lines = lines_of(facts, say);
    for (std::size_t first = 0; first == 0 || first < facts.estimates.size(); first += side_by_side)
        content.lists["sheets"].push_back(sheet_row(facts, lines, first));
    return content;
}

std::string quote_comparison_csv(const ComparisonFacts& facts, const Say& say)
{
    std::vector<std::string> header{say(T("Part")), say(T("Item"))};
    for (const Estimate& each : facts.estimates)
        header.push_back(each.vendor);
    std::string text = std::string(csv_mark) + csv_row(header), part;
    for (const Line& each : lines_of(facts, say)) {
        part = each.part.empty() ? part : each.part;
        std::vector<std::string> cells{part, each.label};
        cells.insert(cells.end(), each.cells.begin(), each.cells.end());
        text += csv_row(cells);
    }
    return text;
}

} // namespace junbi
