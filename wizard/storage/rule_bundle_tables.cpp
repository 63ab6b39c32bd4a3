// SPDX-License-Identifier: Apache-2.0
// The tables of which a bundle is made.
#include "wizard/engine/failure.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/rule_bundle.h"

#include <pugixml.hpp>

namespace junbi {
namespace {

namespace fs = std::filesystem;

bool can_be_name(const std::string& name)
{
    return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

/// Nothing is left out without a word.
void demand_name(const fs::path& step, const fs::path& file)
{
    if (!can_be_name(step.filename().string()) || !can_be_name(file.stem().string()))
        throw Failure(Ending::file,
            T("“{1}” cannot be the name of a rule table: folder and file have small letters, digits and “_”. No bundle was made.",
                file.string()));
}

BundleTable read_file(const fs::path& file)
{
    const std::string content = read_whole_file(file);
    pugi::xml_document document;
    const auto read = document.load_buffer(content.data(), content.size());
    if (!read || std::string_view(document.document_element().name()) != "rules")
        throw Failure(
            Ending::file, T("“{1}” is no rule table, or it is damaged ({2}). No bundle was made.", file.string(), read.description()));
    return bundle_table(document.document_element());
}

} // namespace

BundleTable bundle_table(const pugi::xml_node& node)
{
    BundleTable table{node.attribute("version").value()};
    for (const pugi::xml_node each : node.children("row")) {
        RuleRow& row = table.rows.emplace_back();
        for (const pugi::xml_attribute cell : each.attributes())
            row.emplace_back(cell.name(), cell.value());
    }
    return table;
}

std::map<std::string, BundleTable> read_bundle_tables(const fs::path& folder)
{
    std::map<std::string, BundleTable> tables;
    try {
        for (const auto& step : fs::directory_iterator(folder)) {
            if (!step.is_directory())
                continue;
            for (const auto& file : fs::directory_iterator(step.path())) {
                if (file.path().extension() != ".xml")
                    continue;
                demand_name(step.path(), file.path());
                tables.emplace(step.path().filename().string() + "." + file.path().stem().string(), read_file(file.path()));
            }
        }
    } catch (const fs::filesystem_error& error) {
        throw Failure(Ending::file,
            T("The rule tables in “{1}” could not be read ({2}). No bundle was made.", folder.string(), reason_for(error.code())));
    }
    return tables;
}

} // namespace junbi
