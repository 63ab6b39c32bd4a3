// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/reader_names.h"

#include <algorithm>
#include <string_view>

namespace junbi {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'A' && c <= 'F'); }
bool all(std::string_view text, bool (*kind)(char)) { return std::all_of(text.begin(), text.end(), kind); }

/// Where " 00 01" begins, at the end of pcsc-lite's names; else the end.
std::size_t two_numbers(std::string_view name)
{
    if (name.size() < 6)
        return name.size();
    const std::string_view end = name.substr(name.size() - 6);
    const bool well = end[0] == ' ' && end[3] == ' ' && all(end.substr(1, 2), is_hex) && all(end.substr(4), is_hex);
    return well ? name.size() - 6 : name.size();
}

/// Where "(1)" or "(12)" begins, joined to the last word as macOS writes it; else the end.
std::size_t joined_number(std::string_view name)
{
    const auto open = name.rfind('(');
    if (open == name.npos || open == 0 || name[open - 1] == ' ' || name.back() != ')')
        return name.size();
    const std::string_view number = name.substr(open + 1, name.size() - open - 2);
    return !number.empty() && number.size() <= 2 && all(number, is_digit) ? open : name.size();
}

/// A serial number is whatever the maker wrote, parentheses too: from where it can begin to the last place where it can end.
void cut_parentheses(std::string& words)
{
    for (auto open = words.find('('); open != words.npos; open = words.find('(')) {
        const auto after_interface = words.find("] (");
        if (after_interface != words.npos)
            open = after_interface + 1;
        const auto close = words.rfind(')');
        words.erase(open, close == words.npos || close < open ? words.npos : close + 1 - open);
    }
}

/// Word by word, with one blank in between.
std::string without_long_numbers(std::string_view words)
{
    constexpr std::size_t long_number = 6;
    std::string kept;
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(std::min(words.size(), word.size() + 1));
        if (!word.empty() && !(word.size() >= long_number && all(word, is_digit)))
            kept += (kept.empty() ? "" : " ") + std::string(word);
    }
    return kept;
}

} // namespace

bool is_security_module(const std::string& name)
{
    constexpr std::string_view word = "SAM";
    const auto letter_at = [&](std::size_t at) { return at < name.size() && is_letter(name[at]); };
    for (auto at = name.find(word); at != name.npos; at = name.find(word, at + 1))
        if ((at == 0 || !letter_at(at - 1)) && !letter_at(at + word.size()))
            return true;
    return false;
}

std::string reader_name(const std::string& name)
{
    const auto end = std::min(two_numbers(name), joined_number(name));
    std::string words = name.substr(0, end);
    cut_parentheses(words);
    return without_long_numbers(words) + name.substr(end);
}

} // namespace junbi
