// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace junbi::staff_step {

/// Bytes that are no character come as this plus the byte, so that two broken names are only the same where their bytes are.
inline constexpr char32_t broken_byte = 0x110000;

/// How many bytes the character that starts here has, 0 where the bytes are no character.
inline std::size_t bytes_of_character(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) { return byte(i) >= low && byte(i) <= high; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF)
        return follows(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
    if (first >= 0xF0 && first <= 0xF4)
        return follows(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
    return 0;
}

/// The next character of UTF-8 text; moves `at` behind it. `at` must lie within the text.
inline char32_t next_character(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const std::size_t length = bytes_of_character(text, at);
    if (length == 0)
        return broken_byte + static_cast<unsigned char>(text[at++]);
    char32_t character = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        character = character << 6 | (byte(i) & 0x3FU);
    at += length;
    return character;
}

/// Appends the character as UTF-8; a broken byte as four bytes that no other character has.
inline void append(std::string& text, char32_t character)
{
    if (character < 0x80) {
        text += static_cast<char>(character);
        return;
    }
    const int more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    constexpr unsigned leads[]{0, 0xC0, 0xE0, 0xF0};
    text += static_cast<char>(leads[more] | character >> (6 * more));
    for (int i = more - 1; i >= 0; --i)
        text += static_cast<char>(0x80U | (character >> (6 * i) & 0x3FU));
}

inline std::u32string characters_of(std::string_view text)
{
    std::u32string characters;
    for (std::size_t at = 0; at < text.size();)
        characters += next_character(text, at);
    return characters;
}

} // namespace junbi::staff_step
