// SPDX-License-Identifier: Apache-2.0
#include "wizard/platform/windows/smbios.h"

#include "wizard/platform/files.h"
#include "wizard/platform/real_name.h"

#include <algorithm>

namespace junbi::windows {
namespace {

constexpr std::size_t header_of_windows = 8; ///< version, and the length of what follows
constexpr std::size_t shortest = 4;          ///< type, length, handle
constexpr unsigned system_information = 1, end_of_table = 127;
constexpr std::size_t maker_at = 4, model_at = 5;

unsigned byte(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }

/// Makers write ASCII; whatever else stands there is no name.
std::string printable(std::string_view text)
{
    const bool good = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
    return good ? real_name(trimmed(text)) : std::string();
}

/// The texts of a structure follow it, each ended by a 0, counted from 1.
std::string_view text_of(std::string_view texts, unsigned number)
{
    for (; number > 1 && !texts.empty(); --number) {
        const auto end = texts.find('\0');
        texts.remove_prefix(end == texts.npos ? texts.size() : end + 1);
    }
    return number == 1 ? texts.substr(0, texts.find('\0')) : std::string_view();
}

/// Where the texts of a structure end: behind two zeros.
std::size_t end_of_texts(std::string_view rest)
{
    const auto end = rest.find(std::string_view("\0\0", 2));
    return end == rest.npos ? rest.size() : end + 2;
}

} // namespace

Machine machine_in_smbios(std::string_view table)
{
    std::string_view rest = table.substr(std::min(table.size(), header_of_windows));
    while (rest.size() >= shortest) {
        const unsigned kind = byte(rest, 0), length = byte(rest, 1);
        if (length < shortest || length > rest.size() || kind == end_of_table)
            return {};
        const std::string_view texts = rest.substr(length);
        if (kind == system_information && length > model_at)
            return {.host_name = {},
                .maker = printable(text_of(texts, byte(rest, maker_at))),
                .model = printable(text_of(texts, byte(rest, model_at)))};
        rest = texts.substr(end_of_texts(texts));
    }
    return {};
}

} // namespace junbi::windows
