// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/known_columns.h"

#include "wizard/engine/column_reader.h"
#include "wizard/parts/whole_file.h"
#include "wizard/storage/folder_turn.h"
#include "wizard/storage/preferences.h"
#include "wizard/storage/xml_file.h"

#include <pugixml.hpp>

#include <cstdint>
#include <cstdio>
#include <map>

namespace junbi {
namespace {

constexpr int newest_format = 1;
constexpr const char* root = "junbi-columns";
constexpr std::size_t most_known = 100;

/// One header line of one table question, as 16 hexadecimal digits (FNV-1a).
std::string fingerprint(const std::string& table, const std::vector<std::string>& header)
{
    std::uint64_t number = 0xCBF29CE484222325u;
    const auto add = [&number](const std::string& word) {
        for (const char c : word + '\x1F')
            number = (number ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    };
    add(table);
    for (const std::string& each : header)
        add(bare_word(each));
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(number));
    return digits;
}

void load(const std::filesystem::path& file, pugi::xml_document& document)
{
    try {
        read_xml_file(file, root, newest_format, document);
    } catch (const Failure&) {
        document.reset();
        document.append_child(root).append_attribute("format") = newest_format;
    }
}

Mapping mapping_of(const pugi::xml_node& source, const Field& field)
{
    Mapping mapping(field.columns.size());
    for (const pugi::xml_node each : source.children("column"))
        for (std::size_t i = 0; i < mapping.size(); ++i)
            if (field.columns[i].id == each.attribute("id").value())
                mapping[i] = each.attribute("place").as_uint();
    return mapping;
}

} // namespace

std::filesystem::path known_columns_file() { return preferences_file().replace_filename("columns.xml"); }

Recall recall_columns(const std::filesystem::path& file, const std::string& table, const Field& field)
{
    pugi::xml_document document;
    load(file, document);
    std::map<std::string, Mapping> known;
    for (const pugi::xml_node each : document.document_element().children("source"))
        known.emplace(each.attribute("header").value(), mapping_of(each, field));
    return [known = std::move(known), table](const std::vector<std::string>& header) -> std::optional<Mapping> {
        const auto found = known.find(fingerprint(table, header));
        if (found == known.end() || !any_mapped(found->second))
            return std::nullopt;
        for (const auto& place : found->second)
            if (place && *place >= header.size())
                return std::nullopt;
        return found->second;
    };
}

void remember_columns(const std::filesystem::path& file, const std::string& table, const Field& field, const Foreign& from)
{
    if (!from.has_header || !any_mapped(from.mapping))
        return;
    std::error_code ignored; // write_whole_file says what is wrong with the folder
    std::filesystem::create_directories(file.parent_path(), ignored);
    const FolderTurn turn(file.parent_path());
    pugi::xml_document document;
    load(file, document);
    pugi::xml_node top = document.document_element();
    const std::string header = fingerprint(table, from.source.table.columns);
    if (const pugi::xml_node old = top.find_child_by_attribute("source", "header", header.c_str()))
        top.remove_child(old);
    pugi::xml_node source = top.prepend_child("source");
    source.append_attribute("header") = header.c_str();
    for (std::size_t i = 0; i < from.mapping.size() && i < field.columns.size(); ++i)
        if (from.mapping[i]) {
            pugi::xml_node column = source.append_child("column");
            column.append_attribute("id") = field.columns[i].id.c_str();
            column.append_attribute("place") = static_cast<unsigned>(*from.mapping[i]);
        }
    const auto all = top.children("source");
    for (auto extra = std::distance(all.begin(), all.end()); extra > std::ptrdiff_t(most_known); --extra)
        top.remove_child(top.last_child());
    write_whole_file(file, xml_text(document), {{}, true});
}

} // namespace junbi
