// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/rule_files.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"

#include <pugixml.hpp>

#include <algorithm>

namespace junbi {
namespace {

void add_row(Table& table, pugi::xml_node row)
{
    std::vector<std::string> cells(table.columns.size());
    for (const pugi::xml_attribute attribute : row.attributes()) {
        const auto found = std::find(table.columns.begin(), table.columns.end(), attribute.name());
        const auto index = static_cast<std::size_t>(found - table.columns.begin());
        if (found == table.columns.end()) {
            table.columns.emplace_back(attribute.name());
            cells.emplace_back();
        }
        cells[index] = attribute.value();
    }
    table.rows.push_back(std::move(cells));
}

} // namespace

RuleTable rule_table(const std::string& content, const std::string& file)
{
    pugi::xml_document document;
    const auto result = document.load_buffer(content.data(), content.size());
    if (!result || std::string_view(document.document_element().name()) != "rules")
        throw Failure(Ending::file, T("The rule table “{1}” is damaged ({2}). Please install Junbi again.", file, result.description()));
    RuleTable table;
    table.version = document.document_element().attribute("version").value();
    for (const pugi::xml_node row : document.document_element().children("row")) {
        if (!*row.attribute("source").value() || !parse_day(row.attribute("checked").value()))
            throw Failure(Ending::file,
                T("Row {1} of the rule table “{2}” does not say where it comes from and when it was checked.", table.rows.size() + 1,
                    file));
        add_row(table.rows, row);
    }
    for (auto& row : table.rows.rows)
        row.resize(table.rows.columns.size());
    return table;
}

Rules read_rules(const std::filesystem::path& folder)
{
    Rules rules;
    try {
        for (const auto& step : std::filesystem::directory_iterator(folder)) {
            if (!step.is_directory())
                continue;
            for (const auto& file : std::filesystem::directory_iterator(step.path()))
                if (file.path().extension() == ".xml")
                    rules.add(step.path().filename().string() + "." + file.path().stem().string(),
                        rule_table(read_whole_file(file.path()), file.path().string()));
        }
    } catch (const std::filesystem::filesystem_error& error) {
        throw Failure(Ending::file,
            T("The rule tables in “{1}” could not be read ({2}). Please install Junbi again.", folder.string(), reason_for(error.code())));
    }
    return rules;
}

} // namespace junbi
