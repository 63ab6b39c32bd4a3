// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/table.h"

#include <algorithm>

namespace junbi {
namespace {

Colour ground_of(const Composer& composer, const Element& element, Colour otherwise)
{
    return element.has("fill") ? composer.inked(colour_of(element.word("fill"))) : otherwise;
}

} // namespace

TableSetter::TableSetter(Composer& composer, const Element& table, const Around& around)
    : composer_(composer)
    , table_(table)
    , around_(around)
    , pad_(table.length("pad", 1.5 * millimetre))
    , thickness_(table.length("line", 0.2 * millimetre))
    , rule_(composer.inked(colour_of(table.word("stroke", "#9aa5b4"))))
{
    for (const Element& each : table.children)
        if (each.name == "column")
            columns_.push_back(&each);
    around_.style = composer_.style_of(table, around.style);
    around_.text_tag.clear();
    around_.width = 0;
    for (const Element* column : columns_)
        around_.width += column->length("w");
}

Around TableSetter::inside(const Element& element, const WordScope& words, double width) const
{
    return {words, composer_.style_of(element, around_.style), around_.ground, width - 2 * pad_, 0, {}, around_.tagged};
}

double TableSetter::height_of(const TableRow& row) const
{
    double height = 0;
    for (const Block& cell : row.cells)
        height = std::max(height, cell.height);
    return height + 2 * pad_;
}

TableRow TableSetter::header()
{
    TableRow made{.header = true};
    for (const Element* column : columns_) {
        const bool named = column->has("title"); // else what it is called stands in the content
        Element title{"text", column->line, {{named ? "msgid" : "words", column->word(named ? "title" : "words")}, {"bold", "1"}}};
        Around cell = inside(*column, around_.words, column->length("w"));
        cell.ground = ground_of(composer_, table_, cell.ground);
        made.cells.push_back(composer_.compose(title, cell));
    }
    made.height = height_of(made);
    return made;
}

TableRow TableSetter::row(const WordScope& words)
{
    TableRow made;
    for (const Element* column : columns_)
        made.cells.push_back(composer_.flow(*column, inside(*column, words, column->length("w"))));
    made.height = height_of(made);
    return made;
}

TableRow TableSetter::section(const WordScope& words)
{
    TableRow made{.kind = RowKind::section};
    if (const Element* section = table_.child("section")) {
        Around cell = inside(*section, words, around_.width);
        cell.ground = ground_of(composer_, *section, cell.ground);
        made.cells.push_back(composer_.flow(*section, cell));
    }
    made.height = height_of(made);
    return made;
}

std::vector<TableRow> TableSetter::rows()
{
    std::vector<TableRow> made;
    for (const Row& each : composer_.list(table_.word("rows"), table_, around_.words)) {
        const WordScope words(each, &around_.words);
        made.push_back(each.kind == RowKind::section ? section(words) : row(words));
    }
    return made;
}

Shape TableSetter::rule(double x, double y, double width, double height) const
{
    return {.area = {x, y, width, height}, .line = true, .thickness = thickness_, .stroke = rule_};
}

/// One after the other: that makes them one path to draw.
void TableSetter::add_rules(Block& block, bool across) const
{
    block.items.push_back(rule(0, 0, around_.width, 0));
    block.items.push_back(rule(0, block.height, around_.width, 0));
    block.items.push_back(rule(0, 0, 0, block.height));
    double x = 0;
    for (const Element* column : columns_) {
        x += column->length("w");
        if (!across || column == columns_.back())
            block.items.push_back(rule(x, 0, 0, block.height));
    }
}

Block TableSetter::finished(TableRow row) const
{
    Block block{row.height};
    const bool across = row.kind == RowKind::section;
    const Element* filled = row.header ? &table_ : across ? table_.child("section") : nullptr;
    if (filled && filled->has("fill"))
        block.items.push_back(Shape{.area = {0, 0, around_.width, row.height}, .fill = composer_.inked(colour_of(filled->word("fill")))});
    add_rules(block, across);
    block.items.push_back(Tag{"TR"});
    double x = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        block.items.push_back(Tag{row.header || across ? "TH" : "TD"});
        block.put(std::move(row.cells[i]), x + pad_, pad_);
        block.items.push_back(Tag{});
        x += across ? around_.width : columns_[i]->length("w");
    }
    block.items.push_back(Tag{});
    return block;
}

TableRow TableSetter::take_top(TableRow& row, double height) const
{
    TableRow top{.height = height, .kind = row.kind};
    for (Block& cell : row.cells)
        top.cells.push_back(cell.height + 2 * pad_ <= height ? std::exchange(cell, {}) : cell.take_top(height - 2 * pad_));
    row.height = height_of(row);
    return top;
}

} // namespace junbi
