// SPDX-License-Identifier: Apache-2.0
#include "installers/certificates/office_numbers.h"

#include <string_view>

namespace junbi {
namespace {

constexpr std::size_t length = 10;
constexpr std::size_t kind_position = 2;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) { return is_digit(c) || is_capital(c) || (c >= 'a' && c <= 'z'); }

bool looks_like_a_number(std::string_view word)
{
    if (word.size() != length || !(is_digit(word[kind_position]) || is_capital(word[kind_position])))
        return false;
    for (std::size_t i = 0; i < length; ++i)
        if (i != kind_position && !is_digit(word[i]))
            return false;
    const int prefecture = (word[0] - '0') * 10 + (word[1] - '0');
    return prefecture >= 1 && prefecture <= 47;
}

/// Letters and digits of a typed number; full-width ones (U+FF01 to U+FF5E) made half-width, small letters capitals.
std::string folded(std::string_view typed)
{
    std::string number;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        char c = typed[i];
        if (typed.substr(i).starts_with("\xef\xbc") || typed.substr(i).starts_with("\xef\xbd")) { // U+FF10 is EF BC 90, "0" is 30
            const int offset = typed[i + 1] == '\xbc' ? 0x60 : 0x20;
            c = i + 2 < typed.size() ? static_cast<char>(static_cast<unsigned char>(typed[i + 2]) - offset) : '\0';
            i += 2;
        }
        if (is_word(c))
            number += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return number;
}

} // namespace

std::vector<std::string> numbers_of_office(const Answers& office)
{
    std::vector<std::string> typed{office.text("number")};
    const Table& others = office.rows("other_numbers");
    for (std::size_t i = 0; i < others.size(); ++i)
        typed.push_back(others.at(i, "number"));
    std::vector<std::string> numbers;
    for (const std::string& each : typed)
        if (const std::string number = folded(each); number.size() == length)
            numbers.push_back(number);
    return numbers;
}

std::vector<std::string> numbers_in(const std::string& text)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_word(text[end]))
            ++end;
        if (looks_like_a_number(std::string_view(text).substr(at, end - at)))
            found.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return found;
}

} // namespace junbi
