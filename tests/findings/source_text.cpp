// SPDX-License-Identifier: Apache-2.0
#include "tests/findings/source_text.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

namespace junbi {
namespace {

bool in_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

/// The place behind the literal that begins here.
std::size_t behind_literal(std::string_view code, std::size_t at)
{
    const char quote = code[at];
    for (++at; at < code.size() && code[at] != quote; ++at)
        at += code[at] == '\\';
    return at + 1;
}

bool begins_literal(std::string_view code, std::size_t at)
{
    const bool between_digits = at > 0 && in_name(code[at - 1]); // 999'999
    return code[at] == '"' || (code[at] == '\'' && !between_digits);
}

std::string without_comments(const std::string& code)
{
    std::string result;
    for (std::size_t at = 0; at < code.size();) {
        const bool comment = code.compare(at, 2, "//") == 0;
        const std::size_t next = comment ? std::min(code.find('\n', at), code.size())
            : begins_literal(code, at)   ? behind_literal(code, at)
                                         : at + 1;
        if (!comment)
            result += code.substr(at, next - at);
        at = next;
    }
    return result;
}

/// The pieces between the brackets that open here, split at commas that stand in no further bracket.
std::vector<std::string> split(std::string_view code, std::size_t& at)
{
    std::vector<std::string> pieces(1);
    int depth = 0;
    while (at < code.size()) {
        const std::size_t next = begins_literal(code, at) ? behind_literal(code, at) : at + 1;
        const char c = next == at + 1 ? code[at] : ' ';
        depth += c == '(' || c == '{' || c == '[';
        depth -= c == ')' || c == '}' || c == ']';
        const bool outermost = (depth == 1 && (c == '(' || c == ',')) || depth == 0;
        if (c == ',' && depth == 1)
            pieces.emplace_back();
        if (!outermost)
            pieces.back() += code.substr(at, next - at);
        at = next;
        if (depth == 0)
            break;
    }
    return pieces;
}

std::string last_name(const std::string& code)
{
    std::string name = bare(code.substr(0, code.find('=')));
    const auto start = std::find_if_not(name.rbegin(), name.rend(), in_name).base();
    return std::string(start, name.end());
}

std::vector<SourceFunction> functions_in(const std::string& text)
{
    static const std::regex head(R"(\n(?:[A-Za-z_][\w:<>,&* ]* [&*]?)([a-z_]\w*)\()");
    std::vector<SourceFunction> all;
    for (std::sregex_iterator each(text.begin(), text.end(), head), none; each != none; ++each) {
        std::size_t at = static_cast<std::size_t>(each->position(1) + each->length(1));
        SourceFunction made{(*each)[1], {}, static_cast<std::size_t>(each->position(1)), 0};
        for (const std::string& parameter : split(text, at))
            made.parameters.push_back(last_name(parameter));
        const auto body = text.find_first_not_of(" \n", at);
        if (body == std::string::npos || text[body] != '{')
            continue;
        made.end = body;
        split(text, made.end);
        all.push_back(std::move(made));
    }
    return all;
}

} // namespace

std::string bare(std::string_view code)
{
    constexpr std::string_view space = " \n", move = "std::move(";
    const auto first = code.find_first_not_of(space), last = code.find_last_not_of(space);
    if (first == std::string_view::npos)
        return {};
    code = code.substr(first, last - first + 1);
    return std::string(code.starts_with(move) && code.ends_with(')') ? code.substr(move.size(), code.size() - move.size() - 1) : code);
}

std::string literal(std::string_view code)
{
    const std::string alone = bare(code);
    std::string said;
    for (std::size_t at = 0; at < alone.size();) {
        if (alone[at] == ' ' || alone[at] == '\n') {
            ++at;
            continue;
        }
        if (alone[at] != '"')
            return {};
        const std::size_t next = behind_literal(alone, at);
        for (std::size_t i = at + 1; i + 1 < next; ++i)
            said += alone[i] == '\\' ? alone[++i] : alone[i];
        at = next;
    }
    return said;
}

std::vector<SourceCall> calls_in(std::string_view code, std::string_view name)
{
    std::vector<SourceCall> all;
    for (std::size_t at = 0; at < code.size();) {
        if (begins_literal(code, at)) {
            at = behind_literal(code, at);
            continue;
        }
        const bool begins = at == 0 || (!in_name(code[at - 1]) && code[at - 1] != '.' && code[at - 1] != ':' && code[at - 1] != '>');
        if (begins && code.substr(at).starts_with(name) && code.substr(at + name.size()).starts_with('(')) {
            std::size_t arguments = at + name.size();
            std::vector<std::string> pieces = split(code, arguments);
            all.push_back({std::string(name), std::move(pieces), at, arguments});
            at += name.size();
        }
        ++at;
    }
    return all;
}

SourceText::SourceText(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw std::runtime_error("cannot read " + file.string());
    text_ = without_comments({std::istreambuf_iterator<char>(in), {}});
    functions_ = functions_in(text_);
}

std::vector<SourceCall> SourceText::calls(std::string_view name) const
{
    std::vector<SourceCall> all = calls_in(text_, name);
    std::erase_if(all, [this](const SourceCall& call) {
        return std::any_of(functions_.begin(), functions_.end(), [&](const SourceFunction& each) { return each.begin == call.at; });
    });
    return all;
}

const SourceFunction* SourceText::function_at(std::size_t place) const
{
    for (const SourceFunction& each : functions_)
        if (each.begin <= place && place < each.end)
            return &each;
    return nullptr;
}

} // namespace junbi
