// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/rule_bundle.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/storage/xml_file.h"

#include <pugixml.hpp>

#include <algorithm>

namespace junbi {
namespace {

constexpr const char* root = "bundle";

Failure damaged(const std::string& why)
{
    return {Ending::file, T("What is in it is damaged ({1}). Get the file again from those who made it.", why)};
}

/// Why the table cannot take the place of `shipped`.
std::optional<Text> trouble_with_table(const BundleTable& table, const RuleTable& shipped, Day made)
{
    const auto version = parse_day(table.version);
    if (!version || *version > made)
        return T("the day it was brought up to date, “{1}”, cannot be", table.version);
    Table whole;
    for (const RuleRow& row : table.rows) {
        if (!has_source_and_day(row))
            return T("row {1} does not say where it comes from and when it was checked", whole.size() + 1);
        append(whole, row);
    }
    for (const std::string& column : shipped.rows.columns)
        if (std::find(whole.columns.begin(), whole.columns.end(), column) == whole.columns.end())
            return T("the column “{1}” is missing", column);
    return std::nullopt;
}

std::optional<Text> trouble_with_rows_of(const BundleTable& table, const RuleTable& shipped)
{
    std::set<std::string> ids;
    for (const RuleRow& row : table.rows)
        if (auto why = trouble_with(row, shipped.rows, ids))
            return why;
    return std::nullopt;
}

/// The first trouble that `look` finds at one of the tables, as a sentence.
template <class Look>
std::optional<Text> first_trouble(const RuleBundle& bundle, const Rules& shipped, const Look& look)
{
    if (bundle.tables.empty())
        return T("There is no table in it.");
    for (const auto& [name, table] : bundle.tables) {
        const auto known = shipped.tables().find(name);
        if (known == shipped.tables().end())
            return T("This version of Junbi has no table “{1}”. Install the newest Junbi, then try again.", name);
        if (const std::optional<Text> why = look(table, known->second))
            return T("Its table “{1}” cannot be used: {2}. Tell those who made the file.", name, *why);
    }
    return std::nullopt;
}

} // namespace

std::string message_of(const RuleBundle& bundle)
{
    pugi::xml_document document;
    pugi::xml_node top = document.append_child(root);
    top.append_attribute("made") = iso_moment(bundle.made).c_str();
    for (const auto& [name, table] : bundle.tables) {
        pugi::xml_node node = top.append_child("table");
        node.append_attribute("name") = name.c_str();
        node.append_attribute("version") = table.version.c_str();
        for (const RuleRow& row : table.rows) {
            pugi::xml_node made = node.append_child("row");
            for (const auto& [column, value] : row)
                made.append_attribute(column.c_str()) = value.c_str();
        }
    }
    return std::string(bundle_purpose) + xml_text(document);
}

RuleBundle read_bundle(std::string_view message)
{
    if (message.starts_with(any_bundle_purpose) && !message.starts_with(bundle_purpose))
        throw Failure(Ending::file, T("It was made for a newer Junbi. Install the newest Junbi, then try again."));
    const std::string_view xml = message.substr(std::min(message.size(), bundle_purpose.size()));
    pugi::xml_document document;
    const auto read = document.load_buffer(xml.data(), xml.size());
    if (!message.starts_with(bundle_purpose) || !read)
        throw damaged(read.description());
    const pugi::xml_node top = document.document_element();
    const auto made = parse_moment(top.attribute("made").value());
    if (std::string_view(top.name()) != root || !made)
        throw damaged("<bundle made=…>");
    RuleBundle bundle{*made};
    for (const pugi::xml_node each : top.children("table"))
        if (!bundle.tables.emplace(each.attribute("name").value(), bundle_table(each)).second)
            throw damaged(each.attribute("name").value());
    return bundle;
}

std::optional<Text> trouble_with_tables(const RuleBundle& bundle, const Rules& shipped)
{
    return first_trouble(bundle, shipped,
        [&](const BundleTable& table, const RuleTable& known) { return trouble_with_table(table, known, day_in_japan(bundle.made)); });
}

std::optional<Text> trouble_with_rows(const RuleBundle& bundle, const Rules& shipped)
{
    return first_trouble(bundle, shipped, trouble_with_rows_of);
}

Rules with_tables(Rules rules, const RuleBundle& bundle)
{
    for (const auto& [name, table] : bundle.tables) {
        const auto known = rules.tables().find(name);
        if (known == rules.tables().end() || table.version < known->second.version)
            continue;
        RuleTable whole{table.version, {}};
        for (const RuleRow& row : table.rows)
            append(whole.rows, row);
        rules.add(name, std::move(whole));
    }
    return rules;
}

Rules with_rows(Rules rules, const RuleBundle& bundle)
{
    for (const auto& [name, rows] : bundle.tables) {
        const auto known = rules.tables().find(name);
        if (known == rules.tables().end())
            continue;
        RuleTable table = known->second;
        for (const RuleRow& row : rows.rows)
            lay_over(table.rows, row);
        rules.add(name, std::move(table));
    }
    return rules;
}

} // namespace junbi
