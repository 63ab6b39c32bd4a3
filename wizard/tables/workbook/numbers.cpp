// SPDX-License-Identifier: Apache-2.0
#include "checks/contract/days.h"
#include "wizard/tables/cp932.h"
#include "wizard/tables/workbook/book.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace junbi {
namespace {

constexpr double last_serial = 2'958'465; ///< 31 December 9999

bool says_general(std::string_view code, std::size_t at)
{
    constexpr std::string_view general = "general";
    return code.size() - at >= general.size()
        && std::equal(general.begin(), general.end(), code.begin() + std::ptrdiff_t(at), [](char a, char b) { return a == (b | 0x20); });
}

/// The character of "_xHHHH_" at that place, or nothing.
std::optional<char32_t> escaped_at(std::string_view text, std::size_t at)
{
    if (text.size() - at < 7 || text.substr(at, 2) != "_x" || text[at + 6] != '_')
        return std::nullopt;
    unsigned code = 0;
    const auto [end, error] = std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16);
    return error == std::errc() && end == text.data() + at + 6 ? std::optional(static_cast<char32_t>(code)) : std::nullopt;
}

} // namespace

bool is_date_format(const std::string& code)
{
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (says_general(code, i))
            i += 6;
        else if (c == '"')
            i = std::min(code.find('"', i + 1), code.size());
        else if (c == '[')
            i = std::min(code.find(']', i), code.size()); // [Red], [$-411]
        else if (c == '\\' || c == '_' || c == '*')
            ++i; // a literal, a gap or a filler
        else if (c == 'E' && i + 1 < code.size() && (code[i + 1] == '+' || code[i + 1] == '-'))
            ++i; // 0.00E+00
        else if (std::string_view("ydegYDEG").find(c) != std::string_view::npos)
            return true;
    }
    return false;
}

std::string day_of_serial(double serial, bool from_1904)
{
    if (!(serial >= (from_1904 ? 0 : 1) && serial <= last_serial))
        return {};
    auto number = static_cast<long>(std::floor(serial)) + (from_1904 ? 1462 : 0);
    if (number > 59)
        --number;
    const Day day = Day(std::chrono::year(1899) / 12 / 31) + std::chrono::days(number);
    return day <= Day(std::chrono::year(9999) / 12 / 31) ? iso_day(day) : std::string();
}

std::string without_escapes(std::string text)
{
    if (text.find("_x") == std::string::npos)
        return text;
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        auto c = escaped_at(text, i);
        if (!c) {
            out += text[i++];
            continue;
        }
        i += 7;
        if (*c >= 0xD800 && *c < 0xDC00)
            if (const auto low = escaped_at(text, std::min(i, text.size())); low && *low >= 0xDC00 && *low < 0xE000) {
                c = 0x10000 + ((*c - 0xD800) << 10) + (*low - 0xDC00);
                i += 7;
            }
        const bool line_end = *c == '\r';
        if (!line_end || i == text.size() || text[i] != '\n')
            append_utf8(out, line_end ? U'\n' : *c >= 0xD800 && *c < 0xE000 ? U'\uFFFD' : *c);
    }
    return out;
}

} // namespace junbi
