// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/xml_source.h"

#include "wizard/engine/typed_text.h"
#include "wizard/parts/whole_file.h"
#include "wizard/steps/data/open_tag.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace junbi {
namespace {

constexpr std::size_t largest = 1'000'000; ///< bytes
constexpr int deepest = 32;                ///< elements inside one another

/// Measures how deep a document goes; the library walks it without recursion.
class Depth : public pugi::xml_tree_walker {
public:
    pugi::xml_node too_deep;

private:
    bool for_each(pugi::xml_node& node) override
    {
        if (depth() < deepest)
            return true;
        too_deep = node;
        return false;
    }
};

/// "&amp;" and "&#12354;" need no declaration; everything else does.
bool is_plain_reference(std::string_view text)
{
    const std::string_view name = text.substr(1, std::min<std::size_t>(text.find(';'), 12) - 1);
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "apos" || (name.size() > 1 && name.front() == '#');
}

/// Where the section that begins with `start` at `at` ends; `at` itself where none begins there.
std::size_t past(std::string_view content, std::size_t at, std::string_view start, std::string_view end)
{
    if (!content.substr(at).starts_with(start))
        return at;
    const std::size_t found = content.find(end, at + start.size());
    return found == content.npos ? content.size() : found + end.size();
}

/// Where an & stands that is no plain reference, outside comments and CDATA.
std::optional<std::size_t> strange_reference(std::string_view content)
{
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t next = past(content, past(content, at, "<!--", "-->"), "<![CDATA[", "]]>");
        if (next == at && content[at] == '&' && !is_plain_reference(content.substr(at)))
            return at;
        at = std::max(next, at + 1);
    }
    return std::nullopt;
}

bool stands_in(const std::vector<std::string_view>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string_view> names_of(const std::vector<Child>& children)
{
    std::vector<std::string_view> names;
    for (const Child& each : children)
        names.push_back(each.name);
    return names;
}

Text too_large() { return T("The file is larger than 1 MB. Take out what does not belong into it."); }

Failure fault_in_line(const std::string& named, long long line, Text why)
{
    return Failure(Ending::file, T("“{1}”, line {2}: {3}", named, line, std::move(why)));
}

std::string content_of(const std::filesystem::path& file)
{
    std::error_code unknown;
    if (std::filesystem::is_other(std::filesystem::status(file, unknown)))
        throw Failure(Ending::file, T("“{1}” is no file.", file.string()));
    if (const auto size = std::filesystem::file_size(file, unknown); !unknown && size > largest)
        throw fault_in_line(file.string(), 1, too_large());
    return read_whole_file(file);
}

} // namespace

XmlSource::XmlSource(const std::filesystem::path& file) : XmlSource(content_of(file), file.string()) { }

XmlSource::XmlSource(std::string content, std::string named) : content_(std::move(content)), named_(std::move(named))
{
    if (content_.size() > largest)
        throw fault_at(0, too_large());
    if (!is_utf8(content_))
        throw fault_at(0, T("The file is not written in UTF-8. Save it in your editor with the encoding UTF-8."));
    const auto read = document_.load_buffer(content_.data(), content_.size(),
        (pugi::parse_default | pugi::parse_doctype | pugi::parse_fragment) & ~pugi::parse_wconv_attribute, pugi::encoding_utf8);
    if (!read)
        throw broken(read);
    for (const pugi::xml_node each : document_.children())
        if (each.type() == pugi::node_doctype)
            throw fault_at(content_.find("<!DOCTYPE"), T("DOCTYPE and entities of one’s own are not read. Take this line out."));
    if (const auto strange = strange_reference(content_))
        throw fault_at(*strange, T("An & begins an entity, and entities of one’s own are not read. Write &amp; for the sign itself."));
    if (!root() || root().next_sibling() || root() != document_.first_child())
        throw fault_at(content_.size(), T("There must be one element with everything inside, and nothing beside it."));
    Depth depth;
    document_.traverse(depth);
    if (depth.too_deep)
        throw fault(depth.too_deep, T("The elements are nested deeper than {1}. Make the conditions simpler.", deepest));
}

long long XmlSource::line_of(std::size_t offset) const
{
    const auto end = content_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, content_.size()));
    return 1 + std::count(content_.begin(), end, '\n');
}

Failure XmlSource::broken(const pugi::xml_parse_result& read) const
{
    const auto offset = static_cast<std::size_t>(read.offset);
    if (read.status == pugi::status_end_element_mismatch)
        if (const auto open = open_tag(content_))
            return fault_at(
                offset, T("<{1}> of line {2} is not closed up to here. Write </{1}> where it ends.", open->name, line_of(open->at)));
    return fault_at(offset,
        T("The XML is broken here. Often a tag is not closed, a quotation mark, a blank or a < is a full-width one, or the file is cut "
          "off. Compare it with the example."));
}

