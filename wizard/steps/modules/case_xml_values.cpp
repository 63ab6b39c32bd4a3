// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/modules/case_xml_values.h"

#include <sstream>
#include <stdexcept>

namespace junbi::wire {
namespace {

constexpr int deepest_text = 32;
constexpr std::string_view hex_digits = "0123456789abcdef";

/// Writes an argument as the element of its kind.
struct ArgWriter {
    pugi::xml_node parent;

    void operator()(const std::string& value) { set_text(parent.append_child("text"), value); }
    void operator()(long long value) { parent.append_child("number").text().set(value); }
    void operator()(Day value) { parent.append_child("day").text().set(static_cast<long long>(value.time_since_epoch().count())); }
    void operator()(Yen value) { parent.append_child("yen").text().set(value.amount); }
    void operator()(const Box<Text>& value) { write_text(parent.append_child("words"), *value); }
};

} // namespace

std::string held(const std::string& text)
{
    std::string made;
    made.reserve(text.size());
    const bool only_spaces = !text.empty() && text.find_first_not_of(' ') == std::string::npos;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (each == '\\')
            made += "\\\\";
        else if (byte < 0x20 || byte == 0x7f || (only_spaces && made.empty()))
            made.append("\\x").append({hex_digits[byte >> 4], hex_digits[byte & 15]});
        else
            made += each;
    }
    return made;
}

std::string released(const std::string& held)
{
    std::string made;
    made.reserve(held.size());
    for (std::size_t i = 0; i < held.size(); ++i) {
        if (held[i] != '\\')
            made += held[i];
        else if (i + 3 < held.size() && held[i + 1] == 'x') {
            made += static_cast<char>(hex_digits.find(held[i + 2]) * 16 + hex_digits.find(held[i + 3]));
            i += 3;
        } else if (++i < held.size())
            made += held[i];
    }
    return made;
}

void set_text(pugi::xml_node node, const std::string& text) { node.text().set(held(text).c_str()); }

std::string text_in(pugi::xml_node node) { return released(node.text().get()); }

void set_attribute(pugi::xml_node node, const char* name, const std::string& text)
{
    if (!text.empty())
        node.append_attribute(name) = held(text).c_str();
}

std::string attribute_in(pugi::xml_node node, const char* name) { return released(node.attribute(name).value()); }

void set_day(pugi::xml_node node, const char* name, Day day)
{
    node.append_attribute(name) = static_cast<long long>(day.time_since_epoch().count());
}

Day day_in(pugi::xml_node node, const char* name) { return Day(std::chrono::days(node.attribute(name).as_llong())); }

void write_list(pugi::xml_node parent, const char* element, const std::vector<std::string>& list)
{
    for (const std::string& each : list)
        set_text(parent.append_child(element), each);
}

std::vector<std::string> read_list(pugi::xml_node parent, const char* element)
{
    std::vector<std::string> list;
    for (const pugi::xml_node each : parent.children(element))
        list.push_back(text_in(each));
    return list;
}

void write_text(pugi::xml_node node, const Text& text)
{
    set_attribute(node, "msgid", text.msgid);
    for (const Arg& each : text.args)
        write_arg(node, each);
}

Text read_text(pugi::xml_node node, int depth)
{
    if (depth > deepest_text)
        throw std::runtime_error("texts in texts without end");
    Text text{attribute_in(node, "msgid")};
    for (const pugi::xml_node each : node.children())
        text.args.push_back(read_arg(each, depth + 1));
    return text;
}

void write_arg(pugi::xml_node parent, const Arg& arg) { std::visit(ArgWriter{parent}, arg); }

Arg read_arg(pugi::xml_node node, int depth)
{
    const std::string_view kind = node.name();
    if (kind == "text")
        return text_in(node);
    if (kind == "number")
        return node.text().as_llong();
    if (kind == "day")
        return Day(std::chrono::days(node.text().as_llong()));
    if (kind == "yen")
        return Yen{node.text().as_llong()};
    if (kind == "words")
        return Box<Text>(read_text(node, depth));
    throw std::runtime_error("a value of no known kind");
}

void write_table(pugi::xml_node parent, const std::string& id, const Table& table)
{
    pugi::xml_node node = parent.append_child("table");
    set_attribute(node, "id", id);
    write_list(node, "column", table.columns);
    for (const auto& row : table.rows)
        write_list(node.append_child("row"), "cell", row);
}

Table read_table(pugi::xml_node node)
{
    Table table{read_list(node, "column")};
    for (const pugi::xml_node row : node.children("row"))
        table.rows.push_back(read_list(row, "cell"));
    return table;
}

std::string text_of(const pugi::xml_document& document)
{
    std::ostringstream text;
    document.save(text, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    return text.str();
}

pugi::xml_node root_of(pugi::xml_document& document, const std::string& xml, const char* name)
{
    const auto result = document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!result || std::string_view(document.document_element().name()) != name)
        throw std::runtime_error(std::string("no <") + name + ">: " + result.description());
    return document.document_element();
}

} // namespace junbi::wire
