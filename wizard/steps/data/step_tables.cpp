// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "wizard/steps/data/step_reader.h"

#include <algorithm>

namespace junbi {
namespace {

/// Every row says where it comes from and when that was checked, as in the tables of Junbi itself.
void expect_row(const XmlSource& xml, pugi::xml_node row, const Table& above)
{
    Shape shape{.needs = {"id", "source", "checked"}};
    for (const pugi::xml_attribute each : row.attributes())
        if (row.attribute(each.name()) == each) // the first of two of one name; the second is a fault
            shape.may.emplace_back(each.name());
    xml.expect(row, shape);
    const std::string id = row.attribute("id").value();
    if (!parse_day(row.attribute("checked").value()))
        throw xml.fault(row, T("“{1}” for “{2}” is no day such as 2026-11-22.", row.attribute("checked").value(), "checked"));
    if (id == "*" || id.find_first_of(" \t\r\n") != id.npos)
        throw xml.fault(row, T("“{1}” cannot be the id of a row: it has no spaces and is not *.", id));
    for (std::size_t i = 0; i < above.size(); ++i)
        if (above.at(i, "id") == id)
            throw xml.fault(row, T("The id “{1}” is there twice. Give each its own.", id));
}

void add_row(Table& table, pugi::xml_node row)
{
    std::vector<std::string> cells(table.columns.size());
    for (const pugi::xml_attribute each : row.attributes()) {
        const auto place
            = static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), each.name()) - table.columns.begin());
        if (place == table.columns.size()) {
            table.columns.emplace_back(each.name());
            cells.emplace_back();
        }
        cells[place] = each.value();
    }
    table.rows.push_back(std::move(cells));
}

RuleTable read_rule_table(const XmlSource& xml, pugi::xml_node node)
{
    RuleTable table;
    xml.expect(node, {.needs = {"id", "version"}, .children = {{"row", 1, 0}}});
    table.version = node.attribute("version").value();
    if (!parse_day(table.version))
        throw xml.fault(node, T("“{1}” for “{2}” is no day such as 2026-11-22.", table.version, "version"));
    for (const pugi::xml_node each : node.children()) {
        expect_row(xml, each, table.rows);
        add_row(table.rows, each);
    }
    for (auto& row : table.rows.rows)
        row.resize(table.rows.columns.size());
    return table;
}

bool is_language(std::string_view text)
{
    return (text.size() == 2 || text.size() == 3) && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The sentence that a <word> translates, as the step writes it.
std::string translated(const Reading& reading, pugi::xml_node word)
{
    const std::string of = reading.by_person ? folded(word.attribute("of").value()) : word.attribute("of").value();
    const auto found = reading.msgids.find(of);
    if (found == reading.msgids.end())
        throw reading.xml.fault(word, T("No sentence of this step reads “{1}”. Write it exactly as it stands above.", of));
    if (highest_slot(word.text().get()) > found->second)
        throw reading.xml.fault(
            word, T("There is no value for the place {{1}}: the sentence has {2}.", highest_slot(word.text().get()), found->second));
    return of;
}

} // namespace

std::map<std::string, RuleTable> read_rule_tables(const Reading& reading, pugi::xml_node node)
{
    std::map<std::string, RuleTable> tables;
    reading.xml.expect(node, {.children = {{"table", 1, 0}}});
    for (const pugi::xml_node each : node.children()) {
        const std::string id = reading.xml.id(each);
        if (!tables.emplace(reading.step.check.id + "." + id, read_rule_table(reading.xml, each)).second)
            throw reading.xml.fault(each, T("The id “{1}” is there twice. Give each its own.", id));
    }
    return tables;
}

Words read_translations(const Reading& reading)
{
    Words words;
    for (const pugi::xml_node list : reading.xml.root().children("words")) {
        reading.xml.expect(list, {.needs = {"language"}, .children = {{"word", 1, 0}}});
        const std::string language = list.attribute("language").value();
        if (!is_language(language) || words.contains(language))
            throw reading.xml.fault(list, T("“{1}” must be a language such as ja or en, each in one <words> only.", language));
        for (const pugi::xml_node each : list.children()) {
            reading.xml.expect(each, {.needs = {"of"}, .words = true});
            const std::string said = reading.by_person ? folded(each.text().get()) : each.text().get();
            if (said.empty())
                throw reading.xml.fault(each, T("There are no words in <{1}>.", "word"));
            if (!words[language].emplace(in_context(reading, translated(reading, each)), said).second)
                throw reading.xml.fault(each, T("“{1}” is translated twice. Take one out.", each.attribute("of").value()));
        }
    }
    return words;
}

} // namespace junbi
