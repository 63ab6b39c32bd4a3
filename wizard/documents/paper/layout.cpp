// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/layout.h"

#include "wizard/documents/paper/layout_schema.h"

#include <tinyxml2.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace junbi {
namespace {

constexpr int deepest = 12; ///< a page nests five or six deep; more is a mistake

[[noreturn]] void refuse(const std::filesystem::path& file, int line, std::string_view element, const std::string& reason)
{
    throw LayoutError(file.filename().string() + ":" + std::to_string(line) + ": " + std::string(element) + ": " + reason);
}

class Reader {
public:
    explicit Reader(std::filesystem::path file) : file_(std::move(file)) { }

    Element read(const tinyxml2::XMLElement& xml, int depth) const
    {
        Element element{xml.Name(), xml.GetLineNum()};
        if (depth > deepest)
            refuse(file_, element.line, element.name, "nested too deeply");
        const ElementRule* rule = element_rule(element.name);
        if (!rule)
            refuse(file_, element.line, element.name, "unknown element");
        read_attributes(xml, *rule, element);
        require(*rule, element);
        read_children(xml, *rule, depth, element);
        return element;
    }

private:
    void read_attributes(const tinyxml2::XMLElement& xml, const ElementRule& rule, Element& element) const
    {
        for (const auto* each = xml.FirstAttribute(); each; each = each->Next()) {
            const auto known = rule.attributes.find(each->Name());
            if (known == rule.attributes.end())
                refuse(file_, each->GetLineNum(), element.name, std::string("unknown attribute “") + each->Name() + "”");
            if (const auto wrong = wrong_value(known->second, each->Value()))
                refuse(file_, each->GetLineNum(), element.name, std::string(each->Name()) + "=“" + each->Value() + "” " + *wrong);
            element.attributes.emplace(each->Name(), each->Value()); // the parser refuses an attribute that stands twice
        }
    }

    void require(const ElementRule& rule, const Element& element) const
    {
        for (const std::string& needed : rule.required) {
            const auto bar = needed.find('|');
            const int count = element.has(needed.substr(0, bar)) + (bar != std::string::npos && element.has(needed.substr(bar + 1)));
            if (count != 1)
                refuse(file_, element.line, element.name, (bar == std::string::npos ? "needs " : "needs exactly one of ") + needed);
        }
    }

    void read_children(const tinyxml2::XMLElement& xml, const ElementRule& rule, int depth, Element& element) const
    {
        for (const auto* each = xml.FirstChild(); each; each = each->NextSibling()) {
            if (each->ToComment())
                continue;
            const auto* child = each->ToElement();
            if (!child)
                refuse(file_, each->GetLineNum(), element.name, "has text of its own: write it as <text msgid=\"…\"/>");
            if (element_rule(child->Name()) && !rule.children.contains(child->Name()))
                refuse(file_, child->GetLineNum(), child->Name(), "may not stand in " + element.name);
            element.children.push_back(read(*child, depth + 1));
        }
        if (element.name == "table" && !element.child("column"))
            refuse(file_, element.line, element.name, "needs a column");
    }

    std::filesystem::path file_;
};

std::string contents(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in || !std::filesystem::is_regular_file(file))
        refuse(file, 0, "layout", "cannot be read");
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

std::string Element::word(std::string_view attribute, std::string_view otherwise) const
{
    const auto found = attributes.find(attribute);
    return found == attributes.end() ? std::string(otherwise) : found->second;
}

double Element::number(std::string_view attribute, double otherwise) const
{
    const auto found = attributes.find(attribute);
    if (found == attributes.end())
        return otherwise;
    double value = otherwise;
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), value);
    return value;
}

double Element::length(std::string_view attribute, double otherwise) const
{
    return has(attribute) ? number(attribute, 0) * millimetre : otherwise;
}

bool Element::flag(std::string_view attribute, bool otherwise) const { return has(attribute) ? word(attribute) == "1" : otherwise; }

const Element* Element::child(std::string_view called) const
{
    for (const Element& each : children)
        if (each.name == called)
            return &each;
    return nullptr;
}

std::string Element::place() const { return word("id", name) + " (line " + std::to_string(line) + ")"; }

Element read_layout(const std::filesystem::path& file)
{
    const std::string text = contents(file);
    tinyxml2::XMLDocument document;
    if (document.Parse(text.data(), text.size()) != tinyxml2::XML_SUCCESS)
        refuse(file, document.ErrorLineNum(), "layout", document.ErrorName());
    const auto* root = document.RootElement();
    if (!root || std::string_view(root->Name()) != "page")
        refuse(file, root ? root->GetLineNum() : 0, root ? root->Name() : "layout", "the outermost element must be page");
    return Reader(file).read(*root, 1);
}

} // namespace junbi
