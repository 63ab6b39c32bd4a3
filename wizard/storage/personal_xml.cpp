// SPDX-License-Identifier: Apache-2.0
#include "wizard/storage/personal_xml.h"

#include "checks/contract/days.h"
#include "wizard/engine/failure.h"
#include "wizard/storage/personal_rows.h"

#include <pugixml.hpp>

namespace junbi {
namespace {

constexpr int newest_format = 1;
constexpr const char* root = "junbi-staff";

/// Nothing, or what keeps the document from being used.
std::optional<Text> complaint_about(pugi::xml_node top, const std::string& file)
{
    if (std::string_view(top.name()) != root)
        return T("“{1}” was not written by Junbi for this purpose: it begins with <{2}>, not with <{3}>.", file, top.name(), root);
    const int found = top.attribute("format").as_int();
    if (found > newest_format)
        return T("“{1}” was written by a newer Junbi (format {2}; this one reads up to {3}).", file, found, newest_format);
    if (found < 1)
        return T("“{1}” does not say in which format it was written.", file);
    return std::nullopt;
}

bool is_ours(pugi::xml_node node)
{
    return std::string_view(node.name()) == "table" && node.attribute("step") && node.attribute("field") && node.attribute("rows");
}

void drop_text(pugi::xml_node node)
{
    for (pugi::xml_node each = node.first_child(); each;) {
        const pugi::xml_node next = each.next_sibling();
        if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata)
            node.remove_child(each);
        each = next;
    }
}

void set(pugi::xml_node node, const char* name, const std::string& value)
{
    auto known = node.attribute(name);
    (known ? known : node.append_attribute(name)).set_value(value.c_str());
}

/// The elements of our tables, without those that are not wanted any more.
std::map<std::pair<std::string, std::string>, pugi::xml_node> nodes_of(pugi::xml_node top, const PersonalTables& wanted)
{
    std::map<std::pair<std::string, std::string>, pugi::xml_node> nodes;
    for (pugi::xml_node each = top.first_child(); each;) {
        const pugi::xml_node next = each.next_sibling();
        if (is_ours(each)) {
            const std::string step = each.attribute("step").value(), field = each.attribute("field").value();
            const auto tables = wanted.find(step);
            if (tables != wanted.end() && tables->second.contains(field))
                nodes.emplace(std::pair(step, field), each);
            else
                top.remove_child(each);
        }
        each = next;
    }
    return nodes;
}

struct Appending : pugi::xml_writer {
    std::string text;
    void write(const void* data, std::size_t size) override { text.append(static_cast<const char*>(data), size); }
};

} // namespace

std::string office_of_people(pugi::xml_node top, const std::filesystem::path& file)
{
    if (const auto wrong = complaint_about(top, file.string()))
        throw Failure(Ending::file, *wrong);
    return top.attribute("office").value();
}

PersonalTables take_people(pugi::xml_node top, const std::filesystem::path& file)
{
    PersonalTables tables;
    for (const pugi::xml_node each : top.children()) {
        if (!is_ours(each))
            continue;
        auto rows = rows_from_text(each.text().get(), each.attribute("rows").as_ullong());
        if (!rows)
            throw Failure(Ending::file, T("“{1}” is damaged.", file.string()));
        drop_text(each);
        if (!rows->empty())
            tables[each.attribute("step").value()][each.attribute("field").value()] = std::make_shared<const Table>(std::move(*rows));
    }
    return tables;
}

std::string people_as_text(pugi::xml_document& frame, const PersonalTables& tables, const std::string& number, Moment now)
{
    pugi::xml_node top = frame.document_element();
    if (!top)
        (top = frame.append_child(root)).append_attribute("format") = newest_format;
    set(top, "saved", iso_moment(now));
    set(top, "office", number);
    auto nodes = nodes_of(top, tables);
    for (const auto& [step, fields] : tables)
        for (const auto& [field, rows] : fields) {
            pugi::xml_node& node = nodes[{step, field}];
            if (!node)
                node = top.append_child("table");
            set(node, "step", step);
            set(node, "field", field);
            set(node, "rows", std::to_string(rows->size()));
            node.prepend_child(pugi::node_pcdata).set_value(rows_as_text(*rows).c_str());
        }
    Appending out;
    frame.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
    for (const auto& [name, node] : nodes)
        drop_text(node);
    return std::move(out.text);
}

} // namespace junbi
