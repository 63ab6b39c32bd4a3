// SPDX-License-Identifier: Apache-2.0
#include "checks/shared/office_number.h"

#include <algorithm>
#include <array>

namespace junbi {
namespace {

constexpr std::size_t length = 10;
constexpr std::size_t kind_position = 2;
constexpr std::size_t digit_position = 9;
constexpr std::string_view kind_letters = "ABCDEFGHJKLMNPRSTUVWXYZ"; // without I, O and Q; A counts as 10
constexpr std::string_view kinds_with_short_rule = "13456";          // 医科, 歯科, 薬局, 老健, 訪問看護

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int value_of(char c) { return is_digit(c) ? c - '0' : 10 + static_cast<int>(kind_letters.find(c)); }

/// Modulus 10 with the weights 2, 1, 2, 1 … from the right; the decimal digits of each product are added.
char check_digit(std::string_view characters)
{
    int sum = 0;
    int weight = 2;
    for (auto c = characters.rbegin(); c != characters.rend(); ++c) {
        for (int product = value_of(*c) * weight; product > 0; product /= 10)
            sum += product % 10;
        weight = 3 - weight;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool has_right_form(std::string_view number)
{
    if (number.size() != length)
        return false;
    for (std::size_t i = 0; i < length; ++i)
        if (i != kind_position && !is_digit(number[i]))
            return false;
    const char kind = number[kind_position];
    const int prefecture = value_of(number[0]) * 10 + value_of(number[1]);
    return prefecture >= 1 && prefecture <= 47 && (is_digit(kind) || kind_letters.find(kind) != std::string_view::npos);
}

/// The ASCII character that a full-width one (U+FF01 to U+FF5E, three bytes of UTF-8) stands for, or 0.
char half_width(std::string_view bytes)
{
    if (bytes.size() < 3 || bytes[0] != '\xef')
        return 0;
    const auto second = static_cast<unsigned char>(bytes[1]);
    const auto third = static_cast<unsigned char>(bytes[2]);
    const unsigned code = ((second & 0x3fU) << 6U) + (third & 0x3fU) + 0xf000U;
    return code >= 0xff01U && code <= 0xff5eU ? static_cast<char>(code - 0xff01U + 0x21U) : '\0';
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\n", "\r", "\u3000"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

} // namespace

std::string fold_office_number(std::string_view typed)
{
    std::string folded;
    for (std::string_view rest = trimmed(typed); !rest.empty();) {
        const char half = half_width(rest);
        const char c = half != 0 ? half : rest.front();
        folded += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        rest.remove_prefix(half != 0 ? 3 : 1);
    }
    return folded;
}

bool fits_nine_characters(std::string_view folded)
{
    return has_right_form(folded) && check_digit(folded.substr(0, digit_position)) == folded[digit_position];
}

bool fits_last_six(std::string_view folded)
{
    return has_right_form(folded) && check_digit(folded.substr(kind_position + 1, 6)) == folded[digit_position];
}

NumberVerdict judge_office_number(std::string_view folded)
{
    if (folded.empty())
        return NumberVerdict::empty;
    if (!has_right_form(folded))
        return NumberVerdict::wrong_form;
    const bool short_rule = kinds_with_short_rule.find(folded[kind_position]) != std::string_view::npos;
    const bool fits = fits_nine_characters(folded) || (short_rule && fits_last_six(folded));
    return fits ? NumberVerdict::fits : NumberVerdict::wrong_digit;
}

} // namespace junbi
