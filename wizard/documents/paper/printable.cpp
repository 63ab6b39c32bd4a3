// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/printable.h"

#include <glib.h>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace junbi {
namespace {

bool turns_direction(gunichar sign)
{
    return sign == 0x061C || sign == 0x200E || sign == 0x200F || (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
}

bool is_plain(std::string_view text)
{
    for (const char each : text)
        if (const auto byte = static_cast<unsigned char>(each); byte >= 0x7F || (byte < 0x20 && byte != '\n'))
            return false;
    return true;
}

void append(std::string& text, gunichar sign)
{
    if (sign == 0x2028 || sign == 0x2029)
        sign = '\n';
    if (sign == '\t')
        sign = ' ';
    if ((g_unichar_iscntrl(sign) && sign != '\n') || turns_direction(sign) || sign == 0xFEFF)
        return;
    char bytes[6];
    text.append(bytes, static_cast<std::size_t>(g_unichar_to_utf8(sign, bytes)));
}

} // namespace

std::string printable(std::string_view text)
{
    if (is_plain(text))
        return std::string(text);
    const std::unique_ptr<char, decltype(&g_free)> valid(g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), g_free);
    std::string clean;
    for (const char* at = valid.get(); *at; at = g_utf8_next_char(at)) {
        const gunichar sign = g_utf8_get_char(at);
        if (sign == '\r')
            append(clean, *g_utf8_next_char(at) == '\n' ? 0 : '\n');
        else
            append(clean, sign);
    }
    return clean;
}

std::string named(const std::vector<char32_t>& signs)
{
    constexpr std::size_t most = 5;
    std::string all;
    for (std::size_t i = 0; i < std::min(signs.size(), most); ++i) {
        char number[16];
        std::snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(signs[i]));
        all += i == 0 ? "“" : ", “";
        append(all, signs[i]);
        all += std::string("” (") + number + ")";
    }
    return signs.size() > most ? all + " …" : all;
}

} // namespace junbi
