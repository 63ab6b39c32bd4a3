// SPDX-License-Identifier: Apache-2.0
#include "wizard/parts/csv_text.h"

#include <algorithm>
#include <array>

namespace junbi {
namespace {

bool is_control(unsigned char c) { return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }

std::string cell(const std::string& value)
{
    std::string text = is_guarded(value) ? "'" : "";
    for (const char c : value)
        text += is_control(static_cast<unsigned char>(c)) ? std::string("\xEF\xBF\xBD") : std::string(1, c);
    if (text.find_first_of("\",\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

bool is_guarded(std::string_view text)
{
    constexpr std::array<std::string_view, 9> beginnings{"=", "+", "-", "@", "\t", "＝", "＋", "－", "＠"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view each) { return text.starts_with(each); });
}

std::string csv_row(const std::vector<std::string>& cells)
{
    std::string line;
    for (const std::string& each : cells)
        line += (&each == &cells.front() ? "" : ",") + cell(each);
    return line + "\r\n";
}

} // namespace junbi
