// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/rules.h"

#include <algorithm>
#include <filesystem>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace junbi::testing {

/// One rule table from its XML file; throws std::runtime_error where the file is not one.
inline RuleTable read_rule_table(const std::filesystem::path& file)
{
    pugi::xml_document document;
    const auto read = document.load_file(file.c_str());
    if (!read)
        throw std::runtime_error(file.string() + ": " + read.description());
    const pugi::xml_node root = document.child("rules");
    RuleTable table;
    table.version = root.attribute("version").value();
    auto& columns = table.rows.columns;
    for (const auto row : root.children("row"))
        for (const auto cell : row.attributes())
            if (std::find(columns.begin(), columns.end(), cell.name()) == columns.end())
                columns.emplace_back(cell.name());
    for (const auto row : root.children("row")) {
        std::vector<std::string> cells;
        for (const auto& column : columns)
            cells.emplace_back(row.attribute(column.c_str()).value());
        table.rows.rows.push_back(std::move(cells));
    }
    return table;
}

/// All rule tables as they are shipped: checks/<step>/<table>.xml under the name "<step>.<table>".
inline Rules real_rules()
{
    Rules rules;
    for (const auto& step : std::filesystem::directory_iterator(std::filesystem::path(JUNBI_SOURCE) / "checks"))
        if (step.is_directory())
            for (const auto& file : std::filesystem::directory_iterator(step.path()))
                if (file.path().extension() == ".xml")
                    rules.add(step.path().filename().string() + "." + file.path().stem().string(), read_rule_table(file.path()));
    return rules;
}

} // namespace junbi::testing
