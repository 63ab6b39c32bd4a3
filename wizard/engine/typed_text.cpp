// SPDX-License-Identifier: Apache-2.0
#include "wizard/engine/typed_text.h"

#include <algorithm>

namespace junbi {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The text with single spaces and hyphens between digits taken out: people write numbers in groups.
std::string ungrouped(const std::string& typed)
{
    const std::string text = half_width(typed);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool between = i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);
        if (!(between && (text[i] == ' ' || text[i] == '-')))
            out += text[i];
    }
    return out;
}

} // namespace

std::string half_width(std::string_view text)
{
    if (std::none_of(text.begin(), text.end(), [](char c) { return c == '\xE3' || c == '\xEF'; }))
        return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t offset) { return i + offset < text.size() ? static_cast<unsigned char>(text[i + offset]) : 0u; };
        if (byte(0) == 0xEF && (byte(1) == 0xBC || byte(1) == 0xBD)) {
            const unsigned code = 0xF000u | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
            if (code >= 0xFF01 && code <= 0xFF5E) {
                out += static_cast<char>(code - 0xFF01 + '!');
                i += 2;
                continue;
            }
        }
        if (text.substr(i, 3) == "\u3000") {
            out += ' ';
            i += 2;
            continue;
        }
        out += text[i];
    }
    return out;
}

bool has_personal_number(const std::string& typed)
{
    // A digit is one byte, or three of full width of which the last one tells: most text has no twelve of either.
    const auto digits = std::count_if(typed.begin(), typed.end(), [](char c) { return is_digit(c) || (c >= '\x90' && c <= '\x99'); });
    if (digits < 12)
        return false;
    const std::string text = ungrouped(typed);
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        const bool part_of_id = i > 0 && ((text[i - 1] >= 'A' && text[i - 1] <= 'Z') || (text[i - 1] >= 'a' && text[i - 1] <= 'z'));
        if (end - i == 12 && !part_of_id)
            return true;
        i = std::max(end, i + 1);
    }
    return false;
}

std::string shape_of(std::string_view typed)
{
    constexpr std::string_view digit = "●", other = "▲";
    constexpr std::size_t most = 40;
    std::string text = half_width(typed);
    text.erase(0, std::min(text.size(), text.find_first_not_of(" \t\r\n")));
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    const bool known_beginning = text.starts_with("KJ") || text.starts_with("kj");
    std::string shape = known_beginning ? text.substr(0, 2) : std::string();
    std::size_t signs = 0;
    for (std::size_t i = shape.size(); i < text.size() && signs < most; ++signs) {
        shape += is_digit(text[i]) || text.compare(i, digit.size(), digit) == 0 ? digit : other;
        while (++i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) { } // the rest of this character
    }
    return shape;
}

bool is_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t k) { return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0u; };
        const unsigned first = byte(0);
        const std::size_t length = first < 0x80 ? 1
            : first >= 0xC2 && first < 0xE0     ? 2
            : first >= 0xE0 && first < 0xF0     ? 3
            : first >= 0xF0 && first < 0xF5     ? 4
                                                : 0;
        if (length == 0)
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((byte(k) & 0xC0u) != 0x80)
                return false;
        if ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) >= 0xA0) || (first == 0xF0 && byte(1) < 0x90)
            || (first == 0xF4 && byte(1) >= 0x90))
            return false;
        i += length;
    }
    return true;
}

std::string as_file_name(std::string name)
{
    for (char& c : name)
        if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos || static_cast<unsigned char>(c) < 0x20)
            c = '_';
    return name;
}

} // namespace junbi
