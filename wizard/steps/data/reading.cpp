// SPDX-License-Identifier: Apache-2.0
#include "wizard/steps/data/reading.h"

#include "wizard/steps/modules/case_xml_values.h"

#include <algorithm>

namespace junbi {
namespace {

constexpr std::string_view spaces = " \t\r\n";

/// Japanese characters and signs (U+3000 to U+9FFF, U+F000 to U+FFFF), told by the first byte of their UTF-8.
bool is_japanese(unsigned char first) { return (first >= 0xE3 && first <= 0xE9) || first == 0xEF; }

unsigned char first_byte_of_last(std::string_view text)
{
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0) == 0x80) { }
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool has_control_character(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; });
}

std::string words_of(pugi::xml_node node)
{
    std::string words;
    for (const pugi::xml_node each : node.children())
        if (each.type() != pugi::node_element)
            words += each.value();
    return words;
}

/// A module's text may be made of texts; all of them are its own.
Text with_context(const Text& text, const Reading& reading);

struct WithContext {
    const Reading& reading;
    Arg operator()(const Box<Text>& inner) const { return Box<Text>(with_context(*inner, reading)); }
    template <class Value>
    Arg operator()(const Value& value) const
    {
        return value;
    }
};

Text with_context(const Text& text, const Reading& reading)
{
    Text made{in_context(reading, text.msgid)};
    for (const Arg& each : text.args)
        made.args.push_back(std::visit(WithContext{reading}, each));
    return made;
}

/// The values that a module gave its own text: <value> with one of the elements of case_xml_values.h.
std::vector<Arg> constants(const Reading& reading, pugi::xml_node node)
{
    std::vector<Arg> args;
    for (const pugi::xml_node each : node.children("value"))
        try {
            args.push_back(std::visit(WithContext{reading}, wire::read_arg(each.first_child())));
        } catch (const std::exception&) {
            throw reading.xml.fault(each, T("<{1}> holds no value that could be read.", "value"));
        }
    return args;
}

} // namespace

bool Reading::has_line(const std::string& id) const
{
    const auto named = [&](const GuideLine& line) { return line.id == id; };
    return std::any_of(step.check.items.begin(), step.check.items.end(), named)
        || std::any_of(step.check.notes.begin(), step.check.notes.end(), named);
}

std::string in_context(const Reading& reading, const std::string& msgid)
{
    return msgid.empty() ? msgid : reading.step.check.id + context_end + msgid;
}

std::string folded(std::string_view text)
{
    std::string result;
    for (std::size_t at = text.find_first_not_of(spaces); at < text.size();) {
        const std::size_t gap = std::min(text.find_first_of(spaces, at), text.size());
        result += text.substr(at, gap - at);
        at = text.find_first_not_of(spaces, gap);
        if (at == text.npos)
            break;
        const bool broken = text.substr(gap, at - gap).find('\n') != text.npos;
        if (!broken || !is_japanese(first_byte_of_last(result)) || !is_japanese(static_cast<unsigned char>(text[at])))
            result += ' ';
    }
    return result;
}

int highest_slot(std::string_view sentence)
{
    int highest = 0;
    for (std::size_t at = sentence.find('{'); at != sentence.npos; at = sentence.find('{', at + 1))
        if (at + 2 < sentence.size() && sentence[at + 2] == '}' && sentence[at + 1] >= '1' && sentence[at + 1] <= '9')
            highest = std::max(highest, sentence[at + 1] - '0');
    return highest;
}

std::string read_msgid(Reading& reading, pugi::xml_node node, int values)
{
    const std::string words = words_of(node);
    const std::string msgid = reading.by_person ? folded(words) : words;
    if (msgid.empty())
        throw reading.xml.fault(node, T("There are no words in <{1}>.", node.name()));
    if (has_control_character(msgid))
        throw reading.xml.fault(node, T("There is a control character in the words of <{1}>. Type them again.", node.name()));
    if (highest_slot(msgid) > values)
        throw reading.xml.fault(node,
            T("Nothing fills the place {{1}} in <{2}>. Write one <value of=\"…\"/> for each place, in their order.", highest_slot(msgid),
                node.name()));
    reading.msgids[msgid] = values;
    return msgid;
}

Text read_sentence(Reading& reading, pugi::xml_node node, std::vector<std::string_view> attributes)
{
    if (!node)
        return {};
    Shape shape{.needs = std::move(attributes), .words = true};
    if (!reading.by_person)
        shape.children = {{"value", 0, 0}};
    reading.xml.expect(node, shape);
    Text text{{}, constants(reading, node)};
    text.msgid = in_context(reading, read_msgid(reading, node, static_cast<int>(text.args.size())));
    return text;
}

pugi::xml_node write_sentence(pugi::xml_node parent, const char* element, const Text& text, const std::string& step)
{
    if (text.empty())
        return {};
    const std::string context = step + context_end;
    const std::string& msgid = text.msgid;
    pugi::xml_node node = parent.append_child(element);
    node.append_child(pugi::node_pcdata).set_value((msgid.starts_with(context) ? msgid.substr(context.size()) : msgid).c_str());
    for (const Arg& each : text.args)
        wire::write_arg(node.append_child("value"), each);
    return node;
}

} // namespace junbi