Failure XmlSource::fault_at(std::size_t offset, Text why) const { return fault_in_line(named_, line_of(offset), std::move(why)); }

Failure XmlSource::fault(pugi::xml_node where, Text why) const
{
    while (where && where.type() != pugi::node_element)
        where = where.parent();
    return fault_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(where.offset_debug(), 0)), std::move(why));
}

void XmlSource::expect(pugi::xml_node node, const Shape& shape) const
{
    expect_attributes(node, shape);
    expect_children(node, shape);
}

void XmlSource::expect_attributes(pugi::xml_node node, const Shape& shape) const
{
    std::vector<std::string_view> known = shape.needs, seen;
    known.insert(known.end(), shape.may.begin(), shape.may.end());
    for (const pugi::xml_attribute each : node.attributes()) {
        if (!stands_in(known, each.name()))
            throw fault(node,
                known.empty() ? T("<{1}> has no attributes. Take “{2}” out.", node.name(), each.name())
                              : T("<{1}> has no attribute “{2}”. It may have: {3}.", node.name(), each.name(), listed(known)));
        if (stands_in(seen, each.name()))
            throw fault(node, T("The attribute “{1}” stands here twice. Take one out.", each.name()));
        seen.push_back(each.name());
    }
    for (const std::string_view each : shape.needs)
        if (!*node.attribute(std::string(each).c_str()).value())
            throw fault(node, T("<{1}> needs the attribute “{2}”.", node.name(), each));
}

void XmlSource::expect_children(pugi::xml_node node, const Shape& shape) const
{
    std::vector<int> counts(shape.children.size());
    std::size_t last = 0;
    for (const pugi::xml_node each : node.children()) {
        if (each.type() != pugi::node_element && shape.words)
            continue;
        if (each.type() != pugi::node_element)
            throw fault(node, T("There are words right inside <{1}>. Put them into an element of their own.", node.name()));
        const auto found = std::find_if(
            shape.children.begin(), shape.children.end(), [&](const Child& child) { return child.name == std::string_view(each.name()); });
        const auto place = static_cast<std::size_t>(found - shape.children.begin());
        if (found == shape.children.end())
            throw fault(each,
                shape.children.empty()
                    ? T("Nothing may stand inside <{1}>. Take <{2}> out.", node.name(), each.name())
                    : T("<{1}> cannot stand inside <{2}>. There may be: {3}.", each.name(), node.name(), listed(names_of(shape.children))));
        if (shape.ordered && place < last)
            throw fault(each, T("<{1}> must stand before <{2}>.", each.name(), shape.children[last].name));
        if (++counts[place] > found->most && found->most > 0)
            throw fault(each, T("<{1}> stands here once too often. Take one out.", each.name()));
        last = place;
    }
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] < shape.children[i].least)
            throw fault(node, T("<{1}> needs <{2}> inside.", node.name(), shape.children[i].name));
}

std::string XmlSource::id(pugi::xml_node node, const char* attribute) const
{
    const std::string_view id = node.attribute(attribute).value();
    const auto fine = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    if (id.empty() || id.front() < 'a' || !std::all_of(id.begin(), id.end(), fine))
        throw fault(node, T("“{1}” cannot be an id. Use small letters a to z, digits and _, and begin with a letter.", id));
    return std::string(id);
}

std::string XmlSource::one_of(pugi::xml_node node, const char* attribute, const std::vector<std::string_view>& choices) const
{
    const pugi::xml_attribute found = node.attribute(attribute);
    if (!found)
        return std::string(choices.front());
    if (!stands_in(choices, found.value()))
        throw fault(node, T("“{1}” is not possible for “{2}”. Choose one of: {3}.", found.value(), attribute, listed(choices)));
    return found.value();
}

long long XmlSource::number(pugi::xml_node node, const char* attribute, long long otherwise, long long least) const
{
    const std::string_view text = node.attribute(attribute).value();
    if (!node.attribute(attribute))
        return otherwise;
    long long number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least)
        throw fault(node, T("“{1}” for “{2}” is not a whole number that can stand here.", text, attribute));
    return number;
}

std::vector<std::string> words_in(std::string_view text)
{
    constexpr std::string_view spaces = " \t\r\n";
    std::vector<std::string> words;
    for (std::size_t at = text.find_first_not_of(spaces); at < text.size(); at = text.find_first_not_of(spaces, at)) {
        const std::size_t end = std::min(text.find_first_of(spaces, at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

} // namespace junbi
