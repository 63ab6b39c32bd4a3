// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/layout_schema.h"

#include <algorithm>
#include <charconv>

namespace junbi {
namespace {

using Attributes = std::map<std::string, Value, std::less<>>;
using enum Value;

const Attributes place{
    {"x", length}, {"y", length}, {"w", length}, {"h", length}, {"from", words}, {"to", words}, {"id", name}, {"when", name}};
const Attributes flow{{"gap", length}, {"at", bottom}, {"repeat", name}};
const Attributes style{{"size", number}, {"min", number}, {"leading", number}, {"bold", flag}, {"color", colour}, {"accent", colour},
    {"align", align}, {"phrases", flag}};
const Attributes frame{{"fill", colour}, {"stroke", colour}, {"line", length}, {"radius", length}};
const Attributes meaning{{"tag", tag}, {"alt", message}};
const std::set<std::string> drawn{"text", "rect", "line", "symbol", "qr", "picture", "group", "row"};

Attributes all_of(std::initializer_list<Attributes> parts)
{
    Attributes all;
    for (const Attributes& part : parts)
        all.insert(part.begin(), part.end());
    return all;
}

std::set<std::string> and_also(std::set<std::string> names, std::initializer_list<std::string> more)
{
    names.insert(more);
    return names;
}

const std::map<std::string, ElementRule, std::less<>>& rules()
{
    static const std::map<std::string, ElementRule, std::less<>> all{
        {"page",
            {all_of({style,
                 {{"w", size}, {"h", size}, {"left", length}, {"right", length}, {"top", length}, {"bottom", length}, {"title", message},
                     {"content", paper}, {"kind", page_kind}, {"distance", number}}}),
                {"w", "h", "title"}, and_also(drawn, {"header", "footer", "table", "part"})}},
        {"part", {{{"repeat", name}, {"when", name}, {"id", name}}, {}, and_also(drawn, {"table"})}},
        {"header", {all_of({style, {{"h", length}, {"on", pages}}}), {"h"}, drawn}},
        {"footer", {all_of({style, {{"h", length}, {"on", pages}}}), {"h"}, drawn}},
        {"group", {all_of({place, flow, style, frame, meaning, {{"pad", length}, {"shrink", flag}}}), {}, drawn}},
        {"row", {all_of({place, flow, style, meaning}), {}, {"group"}}},
        {"text",
            {all_of({place, {{"gap", length}}, style, meaning,
                 {{"msgid", message}, {"words", words}, {"fit", flag}, {"valign", valign}, {"vertical", flag}, {"note", flag},
                     {"tone", words}, {"link", words}}}),
                {"msgid|words"}, {}}},
        {"rect", {all_of({place, frame, {{"tall", flag}}}), {"h|tall"}, {}}},
        {"line", {all_of({place, {{"color", colour}, {"line", length}}}), {}, {}}},
        {"symbol", {all_of({{{"w", size}, {"h", size}}, place, {{"name", words}}}), {"name", "w"}, {}}},
        {"picture", {all_of({{{"w", size}, {"h", size}}, place, {{"name", name}, {"alt", message}}}), {"name", "w"}, {}}},
        {"qr", {all_of({place, {{"words", words}, {"alt", message}}}), {"words", "w", "alt"}, {}}},
        {"table",
            {all_of({style,
                 {{"rows", name}, {"gap", length}, {"id", name}, {"when", name}, {"fill", colour}, {"stroke", colour}, {"line", length},
                     {"pad", length}}}),
                {"rows"}, {"column", "section"}}},
        {"column", {all_of({style, {{"w", length}, {"title", message}, {"words", words}, {"id", name}}}), {"w", "title|words"}, drawn}},
        {"section", {all_of({style, {{"fill", colour}, {"id", name}}}), {}, drawn}},
    };
    return all;
}

std::optional<double> decimal(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

bool only(std::string_view text, std::string_view allowed) { return text.find_first_not_of(allowed) == std::string_view::npos; }

bool one_of(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_name(std::string_view text) { return !text.empty() && only(text, "abcdefghijklmnopqrstuvwxyz0123456789_"); }

/// Every ${ is closed and names something.
bool slots_are_sound(std::string_view text)
{
    for (std::size_t at = 0; (at = text.find("${", at)) != std::string_view::npos; ++at) {
        const auto end = text.find('}', at);
        if (end == std::string_view::npos || !is_name(text.substr(at + 2, end - at - 2)))
            return false;
    }
    return true;
}

/// What stands between the slots is no word of any language: signs and spaces only. (Kana and kanji begin with E3 … E9 in UTF-8.)
bool has_words(std::string_view text)
{
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        inside = inside ? byte != '}' : text.substr(i, 2) == "${";
        const bool sign_block = text.substr(i, 2) == "\xE3\x80" || text.substr(i, 3) == "・"; // 、。「」 and the like
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= 0xE3 && byte <= 0xE9);
        if (!inside && letter && !sign_block)
            return true;
    }
    return false;
}

std::optional<std::string> unless(bool sound, const char* reason) { return sound ? std::nullopt : std::optional<std::string>(reason); }

} // namespace

const ElementRule* element_rule(std::string_view element)
{
    const auto found = rules().find(element);
    return found == rules().end() ? nullptr : &found->second;
}

std::optional<std::string> wrong_value(Value kind, std::string_view value)
{
    switch (kind) {
    case length:
        return unless(decimal(value) && std::abs(*decimal(value)) <= 5000, "needs a length in millimetres");
    case size:
        return unless(decimal(value) && *decimal(value) > 0 && *decimal(value) <= 5000, "needs a length in millimetres above 0");
    case number:
        return unless(decimal(value) && *decimal(value) > 0 && *decimal(value) <= 1000, "needs a number above 0");
    case flag:
        return unless(one_of(value, {"0", "1"}), "needs 0 or 1");
    case colour:
        return unless(value.size() == 7 && value[0] == '#' && only(value.substr(1), "0123456789abcdefABCDEF"), "needs a colour as #rrggbb");
    case align:
        return unless(one_of(value, {"left", "center", "right"}), "needs left, center or right");
    case valign:
        return unless(one_of(value, {"top", "middle", "bottom"}), "needs top, middle or bottom");
    case pages:
        return unless(one_of(value, {"first", "rest", "all"}), "needs first, rest or all");
    case page_kind:
        return unless(one_of(value, {"form", "notice"}), "needs form or notice");
    case paper: // whether there is such a one is known where papers are known (PaperShelf)
        return unless(!value.empty() && only(value, "abcdefghijklmnopqrstuvwxyz0123456789-"), "needs the name of a paper");
    case bottom:
        return unless(value == "bottom", "needs bottom");
    case name:
        return unless(is_name(value), "needs a name: a-z, 0-9 and _");
    case tag:
        return unless(one_of(value, {"H1", "H2", "H3", "P", "L", "LI", "Figure", "none"}), "needs H1, H2, H3, P, L, LI, Figure or none");
    case message:
        return unless(!value.empty() && slots_are_sound(value), "needs a msgid whose ${slots} are closed");
    case words:
        if (!slots_are_sound(value))
            return "has a ${slot} that is not closed or names nothing";
        return unless(!has_words(value), "has words of its own: write them as msgid");
    }
    return std::nullopt;
}

} // namespace junbi
